"""What only some need: named where it is missing, with a command that installs it."""

import tomllib

import pytest

from generator.commands import install_source
from generator.commands.doctor import EXTRAS
from generator.extras import how_to_install, locate
from tests.running import PROJECT


def test_doctor_knows_every_extra():
    """An extra that it forgets is one that nobody is told of."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert {extra.name for extra in EXTRAS} == project["optional-dependencies"].keys()


@pytest.mark.parametrize(
    ("noted", "requirement"),
    [
        ("", "sourcebook[word]"),
        ("damaged", "sourcebook[word]"),
        ('{"url": "file:///srv/a%20b/s.whl", "archive_info": {}}', "/srv/a b/s.whl[word]"),
        ('{"url": "file:///srv/clone", "dir_info": {"editable": true}}', "/srv/clone[word]"),
        (
            '{"url": "https://h.example/s.git", "vcs_info": {"vcs": "git", "commit_id": "a1"}}',
            "sourcebook[word] @ git+https://h.example/s.git",
        ),
        (
            '{"url": "https://h.example/s.whl", "archive_info": {}}',
            "sourcebook[word] @ https://h.example/s.whl",
        ),
    ],
)
def test_an_extra_is_installed_from_where_the_program_came(noted, requirement):
    """The name alone would be that of whatever an index has."""
    assert locate("sourcebook[word]", noted) == requirement


def test_the_command_is_whole():
    """In quotation marks, as shells read brackets."""
    command = how_to_install("word")
    assert command.startswith("pip install '")
    assert command.endswith("'")


def test_a_program_from_an_index_is_pinned_in_workflows(monkeypatch):
    """To the version that began the briefing."""

    class Installed:
        def read_text(self, _):
            return None

    monkeypatch.setattr(install_source.metadata, "distribution", lambda _: Installed())
    assert install_source.find_source() == f"sourcebook=={install_source.generator.__version__}"
