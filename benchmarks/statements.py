"""How much longer builds take for the rules on statements, allegations and seeds than without them.

    .venv/bin/python benchmarks/statements.py [--number 10000] [--runs 5] [--cold-runs 5] [--languages en,uk]

Converts clippings, each tenth a saved page, writes themes, people and allegations that cite and quote
their passages, and builds two copies by turns: one as it is, one with the checks patched away. Builds are
cold (of articles that were converted before), after an edit of an article, of one that is cited, and of
the synopsis of a theme. Prints seconds, those of the processors, and ratios of medians.
"""

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus import GIVEN, SURNAMES
from race.articles import Article, make_articles
from race.measuring import Measured, run
from race.programs import PROJECT
from race.running import ENVIRONMENT

from generator.content.article_files import parse_article
from generator.content.passages import anchor_of, make_parser

BUILD = (sys.executable, "-m", "generator", "build")
CONVERT = (sys.executable, "-m", "generator", "convert")
# The same command without the checks. Pages show notes and standings all the same.
WITHOUT = """
import sys
from generator import cli
from generator.build import project, statement_check

statement_check.find_errors = lambda project: []
project.compare_with_seeds = lambda *args, **keys: {}
for name in ("check_entries", "check_passages", "find_unrecorded", "find_former_responses"):
    setattr(project, name, lambda *args: [])
sys.argv[0] = "sourcebook"
cli.main()
"""
VARIANTS = {"with the rules": BUILD, "without": (sys.executable, "-c", WITHOUT, "build")}
EACH_SAVED = 10
SAVED = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="{day}T10:00">
</head><body><header><nav><a href="/">Home</a> <a href="/news/">News</a></nav></header>
<main><article><h1>{title}</h1><time datetime="{day}">{day}</time>
{body}
</article></main><footer><p>All rights reserved</p></footer></body></html>
"""
SENTENCES = {"themes": 250, "people": 25, "allegations": 4}  # in a text
PEOPLE, ALLEGATIONS = 40, 300
QUOTED = 7  # words
MARKS = "«»“”„\"'’‘[]*_•\\"


class Passage(NamedTuple):
    """Address and text of a passage."""

    article: str
    anchor: str
    text: str


def write_seeds(folder: Path, articles: Sequence[Article]) -> None:
    """Write a clipping for each article."""
    folder.mkdir(parents=True)
    for index, article in enumerate(articles):
        blocks = [block.lstrip("#- ") for block in article.body.split("\n") if block.strip()]
        if index % EACH_SAVED:
            text = f" date {article.date} {article.title}\n\n" + "\n\n".join(blocks) + "\n"
            (folder / f"{index:06}.txt").write_text(text, "utf-8")
        else:
            body = "\n".join(f"<p>{block}</p>" for block in blocks)
            page = SAVED.format(
                lang=article.language, title=article.title, day=article.date, body=body
            )
            (folder / f"{index:06}.html").write_text(page, "utf-8")


def write_content(folder: Path, languages: str) -> None:
    """Write the site, this repository's themes without their texts, and people."""
    (folder / "content/people").mkdir(parents=True)
    (folder / "content/themes").mkdir()
    shutil.copy(PROJECT / "content/outlets.yaml", folder / "content")
    (folder / "content/site.yaml").write_text(
        f"title: A benchmark\nbase_url: https://example.org/\nlanguages: [{languages}]\n", "utf-8"
    )
    for path in (PROJECT / "content/themes").glob("*.md"):
        if "." not in path.stem:
            head = path.read_text("utf-8").split("\n---\n")[0].replace("not_allegations:", "extra:")
            (folder / "content/themes" / path.name).write_text(f"{head}\n---\n", "utf-8")
    for number in range(PEOPLE):
        given, surname = GIVEN["uk"][number % 10], SURNAMES["uk"][number // 10]
        head = f"name: {given} {surname}\nspellings: {{uk: [{given} {surname}]}}"
        (folder / f"content/people/p{number}.md").write_text(f"---\n{head}\n---\n", "utf-8")


def read_quotable(folder: Path) -> list[Passage]:
    """Return the passages of all articles with enough words without marks."""
    parser, found = make_parser(), []
    for path in sorted((folder / "content/articles").glob("*.md")):
        file = path.relative_to(folder).as_posix()
        for group in parse_article(path.read_bytes(), file, parser)[1]:
            for passage in group.passages:
                words = passage.text.split()
                if len(words) >= QUOTED and not any(m in passage.text for m in MARKS):
                    found.append(Passage(path.stem, passage.anchor, passage.text))
    return found


def write_texts(folder: Path, passages: Sequence[Passage], chance: random.Random) -> int:
    """Write the texts of themes and people, and allegations, and return the number of sentences."""
    total = 0
    for kind in ("themes", "people"):
        for path in sorted((folder / "content" / kind).glob("*.md")):
            with path.open("a", encoding="utf-8") as file:
                file.write(_write_text(passages, SENTENCES[kind], chance))
            total += SENTENCES[kind]
    entries = folder / "content/allegations"
    entries.mkdir()
    for number in range(ALLEGATIONS):
        made = chance.choice(passages)
        place, who = f"{made.article}#{made.anchor}", f"p{number % PEOPLE}"
        head = {
            "claim": {"en": f"Somebody says “{_quote(made, chance)}”"},
            "about": [who], "by": {"who": "Somebody", "kind": "anonymous"}, "passages": [place],
            "stages": [{"is": "reported", "on": "2025-05-09", "passage": place}],
            "none_found": {"on": "2025-05-10", "looked_in": "the clippings"},
            "reviewed": {"on": "2025-05-11", "by": "The desk"},
        }  # fmt: skip
        text = _write_text(passages, SENTENCES["allegations"], chance)
        (entries / f"a{number}.md").write_text(f"---\n{json.dumps(head)}\n---\n{text}", "utf-8")
    return total + ALLEGATIONS * SENTENCES["allegations"]


def _write_text(passages: Sequence[Passage], number: int, chance: random.Random) -> str:
    sentences = []
    for _ in range(number):
        passage = chance.choice(passages)
        address = f"{passage.article}#{passage.anchor}"
        sentences.append(f"A paper writes “{_quote(passage, chance)}” of it [@{address}].")
    return "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, number, 5)) + "\n"


def _quote(passage: Passage, chance: random.Random) -> str:
    words = passage.text.split()
    start = chance.randrange(len(words) - QUOTED + 1)
    return " ".join(words[start : start + QUOTED]).strip(".,;:–—- ")


def edits(folder: Path, cited: str) -> Iterator[tuple[str, Path]]:
    """Yield what is edited and its file."""
    articles = sorted((folder / "content/articles").glob("*.md"))
    yield "an article", articles[len(articles) // 2]
    yield "a cited article", folder / f"content/articles/{cited}.md"
    yield "a synopsis", folder / "content/themes/diplomacy.md"


def edit(path: Path, turn: int) -> None:
    """Add a paragraph: of the desk's own below a text, or behind the first of an article, with the reason."""
    head, text = path.read_text("utf-8").split("\n---\n", 1)
    first, *others = text.split("\n\n")
    words = f"Edited {turn}."
    if path.parent.name == "articles":
        others.insert(0, words)
        head += "" if "\nedits:" in head else "\nedits:"  # the last key
        head += f"\n  {anchor_of(words)}: The desk adds it."
    else:
        others.append(f"{{.own}}\n{words}\n")
    path.write_text(f"{head}\n---\n" + "\n\n".join((first, *others)), "utf-8")


def measure(
    folders: dict[str, Path], cited: str, runs: int, cold_runs: int
) -> Iterator[tuple[str, str, Measured]]:
    """Yield what was built, the variant and the run, the variants by turns."""
    for turn in range(runs):
        for name, folder in folders.items() if turn < cold_runs else ():
            for made in (".sourcebook", "site"):
                shutil.rmtree(folder / made, ignore_errors=True)
            yield "cold", name, run(VARIANTS[name], folder, ENVIRONMENT)
        for row in range(3):
            for name, folder in folders.items():
                what, path = list(edits(folder, cited))[row]
                edit(path, turn)
                yield what, name, run(VARIANTS[name], folder, ENVIRONMENT)


def report(rows: Sequence[tuple[str, str, Measured]]) -> Iterator[str]:
    """Yield a line of medians for each thing built."""
    for what in dict.fromkeys(row[0] for row in rows):
        said = []
        for part in ("wall", "cpu"):
            medians = [
                statistics.median(getattr(m, part) for w, n, m in rows if (w, n) == (what, name))
                for name in VARIANTS
            ]
            ratio = medians[0] / medians[1]
            said.append(f"{part} {medians[0]:.2f} s, {medians[1]:.2f} s, ratio {ratio:.3f}")
        yield f"{what:16} {'   '.join(said)}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time builds with and without the rules.")
    parser.add_argument("--number", type=int, default=10_000, help="of seeds (default: 10000)")
    parser.add_argument("--runs", type=int, default=5, help="of each build (default: 5)")
    parser.add_argument(
        "--cold-runs", type=int, help="of cold builds, 1 or more (default: as many)"
    )
    parser.add_argument("--languages", default="en", help="of the site (default: en)")
    parser.add_argument("--folder", type=Path, help="to work in (default: the system's)")
    options = parser.parse_args()
    chance = random.Random(1)  # noqa: S311 - the same texts again, not secrets
    with tempfile.TemporaryDirectory(dir=options.folder) as scratch:
        first, second = (Path(scratch) / name for name in ("with", "without"))
        write_content(first, options.languages)
        write_seeds(first / "seeds", list(make_articles(options.number)))
        run(CONVERT, first, ENVIRONMENT)
        passages = read_quotable(first)
        sentences = write_texts(first, passages, chance)
        synopsis = (first / "content/themes/diplomacy.md").read_text("utf-8")
        cited = synopsis.rpartition("[@")[2].partition("#")[0]
        shutil.copytree(first, second)
        print(f"{options.number} seeds, {sentences} cited sentences", flush=True)
        folders = dict(zip(VARIANTS, (first, second), strict=True))
        cold_runs = options.cold_runs or options.runs
        rows = list(measure(folders, cited, options.runs, cold_runs))
    for line in report(rows):
        print(line)


if __name__ == "__main__":
    main()
