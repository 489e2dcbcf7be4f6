"""The catalogues of messages: those that come with the program are whole, and what a project's lack is told."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.clippings.html.class_names import BOXES
from generator.clippings.html.page_rules import rules_for
from generator.clippings.lines.line_rules import RULES as TEXT_RULES
from generator.site.i18n.catalogue_check import check_catalogues
from generator.site.i18n.catalogue_files import forms_of, read_catalogue
from generator.site.i18n.catalogues import load_messages
from generator.site.i18n.message_extraction import extract_texts
from generator.view_models.line_labels import FATES, RULES
from tests.running import SMALL_SITE, run, write_files

PROJECT = Path(__file__).parent.parent
LOCALES = PROJECT / "templates/locales"
LANGUAGES = ("uk", "ru")
IN_GERMAN = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "languages: [en, de]\n",
}
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
PLACEHOLDER = re.compile(r"%\(\w+\)s")


def test_the_default_catalogues_are_whole():
    """Nothing that a page may say lacks in one, and none has what no page says."""
    assert list(check_catalogues(PROJECT, ("en", *LANGUAGES))) == []


def test_the_default_catalogues_are_as_the_command_writes_them(tmp_path):
    """`sourcebook messages` has nothing to do, so that a change of theirs is a translator's alone."""
    write_files(tmp_path, SMALL_SITE)
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    assert run(tmp_path, "messages", *LANGUAGES).out.count("unchanged templates/locales/") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_three_forms_and_the_placeholders_of_its_text(language):
    """As numbers of Ukrainian and Russian ask for."""
    catalogue = read_catalogue(PROJECT, LOCALES / f"{language}.po", language)
    plurals = [message for message in catalogue if isinstance(message.id, tuple)]
    assert len(plurals) > 20
    assert {len(forms_of(message)) for message in plurals} == {3}
    for message in plurals:
        wanted = set(PLACEHOLDER.findall(message.id[1]))
        assert all(set(PLACEHOLDER.findall(form)) == wanted for form in forms_of(message))


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("uk", ["1 уривок", "2 уривки", "5 уривків", "11 уривків", "21 уривок", "1\xa0234 уривки"]),
        ("ru", ["1 отрывок", "2 отрывка", "5 отрывков", "11 отрывков", "21 отрывок",
                "1\xa0234 отрывка"]),
    ],
)  # fmt: skip
def test_passages_are_counted_as_a_speaker_would(language, counts):
    """One, few, many."""
    messages = load_messages(PROJECT, [language], None)[language]
    assert counts == [
        messages.ngettext("%(num)s passage", "%(num)s passages", number)
        for number in (1, 2, 5, 11, 21, 1234)
    ]


def test_every_fate_and_rule_of_a_line_left_out_can_be_said():
    """What conversion writes into the ledger has its words in the catalogues."""
    rules = {rule.name for rule in (*TEXT_RULES, *rules_for(None))}
    boxes = set(BOXES.values())
    assert rules | {rule for _, rule in boxes} | {"no article here", "nothing to see"} == RULES
    assert {fate for fate, _ in boxes} <= FATES


def test_texts_are_found_in_templates_and_in_the_program(tmp_path):
    """The project's own templates among them, where they are not the default ones."""
    own = '{{ _("The harbour today") }}{% trans n=3 %}{{ n }} ship{% pluralize %}{{ n }} ships{% endtrans %}'
    write_files(tmp_path, {**SMALL_SITE, "templates/harbour.html": own})
    texts = extract_texts(tmp_path)
    assert texts["The harbour today"].locations == [("templates/harbour.html", 1)]
    assert texts[("%(n)s ship", "%(n)s ships")]
    assert texts.get("Page not found").locations[0][0] == "generator/pages/static_pages.py"
    assert texts.get("Earlier", context="in time")


def test_check_tells_of_a_language_without_a_catalogue(tmp_path):
    """With what to do; the site is built all the same, and speaks English there."""
    write_files(tmp_path, IN_GERMAN)
    assert run(tmp_path, "build").status == 0
    assert "Skip to the content" in (tmp_path / "site/de/index.html").read_text("utf-8")
    ran = run(tmp_path, "check")
    assert ran.status == 1
    assert ran.err.startswith(
        "templates/locales/de.po: error[missing-catalogue]: there is no catalogue for 'de': its pages speak English\n"
        "  hint: 'sourcebook messages de' begins one; translate what it holds\n"
    )


