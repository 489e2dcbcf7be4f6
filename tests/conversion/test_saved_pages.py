"""Saved pages as seeds: converted and explained as text is."""

import json
from pathlib import Path

import pytest

from tests.running import SMALL_SITE, run, write_files

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The slipway opens again - The Gazette</title><meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2025-06-09T08:00:00+01:00">
<link rel="canonical" href="https://gazette.example/slipway">
<link rel="stylesheet" href="slipway_files/main.css"><script src="slipway_files/app.js"></script></head>
<body><nav><a href="/">The Gazette</a> <a href="/news">News</a></nav>
<article><h1>The slipway opens again</h1><div class="byline">By <a rel="author">Maud Ferrars</a></div>
<div>10 June 2025, 09:00</div>
<p>The harbour's slipway opened again on Monday, after a winter in which boats were lowered by crane.</p>
<h2>What it cost</h2>
<ul><li>The concrete cost <b>a third</b> more than planned.</li><li>The rails were a gift.</li></ul>
<blockquote><p>Worth every penny</p><cite>— Ada Lock</cite></blockquote>
<p>Boats of more than six tonnes will still need the crane, the harbour master told the council.</p>
</article><footer>© 2026 The Gazette</footer></body></html>
"""
ARTICLE = """---
title: The slipway opens again
title_origin: text
date: 2025-06-09
date_origin: metadata
language: en
outlet: gazette
authors: [Maud Ferrars]
themes: [port]
people: [ada-lock]
source_url: https://gazette.example/slipway
seed: slipway.html
---

The harbour's slipway opened again on Monday, after a winter in which boats were lowered by crane.

## What it cost

- The concrete cost a third more than planned.
- The rails were a gift.

{.pull-quote}
> Worth every penny
>
> {.attribution}
> — Ada Lock

Boats of more than six tonnes will still need the crane, the harbour master told the council.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small site with one saved page, and what the browser saved beside it."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    beside = {"seeds/slipway_files/app.js": "run()", "seeds/slipway_files/frame.html": "<p>x</p>"}
    return write_files(tmp_path, {**files, **beside, "seeds/slipway.html": PAGE})


def test_a_saved_page_becomes_an_article(project: Path) -> None:
    """Named, dated and sourced by what the page says of itself; its doubts are told as warnings."""
    ran = run(project, "convert")
    path = "content/articles/2025-06-09-gazette-the-slipway-opens-again.md"
    assert ran.out == f"made      slipway.html -> {path}\n"
    assert (project / path).read_text(encoding="utf-8") == ARTICLE
    assert ran.err == (
        "seeds/slipway.html: warning[dates-disagree]: the page's metadata says 2025-06-09, this line 2025-06-10"
        " (line 5 of what it shows)\n1 warning\n"
    )


def test_a_saved_page_is_explained_line_by_line(project: Path) -> None:
    """Every line that it shows, with its fate and the rule, for people and for programs."""
    ran = run(project, "explain", "seeds/slipway.html")
    assert "  date      2025-06-09  (metadata)\n" in ran.out
    assert "  outlet    The Gazette  (by: og:site_name: The Gazette)\n" in ran.out
    told = json.loads(run(project, "explain", "--json", "seeds/slipway.html").out)
    assert [(line["fate"], line["rule"]) for line in told["lines"]] == [
        ("navigation", "page-menu"),
        ("navigation", "page-menu"),
        ("title", "page-title"),
        ("author", "labelled-byline"),
        ("timestamp", "date-or-time"),
        ("paragraph", "page-paragraph"),
        ("heading", "page-heading"),
        ("bullet", "list-below-heading"),
        ("bullet", "list-below-heading"),
        ("quote", "page-quotation"),
        ("attribution", "page-quotation"),
        ("paragraph", "page-paragraph"),
        ("footer", "page-footer"),
    ]
    assert told["source_url"] == "https://gazette.example/slipway"
    message = "the page's metadata says 2025-06-09, this line 2025-06-10"
    assert told["warnings"] == [{"code": "dates-disagree", "line": 5, "message": message}]
    assert f"line 5: warning[dates-disagree]: {message}" in " ".join(ran.out.split())


def test_what_a_browser_saves_beside_a_page_is_no_seed(project: Path) -> None:
    """In whatever language it names the folder; other folders are the user's."""
    write_files(
        project,
        {
            "seeds/slipway-Dateien/a.js": "run()",
            "seeds/other_files/b.txt": "The quay is shut for the summer, the Gazette reports.\n",
        },
    )
    assert [line.split()[1] for line in run(project, "convert").out.splitlines()] == [
        "other_files/b.txt",
        "slipway.html",
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("letter.msg", "has to be saved as .eml, one e-mail to a file"),
        ("report.odt", "has to be saved as .docx"),
        ("scan.JPG", "pictures are not supported"),
        ("page.webarchive", "has to be saved as a page (HTML)"),
    ],
)
def test_other_kinds_of_file_are_told_with_what_to_do(
    project: Path, name: str, message: str
) -> None:
    """Nothing is made of them, and the run fails."""
    write_files(project, {f"seeds/{name}": "x"})
    ran = run(project, "convert", f"seeds/{name}")
    assert ran.status == 1
    assert f"seeds/{name}: error[unsupported-format]: {message}\n" in ran.err
    assert "hint: save the article as plain text, or its page as HTML\n" in ran.err


def test_a_text_in_no_readable_encoding_is_explained_and_no_article(project: Path) -> None:
    """``explain`` answers with what was tried, and ``convert`` calls it a problem."""
    (project / "seeds/scrambled.txt").write_bytes(bytes(range(0x80, 0xF0)) * 3)
    said = "is not readable in any encoding tried: cp1251"
    explained = run(project, "explain", "--json", "seeds/scrambled.txt")
    assert json.loads(explained.out)["skipped"].startswith(said)
    assert (explained.status, explained.err) == (0, "")
    converted = run(project, "convert")
    assert converted.status == 1
    assert f"seeds/scrambled.txt: error[unknown-encoding]: {said}" in converted.err
