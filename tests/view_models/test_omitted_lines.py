"""What an article's page says of the lines left out: all are counted, and the page stays small."""

import re

import pytest

from generator.content.ledger import LeftOut
from generator.view_models.omitted_lines import BUDGET, omitted_line_rows
from tests.running import SMALL_SITE, run, write_files

MENU = "page-menu"
HEAVIEST = 100_000  # bytes of a page with its style sheets and scripts
PARAGRAPH = (
    "<p>The harbour's north quay, which had been closed for a year, reopened on 1 May 2025.</p>"
)
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The quay reopens</title></head><body>'
    "{before}<article><h1>The quay reopens</h1>" + PARAGRAPH * 20 + "</article>{after}"
    "<footer>© 2026 The Gazette</footer></body></html>"
)
LINKS = "".join(f'<li><a href="/{n}">Розділ новин № {n} & “інше”</a></li>' for n in range(2000))
COMMENT = "Не згоден & не погоджуюсь: " + "набережна коштувала задорого. " * 9
CARDS = "".join(
    f'<article class="card"><a href="/{n}">Another story of the harbour, number {n}</a></article>'
    f"<time>1 May 2025, 10:{n % 60:02}</time>"
    for n in range(1000)
)


def count(rows):
    """How many lines the rows stand for."""
    return sum(len(row.shown) + len(row.folded) + row.unseen for row in rows)


def test_few_lines_are_shown_whole():
    """With their numbers, in a row each where they are of different kinds."""
    long = (
        "A title that is longer than what a line of a long list would show, with a picture's credit"
    )
    rows = omitted_line_rows([LeftOut(1, "title", "r", long), LeftOut(3, "counter", "number", "3")])
    assert [(row.lines, row.shown, row.folded, row.unseen) for row in rows] == [
        ("1", (long,), (), 0),
        ("3", ("3",), (), 0),
    ]


def test_a_long_run_is_folded():
    """Its first lines are seen at once, the others on demand; the row names them all by first and last."""
    (row,) = omitted_line_rows([LeftOut(4, "navigation", MENU, "\n".join(["x"] * 300))])
    assert row.lines == "4\u2060–\u2060303"
    assert (len(row.shown), len(row.folded), row.unseen) == (3, 297, 0)


def test_what_would_make_the_page_heavy_is_counted():
    """Of two thousand long lines the beginnings of some are there, and the number of the rest."""
    rows = omitted_line_rows([LeftOut(1, "junk", "comments", "\n".join([COMMENT] * 2000))])
    assert count(rows) == 2000
    assert rows[0].unseen == 1970
    assert all(text.endswith("…") for text in rows[0].folded)
    texts = (*rows[0].shown, *rows[0].folded)
    assert sum(len(text.encode()) for text in texts) <= BUDGET


def test_many_short_runs_share_rows():
    """By fate and rule; a row names the first runs and the last, and each line is in one row."""
    rows = omitted_line_rows(
        LeftOut(n, "junk" if n % 2 else "timestamp", "r", f"line {n}") for n in range(1, 1001)
    )
    assert [(row.fate, row.lines) for row in rows] == [
        ("junk", "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, …, 999"),
        ("timestamp", "2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, …, 1000"),
    ]
    assert count(rows) == 1000


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<nav><ul>{LINKS}</ul></nav>", ""),
        ("", f"<section class='comments'>{f'<p>{COMMENT}</p>' * 2000}</section>"),
        ("", f"<div>{CARDS}</div>"),
    ],
    ids=["menu", "comments", "cards"],
)
def test_the_page_of_a_seed_of_two_thousand_lines_is_light(tmp_path, before, after):
    """With its style sheets and scripts, fonts excluded; and each line that it leaves out is counted."""
    page = PAGE.format(before=before, after=after)
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    write_files(tmp_path, {**files, "seeds/one.html": page})
    assert run(tmp_path, "build").status == 0
    (path,) = (tmp_path / "site/articles").glob("*/index.html")
    html = path.read_text("utf-8")
    linked = re.findall(r'(?:href|src)="[./]*(assets/[^"]+\.(?:css|js))"', html)
    assert linked
    weights = [(tmp_path / "site" / name).stat().st_size for name in {*linked}]
    assert len(html.encode()) + sum(weights) <= HEAVIEST
    assert re.search(r"<summary>1,9\d\d more lines</summary>", html)
