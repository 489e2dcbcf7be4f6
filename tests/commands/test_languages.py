"""``sourcebook languages``: what is known of each language, and its gaps."""

import json

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.languages.load import read_languages


def run(*arguments):
    """The result of the command."""
    return CliRunner().invoke(cli, ["languages", *arguments])


def test_the_table_has_a_line_for_each_language():
    """Every language file is a line; a section that it lacks is 'none'."""
    heads, *lines = run().output.splitlines()
    assert {line.split()[0] for line in lines} == read_languages().keys()
    assert heads.split()[0] == "recognition"
    croatian = next(line for line in lines if line.startswith("hr"))
    cells = dict(zip(heads.split(), croatian.split()[2:], strict=True))
    assert cells["quotations"] == "none"
    assert cells["calendar"] == "12"


def test_a_language_is_shown_list_by_list():
    """A named language has a line for each of its lists, empty ones as 'none'."""
    lines = run("en").output.splitlines()
    english = read_languages()["en"]
    assert lines[0] == "en  English, latin script"
    assert f"    verbs: {len(english.quotations.verbs)}" in lines
    assert "    months_other: none" in lines
    assert "  declension: none" in lines


def test_the_same_as_json():
    """One object has every language with its sections and lists; a gap is null."""
    report = json.loads(run("--json").output)
    assert report["schema_version"] == 1
    found = {row["code"]: row for row in report["languages"]}
    assert found.keys() == read_languages().keys()
    assert found["uk"]["sections"]["quotations"]["verbs"] > 100
    assert found["hr"]["sections"]["dates"] is None


@pytest.mark.parametrize("code", ["tlh", "../en"])
def test_a_language_without_a_file_is_a_wrong_argument(code):
    """The message says which file is missing."""
    result = run(code)
    assert result.exit_code == 2
    assert f"there is no language file {code}.yaml" in result.output
