"""Workflows, this project's and the starter's, as their checkers see them."""

import pytest

from tests.checkers.workflows import find_dangers, find_mistakes
from tests.running import PROJECT

WORKFLOWS = [
    *sorted((PROJECT / ".github/workflows").glob("*.yml")),
    PROJECT / "generator/starter/github/workflows/pages.yml",
]
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
    assert find_dangers(WORKFLOWS) == []


def test_a_danger_is_found(bad_workflow):
    assert any("template-injection" in line for line in find_dangers([bad_workflow]))
