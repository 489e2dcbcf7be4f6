"""What the lines of a saved page are. Read cases/page_fates.yaml first."""

from pathlib import Path

import pytest
import yaml

from generator.clippings.clipping import Clipping
from generator.clippings.decode import page_seed
from generator.clippings.understand import understand
from tests.clippings.sample_clippings import VOCABULARY

FILE = Path(__file__).parent / "cases/page_fates.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))
TEXT = (
    "The north quay reopened on Friday after nine months of repairs that cost twice what was planned.",
    "The first vessel to tie up was a trawler, whose skipper had missed the smell of the place.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)


def clip_page(html: str) -> Clipping:
    return understand(page_seed("page.html", "", "utf-8", html), VOCABULARY)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_the_lines_are_what_the_case_says(case: dict) -> None:
    clipping = clip_page(f"<body>{case['html'].replace('{text}', PARAGRAPHS)}</body>")
    told = [f"{line.fate} | {line.text}" for line in clipping.lines if line.text not in TEXT]
    assert told == case["lines"]
    assert [line.fate for line in clipping.lines if line.text in TEXT] == ["paragraph"] * 2


def test_a_page_that_leads_to_several_articles_has_none() -> None:
    cards = "".join(
        f'<div class="c"><h2><a href="/{n}">What the council said of pier {n}</a></h2>'
        f"<p>Pier {n} is to be painted before the summer, and the boats are to pay.</p></div>"
        for n in range(6)
    )
    clipping = clip_page(f"<body><nav><a href='/'>Gazette</a></nav>{cards}</body>")
    assert (clipping.skipped, clipping.title, clipping.blocks) == ("navigation only", None, ())
    assert {line.fate for line in clipping.lines} == {"navigation"}


def test_a_page_of_menus_has_no_article() -> None:
    clipping = clip_page("<ul><li><a href='/n'>News</a></li><li><a href='/s'>Sport</a></li></ul>")
    assert clipping.skipped == "navigation only"


@pytest.mark.parametrize("html", ["", " ", "<!-- -->", "<p hidden>Nothing to see here.</p>"])
def test_a_page_that_shows_nothing_is_empty(html: str) -> None:
    assert (clip_page(html).skipped, clip_page(html).lines) == ("empty", ())


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("<p>We were lucky</p><footer>— Мария Окунь, skipper</footer>", ("We were lucky", "Mariia Okun")),
        ("<p>“We were lucky”</p><cite>Мария Окунь</cite>", ("We were lucky", "Mariia Okun")),
        ("<p>We were lucky</p>", ("We were lucky", None)),
    ],
)  # fmt: skip
def test_a_quotation_set_apart_is_said_by_whom_it_names_below(
    quoted: str, said: tuple[str, str | None]
) -> None:
    html = f"<h1>The quay reopens after a year</h1>{PARAGRAPHS}<blockquote>{quoted}</blockquote>"
    found = clip_page(html).quotations
    assert [(each.text, each.speaker) for each in found] == [said]


def test_words_left_out_that_look_like_the_articles_are_counted() -> None:
    """A reader of the article is told that paragraphs of the page are not in it, and where."""
    page = f"<h1>The quay reopens after a year</h1>{PARAGRAPHS * 3}"
    assert [d.code for d in clip_page(page).warnings] == ["no-date"]
    left = "<p>The market opens in May, with twice as many stalls as there were before the war.</p>"
    boxed = f'{page}<div class="promo">{left}<p>It is to be free for all, the mayor has promised.</p></div>{PARAGRAPHS}'
    doubt = clip_page(boxed).warnings[-1]
    assert doubt.code == "text-left-out"
    assert doubt.message == "27 words that look like the article's were left out"
    assert clip_page(boxed).lines[doubt.line - 1].text.startswith("The market opens in May")


def test_where_rules_leave_less_than_half_the_extractor_decides() -> None:
    """Boxes called by class words never take most of the text away."""
    page = (
        '<h1>The quay reopens after a year</h1><div class="ad-free">{}</div><div class="share">{}</div>'
        '<div class="related-story">{}</div>'
    ).format(
        *(f"<p>{text} So it was told in part {n}.</p>" for n, text in enumerate((*TEXT, TEXT[0])))
    )
    clipping = clip_page(page)
    assert [line.fate for line in clipping.lines] == [
        "title",
        "paragraph",
        "paragraph",
        "paragraph",
    ]
