"""Read statements of a text about its own outlet: 'writes X', 'a correspondent of X'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.clippings.lines.phrases import Phrases, WordLists
from generator.clippings.outlet.name_patterns import (
    article_before,
    brand_ending,
    name_after,
    name_before,
)
from generator.clippings.outlet.outlet_names import Case, is_person, nominative
from generator.nlp.tokens import fold

SENTENCE_END = re.compile(r"\s*(?:[.,;]|$)")
CAPITAL = re.compile(r"[A-ZÀ-ŽА-ЯІЇЄҐ]")
DOTTED = re.compile(r"\w\.\w")
CAMEL = re.compile(r"[^\W\d_]*[a-zа-яіїєґ][A-ZА-ЯІЇЄҐ][^\W_]+")
HUMP = re.compile(r"[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ]+")
SENTENCE_SIGN = re.compile(r"[.!?…,;:](?:\s|$)")
LOOK_BACK = 100  # characters that hold any name
LONGEST = 6  # words of a name
HYPHENED = re.compile(r"[^\W\d_]\w*-[A-ZА-ЯІЇЄҐ]\w+")

Evidence = tuple[str, str]  # the name as found, the words around it


@dataclass(frozen=True, slots=True)
class OutletNames:
    """Vocabulary for telling names of outlets from others.

    ``text`` is the whole clipping, ``language`` its language. ``known`` are the folded spellings of
    outlets known to the site, ``people`` the folded words of people's names in the text.
    """

    lists: WordLists
    known: frozenset[str]
    people: frozenset[str]
    language: str | None = None
    text: str = ""

    def is_known(self, name: str) -> bool:
        """Check that the site knows an outlet by the name."""
        return fold(name) in self.known

    def may_be_outlet(self, name: str) -> bool:
        """Check that nothing rules the name out: a person, an office, a network used worldwide."""
        if self.is_known(name):
            return True
        lists = self.lists
        if not is_name(name) or lists.quoted_media.are(name) or lists.institutions.within(name):
            return False
        if self._begins_like_outlet(name):
            return True
        return not (is_person(name) or any(fold(word) in self.people for word in name.split()))

    def _begins_like_outlet(self, name: str) -> bool:
        """Check that a name, perhaps taken for a person's, begins with a word for media."""
        words = article_before().sub("", name).split()
        return len(words) > 1 and self.lists.media_words.are(words[0]) and not is_person(words[-1])

    def is_like_outlet(self, name: str) -> bool:
        """Check that a name is known, or has a word for media, a dot, a hyphen or a hump."""
        camel = CAMEL.search(name) and self._is_camel_like_outlet(name)
        made = DOTTED.search(name) or HYPHENED.search(name) or camel
        return bool(made) or self.is_known(name) or self.lists.media_words.within(name)

    def _is_camel_like_outlet(self, name: str) -> bool:
        """Check that a CamelCase name is an outlet's: in Latin script many are firms'."""
        if name.isascii():
            return any(self.lists.media_words.are(hump) for hump in HUMP.findall(name))
        return brand_ending().search(name) is None

    def first_form(self, name: str, case: Case) -> str | None:
        """Return the nominative of a name found in a case, or None if it is not in that case."""
        return nominative(name, case, self.language, self.text)


def is_name(text: str) -> bool:
    """Check for the shape of a name: few words, a capital first, no sign of a sentence."""
    capital = text[:1].isupper() or text[:1].isdigit()
    return capital and len(text.split()) <= LONGEST and not SENTENCE_SIGN.search(text)


def read_statements(text: str, names: OutletNames) -> Iterator[Evidence]:
    """Return every statement of a text about its outlet, the most reliable forms first."""
    yield from _after_verb(text, names)
    yield from _told(text, names)
    yield from _after_own(text, names)
    yield from _before_verb(text, names)


def _after_verb(text: str, names: OutletNames) -> Iterator[Evidence]:
    """Find the name after the verb: 'writes X', 'reports X with reference to Y'."""
    lists = names.lists
    for pattern, sure in ((lists.outlet_verbs, True), (lists.shared_verbs, False)):
        for verb in pattern.pattern.finditer(text):
            read = _name_at(text, verb.end(), names)
            if not read:
                continue
            name, quoted, end, _ = read
            ends = SENTENCE_END.match(text, end) is not None
            certain = ends and (sure or quoted)
            certain = certain or _cites(text[end:], names) or names.is_like_outlet(name)
            if (certain or (sure and quoted)) and names.may_be_outlet(name):
                yield name, text[verb.start() : end]


