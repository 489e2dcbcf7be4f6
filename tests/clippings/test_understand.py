"""A seed understood: whatever it holds, every line is accounted for and no text is lost."""

import re

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from generator.clippings.clipping import BODY_FATES, Clipping
from generator.clippings.lines.bullet_lists import split_mark
from generator.clippings.markdown_writer import to_markdown
from generator.clippings.understand import understand
from generator.clippings.visible_text import visible
from tests.clippings.sample_clippings import TERMS, VOCABULARY, clip, seed_of
from tests.clippings.test_markdown_writer import read_back

ROWS = [
    "", " ", "\u200b", "Укр Рус", "20 ноября, 21:40", "3", "Основные тезисы", "  • Один пункт.",
    "- Другой пункт", "1. Спершу говорять про людей.", "Реклама", "Читайте также: что еще",
    "София Рожик", "Что рассказал подрядчик?", "Мост через Лугу откроют на год раньше",
    "Мост через Лугу откроют в мае, сообщил подрядчик.", "Говорили о шагах, которые приблизят мир,",
    "– написал он.", "(Фото: Мэрия)", "Фото: Мэрия", "Главная » Новости", "```", "~~~", "<p>x</p>",
    "wrapped text that goes on and on until the next line takes it over and", "goes on in small",
    "# x", "{.x}", "---", "&amp; *x* _y_ [z](javascript:w)", "Источник: Полночь.ру", "перше;", "друге;",
]  # fmt: skip
rows = st.sampled_from(ROWS) | st.text(st.characters(exclude_categories=["Cs"]))
markers = st.sampled_from(["", " date 2026-02-03 ", " date 2026-02 ", " date 2026-99-99 ", "date "])
texts = st.builds(lambda marker, found: marker + "\n".join(found), markers, st.lists(rows))


def body_of(clipping: Clipping) -> str:
    """The words of the body's lines, in order and without their lists' marks."""
    found = [line for line in clipping.lines if line.fate in BODY_FATES]
    texts = [
        split_mark(line.text)[1] if line.fate in ("bullet", "key-point") else line.text
        for line in found
    ]
    return "".join("".join(texts).split())


@given(texts)
@example("\n".join(ROWS))
@example(
    "Мост через Лугу откроют в мае, сообщил подрядчик.\n0\U00017000"
)  # a letter without a name
def test_every_line_that_is_not_blank_is_accounted_for_once(text: str) -> None:
    clipping = clip(text)
    first, *rest = seed_of(text).lines
    shown = [re.sub(r"^\s*date \d{4}-\d\d(-\d\d)?( |$)", "", first), *rest]
    numbers = [line.number for line in clipping.lines]
    assert numbers == [number for number, line in enumerate(shown, 1) if line.strip()]
    assert [line.text for line in clipping.lines] == [visible(shown[n - 1]) for n in numbers]


@given(texts)
@example("\n".join(ROWS))
def test_the_blocks_hold_the_lines_of_the_body_and_nothing_else(text: str) -> None:
    clipping = clip(text)
    held = "".join(block.text + block.attribution for block in clipping.blocks)
    assert "".join(held.split()) == body_of(clipping)


@given(texts)
@example("\n".join(ROWS))
def test_the_markdown_reads_back_to_the_blocks(text: str) -> None:
    blocks = clip(text).blocks
    said = [(block.kind, block.text, block.attribution) for block in blocks]
    back = [(block.kind, block.text, block.attribution) for block in read_back(to_markdown(blocks))]
    assert back == said


def test_an_empty_seed_has_no_article() -> None:
    assert clip("").skipped == "empty"
    assert clip(" date 2026-02-03 \n\n").skipped == "empty"


def test_a_page_of_headlines_alone_has_no_article() -> None:
    text = "Новини\nМіст відкриють на рік раніше\n1204 перегляди\nПаром закрили назавжди\n88"
    clipping = clip(text)
    assert clipping.skipped == "navigation only"
    assert {line.fate for line in clipping.lines} == {"navigation", "counter"}
    assert (clipping.title, clipping.blocks) == (None, ())


def test_damage_is_told_with_its_line_and_nothing_is_mended() -> None:
    text = "Умeрoв приїхав до Ковеля у вівторок вранці.\n\nDie BrÃ¼cke Ã¼ber die Luha wird gebaut."
    clipping = clip(text)
    assert [(doubt.code, doubt.line, doubt.message) for doubt in clipping.warnings[1:]] == [
        ("mixed-scripts", 1, "letters of two scripts in one word: Умeрoв"),
        ("wrong-encoding", 3, "UTF-8 that was read as Latin-1"),
    ]
    assert clipping.blocks[0].text == "Умeрoв приїхав до Ковеля у вівторок вранці."


def test_a_language_without_terms_is_warned_of():
    """Nothing can be found there, and the editor should know why."""
    vocabulary = msgspec.structs.replace(VOCABULARY, terms=TERMS)
    seed = seed_of(
        "Most otwarto w maju po dwóch latach, jak podała gazeta, a burmistrz był na miejscu.\n"
    )
    assert [
        each.message for each in understand(seed, vocabulary).warnings if each.code == "no-terms"
    ] == ["no theme has terms in 'pl'"]


def test_an_interview_with_questions_in_bold_has_answers_of_who_is_asked() -> None:
    """The questions have no dash and are nobody's words, the answers behind dashes are quoted."""
    text = (
        "Розмова з інженером мосту\n\nНа запитання відповідає інженер Назар Горобець.\n\n"
        "Коли відкриють міст?\n– У травні. Опори вже стоять.\n\n"
        "А що з поромом?\n– Він ходитиме до осені, як і раніше."
    )
    said = [(each.text, each.speaker) for each in clip(text).quotations]
    assert said == [
        ("У травні. Опори вже стоять.", "nazar-horobets"),
        ("Він ходитиме до осені, як і раніше.", "nazar-horobets"),
    ]


def test_an_outlet_is_nobody_of_the_story() -> None:
    clipping = clip('"The bridge is safe," engineer Tom Reed told Danube Insight.')
    assert clipping.outlet is not None
    assert clipping.outlet.name == "Danube Insight"
    assert [each.name for each in clipping.people] == ["Tom Reed"]


def test_words_of_a_headline_are_nobody() -> None:
    """In it other words than names have capitals, and the text has none of the two as a name."""
    clipping = clip(
        "Council Charges Former Builder Over Vanished Bolts\nAda Hollis\n4 May 2026, 16:02\n\n"
        "The council has charged the former builder, Tom Reed, it said on Tuesday. The bolts vanished."
    )
    assert [each.name for each in clipping.people] == ["Tom Reed"]
