"""Learn the weights of evidence for a title from labelled clippings.

    .venv/bin/python benchmarks/title_weights.py [FOLDER ...] [--write]

Learns from the cases in tests/clippings/cases/lines and from every FOLDER with clippings and their
``labels.yaml`` (a list of maps with ``file``, ``encoding`` and ``title``). Cases count four times, a
folder that is given twice counts twice. Of the rows of each head
and 'no title' the labelled one is to weigh most: a conditional logistic regression, by gradient
ascent from zero, which gives the same weights each time. Prints how many titles are found, with
weights of all clippings and, of each tenth, with weights of the others. ``--write`` puts the weights into
generator/clippings/lines/title_weights.yaml.
"""

import argparse
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.clippings.decode import split_lines
from generator.clippings.lines.line_rules import RULES, label_lines
from generator.clippings.lines.line_sheet import lay_out, split_marker
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.lines.title_evidence import WEIGHTS, find_candidates
from generator.nlp.language_id import identify_language

PROJECT = Path(__file__).resolve().parent.parent
CASES = PROJECT / "tests/clippings/cases/lines"
ROW = re.compile(r"    ([a-z-]*) *\| (.*)")
STEPS = 1500
RATE = 2.0
HOLD = 0.001
PARTS = 10
TIMES = 4  # the cases, each a shape of its own, count so often
HEADER = "# Weights of evidence for a title, learnt by benchmarks/title_weights.py: do not edit by hand.\n"

Weights = Mapping[str, float]


class Example(NamedTuple):
    """The evidence of each row that may be the title, and which row is: None where none is."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    title: int | None


def read_cases(folder: Path) -> Iterator[tuple[str, list[str], str | None]]:
    """Iterate over (name, lines, title) of the cases of lines."""
    for path in sorted(folder.glob("*.md")):
        rows: list[tuple[str, str]] = []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if found := ROW.match(line):
                rows.append((found[1], found[2]))
            elif rows:
                title = next((text for fate, text in rows if fate == "title"), None)
                yield path.stem, [text for _, text in rows], title
                rows = []


def read_labelled(folder: Path) -> Iterator[tuple[str, list[str], str | None]]:
    """Iterate over (name, lines, title) of a folder of labelled clippings."""
    for label in yaml.safe_load((folder / "labels.yaml").read_text(encoding="utf-8")):
        encoding = "utf-8-sig" if label.get("bom") else label["encoding"]
        text = (folder / label["file"]).read_bytes().decode(encoding)
        yield label["file"], list(split_lines(text)), label["title"]


def make_example(name: str, lines: list[str], title: str | None) -> Example | None:
    """Make an example of a clipping whose title no earlier rule decides."""
    language = identify_language("\n".join(lines))
    sheet = lay_out(tuple(lines), language, load_word_lists())
    before = RULES[: next(i for i, rule in enumerate(RULES) if rule.id == "headline-at-top")]
    decided = label_lines(sheet, before)
    if any(decision.fate in ("title", "dek") for decision in decided.values()):
        return None
    candidates = find_candidates(sheet, decided)
    wanted = " ".join(split_marker(title)[1].split()) if title else None
    texts = [" ".join(sheet.rows[each.row].text.split()) for each in candidates]
    if not candidates or (wanted and wanted not in texts):
        if wanted:
            print(f"{name}: the title is no candidate: {wanted}")
        return None
    at = texts.index(wanted) if wanted else None
    return Example(name, tuple(each.evidence for each in candidates), at)


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each kind of evidence, to two places."""
    weights: dict[str, float] = defaultdict(float)
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for example in examples:
            shares = share_out(example, weights)
            for at, (evidence, share) in enumerate(zip(example.rows, shares, strict=True)):
                for each in ("any-row", *evidence):
                    slope[each] += (at == example.title) - share
        for each in sorted(slope):
            weights[each] += RATE * (slope[each] / len(examples) - HOLD * weights[each])
    return {each: round(weights[each], 2) + 0.0 for each in sorted(weights)}


def share_out(example: Example, weights: Weights) -> list[float]:
    """Return the probability of each row; what is left to 1 is that there is no title."""
    scores = [sum(weights.get(each, 0.0) for each in ("any-row", *row)) for row in example.rows]
    powers = [math.exp(min(score, 50)) for score in scores]
    return [power / (1 + sum(powers)) for power in powers]


def choose(example: Example, weights: Weights) -> int | None:
    """Return the row that weighs most, None if none weighs more than no title."""
    shares = share_out(example, weights)
    best = max(range(len(shares)), key=lambda at: (shares[at], -at))
    return best if shares[best] > 1 - sum(shares) else None


def count_right(examples: Sequence[Example], weights: Weights) -> int:
    """Count the examples whose title is found, and print the others."""
    wrong = [each for each in examples if choose(each, weights) != each.title]
    for each in wrong:
        print(f"{each.name}: row {choose(each, weights)} in place of {each.title}")
    return len(examples) - len(wrong)


def main() -> None:
    """Learn, print how many titles are right and write the weights if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    clippings = [*read_cases(CASES)] * TIMES
    for folder in options.folders:
        clippings += read_labelled(folder)
    made = (make_example(*each) for each in clippings)
    examples = [each for each in made if each]
    weights = learn(examples)
    right = count_right(examples, weights)
    print(f"right: {right} of {len(examples)}")
    held = 0
    for part in range(PARTS):
        others = [each for at, each in enumerate(examples) if at % PARTS != part]
        held += count_right(examples[part::PARTS], learn(others))
    print(f"right with weights of others: {held} of {len(examples)}")
    if options.write:
        rows = "".join(f"{each}: {weight}\n" for each, weight in weights.items())
        WEIGHTS.write_text(HEADER + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
