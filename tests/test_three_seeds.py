"""The first briefing: three real seeds, from the raw text to what a reader finds on the site."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.content.article_files import find_articles, parse_article
from generator.content.passages import make_parser, read_passages
from tests.running import copy_briefing, run

PROJECT = Path(__file__).parent.parent
SEEDS = ("000_288b9f0833ad855d.txt", "001_f4a3caac335a66ee.txt", "002_9d95045101ad9988.txt")
MARKER = re.compile(r"^ date \d{4}-\d{2}-\d{2} ")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The project as before its first conversion: no articles, and no roles that name them."""
    folder = copy_briefing(tmp_path_factory.mktemp("fresh"))
    shutil.rmtree(folder / "content/articles")
    (folder / "content/conversions.yaml").unlink()
    for path in (folder / "content/people").glob("*.md"):
        path.write_text(
            re.sub(r"articles: \[.*?\]", "articles: []", path.read_text("utf-8")), "utf-8"
        )
    assert run(folder, "convert").status == 0
    return folder


@pytest.fixture(scope="module")
def articles():
    """The entries and bodies of the project's articles by the first digits of their seed."""
    files, _ = find_articles(PROJECT)
    read = (
        parse_article((PROJECT / file.file).read_bytes(), file.file, make_parser())
        for file in files
    )
    return {entry.meta.seed[:3]: (entry, body) for entry, body in read}


def texts_of(body):
    """The plain texts of an article's passages, attributions and labels among them."""
    for group in body:
        yield group.label
        for passage in group.passages:
            yield passage.text
            yield "".join(token.content for token in passage.attribution)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_line_is_in_the_article_or_accounted_for(seed, articles):
    """Character for character, but for the outer white space and a bullet's mark."""
    entry, body = articles[seed[:3]]
    ledger = yaml.safe_load((PROJECT / "content/conversions.yaml").read_text("utf-8"))
    kept = {*texts_of(body), entry.meta.title}
    left_out = {row["line"]: row["text"] for row in ledger[seed]["left_out"]}
    for number, line in enumerate((PROJECT / "seeds" / seed).read_text("utf-8").split("\n"), 1):
        text = MARKER.sub("", line).strip().removeprefix("•").strip()
        if text:
            assert text in kept or left_out.get(number) == text, f"line {number} is lost"


@pytest.mark.parametrize("seed", SEEDS)
def test_the_article_says_nothing_that_the_seed_does_not(seed, articles):
    """Every passage stands in the seed, character for character."""
    raw = (PROJECT / "seeds" / seed).read_text("utf-8")
    for text in texts_of(articles[seed[:3]][1]):
        assert text in raw


@pytest.mark.parametrize(
    ("seed", "title", "origin", "date", "language", "outlet", "authors", "themes"),
    [
        ("000", "Умєров: Україна продовжує робити все, щоб кожен наш громадянин повернувся додому", "text",
         "2025-11-12", "uk", "glavcom", (), {"exchanges", "diplomacy"}),
        ("001", "Рустем Умеров принял участие во встрече президента Зеленского", "derived",
         "2025-11-20", "ru", "24-kanal", ("София Рожик",), {"exchanges", "diplomacy", "corruption"}),
        ("002", "Умеров рассказал, что Украина нуждается в дополнительных системах ПВО и ракетах к ним", "caption",
         "2025-06-27", "ru", None, (), {"exchanges", "diplomacy"}),
    ],
)  # fmt: skip
def test_what_a_clipping_says_of_itself(
    articles, seed, title, origin, date, language, outlet, authors, themes
):
    """Title and its origin, date, language, outlet, byline and themes; what it does not say is absent."""
    meta = articles[seed][0].meta
    assert meta.title.startswith(title)
    assert (meta.title_origin, meta.date, meta.language) == (origin, date, language)
    assert (meta.outlet, meta.authors, set(meta.themes)) == (outlet, authors, themes)


def test_the_articles_in_the_repository_are_what_the_seeds_make(fresh):
    """A fresh conversion gives the committed articles, but for the editor's summaries."""
    for path in sorted((PROJECT / "content/articles").iterdir()):
        made = (fresh / "content/articles" / path.name).read_text("utf-8")
        committed = re.sub(
            r"^summary:\n(?: .*\n)+", "", path.read_text("utf-8"), flags=re.MULTILINE
        )
        assert made == committed


def test_structure_is_kept_as_what_it_is(articles):
    """Of 001: key points with the clipping's own label, two headings, bullets, a pull-quote."""
    groups = articles["001"][1]
    assert [(group.kind, group.label) for group in groups if group.kind != "paragraph"] == [
        ("key-points", "Основные тезисы"),
        ("heading", ""),
        ("quote", ""),
        ("heading", ""),
        ("bullets", ""),
    ]
    quote = next(group.passages[0] for group in groups if group.kind == "quote")
    assert quote.text.startswith("Говорили о шагах")
    assert quote.attribution[0].content == "– написал он."


def test_lines_left_out_are_named_with_their_fate():
    """Of 001: switcher, time stamp, counter and byline; of 002: the photo's credit."""
    ledger = yaml.safe_load((PROJECT / "content/conversions.yaml").read_text("utf-8"))
    assert [(row["text"], row["fate"]) for row in ledger[SEEDS[1]]["left_out"]] == [
        ("Укр Рус", "language-switcher"),
        ("20 ноября, 21:40", "timestamp"),
        ("3", "counter"),
        ("София Рожик", "author"),
    ]
    assert ledger[SEEDS[2]]["left_out"][0]["text"].endswith("(Фото: Министерство обороны Украины)")


def test_a_passage_of_an_article_reads_back_as_it_was_written():
    """The quotations of 000 keep their marks."""
    path = next((PROJECT / "content/articles").glob("2025-11-12-*.md"))
    body = path.read_text("utf-8").partition("\n---\n")[2]
    texts = [p.text for group in read_passages(body, 1, make_parser()) for p in group.passages]
    assert sum(text.startswith("«") and text.endswith("– додав він.") for text in texts) == 2


def test_who_said_what_in_the_seed_with_a_scandal(fresh):
    """A heading about somebody's mission leaves their quotations theirs."""
    (seed,) = (name for name in SEEDS if name.startswith("001"))
    told = json.loads(run(fresh, "explain", "--json", f"seeds/{seed}").out)
    assert [quote["speaker"] for quote in told["quotes"]] == ["Rustem Umerov"] * 2
    assert told["possible"] == []
