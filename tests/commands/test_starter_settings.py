"""A new briefing has the settings that its editor gives, and `check` names those that nobody gave."""

import pytest
import yaml

from generator.commands.starter_settings import Settings, settle
from generator.problems import ProblemsError
from tests.running import SMALL_SITE, run, write_files

GIVEN = {
    "--title": "Port inquiry: part #2",
    "--languages": "uk, en",
    "--editor": "Ada  Lock",
    "--contact": "desk@gazette.test",
    "--address": "https://gazette.test/port/",
}


def read_site(folder):
    """What ``site.yaml`` of a new briefing says."""
    return yaml.safe_load((folder / "content/site.yaml").read_text("utf-8"))


def test_options_are_written_into_the_files(tmp_path):
    """With texts in the languages of the site alone, the editor's first, and nothing left to warn of but texts."""
    ran = run(tmp_path, "init", *(word for pair in GIVEN.items() for word in pair))
    assert "Not yet given" not in ran.out
    site = read_site(tmp_path)
    assert site["title"] == "Port inquiry: part #2"
    assert site["languages"] == ["uk", "en"]
    assert (site["editor"], site["contact"]) == ("Ada Lock", "desk@gazette.test")
    assert site["base_url"] == "https://gazette.test/port/"
    assert list(site["tagline"]) == list(site["description"]) == ["en", "uk"]
    pages = sorted(path.name for path in (tmp_path / "content/pages").iterdir())
    assert pages == ["about.en.md", "about.md"]
    assert "title: Про цей огляд" in (tmp_path / "content/pages/about.md").read_text("utf-8")
    assert (tmp_path / "README.md").read_text("utf-8").startswith("# Port inquiry: part #2\n")
    assert run(tmp_path, "build").status == 0
    ran = run(tmp_path, "check")
    assert ran.status == 0
    assert "site.yaml" not in ran.err
    assert ran.err.count("warning[placeholder]: this text is still the one that 'init' wrote") == 4


@pytest.mark.parametrize("languages", ["en", "uk", "ru,en", "pl", "de,uk"])
def test_a_briefing_in_any_language_builds(tmp_path, languages):
    """One text needs no map of languages, and a line that the starter lacks in the first language is empty."""
    assert run(tmp_path, "init", "--languages", languages).status == 0
    first = languages.split(",")[0]
    tagline = read_site(tmp_path)["tagline"]
    assert (tagline == "") == (first in {"pl", "de"})
    assert run(tmp_path, "build").status == 0


def test_without_a_terminal_nothing_is_asked_and_placeholders_are_told(tmp_path):
    """At their lines, as the address reaches feeds and an empty contact the right of reply."""
    ran = run(tmp_path, "init")
    lacking = "Not yet given, and to be written into content/site.yaml: title, base_url, editor, contact\n"
    assert lacking in ran.out
    run(tmp_path, "build")
    said = run(tmp_path, "check").err
    assert "content/site.yaml:2:8: warning[placeholder]: 'title' is still 'A new briefing'" in said
    assert "content/site.yaml:6:11: warning[placeholder-address]: 'base_url' is still" in said
    assert "content/site.yaml:8:9: warning[placeholder]: 'editor' is still empty" in said
    assert "content/site.yaml:9:10: warning[placeholder-address]: 'contact' is still empty" in said
    assert "  hint: write your own, or remove the line\n" in said


def test_nothing_is_published_at_a_placeholder(tmp_path):
    """A build is made all the same, with the address and the contact as they are."""
    run(tmp_path, "init")
    for name in ("themes/first-theme.md", "pages/about.md", "allegations/example.md"):
        (tmp_path / "content" / name).unlink()
    write_files(
        tmp_path, {name: SMALL_SITE[name] for name in SMALL_SITE if "site.yaml" not in name}
    )
    assert run(tmp_path, "build").status == 0
    ran = run(tmp_path, "publish", "--as-of", "2025-05-04")
    assert ran.status == 1
    assert (
        "content/site.yaml:6:11: error[placeholder-address]: "
        "'base_url' is still 'https://example.org/briefing/', as 'init' wrote it\n"
    ) in ran.err
    assert "content/site.yaml:9:10: error[placeholder-address]: 'contact' is still empty" in ran.err
    assert not (tmp_path / "content/editions.yaml").exists()
    path = tmp_path / "content/site.yaml"
    text = path.read_text("utf-8").replace("example.org", "gazette.test")
    path.write_text(text.replace('contact: ""', "contact: desk@gazette.test"), "utf-8")
    assert run(tmp_path, "publish", "--as-of", "2025-05-04").status == 0


def test_what_no_option_says_is_asked_until_it_can_be():
    """Answers go through the same check as options do."""
    asked = []

    def ask(question, default, objection):
        asked.append((question, default))
        if question.startswith("Languages"):
            assert objection("xx") == "no such language: 'xx': use a code such as en, uk or pt-BR"
            assert objection("en en") == "the language 'en' is given twice: give it once"
            return "pl"
        assert not objection(default)
        return default

    settings = settle({"title": "Harbour", "editor": None}, ask)
    assert settings == Settings("Harbour", "pl")
    assert [question.split()[0] for question, _ in asked] == [
        "Languages",
        "Editor,",
        "E-mail",
        "Web",
    ]


def test_options_that_no_site_can_have_are_refused_before_anything_is_made(tmp_path):
    """All of them at once."""
    ran = run(tmp_path, "init", "mine", "--languages", "xx", "--address", "harbour", "--title", " ")
    assert ran.status == 1
    for code in ("unknown-language", "bad-web-address", "blank-text"):
        assert f"error[{code}]" in ran.err
    assert not (tmp_path / "mine").exists()
    with pytest.raises(ProblemsError):
        settle({"languages": ","}, None)


def test_a_readme_that_is_there_is_kept(tmp_path):
    """As a new repository often has one."""
    (tmp_path / "README.md").write_text("mine", "utf-8")
    assert "kept README.md\n" in run(tmp_path, "init").out
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
