"""What a made site is looked at for: that it has what it should, and shows what was changed."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path
from typing import NamedTuple

from race.articles import Article
from race.programs import MARKED, RENAMED, Program

PAGE = 50  # articles on a page of a list
READ = 2000  # pages at most whose text is looked at, from the first to the last
IN_FEED = 20  # articles that each feed has, if there are so many
HEAD = re.compile(r"<head>.*?</head>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w+")
IN_SITEMAP = re.compile(r"<loc>[^<]*/articles/([^<]+)/</loc>")
ENTRY = re.compile(r"<(?:entry|item)[ >]")


class Racer(NamedTuple):
    """A program with its project of these articles."""

    program: Program
    folder: Path
    articles: Sequence[Article]

    @property
    def site(self) -> Path:
        """The site that it makes."""
        return self.folder / self.program.made

    @property
    def edited(self) -> Article:
        """The article that is edited: one in the middle, so that it leads no list."""
        return self.articles[len(self.articles) // 2]


def check_change(racer: Racer, scenario: str, turn: int) -> None:
    """Raises SystemExit where the made site does not show what was changed, and where it should."""
    theme = racer.site / "themes" / "diplomacy" / "index.html"
    article = article_page(racer, racer.edited)
    renamed = racer.site / "index.html" if racer.program.lists == "none" else theme
    expected = {
        "article": (article, f"Edited {turn}."),
        "theme": (renamed, f"{RENAMED} {turn}"),
        "template": (article, MARKED.format(turn)),
    }
    path, text = expected.get(scenario, (article, "<body"))
    if not path.is_file() or text not in path.read_text(encoding="utf-8"):
        raise SystemExit(f"{racer.program.name}: no '{text}' in {path}")


def check_site(racer: Racer) -> None:
    """Raises SystemExit where the made site lacks a page, a text, a list's page, its feed or its sitemap."""
    name = racer.program.name
    lacking = [path for path in expected_files(racer) if not path.is_file()]
    if lacking:
        raise SystemExit(f"{name} lacks {len(lacking)} files, such as {lacking[0]}")
    lists = len(list((racer.site / "themes").rglob("*.html")))
    if racer.program.lists == "by theme" and lists < list_pages(racer.articles):
        raise SystemExit(f"{name} has {lists} pages of lists")
    for article in racer.articles[:: len(racer.articles) // READ + 1]:
        if lines := lacking_lines(racer, article):
            raise SystemExit(f"{name}: the page of {article.name} lacks '{lines[0]}'")
    check_feeds(racer)


def lacking_lines(racer: Racer, article: Article) -> list[str]:
    """The lines of an article that its page does not have; what stands between them is a program's own."""
    page = article_page(racer, article).read_text(encoding="utf-8")
    shown = letters_of(unescape(TAG.sub("", HEAD.sub("", page))))
    lines = (article.title, *article.body.splitlines())
    return [line for line in lines if letters_of(line) not in shown]


def check_feeds(racer: Racer) -> None:
    """Raises SystemExit where the feed has too few articles, or the sitemap, which may be in several files, not all."""
    name = racer.program.name
    entries = len(ENTRY.findall((racer.site / racer.program.feed).read_text(encoding="utf-8")))
    if entries < min(IN_FEED, len(racer.articles)):
        raise SystemExit(f"{name} has {entries} articles in its feed")
    maps = racer.site.glob("sitemap*.xml")
    sitemap = "".join(path.read_text(encoding="utf-8") for path in maps)
    there = set(IN_SITEMAP.findall(sitemap))
    absent = [article for article in racer.articles if article.name not in there]
    if absent:
        raise SystemExit(f"{name}: {len(absent)} articles are not in the sitemap")


def letters_of(text: str) -> str:
    """Its letters and figures alone: programs set quotation marks and dashes each in its own way."""
    return "".join(WORD.findall(text))


def expected_files(racer: Racer) -> Iterator[Path]:
    """What every site has, but for the pages of the lists, whose addresses are each program's own."""
    for name in ("index.html", "sitemap.xml", racer.program.feed):
        yield racer.site / name
    for article in racer.articles:
        yield article_page(racer, article)


def article_page(racer: Racer, article: Article) -> Path:
    """The page of an article."""
    return racer.site / "articles" / article.name / "index.html"


def list_pages(articles: Sequence[Article]) -> int:
    """How many pages the lists by theme have together, with so many articles on each."""
    themes = [theme for article in articles for theme in article.themes]
    return sum(-(-themes.count(theme) // PAGE) for theme in set(themes))