def _before_verb(text: str, names: OutletNames) -> Iterator[Evidence]:
    """Find the name before the verb: 'X reports with reference to Y', 'X has learned'."""
    lists = names.lists
    kinds = (
        (lists.reporting_verbs, True),
        (lists.shared_verbs, False),
        (lists.asking_verbs, False),
    )
    for pattern, sure in kinds:
        for verb in pattern.pattern.finditer(text):
            found = _name_before(text, verb.start())
            if not found:
                continue
            name = _without_article(found)
            certain = found["quoted"] is not None or (sure and is_acronym(name))
            certain = certain or _cites(text[verb.end() :], names) or names.is_like_outlet(name)
            if certain and names.may_be_outlet(name):
                yield name, text[found.start() : verb.end()]


def _after_own(text: str, names: OutletNames) -> Iterator[Evidence]:
    """Find the inflected name after 'correspondent of', 'sources of', 'in a film by'."""
    lists = names.lists
    kinds: tuple[tuple[Phrases, bool, Case], ...] = (
        (lists.correspondents, True, "genitive"),
        (lists.sources_of, False, "genitive"),
        (lists.pieces, False, "genitive"),
        (lists.conversations, False, "instrumental"),
    )
    for pattern, sure, case in kinds:
        for own in pattern.pattern.finditer(text):
            read = _name_at(text, own.end(), names)
            if not read:
                continue
            found, quoted, end, titled = read
            name = found if titled else names.first_form(found, case) or found
            certain = quoted or (sure and is_acronym(name)) or names.is_like_outlet(name)
            if certain and names.may_be_outlet(name):
                yield name, text[own.start() : end]


def _told(text: str, names: OutletNames) -> Iterator[Evidence]:
    """Find 'told X': a name in the dative, in quotation marks or typical of outlets."""
    for verb in names.lists.told.pattern.finditer(text):
        read = _name_at(text, verb.end(), names)
        before = _name_before(text, verb.start())
        if read:
            found, quoted, end, titled = read
            name = found if titled else names.first_form(found, "dative")
            typical = (quoted and name) or names.is_like_outlet(found)
            if typical and names.may_be_outlet(name or found):
                yield name or found, text[verb.start() : end]
        if before and before["quoted"]:
            name = names.first_form(before["quoted"], "dative")
            if name and names.may_be_outlet(name):
                yield name, text[before.start() : verb.end()]


class NameRead(NamedTuple):
    """A name, whether it is in quotation marks, its end, and whether 'the newspaper' precedes it.

    After such a word a name is in the nominative.
    """

    name: str
    quoted: bool
    end: int
    titled: bool


def _name_at(text: str, at: int, names: OutletNames) -> NameRead | None:
    """Read the name at an index."""
    follows = text[at:].lstrip()
    skipped = names.lists.outlet_nouns.open(follows)
    titled = skipped is not None and follows[0].islower()
    if skipped is not None and titled:
        at = len(text) - len(skipped)
    found = name_after().match(text, at)
    if not found:
        return None
    name = found["quoted"] or found["bare"]
    if not (CAPITAL.search(name) and len(name) > 1):
        return None
    return NameRead(name.strip(), found["quoted"] is not None, found.end(), titled)


def _name_before(text: str, end: int) -> re.Match[str] | None:
    """Find the name that ends at an index. The text is not cut, so that indices stay valid."""
    end = len(text[:end].rstrip())
    if not end or not (text[end - 1].isalnum() or text[end - 1] in '»“”"'):
        return None
    return name_before().search(text[:end], max(0, end - LOOK_BACK))


def _cites(text: str, names: OutletNames) -> bool:
    """Check that the text goes on with words before the name of a cited report."""
    return names.lists.references.open(text.lstrip(" ,")) is not None


def _without_article(found: re.Match[str]) -> str:
    """Return the name without an article that only a sentence's beginning capitalised."""
    name = found["quoted"] or found["bare"]
    begins = found.start() == 0 or found.string[: found.start()].rstrip()[-1:] in (".", "!", "?")
    return name.removeprefix("The ") if begins else name


def is_acronym(name: str) -> bool:
    """Check that the name is two to six capitals."""
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 6
