"""Words for what the figures of a disagreement count, as articles say them: turnout, dockers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.nlp.morphology import look_up
from generator.nlp.tokens import Word, words
from generator.stories.disagreements import StatedValue
from generator.stories.whole_figures import find_whole_figures
from generator.stories.word_keys import topics_of, units_of

PEOPLE = "person"  # unit whose words say what people they are
MEASURES = frozenset({  # units that say how much, and not of what
    "percent", "hryvnia", "euro", "dollar", "rouble", "hour", "minute", "year", "kilometre",
    "tonne", "hectare",
})  # fmt: skip
GAP = "…"
FEWEST = 2  # words beside a unit that tell what is measured
Told = tuple[StatedValue, str]  # with the language of its article


def name_counted(
    unit: str, values: Sequence[StatedValue], languages: Mapping[str, str], name: str
) -> dict[str, str]:
    """Return a word by language for what values of a unit count, of the first article that has one.

    People are called as articles call them, by the longest word, which says most. For other units it
    is a word of a topic that the clauses of several values share. Words of the unit's ``name`` say
    nothing more. ``languages`` are those of the articles.
    """
    found: dict[str, str] = {}
    for language, word in _choose(unit, [(each, languages[each.article]) for each in values]):
        known = {_lemma(each.key, language) for each in words(name)}
        if _lemma(word.key, language) not in known:
            found.setdefault(language, _base_form(word, language))
    return found


def leave_gap(stated: StatedValue, language: str) -> str:
    """Return the words for a value without it, which say what is measured: 'turnout was … percent'.

    Return '' where little else is said.
    """
    for figure in find_whole_figures(stated.words, language):
        if max(figure.values) == Decimal(stated.value):
            text = f"{stated.words[: figure.start]}{GAP}{stated.words[figure.end :]}".rstrip(".")
            told = [word for word in words(text) if not units_of(language, word.key)]
            return text if len(told) >= FEWEST else ""
    return ""


def _choose(unit: str, told: Sequence[Told]) -> Iterator[tuple[str, Word]]:
    if unit == PEOPLE:
        called = [(language, word) for each, language in told for word in words(each.words)]
        called.sort(key=lambda pair: -len(pair[1].text))
        yield from (pair for pair in called if unit in units_of(pair[0], pair[1].key))
        return
    topics: defaultdict[str, set[str]] = defaultdict(set)
    for each, language in told:
        for topic, _ in _find_topics(each.words, language):
            topics[topic].add(each.value)
    shared = [topic for topic, met in topics.items() if len(met) > 1]
    chosen = max(shared, key=lambda topic: len(topics[topic]), default="")
    for each, language in told:
        found = _find_topics(each.words, language)
        yield from ((language, word) for topic, word in found if topic == chosen)


def _find_topics(text: str, language: str) -> Iterator[tuple[str, Word]]:
    """Yield the topics of a text with their words, without units, which are said already."""
    for word in words(text):
        if not units_of(language, word.key):
            yield from ((topic, word) for topic in topics_of(language, word.key))


def _lemma(key: str, language: str) -> str:
    return next((str(reading.normal_form) for reading in look_up(key, language)), key)


def _base_form(word: Word, language: str) -> str:
    """Return a noun in the nominative where a dictionary has it, else the word as written."""
    for reading in look_up(word.key, language)[:1]:
        if "NOUN" in reading.tag and (named := reading.inflect({"nomn"})):
            return str(named.word)
    return word.text
