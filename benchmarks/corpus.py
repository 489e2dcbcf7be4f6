"""Clippings of the seeds' shape and length, as many as are asked for, the same for the same number and seed.

    .venv/bin/python benchmarks/corpus.py 1000 FOLDER

Each is drawn from the paragraphs of this repository's seeds, with other people, days and sentences, so
that no two are the same text.
"""

import argparse
import datetime
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parent.parent
FIRST_DAY = datetime.date(2024, 1, 1)
DAYS = 730
GIVEN = {
    "uk": (
        "Олена",
        "Марія",
        "Ірина",
        "Оксана",
        "Петро",
        "Іван",
        "Тарас",
        "Андрій",
        "Юрій",
        "Назар",
    ),
    "ru": ("Елена", "Мария", "Ирина", "Оксана", "Пётр", "Иван", "Тарас", "Андрей", "Юрий", "Назар"),
}
SURNAMES = {
    "uk": (
        "Стожарук",
        "Дзвінкова",
        "Бурштин",
        "Нагорняк",
        "Ковалишин",
        "Місяцюк",
        "Яворина",
        "Гай",
    ),
    "ru": (
        "Стожарук",
        "Дзвинкова",
        "Бурштин",
        "Нагорняк",
        "Ковалишин",
        "Месяцюк",
        "Яворина",
        "Гай",
    ),
}
SAID = {"uk": "«{}», – сказав {}.", "ru": "«{}», – сказал {}."}
FILES = (
    ("uk", "000_288b9f0833ad855d.txt"),
    ("ru", "001_f4a3caac335a66ee.txt"),
    ("ru", "002_9d95045101ad9988.txt"),
)


class Drawn(NamedTuple):
    """What a clipping is made of: its day, its title and its paragraphs, drawn from those of a seed."""

    source: str
    language: str
    day: datetime.date
    title: str
    paragraphs: tuple[str, ...]


def draw_clippings(number: int, seed: int = 1) -> Iterator[Drawn]:
    """So many clippings, about 4 KB of Cyrillic each."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark wants the same numbers again, not secrets
    shapes = [(language, name, read_paragraphs(name)) for language, name in FILES]
    for _ in range(number):
        yield _draw_one(*chance.choice(shapes), chance)


def make_clippings(number: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """(file name, text) of each clipping, as it would have been saved."""
    for index, drawn in enumerate(draw_clippings(number, seed)):
        body = "\n\n".join(drawn.paragraphs)
        yield f"{index:06}.txt", f" date {drawn.day.isoformat()} {drawn.title}\n\n{body}\n"


def read_paragraphs(name: str) -> list[str]:
    """The lines of one of this repository's seeds, the title first."""
    text = (PROJECT / "seeds" / name).read_text(encoding="utf-8")
    return [line for line in re.sub(r"^ date \S+ ", "", text).split("\n") if line.strip()]


def _draw_one(language: str, name: str, paragraphs: list[str], chance: random.Random) -> Drawn:
    day = FIRST_DAY + datetime.timedelta(days=chance.randrange(DAYS))
    title, *body = paragraphs
    kept = [line for line in body if chance.random() < 0.85]
    for _ in range(3):
        words = " ".join(chance.choice(body).split()).split(" ")
        start = chance.randrange(max(1, len(words) - 12))
        who = f"{chance.choice(GIVEN[language])} {chance.choice(SURNAMES[language])}"
        said = " ".join(words[start : start + 12]).strip('«»"•–,. ')
        kept.insert(chance.randrange(len(kept) + 1), SAID[language].format(said.capitalize(), who))
    return Drawn(name, language, day, title, tuple(kept))


def write_clippings(folder: Path, number: int, seed: int = 1) -> None:
    """Write the clippings into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in make_clippings(number, seed):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_clippings(options.folder, options.number, options.seed)
