"""How long a build takes to know what was published, beside one read of the editions' files.

    .venv/bin/python benchmarks/editions.py [--articles 10000] [--editions 500] [--runs 5]

Writes the files of invented editions, the first with all articles and each later one with some that it
changed, and reads them: as bytes, for the first time, and again as every build does. Prints seconds of
the processor.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.editions.edition_files import (
    AliasLine,
    EditionRow,
    FileLine,
    Line,
    TextLine,
    digest_edition,
    digest_words,
    encode_lines,
    lines_path,
    write_rows,
)
from generator.editions.history import read_history
from generator.paths import write_atomically

PASSAGES, WORDS, CHANGED = 15, 25, 20  # of an article, of a passage, articles of an edition
VOCABULARY = 5000
SURE = 3  # seconds after which the stamps of files prove what they hold


def write_editions(root: Path, articles: int, editions: int, chance: random.Random) -> int:
    """Write the files of editions, and return the number of their bytes."""
    rows: list[EditionRow] = []
    texts: dict[int, dict[str, str]] = {}
    for number in range(1, editions + 1):
        those = range(articles) if number == 1 else chance.sample(range(articles), CHANGED)
        lines = [line for article in those for line in _write_article(article, texts, chance)]
        parent = rows[-1].digest if rows else ""
        at = f"{2000 + number // 300}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02}T00:00:00Z"
        row = EditionRow(number, at, articles, "", parent)
        rows.append(EditionRow(number, at, articles, digest_edition(row, lines), parent))
        write_atomically(root / lines_path(number), encode_lines(lines))
    write_rows(root, rows)
    return sum(path.stat().st_size for path in (root / "content").rglob("*") if path.is_file())


def _write_article(
    article: int, texts: dict[int, dict[str, str]], chance: random.Random
) -> Iterator[Line]:
    """Yield the lines of an article, new or with a word changed in one of its passages."""
    address, before = f"articles/2025-05-01-article-{article}", texts.get(article)
    passages = before or {_make_anchor(chance): _write_words(chance) for _ in range(PASSAGES)}
    if before:
        old, new = chance.choice(list(before)), _make_anchor(chance)
        changed = f"changed {before[old].partition(' ')[2]}"
        passages = {
            new if anchor == old else anchor: changed if anchor == old else words
            for anchor, words in before.items()
        }
        yield AliasLine(address, old, new)
    yield FileLine(address, f"{chance.getrandbits(64):016x}")
    for key, words in {"title": "A title", **passages}.items():
        yield TextLine(address, key, digest_words(words), words)
    texts[article] = passages


def _make_anchor(chance: random.Random) -> str:
    return f"p-{chance.getrandbits(32):08x}"


def _write_words(chance: random.Random) -> str:
    return " ".join(f"word{chance.randrange(VOCABULARY)}" for _ in range(WORDS))


def read_bytes(root: Path) -> int:
    """Read every file of the editions, and return the number of bytes."""
    return sum(len(path.read_bytes()) for path in (root / "content/editions").glob("*.jsonl"))


def measure(do: Callable[[], object], runs: int) -> float:
    """Return the median of the processor's seconds that something takes."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        do()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time the reading of editions.")
    parser.add_argument("--articles", type=int, default=10_000, help="published (default: 10000)")
    parser.add_argument("--editions", type=int, default=500, help="in all (default: 500)")
    parser.add_argument("--runs", type=int, default=5, help="of each reading (default: 5)")
    options = parser.parse_args()
    chance = random.Random(1)  # noqa: S311 - the same words again, not secrets
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        size = write_editions(root, options.articles, options.editions, chance)
        print(f"{options.articles} articles, {options.editions} editions, {size / 1e6:.0f} MB")
        print(f"bytes alone    {measure(lambda: read_bytes(root), options.runs):.3f} s")
        print(f"first reading  {measure(lambda: read_history(root), 1):.3f} s")
        time.sleep(SURE)
        print(f"and by stamps  {measure(lambda: read_history(root), 1):.3f} s")
        print(f"later readings {measure(lambda: read_history(root), options.runs):.3f} s")


if __name__ == "__main__":
    main()
