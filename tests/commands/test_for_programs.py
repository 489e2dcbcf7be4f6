"""Output for programs: JSON by its schema, annotations, SARIF, and the state of the machine."""

import json
import re
import shutil
import subprocess

import fastjsonschema
import msgspec
import pytest
import yaml

from generator.cli import cli
from generator.commands.schema import SCHEMAS, make_schema
from generator.problems import CODES
from tests.running import PROJECT, SMALL_SITE, copy_briefing, run, write_files
from tests.seed_kinds.made_files import mail

BROKEN = {
    "content/articles/bad.md": "---\ntitle: Bad, 100%\nlanguage: en\noutlett: x\n---\nText.\n"
}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    return copy_briefing(tmp_path_factory.mktemp("briefing"))


@pytest.fixture(scope="module")
def report():
    return fastjsonschema.compile(make_schema("report"))


ASKED = [
    ("convert", "--json"), ("build", "--json"), ("people", "--json"),
    ("people", "--suggest", "--json"), ("review", "--json"), ("allegations", "--json"),
    ("stories", "--json"), ("stories", "--suggest", "--json"),
    ("questions", "--json"), ("questions", "--suggest", "--json"),
    ("languages", "--json"), ("languages", "uk", "--json"),
    ("check", "--json"), ("check", "--coverage", "--json"),
    ("publish", "--as-of", "2026-01-01", "--dry-run", "--json"), ("verify", "--json"),
    ("doctor", "--json"),
]  # fmt: skip
APART = {"add", "explain"}  # tried below


@pytest.mark.parametrize("arguments", ASKED, ids=" ".join)
def test_what_a_command_prints_is_by_the_schema(briefing, report, arguments):
    """One object, also where the command fails, with nothing beside it."""
    done = run(briefing, *arguments)
    found = json.loads(done.out)
    report(found)
    assert found["schema_version"] == 1
    more = {*found} - {"schema_version", "problems"}
    assert more or done.status == 1 or arguments[0] == "check"


def test_no_command_for_programs_is_forgotten():
    """Each that has --json is tried, and each list that it prints is in the schema."""
    having = {
        name for name, each in cli.commands.items() if any("--json" in o.opts for o in each.params)
    }
    assert having == {arguments[0] for arguments in ASKED} | APART


def test_what_explain_prints_is_by_its_schema(tmp_path):
    """An object a line, for what is no article too."""
    (tmp_path / "a.eml").write_bytes(mail())
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    shutil.copy(PROJECT / "tests/seed_kinds/files/reportlab-en.pdf", tmp_path / "c.pdf")
    explained = fastjsonschema.compile(make_schema("explanation"))
    lines = run(tmp_path, "explain", "--json", "a.eml", "b.pdf", "c.pdf").out.splitlines()
    for line in lines:
        explained(json.loads(line))
    assert len(lines) == 3
    assert json.loads(lines[2])["lines"][0]["place"] == "page 1, line 1"


def test_what_add_prints_is_by_the_schema(tmp_path, report):
    """Refused sources, too."""
    project = write_files(tmp_path / "site", SMALL_SITE)
    (tmp_path / "a.eml").write_bytes(mail())
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7")
    done = run(project, "add", "--json", str(tmp_path / "a.eml"), str(tmp_path / "b.pdf"))
    found = json.loads(done.out)
    report(found)
    assert [row["state"] for row in found["added"]] == ["added", "refused"]
    assert found["problems"][0]["code"] == "damaged-seed"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_describes_every_key(tmp_path, name):
    """In the words of the handbook, and it is a schema that validators take."""
    printed = json.loads(run(tmp_path, "schema", name).out)
    fastjsonschema.compile(printed)
    kinds = [kind for kind in printed["$defs"].values() if "Meta" in kind["title"]]
    bare = [
        key
        for kind in kinds
        for key, said in kind.get("properties", {}).items()
        if not said.get("description")
    ]
    assert bare == []


