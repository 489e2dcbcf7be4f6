"""``sourcebook people --suggest``: who is met often in the articles and has no file yet."""

from collections import defaultdict
from pathlib import Path

import msgspec

from generator.commands.places import FORMS
from generator.config import UNDETERMINED
from generator.content.entries import ArticleEntry, Content
from generator.content.load import load_content
from generator.content.vocabulary import make_vocabulary
from generator.corpus.corpus import build_corpus
from generator.text.name_index import NameIndex
from generator.text.names import find_names
from generator.text.romanise import slugify
from generator.text.sounds import sound

OFTEN = 2  # articles


class Suggestion(msgspec.Struct, frozen=True):
    """Somebody without a file: ``spellings`` are (language, nominative) and ``forms`` as met, each once."""

    id: str
    name: str
    articles: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...]
    forms: tuple[str, ...]


def suggest_people(root: Path, at_least: int = OFTEN) -> tuple[Suggestion, ...]:
    """People named in at least so many articles who have no file, those in most articles first.

    One person in several scripts is one suggestion where the names sound alike. Raises
    ProblemsError where the content is wrong.
    """
    content = load_content(root)
    vocabulary = make_vocabulary(content.themes, content.people, content.outlets, root / FORMS)
    return find_strangers(content, vocabulary.people, at_least)


def list_people(root: Path) -> tuple[tuple[str, str, int], ...]:
    """(id, name, number of articles that name them) of everybody with a file, most articles first.

    Raises ProblemsError where the content is wrong.
    """
    content = load_content(root)
    vocabulary = make_vocabulary(content.themes, content.people, content.outlets, root / FORMS)
    corpus = build_corpus(content, vocabulary)
    rows = [(p.id, p.meta.name, len(corpus.by_person.get(p.id, ()))) for p in corpus.people]
    return tuple(sorted(rows, key=lambda row: -row[2]))


def find_strangers(content: Content, known: NameIndex, at_least: int) -> tuple[Suggestion, ...]:
    """As ``suggest_people``, in content that was loaded already."""
    met: defaultdict[str, list[tuple[str, str, str, tuple[str, ...]]]] = defaultdict(list)
    for article in content.articles:
        language = article.meta.language
        for found in find_names(_text_of(article), language, known):
            met[_sound_of(found.name)].append(
                (article.id, found.name, found.spelling, (language, *found.forms))
            )
    suggestions = [_suggest(rows) for rows in met.values()]
    often = (each for each in suggestions if len(each.articles) >= at_least)
    return tuple(sorted(often, key=lambda each: (-len(each.articles), each.name)))


def _sound_of(name: str) -> str:
    """What the romanisations of a name's Ukrainian and Russian spellings have in common."""
    return " ".join(sound(part) for part in name.casefold().split()).replace("g", "h")


def _text_of(article: ArticleEntry) -> str:
    texts = (passage.text for group in article.body for passage in group.passages)
    return "\n".join((article.meta.title, *texts))


def _suggest(rows: list[tuple[str, str, str, tuple[str, ...]]]) -> Suggestion:
    # Where the language is known the name is romanised by its rules.
    name = min(rows, key=lambda row: row[-1][0] == UNDETERMINED)[1]
    spellings = dict.fromkeys((languages[0], spelling) for _, _, spelling, languages in rows)
    return Suggestion(
        id=slugify(name, "en"),
        name=name,
        articles=tuple(dict.fromkeys(article for article, *_ in rows)),
        spellings=tuple(spellings),
        forms=tuple(dict.fromkeys(form for *_, (_, *forms) in rows for form in forms)),
    )


def front_matter_of(person: Suggestion) -> str:
    """What ``content/people/<id>.md`` may begin with: to be read and mended by the editor.

    A spelling that was met in no article of a known language is a comment: its language is the
    editor's to say.
    """
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for language, spelling in person.spellings:
        by_language[language].append(spelling)
    untold = by_language.pop(UNDETERMINED, [])
    told = {person.name, *(name for names in by_language.values() for name in names)}
    lines = [f"  {language}: [{', '.join(names)}]" for language, names in by_language.items()]
    rest = [name for name in untold if name not in told]
    lines += [f"#   unknown: [{', '.join(rest)}]  # write its language: uk, ru …"] if rest else []
    if lines:
        lines.insert(0, "spellings:" if by_language else "# spellings:")
    family = person.name.split()[-1]
    return "\n".join(["---", f"name: {person.name}", f"family_name: {family}", *lines, "---"])
