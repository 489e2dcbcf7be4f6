"""Workflows, this project's and the starter's, and the action for others' workflows."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import generator
from tests.checkers.workflows import find_dangers, find_mistakes
from tests.running import PROJECT, SMALL_SITE, run, write_files

WORKFLOWS = [
    *sorted((PROJECT / ".github/workflows").glob("*.yml")),
    PROJECT / "generator/starter/github/workflows/pages.yml",
]
ACTION = PROJECT / "action.yml"
EDITIONS = PROJECT / "docs/editions.md"
BAD = """\
on: push
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo ${{ github.event.head_commit.message }}
      - run: echo ${{ matrx.system }}
"""


@pytest.fixture
def bad_workflow(tmp_path):
    path = tmp_path / ".github/workflows/bad.yml"
    path.parent.mkdir(parents=True)
    path.write_text(BAD, "utf-8")
    return path


def test_workflows_have_no_mistakes():
    assert find_mistakes(WORKFLOWS) == []


def test_a_mistake_is_found_at_its_place(bad_workflow):
    told = find_mistakes([bad_workflow])
    assert any(line.startswith(f"{bad_workflow}:7:") and "matrx" in line for line in told)


def test_workflows_are_safe():
    assert find_dangers([*WORKFLOWS, ACTION]) == []


def test_a_danger_is_found(bad_workflow):
    assert any("template-injection" in line for line in find_dangers([bad_workflow]))


def run_script(script: str, folder: Path, **environment: str) -> int:
    """Run the script of a step as GitHub would, and return its status."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path, **environment}, check=False
    ).returncode


def run_step(name: str, folder: Path, **environment: str) -> dict[str, str]:
    """Run a step of the action, which has to end well, and return its outputs."""
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == name]
    outputs = folder.parent / "outputs"
    outputs.write_text("", "utf-8")
    assert run_script(script, folder, GITHUB_OUTPUT=str(outputs), **environment) == 0
    return dict(line.split("=") for line in outputs.read_text("utf-8").splitlines())


def test_the_action_builds_and_deploys_editions_alone(tmp_path):
    """What is built is deployed until there is an edition, and then nothing that no edition has."""
    folder = write_files(tmp_path / "briefing", SMALL_SITE)
    run_step("Build", folder, BASE_URL="https://desk.example/port/")
    assert "https://desk.example/port/" in (folder / "site/sitemap.xml").read_text("utf-8")
    run_step("Check", folder)
    assert run(folder, "publish").status == 0
    assert run_step("Verify", folder) == {"deploy": "true"}
    article = next((folder / "content/articles").glob("*.md"))
    article.write_text(f"{article.read_text('utf-8')}\nThe ferry came back.\n", "utf-8")
    run_step("Build", folder, BASE_URL="")
    assert run_step("Verify", folder) == {"deploy": "false"}


def test_hooks_run_commands_that_there_are():
    hooks = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        program, command = hook["entry"].split()
        assert program == "sourcebook"
        assert run(PROJECT, command, "--help").status == 0


def test_a_release_is_refused_whose_tag_names_another_version(tmp_path):
    job = yaml.safe_load((PROJECT / ".github/workflows/release.yml").read_text("utf-8"))["jobs"][
        "build"
    ]
    (script,) = [step["run"] for step in job["steps"] if "TAG" in step.get("env", {})]
    version = generator.__version__
    write_files(tmp_path, {f"dist/sourcebook-{version}.tar.gz": ""})
    assert run_script(script, tmp_path, TAG=f"v{version}") == 0
    assert run_script(script, tmp_path, TAG="v9.9.9") == 1


def test_the_job_of_the_handbook_alone_may_attest(tmp_path):
    """Added to the starter's workflow it is safe, and the jobs that build and deploy have no such right."""
    (job,) = re.findall(r"```yaml\n(  attest:.*?)```", EDITIONS.read_text("utf-8"), re.DOTALL)
    workflow = write_files(tmp_path, {"pages.yml": f"{WORKFLOWS[-1].read_text('utf-8')}\n{job}"})
    jobs = yaml.safe_load((workflow / "pages.yml").read_text("utf-8"))["jobs"]
    rights = {name: each["permissions"] for name, each in jobs.items()}
    assert [name for name, right in rights.items() if "attestations" in right] == ["attest"]
    assert [name for name, right in rights.items() if right.get("pages") == "write"] == ["deploy"]
    assert "id-token" not in rights["build"]
    assert find_dangers([workflow / "pages.yml"]) == []
