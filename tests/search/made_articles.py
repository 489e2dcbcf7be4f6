"""A made project of 246 articles: forty-one subjects, each told twice in Ukrainian, Russian and English.

The texts in made/ were written for this. People and places are put into them by turns, in the case
that each sentence asks for. Nothing is drawn by chance: it is the same project each time.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MADE = Path(__file__).parent / "made"
LANGUAGES = ("uk", "ru", "en")
PEOPLE: list[dict[str, Any]] = yaml.safe_load((MADE / "people.yaml").read_text("utf-8"))
PLACES: list[dict[str, Any]] = yaml.safe_load((MADE / "places.yaml").read_text("utf-8"))
FIRST_DAY = datetime.date(2023, 1, 4)

SITE = "title: Made news\nbase_url: https://example.org/made/\nstatements: free\ntext: full\n"
OUTLETS = {
    "visnyk": ("Visnyk", "uk"),
    "ranok": ("Ranok", "uk"),
    "gorod": ("Gorod", "ru"),
    "novosti-dnya": ("Novosti Dnya", "ru"),
    "courier": ("The Courier", "en"),
    "observer": ("Harbour Observer", "en"),
}
UNLISTED = "Evening Tide"  # all that is written of honey
# id: name, the subjects it is of
THEMES = {
    "works": ("Public works", "dam metro bridge power railway airport water port"),
    "life": ("Daily life", "school hospital library football theatre museum honey vineyard poetry"),
    "order": ("Law and order", "audit court press hackers border election"),
    "war": ("The war", "exchange talks sanctions drones demining nuclear children refugees"),
}
THEME_FILE = """---
name: {{en: "{name}"}}
colour: {{light: "#1d5b79", dark: "#8ecae6"}}
---
Of the articles on this.
"""


@dataclass(frozen=True)
class MadeArticle:
    """An article before it is a file: who is named in it, and all its words."""

    id: str
    language: str
    subject: str
    person: str
    title: str
    front_matter: str
    passages: tuple[str, ...]

    @property
    def text(self) -> str:
        """Title and passages, folded for a search by patterns."""
        return "\n".join((self.title, *self.passages)).casefold()


def make_project() -> dict[str, str]:
    """The files of the project: names to texts."""
    outlets = "".join(f"{id_}:\n  name: {name}\n" for id_, (name, _) in OUTLETS.items())
    files = {"content/site.yaml": SITE, "content/outlets.yaml": outlets}
    for id_, (name, _) in THEMES.items():
        files[f"content/themes/{id_}.md"] = THEME_FILE.format(name=name)
    for person in PEOPLE:
        if person["filed"]:
            files[f"content/people/{person['id']}.md"] = _person_file(person)
    for article in make_articles():
        body = "\n\n".join(article.passages)
        files[f"content/articles/{article.id}.md"] = f"---\n{article.front_matter}---\n{body}\n"
    return files


def make_articles() -> Iterator[MadeArticle]:
    """The articles, subject by subject."""
    told = {language: _read_texts(language) for language in LANGUAGES}
    number = 0
    for subject in told["uk"]:
        for language in LANGUAGES:
            if subject == "background":
                continue
            for version in (0, 1):
                number += 1
                yield _make(told[language], subject, language, version, number)


def _read_texts(language: str) -> dict[str, list[str]]:
    """Each subject's two titles and four passages; of the background ten passages."""
    parts = (MADE / f"{language}.txt").read_text("utf-8").split("# ")[1:]
    return {part.split("\n")[0]: part.strip().split("\n")[1:] for part in parts}


def _make(
    told: dict[str, list[str]], subject: str, language: str, version: int, number: int
) -> MadeArticle:
    person = PEOPLE[(number + number // 6) * 7 % len(PEOPLE)]  # in every language by turns
    place = PLACES[number * 5 % len(PLACES)]
    background = told["background"][number * 3 % 10]
    title = told[subject][version]
    own = told[subject][2 + 2 * version : 4 + 2 * version]
    passages = (*own, background) if number % 3 else (background, *own)
    day = FIRST_DAY + datetime.timedelta(days=number * 37 % 1000)
    outlets = [id_ for id_, (_, spoken) in OUTLETS.items() if spoken == language]
    themes = [id_ for id_, (_, subjects) in THEMES.items() if subject in subjects.split()]
    front_matter = (
        f'title: "{title}"\ndate: {day}\nlanguage: {language}\n'
        f"{_outlet_key(subject, outlets[number % 2])}\nthemes: [{', '.join(themes)}]\n"
    )
    return MadeArticle(
        id=f"{day}-{subject}-{language}",
        language=language,
        subject=subject,
        person=person["id"],
        title=title,
        front_matter=front_matter,
        passages=tuple(_fill(text, person[language], place[language]) for text in passages),
    )


def _outlet_key(subject: str, outlet: str) -> str:
    return f"outlet_found: {UNLISTED}" if subject == "honey" else f"outlet: {outlet}"


def _fill(text: str, person: list[str], place: list[str]) -> str:
    """The text with a person and a place in it; a list gives the forms of its language."""
    full, *cases = person
    nominative, genitive, dative, instrumental = cases if len(cases) == 4 else cases * 4
    return text.format(
        A=full, n=nominative, g=genitive, d=dative, i=instrumental, at=place[0], of=place[1]
    )  # fmt: skip


def _person_file(person: dict[str, Any]) -> str:
    spellings = ", ".join(f'{language}: ["{person[language][0]}"]' for language in LANGUAGES[:2])
    latin = ", ".join(f'"{name}"' for name in (person["en"][0], *person.get("also", ())))
    return f"---\nname: {person['en'][0]}\nspellings: {{{spellings}, en: [{latin}]}}\n---\n"
