"""``sourcebook people``: list people, and suggest files for those named often."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.commands.json_report import PersonRow
from generator.config import UNDETERMINED
from generator.content.decisions import read_decisions
from generator.corpus.article_record import Article
from generator.nlp.names.identity import Possible, identify
from generator.nlp.names.spelling_key import spelling_key
from generator.nlp.names.unknown_people import FoundName, find_names
from generator.nlp.transliterate import slugify

OFTEN = 2  # articles
ALIKE = 0.6  # of two given names of one person in two languages


class Suggestion(msgspec.Struct, frozen=True):
    """Person without a file: ``spellings`` are (language, nominative), ``forms`` as found, all distinct."""

    id: str
    name: str
    articles: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]
    forms: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Names by which they may be known."""
        return (self.name, *(name for _, name in self.spellings), *self.forms)


class _Met(msgspec.Struct, frozen=True):
    """Somebody named in an article."""

    article: str
    language: str
    found: FoundName


def suggest_people(root: Path, at_least: int = OFTEN) -> tuple[Suggestion, ...]:
    """Return people without a file named in enough articles, most articles first.

    Names in different scripts are merged if they sound alike. Raises ProblemsError if the content
    is wrong.
    """
    return with_project(root, lambda project: find_strangers(project, at_least))


def people_lines(listed: Sequence[PersonRow]) -> Iterator[str]:
    """Yield a line for each person with a file: number of articles, name, file."""
    yield from (f"{each.articles:5}  {each.name}  (content/people/{each.id}.md)" for each in listed)
    if not listed:
        yield "content/people/ has no files yet. --suggest prints some to start with."


def suggestion_lines(suggested: Sequence[Suggestion], at_least: int) -> Iterator[str]:
    """Yield the beginning of a file for each suggested person."""
    for person in suggested:
        yield front_matter_of(person) + "\n"
    if not suggested:
        yield f"# Nobody without a file is named in {at_least} or more articles."


def list_people(root: Path) -> tuple[PersonRow, ...]:
    """Return people with a file, those named in most articles first.

    Raises ProblemsError if the content is wrong.
    """
    corpus = with_project(root, lambda project: project.corpus)
    rows = [
        PersonRow(p.id, p.meta.name, len(corpus.by_person.get(p.id, ()))) for p in corpus.people
    ]
    return tuple(sorted(rows, key=lambda row: -row.articles))


def find_strangers(project: Project, at_least: int) -> tuple[Suggestion, ...]:
    """Return suggestions like ``suggest_people`` for an open project."""
    known = project.vocabulary.people
    met: defaultdict[str, list[_Met]] = defaultdict(list)
    for article in project.articles:
        language = article.entry.meta.language
        for found in find_names(_text_of(project, article), language, known):
            met[_sound_of(found.name)].append(_Met(article.id, language, found))
    decided = read_decisions(project.root)
    suggestions = [_suggest(rows) for rows in _join_languages(met)]
    often = (
        each
        for each in suggestions
        if len(each.articles) >= at_least and not decided.dismisses_person(each.names)
    )
    return tuple(sorted(often, key=lambda each: (-len(each.articles), each.name)))


def _join_languages(met: dict[str, list[_Met]]) -> list[list[_Met]]:
    """Join people of different languages with like given names and one surname: Андрій, Андрей."""
    joined: list[list[_Met]] = []
    by_surname: defaultdict[str, list[list[_Met]]] = defaultdict(list)
    for sound, rows in met.items():
        same = by_surname[sound.split()[-1]]
        other = next((each for each in same if _may_be_one(each, rows)), None)
        if other:
            other += rows
        else:
            same.append(list(rows))
            joined.append(same[-1])
    return joined


def _may_be_one(some: Sequence[_Met], others: Sequence[_Met]) -> bool:
    if {each.language for each in some} & {each.language for each in others}:
        return False
    genders = {each.found.gender for each in (*some, *others)} - {None}
    one, other = (_sound_of(rows[0].found.given) for rows in (some, others))
    return len(genders) < 2 and SequenceMatcher(None, one, other).ratio() >= ALIKE


def find_doubts(project: Project) -> Iterator[tuple[Article, Possible]]:
    """Yield surnames in articles that may be known people's, unless front matter settles it."""
    known = project.vocabulary.people
    for article in sorted(project.articles, key=lambda article: article.id):
        meta = article.entry.meta
        texts = (meta.title, *project.bodies.get(article.digest).texts())
        read = identify(texts, known, meta.language, meta.people)
        settled = {*meta.people, *meta.not_people}
        yield from ((article, each) for each in read.possible if each.person not in settled)


def _sound_of(name: str) -> str:
    """Return a sound key common to Ukrainian and Russian spellings of a name."""
    return " ".join(spelling_key(part) for part in name.casefold().split()).replace("g", "h")


def _text_of(project: Project, article: Article) -> str:
    return "\n".join((article.entry.meta.title, *project.bodies.get(article.digest).texts()))


def _suggest(rows: Sequence[_Met]) -> Suggestion:
    # A name from text in a known language is romanised by its rules. A foreign one is the editor's.
    best = min(rows, key=lambda row: (row.found.foreign, row.language == UNDETERMINED)).found
    return Suggestion(
        id=slugify(best.name, "en"),
        name=best.spelling if best.foreign else best.name,
        articles=tuple(dict.fromkeys(row.article for row in rows)),
        spellings=tuple(dict.fromkeys((row.language, row.found.spelling) for row in rows)),
        forms=tuple(dict.fromkeys(form for row in rows for form in row.found.forms)),
    )


def front_matter_of(person: Suggestion) -> str:
    """Return the beginning of ``content/people/<id>.md`` for the editor to correct.

    Comments give the evidence, and spellings found only in articles of unknown language.
    """
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for language, spelling in person.spellings:
        by_language[language].append(spelling)
    untold = by_language.pop(UNDETERMINED, [])
    told = {person.name, *(name for names in by_language.values() for name in names)}
    lines = [f"  {language}: [{', '.join(names)}]" for language, names in by_language.items()]
    rest = [name for name in untold if name not in told]
    lines += [f"#   unknown: [{', '.join(rest)}]  # add the language: uk, ru …"] if rest else []
    if lines:
        lines.insert(0, "spellings:" if by_language else "# spellings:")
    number = len(person.articles)
    why = (
        f"# content/people/{person.id}.md: in {number} article{'s' * (number > 1)}",
        f"# found as: {', '.join(person.forms)}",
    )
    name = (f"name: {person.name}", f"family_name: {person.name.split()[-1]}")
    return "\n".join(["---", *why, *name, *lines, "---"])
