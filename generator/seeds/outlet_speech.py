"""What a text says of its own outlet: 'writes X', 'X has learned', 'a correspondent of X'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.seeds.outlet_names import is_person, nominative
from generator.seeds.phrases import WordLists
from generator.text.words import fold

QUOTED = r"[«„“\"](?P<quoted>[^«»„“”\"]{2,60})[»“”\"]"
WORD = r"(?:[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'ʼ]*(?:[.-][A-ZÀ-ŽА-ЯІЇЄҐ\d][\w’'ʼ]*|\.[a-zа-я]{2,4}\b)*|\d+)"
BARE = rf"(?P<bare>{WORD}(?: {WORD}){{0,4}})"
NAME = re.compile(rf"\s*(?:{QUOTED}|{BARE})")
NAME_BEFORE = re.compile(rf"(?:{QUOTED}|{BARE})$")
SENTENCE_END = re.compile(r"\s*(?:[.,;]|$)")
CAPITAL = re.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐ]")
DOTTED = re.compile(r"\w\.\w")
HYPHENED = re.compile(r"[^\W\d_]\w*-[A-ZА-ЯІЇЄҐ]\w+")

Evidence = tuple[str, str]  # the name as found, the words around it


@dataclass(frozen=True, slots=True)
class Names:
    """How names of outlets are told from others.

    ``known`` are the folded spellings of outlets that the site knows, ``people`` the folded words
    of the names of people met in the clipping.
    """

    lists: WordLists
    known: frozenset[str]
    people: frozenset[str]

    def may_be_outlet(self, name: str) -> bool:
        """Whether nothing speaks against the name: no person, no office, no medium of the world."""
        if fold(name) in self.known:
            return True
        lists = self.lists
        if not name or lists.quoted_media.are(name) or lists.institutions.within(name):
            return False
        return not (is_person(name) or any(fold(word) in self.people for word in name.split()))

    def is_like_outlet(self, name: str) -> bool:
        """Whether the name is known, or made as outlets' are: a word for media, a dot, a hyphen."""
        made = DOTTED.search(name) or HYPHENED.search(name)
        return bool(made) or fold(name) in self.known or self.lists.media_words.within(name)


def read_statements(text: str, names: Names) -> Iterator[Evidence]:
    """Give every statement of a text on its outlet, the surest forms first."""
    yield from _after_verb(text, names)
    yield from _before_verb(text, names)
    yield from _after_own(text, names)


def _after_verb(text: str, names: Names) -> Iterator[Evidence]:
    """'writes X', 'reports X with reference to Y': the name behind the verb."""
    lists = names.lists
    for pattern, sure in ((lists.outlet_verbs, True), (lists.shared_verbs, False)):
        for verb in pattern.pattern.finditer(text):
            read = _name_at(text, verb.end(), names)
            if not read:
                continue
            name, quoted, end = read
            ends = quoted and SENTENCE_END.match(text, end) is not None
            certain = sure or ends or _cites(text[end:], names) or names.is_like_outlet(name)
            if certain and names.may_be_outlet(name):
                yield name, text[verb.start() : end]


def _before_verb(text: str, names: Names) -> Iterator[Evidence]:
    """'X reports with reference to Y', 'X has learned': the name before the verb."""
    lists = names.lists
    for pattern, sure in ((lists.reporting_verbs, True), (lists.shared_verbs, False)):
        for verb in pattern.pattern.finditer(text):
            found = NAME_BEFORE.search(text[: verb.start()].rstrip())
            if not found:
                continue
            name = _without_article(found)
            certain = found["quoted"] is not None or (sure and is_acronym(name))
            certain = certain or _cites(text[verb.end() :], names) or names.is_like_outlet(name)
            if certain and names.may_be_outlet(name):
                yield name, text[found.start() : verb.end()]


def _after_own(text: str, names: Names) -> Iterator[Evidence]:
    """'correspondent of X', 'sources of X': the name that bends after them."""
    lists = names.lists
    for pattern, sure in ((lists.correspondents, True), (lists.sources_of, False)):
        for own in pattern.pattern.finditer(text):
            read = _name_at(text, own.end(), names)
            if not read:
                continue
            found, quoted, end = read
            name = nominative(found)
            certain = quoted or (sure and is_acronym(name)) or names.is_like_outlet(name)
            if certain and names.may_be_outlet(name):
                yield name, text[own.start() : end]


def _name_at(text: str, at: int, names: Names) -> tuple[str, bool, int] | None:
    """Read (name, whether in quotation marks, its end) at a place, past 'the newspaper' and such."""
    follows = text[at:].lstrip()
    skipped = names.lists.outlet_nouns.open(follows)
    if skipped is not None and follows[0].islower():
        at = len(text) - len(skipped)
    found = NAME.match(text, at)
    if not found:
        return None
    name = found["quoted"] or found["bare"]
    if not (CAPITAL.search(name) and len(name) > 1):
        return None
    return name.strip(), found["quoted"] is not None, found.end()


def _cites(text: str, names: Names) -> bool:
    """Whether the text goes on with the words that name another's report."""
    return names.lists.references.open(text.lstrip(" ,")) is not None


def _without_article(found: re.Match[str]) -> str:
    """Give the name; an article that only the beginning of a sentence made a capital is no part."""
    name = found["quoted"] or found["bare"]
    begins = found.start() == 0 or found.string[: found.start()].rstrip()[-1:] in (".", "!", "?")
    return name.removeprefix("The ") if begins else name


def is_acronym(name: str) -> bool:
    """Whether the name is two to six capitals."""
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 6
