"""What search costs: making the index of N articles, and what a reader's first search downloads.

    .venv/bin/python benchmarks/search.py [--numbers 200 1000 10000]

The articles are of 4 KB each, Ukrainian and Russian by turns, and every five neighbours tell one story.
Their words are forms out of the dictionaries, as frequent as words of a language are: an index of real
texts has no more forms. Needs `make browser`.
"""

import argparse
import gzip
import itertools
import random
import re
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from generator.build.search_build import SEARCH_FOLDER  # noqa: E402 - as above
from generator.build.site_build import build  # noqa: E402 - the path is set above
from generator.nlp.morphology import dictionary  # noqa: E402 - as above
from generator.search.index_blocks import make_blocks  # noqa: E402 - as above
from generator.search.make_index import (  # noqa: E402 - as above
    IndexTexts,
    make_column,
    make_index,
    write_text,
)
from generator.search.search_records import SearchPassage, SearchRecord  # noqa: E402 - as above
from generator.search.story_table import (  # noqa: E402 - as above
    SearchStories,
    SearchStory,
    number_stories,
)
from tests.chromium import start_chromium  # noqa: E402 - as above
from tests.running import SMALL_SITE, write_files  # noqa: E402 - as above
from tests.serving import served  # noqa: E402 - as above

NUMBERS = (200, 1000, 10_000)
FORMS = 150_000  # of each language
STEEPNESS = 1.13  # of Zipf's law: 10,000 articles have 176,000 forms
PASSAGES, SHORTEST, LONGEST = 8, 14, 34  # words
TOLD = 5  # articles of a story
RANKS = ((5,), (60,), (800,), (3000,), (100, 300), (40, 900, 5000))  # of the words of each query


def choose_forms(language: str) -> list[str]:
    """Forms out of the language's dictionary, in an order by chance that is always the same."""
    known = dictionary(language).dictionary.iter_known_words("")
    every = (entry[0] for number, entry in enumerate(known) if number % 13 == 0)
    forms = [form for form in every if len(form) < 15]
    random.Random(1).shuffle(forms)  # noqa: S311 - made texts, no secrets
    return forms[:FORMS]


def make_records(number: int, forms: dict[str, list[str]]) -> Iterator[SearchRecord]:
    """So many articles, the same each time."""
    chance = random.Random(3)  # noqa: S311 - as above
    weights = list(itertools.accumulate(1 / (rank + 8) ** STEEPNESS for rank in range(FORMS)))

    def words(language: str, count: int) -> str:
        chosen = chance.choices(
            forms[language], cum_weights=weights[: len(forms[language])], k=count
        )
        return " ".join(chosen).capitalize() + "."

    for at in range(number):
        language = "uk" if at % 2 else "ru"
        passages = (words(language, chance.randint(SHORTEST, LONGEST)) for _ in range(PASSAGES))
        yield SearchRecord(
            id=f"2025-01-01-outlet-{'slug-' * 9}{at}",
            title=words(language, 10),
            date=f"{2000 + at * 25 // number}-01-01",
            language=language,
            outlet=f"outlet-{at % 20}",
            themes=("diplomacy", "exchanges")[: at % 3],
            about=(f"Outlet {at % 20}",),
            passages=tuple(SearchPassage(f"p-{at:08x}", text) for text in passages),
        )


def make_stories(records: Sequence[SearchRecord]) -> SearchStories:
    """Stories of neighbours, titled in two languages of the site by their first articles."""
    first = records[::TOLD]
    story_of = {record.id: first[at // TOLD].id for at, record in enumerate(records)}
    _, column = number_stories(story_of, story_of)
    return SearchStories(
        tuple(
            SearchStory(each.id, dict.fromkeys(("uk", "en"), (each.title, each.language)))
            for each in first
        ),
        column,
    )


def index(number: int, forms: dict[str, list[str]], folder: Path) -> str:
    """Makes the index of so many articles in a folder; what that cost."""
    records = tuple(make_records(number, forms))
    size = sum(len(passage.text.encode()) for r in records for passage in r.passages)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started, worked = time.perf_counter(), time.process_time()
    files = 0
    total = 0
    column, _ = make_column(records)
    ids = [record.id for record in records]
    texts = IndexTexts(ids, [], column.sizes, b"", lambda some: map(write_text, records[some]), {})
    stories = make_stories(records)
    for file in make_index(make_blocks([column.words], ()), column.facets, texts, stories):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        content = file.content or b""
        path.write_bytes(content)
        files, total = files + 1, total + len(content)
    seconds, work = time.perf_counter() - started, time.process_time() - worked
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return (
        f"{number} articles of {size // number / 1000:.1f} KB: {seconds:.1f} s ({work:.1f} s of a "
        f"processor), {more // 1024} MB more, {files} files of {total / 1e6:.1f} MB"
    )


def search(browser: Browser, origin: str, query: str) -> str:
    """What a reader downloads of the index for a first search, and how long the next one takes."""
    page = browser.new_page()
    got: list[Response] = []
    page.on(
        "response", lambda answer: got.append(answer) if f"/{SEARCH_FOLDER}" in answer.url else None
    )
    page.goto(f"{origin}/search/", wait_until="networkidle")
    page.fill("[type=search]", query)
    page.keyboard.press("Enter")
    page.locator("#search-status", has_text=re.compile(r"\S")).wait_for()
    page.locator(".results:not([aria-busy])").wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    bodies = [answer.body() for answer in got]
    again = page.evaluate(
        """async () => {
            const started = performance.now();
            document.querySelector("form.seek").requestSubmit();
            while (document.querySelector(".results").ariaBusy) await new Promise(requestAnimationFrame);
            return performance.now() - started;
        }"""
    )
    told = page.locator("#search-status").inner_text().partition(".")[0]
    page.close()
    return (
        f"  {query}: {told}; {len(bodies)} files, {sum(map(len, bodies)) / 1000:.0f} KB, compressed "
        f"{sum(len(gzip.compress(body)) for body in bodies) / 1000:.0f} KB; again {again:.0f} ms"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--numbers", type=int, nargs="+", default=NUMBERS)
    numbers = parser.parse_args().numbers
    forms = {language: choose_forms(language) for language in ("uk", "ru")}
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        root = write_files(Path(temporary), SMALL_SITE)
        build(root, Path("site"))
        with start_chromium(playwright) as browser, served(root / "site") as origin:
            for number in numbers:
                shutil.rmtree(root / "site" / SEARCH_FOLDER)
                print(index(number, forms, root / "site" / SEARCH_FOLDER))
                for ranks in RANKS:
                    print(search(browser, origin, " ".join(forms["uk"][rank] for rank in ranks)))


if __name__ == "__main__":
    main()
