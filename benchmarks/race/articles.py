"""Ready articles of the seeds' shape, each with a text of its own, the same for the same number and seed."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from corpus import FILES, Drawn, draw_clippings, read_paragraphs

THEMES = {"diplomacy": 0.7, "exchanges": 0.6, "corruption": 0.2}  # the share of articles of each
THEME_NAMES = {
    "diplomacy": "Diplomacy",
    "exchanges": "Prisoner exchanges",
    "corruption": "Corruption allegations",
}
OUTLETS = {FILES[0][1]: "glavcom", FILES[1][1]: "24-kanal", FILES[2][1]: ""}
PEOPLE = {
    FILES[0][1]: ("hakan-fidan", "yasar-guler", "ibrahim-kalin", "akif-cagatay-kilic", "olena-sek"),
    FILES[1][1]: ("volodymyr-zelensky", "daniel-driscoll", "tymur-mindich"),
    FILES[2][1]: ("volodymyr-zelensky", "vladimir-putin", "vladimir-medinsky"),
}
IN_ALL = "rustem-umerov"
KEPT = 0.8  # of a seed's people
GIVING_WAY = 0.3  # of the words: so no two articles tell the same text by the measure of origins
NEW_WORDS = 0.2  # of those that give way, as an archive's vocabulary grows with it
SYNDICATED = 0.02  # of the articles tell the text of the one before

WORD = re.compile(r"\b[^\W\d_]{5,}\b")
DAY_OF_MONTH = re.compile(r"\b\d{1,2}(?= [^\W\d]{3})")
BULLET = re.compile(r"\s*•\s*")
QUOTED = '«"'  # no title begins so
LONG_ENOUGH = 40  # characters; shorter lines of a seed are counters, stamps and names
LONGEST_TITLE = 110
ONSETS, VOWELS = "бвгджзклмнпрстфхцчш", "аеиоу"
ENDING = 2  # letters by which a word gives way to another

Pool = Mapping[tuple[str, str], list[str]]


class Article(NamedTuple):
    """An article; ``name`` is that of its file, ``themes`` and ``people`` are ids, ``body`` is Markdown."""

    name: str
    title: str
    date: str
    language: str
    outlet: str
    themes: tuple[str, ...]
    people: tuple[str, ...]
    body: str


def make_articles(number: int, seed: int = 1) -> Iterator[Article]:
    """So many articles; those of a smaller number are the first of a larger one's."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark wants the same numbers again, not secrets
    pool = _gather_words()
    before: Article | None = None
    for index, drawn in enumerate(draw_clippings(number, seed)):
        article = _make_one(index, drawn, pool, chance)
        if before and chance.random() < SYNDICATED:
            article = before._replace(name=article.name, outlet=article.outlet, date=article.date)
        yield article
        before = article


def _gather_words() -> Pool:
    """The seeds' words by language and ending."""
    pool: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for language, name in FILES:
        for word in WORD.findall("\n".join(read_paragraphs(name))):
            if word.islower():
                pool[language, word[-ENDING:]].append(word)
    return pool


def _make_one(index: int, drawn: Drawn, pool: Pool, chance: random.Random) -> Article:
    def vary(text: str) -> str:
        text = WORD.sub(lambda found: _vary_word(found[0], drawn.language, pool, chance), text)
        return DAY_OF_MONTH.sub(lambda _: str(chance.randint(1, 28)), text)

    kept = [line for line in (drawn.title, *drawn.paragraphs) if _says_something(line)]
    kept.insert(0, kept.pop(next(at for at, line in enumerate(kept) if line[0] not in QUOTED)))
    title, *paragraphs = [vary(line) for line in kept]
    chosen = [theme for theme, share in THEMES.items() if chance.random() < share]
    people = [person for person in PEOPLE[drawn.source] if chance.random() < KEPT]
    date = drawn.day.isoformat()
    return Article(
        name=f"{date}-{index:06}",
        title=_cut(BULLET.sub("", title)),
        date=date,
        language=drawn.language,
        outlet=OUTLETS[drawn.source],
        themes=tuple(chosen or ["diplomacy"]),
        people=(IN_ALL, *people),
        body=_write_markdown(paragraphs),
    )


def _says_something(line: str) -> bool:
    return len(line) >= LONG_ENOUGH or _is_heading(line)


def _is_heading(line: str) -> bool:
    return line.endswith("?") and len(line) < 2 * LONG_ENOUGH and "•" not in line


def _vary_word(word: str, language: str, pool: Pool, chance: random.Random) -> str:
    """The word or, now and then, another of its ending: one of the seeds', or one that never was."""
    if chance.random() >= GIVING_WAY or not word.islower():
        return word
    if chance.random() >= NEW_WORDS:
        return chance.choice(pool.get((language, word[-ENDING:]), [word]))
    syllables = chance.choices(ONSETS, k=3), chance.choices(VOWELS, k=3)
    return "".join(map("".join, zip(*syllables, strict=True))) + word[-ENDING:]


def _cut(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _write_markdown(paragraphs: list[str]) -> str:
    """Paragraphs, headings and lists, in Markdown that every generator reads alike."""
    blocks: list[str] = []
    for line in paragraphs:
        if BULLET.match(line):
            item = BULLET.sub("- ", line, count=1)
            if blocks and blocks[-1].startswith("- "):
                blocks[-1] += f"\n{item}"
            else:
                blocks.append(item)
        else:
            blocks.append(f"## {line}" if _is_heading(line) else line)
    return "\n\n".join(blocks) + "\n"
