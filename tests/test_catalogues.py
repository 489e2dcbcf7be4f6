"""The catalogues of messages: those that come with the program are whole, and what a project's lack is told."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site.i18n.catalogue_check import check_catalogues, extract_texts
from generator.site.i18n.catalogue_files import forms_of, read_catalogue
from generator.site.i18n.catalogues import load_messages
from tests.running import SMALL_SITE, run, write_files

PROJECT = Path(__file__).parent.parent
LOCALES = PROJECT / "templates/locales"
LANGUAGES = ("uk", "ru")
IN_GERMAN = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "languages: [en, de]\n",
}
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
ONE_LEFT_OUT = {
    "content/conversions.yaml": "x.txt:\n  seed_sha256: '1'\n  article: articles/2025-05-02-quay-reopens.md\n"
    "  article_sha256: '2'\n  left_out:\n  - {line: 3, fate: caption, rule: photo-credit, text: 'Photo: A'}\n",
    "content/articles/2025-05-02-quay-reopens.md": SMALL_SITE[
        "content/articles/2025-05-02-quay-reopens.md"
    ].replace("outlet: gazette\n", "outlet: gazette\nseed: x.txt\n"),
}
PLACEHOLDER = re.compile(r"%\(\w+\)s")
DATE = re.compile(r"(?:%\((?:date|day|first|last|periods?)\)s|\{date\})")


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


def test_texts_are_found_in_templates_and_in_the_program(tmp_path):
    """The project's own templates among them, where they are not the default ones."""
    own = '{{ _("The harbour today") }}{% trans n=3 %}{{ n }} ship{% pluralize %}{{ n }} ships{% endtrans %}'
    write_files(tmp_path, {**SMALL_SITE, "templates/harbour.html": own})
    texts = extract_texts(tmp_path)
    assert texts["The harbour today"].locations == [("templates/harbour.html", 1)]
    assert texts[("%(n)s ship", "%(n)s ships")]
    assert texts.get("Date unknown").locations[0][0].startswith("generator/")
    assert texts.get("Earlier", context="in time")


def test_check_tells_of_a_language_without_a_catalogue(tmp_path):
    """With what to do; the site is built all the same, and speaks English there."""
    write_files(tmp_path, IN_GERMAN)
    assert run(tmp_path, "build").status == 0
    assert "Skip to the content" in (tmp_path / "site/de/index.html").read_text("utf-8")
    ran = run(tmp_path, "check")
    assert ran.status == 1
    assert ran.err.startswith(
        "templates/locales/de.po: error[missing-catalogue]: there is no catalogue for 'de', "
        "so its pages are in English\n"
        "  hint: create one with 'sourcebook messages de' and translate it\n"
    )


def test_a_new_language_is_a_new_catalogue(tmp_path):
    """`sourcebook messages` begins it; what is translated is on the pages, the rest is told of."""
    write_files(tmp_path, IN_GERMAN)
    ran = run(tmp_path, "messages")
    assert re.fullmatch(
        r"updated templates/locales/de.po \(texts: (\d+), to translate: \1\)\n"
        r"updated templates/locales/de.rules.yaml \(texts: (\d+), to translate: \2\)\n",
        ran.out,
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
        "templates/locales/de.po:8:1: error[fuzzy-translation]: 'People' is marked as fuzzy" in told
    )
    assert (
        "templates/locales/de.po:11:1: warning[unused-translation]: 'No such text' is no longer used"
        in told
    )
    assert re.search(
        r"de.po: error\[missing-translation\]: 'Page not found' and \d+ more texts are not in",
        told,
    )
    assert "Leute" not in (tmp_path / "site/de/index.html").read_text("utf-8")


def test_texts_that_the_catalogue_does_not_name_are_counted(tmp_path):
    """One is named, of several the first."""
    write_files(tmp_path, IN_GERMAN)
    run(tmp_path, "messages")
    path = tmp_path / "templates/locales/de.po"
    for lost, told in (
        ("Skip to the content", "'Skip to the content' is not in the catalogue"),
        ("Related articles", " and 1 more texts are not in the catalogue"),
        ("Page not found", " and 2 more texts are not in the catalogue"),
    ):
        text = path.read_text("utf-8")
        path.write_text(text.replace(f'msgid "{lost}"\nmsgstr ""\n', ""), "utf-8")
        problems = check_catalogues(tmp_path, ("en", "de"))
        [unnamed] = [each for each in problems if "in the catalogue" in each.message]
        assert unnamed.message.endswith(told)


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
        (tmp_path / ".sourcebook/catalogues/de").write_bytes(b"{")


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


