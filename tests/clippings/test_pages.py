"""Whole saved pages, as their sites make them: what is kept of each. Read pages/ first.

Beside each page stands what a careful reader keeps of it, a passage a line, and what the page says
of itself. The measure is that of https://github.com/scrapinghub/article-extraction-benchmark:
shingles of four words, as bags.
"""

from collections import Counter
from pathlib import Path
from statistics import mean

import pytest
import yaml

from generator.clippings.clipping import Clipping
from generator.clippings.decode import decode_seed
from generator.clippings.understand import understand
from generator.nlp.tokens import words
from tests.clippings.sample_clippings import VOCABULARY

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
SHINGLE = 4
EACH, ALL = 0.85, 0.95  # the least F1 of a page, and of all on average


def read_expected(page: Path) -> dict:
    text = page.with_suffix(".yaml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - days stay text


def clip(page: Path) -> Clipping:
    return understand(decode_seed(page, page), VOCABULARY)


def shingles(text: str) -> Counter:
    keys = [word.key for word in words(text)]
    return Counter(tuple(keys[at : at + SHINGLE]) for at in range(max(1, len(keys) - SHINGLE + 1)))


def score(page: Path) -> float:
    """F1 of the shingles kept, 0 to 1."""
    kept = "\n".join(f"{block.text}\n{block.attribution}" for block in clip(page).blocks)
    expected, found = shingles(read_expected(page)["text"]), shingles(kept)
    both = (expected & found).total()
    return 2 * both / (expected.total() + found.total())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_text_of_a_page_is_kept_and_nothing_else(page: Path) -> None:
    assert score(page) >= EACH


def test_over_all_pages_hardly_a_word_is_lost_or_too_much() -> None:
    assert len(PAGES) >= 10
    assert mean(map(score, PAGES)) >= ALL


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_says_of_itself_is_known(page: Path) -> None:
    clipping, expected = clip(page), read_expected(page)
    told = {
        "title": clipping.title.text,
        "date": clipping.date.value if clipping.date else "",
        "date_origin": clipping.date.origin if clipping.date else "",
        "outlet": clipping.outlet.name,
        "authors": list(clipping.authors),
        "language": clipping.language,
        "source_url": clipping.source_url or "",
    }
    assert told == {name: expected[name] for name in told}


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page is read without the network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert all(clip(page).blocks for page in PAGES)
