"""Understand generated seeds that no person would write, and look at what is made of them.

As a program (``make hostile``) it takes ``--seed`` and ``--count``; ``--only NUMBER`` repeats one and
prints it.
"""

import random
import sys
import tempfile
import traceback
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from generator.build.cache import unpack
from generator.build.incremental_articles import ArticleReader, ArticleSource
from generator.clippings import time_budget
from generator.clippings.article_markdown import article_text
from generator.clippings.decode import SeedText, decode_seed
from generator.clippings.understand import understand
from generator.content.load_content import load_vocabulary
from generator.corpus.article_record import ArticleBody
from generator.nlp.vocabulary import Vocabulary
from generator.problems import ProblemsError
from tests.running import SMALL_SITE, write_files
from tests.surviving.program import read_arguments, report

BUDGET = 5  # seconds of processor time for a seed
ENDINGS = (".txt", ".txt", ".html", ".md")
WORDS = yaml.safe_load(Path(__file__).with_name("hostile_words.yaml").read_text("utf-8"))
LINE_ENDS = ("\n", "\n", "\n\n", "\r\n", "\r", "\u2028", "\x85", "\v", "\f", " \n")
ENCODINGS = (
    "utf-8",
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-32",
    "cp1251",
    "koi8-u",
    "cp1252",
    "iso8859-5",
)
SHOWN = frozenset(
    [
        "p",
        "a",
        "em",
        "strong",
        "ul",
        "ol",
        "li",
        "blockquote",
        "h2",
        "h3",
        "h4",
        "code",
        "pre",
        "br",
        "hr",
    ]
)


def make_seed(dice: random.Random) -> tuple[str, bytes]:
    """Draw a seed: the end of its name, and its bytes."""
    ending = dice.choice(ENDINGS)
    text = _draw_page(dice) if ending == ".html" else _draw_text(dice)
    content = text.encode(dice.choice(ENCODINGS), "replace")
    return ending, _damage(content, dice) if dice.random() < 0.2 else content


def _draw_line(dice: random.Random) -> str:
    kind = dice.random()
    if kind < 0.5:
        return dice.choice(WORDS["prose"])
    if kind < 0.75:
        return dice.choice(("{}", "{} {}", "{}{}", " {}")).format(
            dice.choice(WORDS["attacks"]), dice.choice(WORDS["prose"])
        )
    if kind < 0.85:
        return dice.choice(WORDS["runs"]) * int(
            dice.expovariate(dice.choice((0.1, 0.004, 0.0003)))
        ) + dice.choice(("", "!", dice.choice(WORDS["prose"])))
    return " ".join(dice.choices((*WORDS["prose"], *WORDS["attacks"]), k=dice.randint(1, 6)))


def _draw_text(dice: random.Random) -> str:
    lines = (_draw_line(dice) for _ in range(dice.randint(0, 40)))
    mixed = dice.random() < 0.3
    end = dice.choice(LINE_ENDS)
    return "".join(line + (dice.choice(LINE_ENDS) if mixed else end) for line in lines)


def _draw_page(dice: random.Random) -> str:
    parts = [
        "<!doctype html><html><head>",
        *dice.choices(WORDS["heads"], k=dice.randint(0, 4)),
        "</head><body>",
    ]
    for _ in range(dice.randint(0, 30)):
        tag = dice.choice(WORDS["tags"])
        attributes = " ".join(dice.choices(WORDS["attributes"], k=dice.randint(0, 2)))
        depth = int(dice.expovariate(0.05)) if dice.random() < 0.05 else 1
        parts += [f"<{tag} {attributes}>" * depth, _draw_line(dice)]
        parts += [f"</{tag}>" * depth] * (dice.random() < 0.8)
    return "".join(parts)


def _damage(content: bytes, dice: random.Random) -> bytes:
    """Cut, repeat or change some of the bytes."""
    held = bytearray(content)
    for _ in range(dice.randint(1, 8)):
        at = dice.randrange(len(held) + 1)
        some = dice.randbytes(dice.randint(0, 3))
        held[at : at + dice.randint(0, 40)] = dice.choice((some, held[:at][-40:], b"\x00", b"\xff"))
    return bytes(held)


class _Markup(HTMLParser):
    """Reader of what is more than text in a fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.strange: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note unknown elements, and attributes other than a link to a page of the site."""
        for name, value in attrs:
            if name not in {"href", "class"} or (
                name == "href" and not (value or "").startswith("/people/")
            ):
                self.strange.append(f"{tag} {name}={value}")
        if tag not in SHOWN:
            self.strange.append(tag)

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.strange.append(data)


def examine(path: Path, vocabulary: Vocabulary) -> str:
    """Assert what holds for any seed, and return what became of it.

    Raises whatever the program raises besides Problems.
    """
    try:
        seed = decode_seed(path, path)
        clipping = understand(seed, vocabulary)
    except ProblemsError as error:
        codes = {problem.code for problem in error.problems}
        assert "seed-too-slow" not in codes, "it takes too long"
        return f"refused as {min(codes)}"
    check_fates(seed, [line.number for line in clipping.lines])
    if clipping.skipped:
        return "skipped"
    article = article_text(clipping, path.name)
    [read] = ArticleReader(vocabulary, b"").make(
        [ArticleSource("content/articles/x.md", article.encode())]
    )
    assert not read.problems, f"its article is refused: {read.problems[0].message}"
    body = unpack(read.body, ArticleBody)
    said = [" ".join(block.text.split()) for block in clipping.blocks]
    written = [" ".join(passage.text.split()) for passage in body.passages()]
    assert len(written) == len(said), f"{len(said)} blocks are read back as {len(written)} passages"
    for passage in body.passages():
        markup = _Markup()
        markup.feed(f"{passage.html}{passage.attribution_html}")
        assert not markup.strange, f"markup of a seed: {markup.strange[0]}"
    return "read"


def check_fates(seed: SeedText, numbers: list[int]) -> None:
    """Assert that each line with text has one fate."""
    lines = [number for number, line in enumerate(seed.lines, 1) if line.strip()]
    assert numbers == lines, f"lines without one fate: {sorted(set(lines) ^ set(numbers))[:3]}"


def examine_many(
    seed: int, numbers: range, budget: float = BUDGET
) -> Iterator[tuple[int, str, str]]:
    """Yield number, fate and fault of each generated seed; the fault is empty where all held.

    ``budget``: the seconds of processor time that each may take.
    """
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(time_budget, "SECONDS", budget)
        project = write_files(Path(folder), SMALL_SITE)
        vocabulary = load_vocabulary(project, None)
        for number in numbers:
            ending, content = make_seed(random.Random(f"{seed} {number}"))  # noqa: S311 - no secret
            path = project / f"seed{ending}"
            path.write_bytes(content)
            if len(numbers) == 1:
                print(content)
            kind = fault = ""
            try:
                kind = examine(path, vocabulary)
            except AssertionError as error:
                fault = str(error).splitlines()[0]
            except Exception as error:  # noqa: BLE001 - any is a fault
                place = traceback.extract_tb(error.__traceback__)[-1]
                fault = f"{error!r} at {Path(place.filename).name}:{place.lineno}"
            yield number, kind, fault


if __name__ == "__main__":
    arguments = read_arguments("hostile seeds", 5000)
    sys.exit(report(examine_many(arguments.seed, arguments.numbers)))
