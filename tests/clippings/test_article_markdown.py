"""The article that a clipping becomes: front matter that YAML reads back, and the body."""

import datetime
from dataclasses import replace

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.clippings.article_markdown import article_id, article_text, front_matter, left_out
from generator.clippings.clipping import FoundOutlet, Title
from generator.clippings.visible_text import visible
from tests.clippings.sample_clippings import clip

TEXT = """\
 date 2026-02-03 Міст через Лугу: відкриють на рік раніше
Автор: Галина Вітрук

Міст через Лугу відкриють у травні, розповів Назар Горобець, пише «Тижневик Поділля».

Реклама

The bridge will be longer."""
ARTICLE = """\
---
title: 'Міст через Лугу: відкриють на рік раніше'
title_origin: text
date: 2026-02-03
date_origin: marker
language: uk
outlet: tyzhnevyk
authors: [Галина Вітрук]
themes: [bridges]
people: [nazar-horobets]
seed: bridge.txt
---

Міст через Лугу відкриють у травні, розповів Назар Горобець, пише «Тижневик Поділля».

The bridge will be longer.
"""


def matter_of(article: str) -> dict:
    return yaml.safe_load(article[: article.index("\n---\n")].removeprefix("---\n"))


def test_an_article_is_front_matter_and_body() -> None:
    assert article_text(clip(TEXT), "bridge.txt") == ARTICLE


def test_what_a_clipping_does_not_say_has_no_key() -> None:
    clipping = clip("The bridge over the river will open in May, its builder said on Tuesday.")
    assert front_matter(clipping, "x.txt") == {
        "title": "The bridge over the river will open in May, its builder said on Tuesday",
        "title_origin": "derived",
        "language": "en",
        "themes": ["bridges"],
        "seed": "x.txt",
    }


def test_every_key_has_a_line_of_its_own_though_there_be_no_list() -> None:
    clipping = clip("The river will rise in May, its keeper said on Tuesday morning.")
    assert article_text(clipping, "x.txt").startswith(
        "---\ntitle: The river will rise in May, its keeper said on Tuesday morning\n"
        "title_origin: derived\nlanguage: en\nseed: x.txt\n---\n"
    )


def test_what_is_not_in_the_body_is_left_out_with_its_rule() -> None:
    shown = [[(line.number, line.fate, line.rule) for line in run] for run in left_out(clip(TEXT))]
    assert shown == [
        [(2, "author", "labelled-byline")],
        [(6, "advert", "advertising-label")],
    ]


def test_lines_left_out_one_after_another_by_one_rule_are_a_run() -> None:
    tail = "\n\nРеклама\n\nРеклама\nРеклама\nЧитайте також\n"
    runs = [[line.number for line in run] for run in left_out(clip(TEXT.rstrip("\n") + tail))]
    assert runs == [[2], [6], [10, 12, 13], [14]]


def test_an_article_is_named_by_its_day_its_outlet_and_its_title() -> None:
    clipping = clip(TEXT)
    assert article_id(clipping) == "2026-02-03-tyzhnevyk-mist-cherez-luhu-vidkryiut-na-rik-ranishe"
    unknown = replace(clipping, outlet=FoundOutlet(None, "Вісті Волині", "пише"), date=None)
    assert article_id(unknown) == "visti-volyni-mist-cherez-luhu-vidkryiut-na-rik-ranishe"


def test_an_article_whose_title_has_no_letter_is_named_by_its_seed() -> None:
    clipping = replace(clip(TEXT), title=Title("?!", "text"), outlet=None, date=None)
    assert article_id(replace(clipping, seed="000_288b.txt")) == "000-288b"


@given(st.text(st.characters(exclude_categories=["Cs"])).map(visible).filter(bool))
@example("no")
@example("null")
@example("2025-11-20")
@example('"Тихо": @штаб обещает 50% #готово: да, нет, null')
@example("@x: {a} - [b] & *c !d |e >f % `g` \\h \x9c")
@example("---")
@example("...")
@example("12:30:45")
@example("0x1F")
@example("😀" * 80)
def test_any_title_is_read_back_from_yaml_as_it_is(title: str) -> None:
    clipping = replace(clip(TEXT), title=Title(title, "text"))
    matter = matter_of(article_text(clipping, "bridge.txt"))
    assert matter["title"] == title


def test_a_day_is_a_date_and_a_month_is_text() -> None:
    day = matter_of(article_text(clip(TEXT), "x.txt"))["date"]
    assert day == datetime.date(2026, 2, 3)
    month = matter_of(article_text(clip(TEXT.replace("2026-02-03", "2026-02")), "x.txt"))["date"]
    assert month == "2026-02"