def matter(path):
    return yaml.load(path.read_text().split("---\n")[1], Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text


def test_the_schemas_take_the_files_of_a_briefing():
    """As YAML in which every value is text, as JSON Schema knows no dates."""
    content = PROJECT / "content"
    site = yaml.safe_load((content / "site.yaml").read_text())
    fastjsonschema.compile(make_schema("site"))(site)
    article = fastjsonschema.compile(make_schema("article"))
    for path in (content / "articles").glob("*.md"):
        article(matter(path))
    with pytest.raises(fastjsonschema.JsonSchemaException, match="outlett"):
        article({"title": "x", "language": "en", "outlett": "y"})
    with pytest.raises(fastjsonschema.JsonSchemaException, match="date"):
        article({"title": "x", "language": "en", "date": "in May"})


def test_a_new_briefing_names_its_schemas(tmp_path):
    """In the first lines of its YAML, for editors, and keeps to them."""
    run(tmp_path, "init", "--yes")
    for name in ("site", "outlets"):
        path = tmp_path / f"content/{name}.yaml"
        first = path.read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        schema = json.loads((path.parent / named).read_text("utf-8"))
        assert schema == msgspec.json.decode(msgspec.json.encode(make_schema(name)))
        fastjsonschema.compile(schema)(yaml.safe_load(path.read_text("utf-8")) or {})
    assert run(tmp_path, "build").status == 0


def test_an_unknown_schema_names_the_known_ones(tmp_path):
    """And without a name all are listed."""
    assert "site, article, theme" in run(tmp_path, "schema", "nothing").err
    assert run(tmp_path, "schema").out.split() == list(SCHEMAS)


def test_github_shows_problems_beside_their_lines(tmp_path):
    """In a workflow's own commands, with its escapes."""
    project = write_files(tmp_path, {**SMALL_SITE, **BROKEN})
    done = run(project, "check", "--format", "github")
    assert done.status == 1
    first = done.out.splitlines()[0]
    assert first.startswith("::error file=content/articles/bad.md,line=4,col=1,title=unknown-key::")
    assert "%0A" in first
    assert done.err == ""


def test_sarif_has_places_and_what_codes_mean(tmp_path):
    """Each result names a rule that is explained."""
    project = write_files(tmp_path, {**SMALL_SITE, **BROKEN})
    log = json.loads(run(project, "check", "--format", "sarif").out)
    (ran,) = log["runs"]
    (result,) = ran["results"]
    assert log["version"] == "2.1.0"
    assert (result["ruleId"], result["level"]) == ("unknown-key", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/articles/bad.md"
    assert place["region"] == {"startLine": 4, "startColumn": 1}
    told = yaml.safe_load(CODES.read_text("utf-8"))["YAML and front matter"]["unknown-key"]
    assert ran["tool"]["driver"]["rules"] == [
        {"id": "unknown-key", "fullDescription": {"text": told}}
    ]


def test_the_task_of_an_editor_finds_problems_by_their_places(tmp_path):
    """The pattern that `init` writes takes the lines that `check` prints."""
    run(tmp_path, "init", "--yes")
    write_files(tmp_path, BROKEN)
    (task,) = json.loads((tmp_path / ".vscode/tasks.json").read_text())["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    told = run(tmp_path, "check").err
    found = next(filter(None, (re.match(pattern["regexp"], line) for line in told.splitlines())))
    names = ("file", "line", "column", "severity", "code")
    assert [found[pattern[name]] for name in names] == [
        "content/articles/bad.md", "4", "1", "error", "unknown-key",
    ]  # fmt: skip
    assert found[pattern["message"]].startswith("unknown key 'outlett'")


def test_every_command_has_a_manual_page(tmp_path):
    """With its options, in the language of man(7), in which no text is a request."""
    assert run(tmp_path, "man", "man1").status == 0
    pages = {path.stem: path.read_text() for path in (tmp_path / "man1").glob("*.1")}
    assert {f"sourcebook-{name}" for name in cli.commands} < {*pages}
    assert "sourcebook-people-merge" in pages
    assert ".TP\n.B \\-\\-since DAY\n" in pages["sourcebook-add"]
    requests = {
        line.split()[0] for page in pages.values() for line in page.splitlines() if line[:1] in ".'"
    }
    assert requests <= {".TH", ".SH", ".PP", ".TP", ".B", ".BR"}


def test_quiet_prints_problems_alone(tmp_path):
    """Whatever else a command has to say goes."""
    project = write_files(tmp_path, SMALL_SITE)
    done = run(project, "--quiet", "build")
    assert (done.status, done.out) == (0, "")
    write_files(project, BROKEN)
    assert "unknown-key" in run(project, "-q", "build").err


def test_a_command_works_in_another_folder(tmp_path):
    """As make and git do with -C."""
    write_files(tmp_path / "site", SMALL_SITE)
    done = run(tmp_path, "-C", "site", "people")
    assert "Ada Lock" in done.out
    assert run(tmp_path, "-C", "nowhere", "people").status == 2


def test_doctor_tells_what_is_there_and_what_to_do(tmp_path, report):
    """Outside of a briefing something is missing, and nothing is wrong."""
    project = write_files(tmp_path / "site", SMALL_SITE)
    for folder, state in ((project, "ok"), (tmp_path, "missing")):
        done = run(folder, "doctor", "--json")
        report(json.loads(done.out))
        found = {row["name"]: row for row in json.loads(done.out)["findings"]}
        assert found["briefing"]["state"] == state
        assert found["Python"]["state"] == "ok"
        assert done.status == 0
    assert "start one: sourcebook init" in run(tmp_path, "doctor").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_what_a_shell_understands(tmp_path, shell):
    """The script names the command, and bash takes its syntax."""
    script = run(tmp_path, "completion", shell).out
    assert "_SOURCEBOOK_COMPLETE" in script
    if shell == "bash" and (bash := shutil.which("bash")):
        subprocess.run([bash, "-n"], input=script, text=True, check=True)


def test_no_output_is_coloured(tmp_path):
    """So that NO_COLOR needs no care."""
    project = write_files(tmp_path, {**SMALL_SITE, **BROKEN})
    done = run(project, "check")
    assert "\x1b" not in done.out + done.err
    assert msgspec.json.decode(run(project, "check", "--json").out)["problems"]
