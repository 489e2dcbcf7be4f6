"""Tell outlets' names from those of people, places and offices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.clippings.lines.phrases import WordLists
from generator.clippings.outlet.name_patterns import (
    article_before,
    brand_ending,
    letters,
    media_tail,
)
from generator.clippings.outlet.nominative import Case, inflects, nominative
from generator.languages.date_sections import Calendar, DateWords
from generator.languages.load import gather, load_sections
from generator.languages.outlet_sections import OutletWords
from generator.languages.sections import NameWords
from generator.nlp.morphology import has_dictionary, look_up, read_tags
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_words import is_place
from generator.nlp.tokens import fold
from generator.nlp.word_set import WordSet, make_word_set

DOTTED = re.compile(r"\w\.\w")
CAMEL = re.compile(r"[a-zа-яіїєґ][A-ZА-ЯІЇЄҐ][^\W_]")
GLUED_MENU = re.compile(r"(?>[^\W\d_]+?[a-zа-яіїєґ](?=[A-ZА-ЯІЇЄҐ])){3}[^\W\d_]+")
HUMP = re.compile(r"[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ]+")
HYPHENED = re.compile(r"\w-[A-ZА-ЯІЇЄҐ]\w")
SENTENCE_SIGN = re.compile(r"[.!?…,;:](?:\s|$)| [^\W\d_]+ 1[5-9]\d\d$|\s\d{3,}\s[^\W\d_]")
DAY = re.compile(r"[\d\W]*|\d{1,2}\.?\s[^\W\d_]+\.?(?:\s\d{4})?")  # a date or a figure
TWO_PARTS = re.compile(r"[^\W\d_a-zа-яіїєґё][\w'’ʼ-]+\. [^\W\d_a-zа-яіїєґё][\w'’ʼ-]+")
LONGEST = 6  # words of a name
ASKED = re.compile(r"\b(?:INFN|infn|impr)\b")  # tags of infinitives and imperatives


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

    @property
    def articles(self) -> frozenset[str]:
        """Return the articles that may open a name, folded."""
        return _articles()

    @property
    def loose_articles(self) -> frozenset[str]:
        """Return the articles that open a sentence rather than a name, folded."""
        return _loose_articles()

    @property
    def bends(self) -> bool:
        """Return whether names in the language have cases."""
        return inflects(self.language)

    def is_known(self, name: str) -> bool:
        """Check that the site knows an outlet by the name."""
        return fold(name) in self.known

    def may_be_outlet(self, name: str, *, quoted: bool = False) -> bool:
        """Check that nothing rules the name out: a person, an office, a network used worldwide.

        A single word in quotation marks is no person's name.
        """
        if self.is_known(name):
            return True
        alone = quoted and (len(name.split()) == 1 or TWO_PARTS.fullmatch(name) is not None)
        marked = alone or (quoted and name[:1].isdigit())
        if self.lists.quoted_media.are(name) or not self.may_publish(name, quoted=marked):
            return False
        if alone or self._is_named_like_outlet(name):
            return True
        return not any(fold(word) in self.people for word in name.split())

    def may_publish(self, name: str, *, quoted: bool = False) -> bool:
        """Check a name in a place that only publishers have: no person, office, network or place."""
        if self.is_known(name):
            return True
        lists = self.lists
        if not is_name(name, quoted=quoted) or lists.networks.are(name):
            return False
        if not quoted and (fold(name) in _days() or self._asks(name) or self._is_of_page(name)):
            return False
        if lists.institutions.within(lists.media_words.pattern.sub(" ", name)):
            return False  # of 'Press Agency', a word for media, 'Agency' alone would be one
        if quoted or self._is_named_like_outlet(name):
            return True
        return not (is_person(name) or self._is_place(name))

    def _is_of_page(self, name: str) -> bool:
        """Check for a link of any page or a language, perhaps with a word behind it: 'Next story', 'French'."""
        lists = self.lists
        links = (lists.menu, lists.home, lists.read_also, lists.share)
        linked = any(each.are(name) for each in (*links, lists.sections, lists.language_codes))
        media = lists.media_words.are(name.rsplit(maxsplit=1)[-1])
        return (linked and not media) or GLUED_MENU.fullmatch(name) is not None

    def _asks(self, name: str) -> bool:
        """Check for a button's verb that no noun looks like, before another word: 'Слушать новость'."""
        first, _, rest = name.partition(" ")
        tags = read_tags(fold(first), self.language) if rest else ()
        return bool(tags) and all(ASKED.search(tag) for tag in tags)

    def _is_named_like_outlet(self, name: str) -> bool:
        """Check that a name, perhaps taken for a person's, begins or ends with a word for media."""
        words = article_before().sub("", name).split()
        media, sections = self.lists.media_words, self.lists.sections
        last = len(words) > 1 and (media.are(words[-1]) or sections.are(words[-1]))
        last = last or has_name_word(name)
        first = bool(words) and (media.are(words[0]) or fold(words[0]) in _forms())
        if len(words) < 2 or not (first or last):
            return False
        return not is_person(words[-1] if first else words[0])

    def _is_place(self, name: str) -> bool:
        words = fold(article_before().sub("", name)).replace("-", " ").split()
        return bool(words) and all(is_place(word, self.language) for word in words)

    def is_no_outlet(self, name: str) -> bool:
        """Check that a bare name has an office or a trade in it: 'Judge Hale'."""
        words = fold(name).split()
        return any(word in _offices() for word in words)

    def is_like_outlet(self, name: str) -> bool:
        """Check that a name is known, or has a word for media, a dot, a hump or a country."""
        camel = CAMEL.search(name) and self._is_camel_like_outlet(name)
        hyphened = HYPHENED.search(name) and self._is_hyphened_like_outlet(name)
        made = DOTTED.search(name) or hyphened or camel or media_tail().search(name)
        return bool(made) or self.is_known(name) or self.lists.media_words.within(name)

    def _is_camel_like_outlet(self, name: str) -> bool:
        """Check that a CamelCase name is an outlet's: in Latin script many are firms'."""
        if name.isascii():
            return any(self.lists.media_words.are(hump) for hump in HUMP.findall(name))
        return brand_ending().search(name) is None

    def _is_hyphened_like_outlet(self, name: str) -> bool:
        """Check for an acronym before the hyphen or a country after it, never part of a surname."""
        parts = name.split("-")
        mixed = not name.isupper()  # in capitals alone any word looks like an acronym
        return (mixed and is_acronym(parts[0].split()[-1])) or is_place(
            fold(parts[-1]), self.language
        )

    def is_noun(self, word: str) -> bool:
        """Check that the dictionary has a word as a common noun."""
        return word[:1].islower() and self._has_tag(word, "NOUN")

    def is_subject_noun(self, word: str) -> bool:
        """Check that the dictionary has a word as a common noun alone, in the nominative too."""
        known = [each.tag for each in self._readings(word) if each.is_known]
        nouns = [tag for tag in known if "NOUN" in tag and not {"Geox", "Name"} & tag.grammemes]
        return len(nouns) == len(known) > 0 and any(
            "nomn" in tag and "plur" not in tag for tag in nouns
        )

    def is_preposition(self, word: str) -> bool:
        """Check that the dictionary has a word as a preposition."""
        return self._has_tag(word, "PREP")

    def _has_tag(self, word: str, tag: str) -> bool:
        return any(each.is_known and tag in each.tag for each in self._readings(word))

    def _readings(self, word: str) -> Sequence[Any]:
        return look_up(word, self.language or "") if has_dictionary(self.language) else ()

    def lower_common(self, word: str) -> str:
        """Return a word in small letters if the dictionary has it as no name and no acronym."""
        known = [each.tag for each in self._readings(word) if each.is_known]
        named = any({"Geox", "Name", "Surn", "Abbr"} & tag.grammemes for tag in known)
        return word if named or not known or is_acronym(word) else word.lower()

    def may_be_subject(self, name: str) -> bool:
        """Check that a name is in no other case than the nominative, as far as can be told."""
        forms = (self.first_form(name, case) for case in ("genitive", "dative"))
        return not self.bends or all(form in (None, name) for form in forms)

    def first_form(self, name: str, case: Case) -> str | None:
        """Return the nominative of a name found in a case, or None if it is not in that case."""
        return nominative(name, case, self.language, self.text)

    def genitive_or_same(self, name: str) -> str:
        """Return the nominative of a name that may be in the genitive."""
        return self.first_form(name, "genitive") or name

    def form_behind(self, before: str, name: str) -> str:
        """Return the nominative of a name by the word before it.

        After the word for a medium a name is in the nominative already, after another noun in the
        genitive, after a preposition or a verb in the accusative perhaps.
        """
        word = before.rstrip(' «„“"').rpartition(" ")[2].strip("([").lower()
        if not (self.bends and word) or not word[-1].isalpha():
            return name
        first = name.split(maxsplit=1)[0]
        tags = read_tags(fold(first), self.language) if letters().are(word) else ()
        letter = any("nomn" in tag and "plur" not in tag for tag in tags)  # not 'letter of X'
        noun = self.lists.outlet_nouns.are(word) or letter
        if noun and not self.lists.correspondents.are(word) and self._has_tag(first, "nomn"):
            return name
        if self.is_preposition(word) or not self.is_noun(word):
            cases: tuple[Case, ...] = ("accusative", "genitive", "instrumental")
            return next(filter(None, (self.first_form(name, case) for case in cases)), name)
        return self.genitive_or_same(name)