def test_a_new_language_is_a_new_catalogue(tmp_path):
    """`sourcebook messages` begins it; what is translated is on the pages, the rest is told of."""
    write_files(tmp_path, IN_GERMAN)
    ran = run(tmp_path, "messages")
    assert re.fullmatch(
        r"updated templates/locales/de.po \(texts: (\d+), to translate: \1\)\n", ran.out
    )
    path = tmp_path / "templates/locales/de.po"
    text = path.read_text("utf-8").replace(
        'msgid "Skip to the content"\nmsgstr ""', 'msgid "Skip to the content"\nmsgstr "Zum Inhalt"'
    )
    path.write_text(text, "utf-8")
    run(tmp_path, "build")
    assert "Zum Inhalt" in (tmp_path / "site/de/index.html").read_text("utf-8")
    told = run(tmp_path, "check", "--all").err
    assert "'Skip to the content'" not in told
    assert "error[missing-translation]: 'Related articles' is not translated" in told
    assert run(tmp_path, "messages", "de").out.startswith("unchanged templates/locales/de.po")


def test_check_tells_of_what_is_missing_stale_and_to_be_looked_at(tmp_path):
    """Each at its line; what the catalogue does not name at all is told of together."""
    catalogue = (
        f'{HEAD}msgid "Themes"\nmsgstr ""\n\n#, fuzzy\nmsgid "People"\nmsgstr "Leute"\n\n'
        'msgid "No such text"\nmsgstr "Kein solcher Text"\n'
    )
    write_files(tmp_path, {**IN_GERMAN, "templates/locales/de.po": catalogue})
    run(tmp_path, "build")
    told = run(tmp_path, "check", "--all").err
    assert (
        "templates/locales/de.po:4:1: error[missing-translation]: 'Themes' is not translated"
        in told
    )
    assert (
        "templates/locales/de.po:8:1: error[fuzzy-translation]: 'People' waits to be looked at (fuzzy)"
        in told
    )
    assert (
        "templates/locales/de.po:11:1: warning[unused-translation]: 'No such text' is said on no page"
        in told
    )
    assert re.search(
        r"de.po: error\[missing-translation\]: 'This page is not .*' and \d+ more texts are not in",
        told,
    )
    assert "Leute" not in (tmp_path / "site/de/index.html").read_text("utf-8")


def test_a_projects_own_catalogue_adds_to_the_default_one(tmp_path):
    """What it says of a text is preferred, and the rest stays as it is."""
    own = f'{HEAD}msgid "Timeline"\nmsgstr "Календар"\n'
    languages = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
    files = {"content/site.yaml": languages, "templates/locales/uk.po": own}
    write_files(tmp_path, {**SMALL_SITE, **files})
    run(tmp_path, "build")
    page = (tmp_path / "site/uk/index.html").read_text("utf-8")
    assert ">Календар<" in page
    assert ">Джерела<" in page
    assert run(tmp_path, "check").status == 0
    assert "texts: 1, to translate: 0" in run(tmp_path, "messages", "uk").out


def test_a_changed_catalogue_is_read_anew(tmp_path):
    """What was kept of the last one is not asked, and what is damaged there is no matter."""
    write_files(tmp_path, IN_GERMAN)
    for translation in ("Themen", "Gegenstände"):
        catalogue = f'{HEAD}msgid "Themes"\nmsgstr "{translation}"\n'
        write_files(tmp_path, {"templates/locales/de.po": catalogue})
        run(tmp_path, "build")
        assert translation in (tmp_path / "site/de/index.html").read_text("utf-8")
        (tmp_path / ".sourcebook/catalogues/de.json").write_bytes(b"{")


def test_english_may_be_said_otherwise(tmp_path):
    """By a catalogue of the project's own, in which only what is changed stands."""
    own = f'{HEAD}msgid "Timeline"\nmsgstr "Calendar"\n'
    write_files(tmp_path, {**SMALL_SITE, "templates/locales/en.po": own})
    run(tmp_path, "build")
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert ">Calendar<" in page
    assert ">Sources<" in page
    assert run(tmp_path, "check", "--strict").status == 0


def test_catalogues_are_parsed_after_a_change_alone(tmp_path):
    """Never for a site in English; for another language by its first build, not by the next."""
    build = "import sys; from generator.cli import main; main(['build']); print('babel.messages' in sys.modules)"

    def parses(edit):
        with (tmp_path / "content/themes/port.md").open("a", encoding="utf-8") as theme:
            theme.write(f"\n{edit}\n")
        command, places = [sys.executable, "-c", build], {"PYTHONPATH": str(PROJECT)}
        ran = subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | places,
            capture_output=True,
            check=True,
            text=True,
        )
        return ran.stdout.splitlines()[-1] == "True"

    write_files(tmp_path, SMALL_SITE)
    assert not parses("One.")
    languages = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
    write_files(tmp_path, {"content/site.yaml": languages})
    assert [parses("Two."), parses("Three.")] == [True, False]
