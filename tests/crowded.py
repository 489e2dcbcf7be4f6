"""A made site of many articles, as an archive would have it: heavy years, many outlets and people, odd dates."""

import datetime
import random

TOPICS = {
    "port": ("harbour", "quay", "dredger"),
    "rail": ("railway", "sleeper car", "timetable"),
    "water": ("reservoir", "pumping station", "water main"),
}
COLOURS = ("#1d5b79", "#8ecae6"), ("#7a3b12", "#e9b48a"), ("#2f6b3a", "#9fd3a8")
GIVEN = ("Ada", "Bo", "Cleo", "Dana", "Edith", "Finn", "Greta", "Hal", "Ines", "Jonas", "Kit")
SYLLABLES = ("ber", "dal", "fen", "gor", "hal", "kem", "lun", "mor", "nes", "pol", "rin", "tav")
SENTENCES = (
    "The {term} was closed on {date}, and nobody on the quayside had been told of it beforehand.",
    '"We shall open it again before the winter," {person} said on {date}.',
    "Those who live beside the {term} had asked {person} for a date, and were given none in writing.",
    "{person} and {other} met for the third time; of the {term} they spoke briefly, of money at length.",
    "A year later the {term} stood as it had stood, but for the paint, which was by then peeling off.",
)
FAR = {0: "1300-05-04", 1: "2190-01-01"}  # slips of the pen
UNDATED = 40  # one article of so many has no date


def crowded_site(articles: int, outlets: int = 60, people: int = 160) -> dict[str, str]:
    """The files of such a site: the same at each call."""
    chance = random.Random(articles)  # noqa: S311 - alike at each run
    names = _names(people, chance)
    files = {
        "content/site.yaml": "title: Harbour notes\nbase_url: https://example.org/harbour/\nstatements: free\n",
        "content/outlets.yaml": "".join(
            f"outlet-{n}:\n  name: {_surname(chance)} Gazette\n" for n in range(outlets)
        ),
    }
    for (theme, terms), (light, dark) in zip(TOPICS.items(), COLOURS, strict=True):
        files[f"content/themes/{theme}.md"] = (
            f"---\nname: {{en: The {theme}}}\ncolour: {{light: '{light}', dark: '{dark}'}}\n"
            f"terms: {{en: [{', '.join(terms)}]}}\n---\n{{.own}}\nWhat was said of the {theme}.\n"
        )
    for id_, name in names.items():
        files[f"content/people/{id_}.md"] = f"---\nname: {name}\nspellings: {{en: [{name}]}}\n---\n"
    for number in range(articles):
        files[f"content/articles/a-{number:05}.md"] = _article(
            number, outlets, tuple(names.values()), chance
        )
    return files


def _names(count: int, chance: random.Random) -> dict[str, str]:
    names: dict[str, str] = {}
    while len(names) < count:
        name = f"{chance.choice(GIVEN)} {_surname(chance)}"
        names[name.lower().replace(" ", "-")] = name
    return names


def _surname(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def _article(number: int, outlets: int, people: tuple[str, ...], chance: random.Random) -> str:
    """An article of four to eight passages; one theme in two, and one person in most."""
    day = datetime.date(2021, 1, 1) + datetime.timedelta(chance.randrange(5 * 365))
    date = FAR.get(number, day.isoformat())
    term = chance.choice([term for terms in TOPICS.values() for term in terms])
    person = people[0] if chance.random() < 0.8 else chance.choice(people)
    passages = [
        sentence.format(
            term=term,
            person=person,
            other=chance.choice(people),
            date=f"{chance.randrange(1, 29)} {chance.choice(('March', 'May', 'November'))} {day.year}",
        )
        for sentence in chance.choices(SENTENCES, k=chance.randrange(4, 9))
    ]
    head = [f"title: 'Note {number} on the {term}'", "language: en"]
    if number % UNDATED != 2:
        head.append(f"date: {date}")
    if number % 7:
        head.append(f"outlet: outlet-{min(int(chance.expovariate(0.1)), outlets - 1)}")
    return "---\n" + "\n".join(head) + "\n---\n" + "\n\n".join(passages) + "\n"