def is_name(text: str, *, quoted: bool = False) -> bool:
    """Check for the shape of a name: few words, a capital first, no date, no sign of a sentence.

    In quotation marks two capitalised words may have a stop between them: «Harbour. Noon».
    """
    if quoted and TWO_PARTS.fullmatch(text):
        return True
    figures = DAY.fullmatch(text) and not text.istitle()
    if figures and not (quoted and any(map(str.isalpha, text))):  # but «24 hours»
        return False
    capital = len(text) > 1 and (text[0].isupper() or text[0].isdigit())  # no 'L' of 'L’espace'
    capital = capital and text.count("«") == text.count("»")
    return capital and len(text.split()) <= LONGEST and not SENTENCE_SIGN.search(text)


def is_acronym(name: str) -> bool:
    """Check that the name is two to six capitals."""
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 6


def is_person(text: str) -> bool:
    """Check that one of the words is a given name, and no small word of outlets' names: Della."""
    keys = (fold(word) for word in text.split() if word[:1].isupper())
    return any(read_given_name(key) for key in keys if key not in _links())


@cache
def _links() -> frozenset[str]:
    return frozenset(map(fold, gather(OutletWords, lambda section: section.links)))


def may_be_author(name: str, language: str | None) -> bool:
    """Check that a name alone on its line may be a person's: its first word is no common word."""
    if is_person(name):
        return True
    first = name.split(maxsplit=1)[0]
    if (first.endswith(".") and len(first) == 2) or not has_dictionary(language):  # an initial
        return True
    tags = [str(each.tag) for each in look_up(first, language or "") if each.is_known]
    return not tags or any("Name" in tag or "Surn" in tag for tag in tags)


