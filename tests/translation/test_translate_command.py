"""``sourcebook translate``: a catalogue is begun, and brought up to date without losing a word."""

import pytest

from generator.content.passages import anchor_of
from tests.running import run, write_files
from tests.translation.translated_site import (
    ARTICLE,
    CLAIM,
    COUNCIL,
    DENIAL,
    ENGLISH,
    OPEN,
    PO,
    SITE,
    TITLE,
    po,
)

MARKDOWN = f"content/articles/{ARTICLE}.md"


@pytest.fixture
def briefing(tmp_path):
    return write_files(tmp_path, SITE)


def edit(folder, old, new):
    path = folder / MARKDOWN
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


@pytest.mark.parametrize(
    "name", [ARTICLE, f"articles/{ARTICLE}", f"/articles/{ARTICLE}/", MARKDOWN]
)
def test_a_catalogue_has_an_entry_for_the_title_and_for_each_passage(briefing, name):
    """In the order of the article, by their anchors."""
    ran = run(briefing, "translate", name, "en")
    assert (ran.status, ran.out) == (0, f"written {PO} (texts: 6, to translate: 6)\n")
    text = (briefing / PO).read_text("utf-8")
    places = [text.find(f'msgctxt "{key}"') for key in ("title", anchor_of(CLAIM), anchor_of(OPEN))]
    assert -1 < places[0] < places[1] < places[2]
    assert f'msgid "{CLAIM}"\nmsgstr ""\n' in text
    assert '"Language: en\\n"' in text
    assert run(briefing, "translate", name, "en").out.startswith("unchanged")


def test_what_is_translated_stays_with_comments_and_fields_of_the_head(briefing):
    entry = '\n# Ask Olena.\n#, fuzzy\nmsgctxt "{}"\nmsgid "{}"\nmsgstr "No new builder yet."\n'
    old = '\n#~ msgctxt "p-00000000"\n#~ msgid "Колись було."\n#~ msgstr "Once it was."\n'
    head = {"X-Machine": "Lexeme", "X-Of-Our-Own": "7"}
    write_files(briefing, {PO: po(head, more=entry.format(anchor_of(OPEN), OPEN) + old)})
    assert "to translate: 0, to compare: 1" in run(briefing, "translate", ARTICLE, "en").out
    text = (briefing / PO).read_text("utf-8")
    for kept in ("# Ask Olena.\n", "#, fuzzy\n", "No new builder yet.", '#~ msgstr "Once it was."'):
        assert kept in text
    assert '"X-Of-Our-Own: 7\\n"' in text
    assert '"X-Machine: Lexeme\\n"' in text
    for _, words in ENGLISH.values():
        assert words in text


def test_the_words_of_a_changed_passage_are_marked_for_comparison(briefing):
    """The former original stands above, as msgmerge --previous writes it."""
    write_files(briefing, {PO: po()})
    edit(briefing, "12 травня в порту", "13 травня в порту")
    assert "to compare: 1" in run(briefing, "translate", ARTICLE, "en").out
    text = (briefing / PO).read_text("utf-8")
    now = COUNCIL.replace("12", "13")
    assert (
        f'#, fuzzy\n#| msgid "{COUNCIL}"\nmsgctxt "{anchor_of(now)}"\nmsgid "{now}"\n'
        f'msgstr "{ENGLISH[COUNCIL][1]}"\n'
    ) in text
    edit(briefing, "13 травня в порту", "14 травня в порту")
    run(briefing, "translate", ARTICLE, "en")
    assert f'#| msgid "{COUNCIL}"\n' in (briefing / PO).read_text("utf-8")  # what was translated


def test_a_changed_title_is_marked_too(briefing):
    write_files(briefing, {PO: po()})
    edit(briefing, TITLE, "Перевірку порту закінчено")
    run(briefing, "translate", ARTICLE, "en")
    text = (briefing / PO).read_text("utf-8")
    assert f'#, fuzzy\n#| msgid "{TITLE}"\nmsgctxt "title"\n' in text


def test_the_words_of_a_passage_that_is_gone_are_kept_as_obsolete_and_come_back_with_it(briefing):
    write_files(briefing, {PO: po()})
    before = (briefing / MARKDOWN).read_text("utf-8")
    edit(briefing, f"\n{DENIAL}\n", "")
    run(briefing, "translate", ARTICLE, "en")
    assert f'#~ msgctxt "{anchor_of(DENIAL)}"' in (briefing / PO).read_text("utf-8")
    (briefing / MARKDOWN).write_text(before, "utf-8")
    run(briefing, "translate", ARTICLE, "en")
    text = (briefing / PO).read_text("utf-8")
    assert f'\nmsgctxt "{anchor_of(DENIAL)}"\n' in text
    assert "#~" not in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2025-05-02-gazette-prt", "en"), f"hint: did you mean '{ARTICLE}'?"),
        ((ARTICLE, "ru"), "error[language-not-in-site]: the site has no language 'ru'"),
        ((ARTICLE, "uk"), f"{MARKDOWN}: error[needless-translation]: {ARTICLE}.md is in 'uk' itself"),
    ],
)  # fmt: skip
def test_what_cannot_be_translated_is_told(briefing, arguments, told):
    ran = run(briefing, "translate", *arguments)
    assert ran.status == 1
    assert told in ran.err
    assert not list(briefing.rglob("*.po"))


def test_a_file_that_is_no_catalogue_is_left_alone(briefing):
    write_files(briefing, {PO: 'msgid "one\n'})
    ran = run(briefing, "translate", ARTICLE, "en")
    assert ran.status == 1
    assert f"{PO}:1:1: error[bad-catalogue]" in ran.err
    assert (briefing / PO).read_text("utf-8") == 'msgid "one\n'