def test_rules_of_reading_have_labels_in_a_projects_own_language(tmp_path):
    """`sourcebook messages` begins the file, English beside each; what is translated is on the page."""
    write_files(tmp_path, IN_GERMAN | ONE_LEFT_OUT)
    assert "templates/locales/de.rules.yaml (texts: " in run(tmp_path, "messages").out
    path = tmp_path / "templates/locales/de.rules.yaml"
    text = path.read_text("utf-8")
    assert '\nphoto-credit: ""  # photo credit\n' in text
    path.write_text(text.replace('photo-credit: ""', "photo-credit: Bildnachweis"), "utf-8")
    run(tmp_path, "build")
    page = (tmp_path / "site/de/articles/2025-05-02-quay-reopens/index.html").read_text("utf-8")
    assert "<td>Bildnachweis</td>" in page
    assert "<td>caption</td>" in page  # not translated yet
    assert run(tmp_path, "messages", "de").out.count("unchanged") == 2


def test_check_tells_of_labels_that_a_language_lacks(tmp_path):
    """Those in no file together; one not written yet, and one of no rule, at their lines."""
    labels = 'caption: ""\nphoto-credits: Bildnachweis\n'
    write_files(tmp_path, {**IN_GERMAN, "templates/locales/de.rules.yaml": labels})
    run(tmp_path, "build")
    told = run(tmp_path, "check", "--all").err
    path = "templates/locales/de.rules.yaml"
    assert re.search(
        rf"{path}: error\[missing-label\]: 'title' and \d+ more rules have no label in 'de'\n", told
    )
    assert f"{path}:1:1: error[missing-label]: the label of 'caption' is not translated\n" in told
    assert (
        f"{path}:2:1: warning[unused-label]: no rule or fate has the id 'photo-credits'\n" in told
    )
    assert "hint: did you mean 'photo-credit'?\n" in told


@pytest.mark.parametrize("language", ["en", "uk"])
def test_a_project_may_say_a_label_otherwise(tmp_path, language):
    """Of a language that the program has; the other labels stay as they are."""
    site = {"content/site.yaml": SMALL_SITE["content/site.yaml"] + f"language: {language}\n"}
    labels = {f"templates/locales/{language}.rules.yaml": "photo-credit: Camera\n"}
    write_files(tmp_path, SMALL_SITE | ONE_LEFT_OUT | site | labels)
    run(tmp_path, "build")
    page = (tmp_path / "site/articles/2025-05-02-quay-reopens/index.html").read_text("utf-8")
    assert {"en": "<td>caption</td>", "uk": "<td>підпис</td>"}[language] + "<td>Camera</td>" in page


def test_damaged_labels_stop_the_build_at_their_line(tmp_path):
    """A label is a text."""
    labels = {"templates/locales/en.rules.yaml": "caption: words\nphoto-credit: [a, b]\n"}
    write_files(tmp_path, SMALL_SITE | labels)
    ran = run(tmp_path, "build")
    assert ran.status == 1
    assert (
        "templates/locales/en.rules.yaml:2:15: error[wrong-type]: 'photo-credit': expected text\n"
        in ran.err
    )
    write_files(tmp_path, {"templates/locales/en.rules.yaml": "- caption\n"})
    assert "error[keys-expected]: ids and labels are expected here" in run(tmp_path, "build").err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_ends_in_a_date_has_its_full_stop(language):
    """As in English: a day is written without 'р.' or 'г.', which would end in one already."""
    catalogue = read_catalogue(PROJECT, LOCALES / f"{language}.po", language)
    ending = [each for each in catalogue if re.search(DATE.pattern + r"\.$", str(each.id))]
    assert len(ending) > 5
    forms = [form for message in ending for form in forms_of(message)]
    assert [form for form in forms if not form.endswith(".")] == []