@cache
def _days() -> frozenset[str]:
    days = {fold(day) for each in load_sections(DateWords).values() for day in each.days}
    named = gather(Calendar, lambda section: (*section.months, *section.weekdays))
    return frozenset(days | {fold(form) for each in named for form in each.split()})


@cache
def _articles() -> frozenset[str]:
    return frozenset(map(fold, gather(OutletWords, lambda section: section.articles)))


@cache
def _loose_articles() -> frozenset[str]:
    return frozenset(map(fold, gather(OutletWords, lambda section: section.loose_articles)))


@cache
def _offices() -> WordSet:
    words = gather(NameWords, lambda section: (*section.titles, *section.roles))
    return make_word_set(words)


def has_name_word(name: str) -> bool:
    """Check for several words, the first or last of which many media have in their names."""
    words = fold(name).split()
    return len(words) > 1 and not {words[0], words[-1]}.isdisjoint(_name_words())


@cache
def _forms() -> frozenset[str]:
    """Return the forms in other cases of words that names of outlets begin with."""
    sections = load_sections(OutletWords).values()
    return frozenset(form for each in sections for forms in each.forms.values() for form in forms)


@cache
def _name_words() -> frozenset[str]:
    return frozenset(map(fold, gather(OutletWords, lambda section: section.name_words)))
