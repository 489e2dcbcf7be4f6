"""Words beside a surname, as the rules of identity ask for them."""

import re
from collections.abc import Sequence

import msgspec

from generator.nlp.morphology import has_dictionary
from generator.nlp.names.given_names import read_form
from generator.nlp.names.name_index import NameIndex, SurnameForm
from generator.nlp.tokens import Word, raw_words

BLANKS = frozenset((" ", "\u00a0", "\u202f"))
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?…:\n]|\n)[\s«„“\"'’(–—•*→-]*$")
_CASES = {
    "nominative": "nomn", "genitive": "gent", "dative": "datv", "accusative": "accs",
    "instrumental": "ablt", "locative": "loct",
}  # fmt: skip
ALL_CASES = frozenset(_CASES.values())
_STOP = re.compile(r"[.!?…]\s")
_LONG = 4  # letters
_FEW = 5  # words of a line too short to judge


class SurnameContext(msgspec.Struct, frozen=True):
    """Surname in its text: the word at ``at``, beginning with the word at ``first``.

    ``forms`` are those of known people that it may be.
    """

    text: str
    found: Sequence[Word]
    first: int
    at: int
    forms: tuple[SurnameForm, ...]
    index: NameIndex
    language: str | None

    def is_capital(self, at: int) -> bool:
        """Return whether the word exists and begins with a capital letter."""
        return 0 <= at < len(self.found) and self.found[at].text[0].isupper()

    def is_capital_before(self, at: int) -> bool:
        """Return whether the word begins with a capital letter, and only a blank is after it."""
        return self.is_capital(at) and self.gap(at) in BLANKS

    def is_capital_after(self, at: int) -> bool:
        """Return whether only a blank is after the word, then one with a capital letter."""
        return self.gap(at) in BLANKS and self.is_capital(at + 1)

    def gap(self, at: int) -> str:
        """Return the characters between a word and the next."""
        if not 0 <= at < len(self.found) - 1:
            return "\n"
        return self.text[self.found[at].end : self.found[at + 1].start]

    def is_slavic(self) -> bool:
        """Return whether a dictionary knows the words of the text."""
        return has_dictionary(self.language)

    def is_nominative(self) -> bool:
        """Return whether the form met may be the nominative."""
        return any(form.nominative for form in self.forms)

    def begins_sentence(self, at: int) -> bool:
        """Return whether the word is the first of its sentence."""
        start = self.found[at].start
        return bool(_SENTENCE_BEFORE.search(self.text[max(0, start - 8) : start]))

    def in_title_case(self) -> bool:
        """Return whether the line is one sentence with all its longer words capitalised."""
        word = self.found[self.at]
        start = self.text.rfind("\n", 0, word.start) + 1
        end = self.text.find("\n", word.end)
        line = self.text[start : end if end >= 0 else len(self.text)]
        long = [each for each in raw_words(line) if len(each) >= _LONG]
        one = not _STOP.search(line.rstrip(" .!?…"))
        return one and len(long) >= _FEW and all(each[0].isupper() for each in long)

    def is_met_small(self, key: str) -> bool:
        """Return whether the text has the word with a small letter, too."""
        return any(each.key == key and each.text[0].islower() for each in self.found)

    def cases(self) -> frozenset[str]:
        """Return the dictionary's names of the possible cases of the surname, or an empty set for any."""
        if not has_dictionary(self.language):
            return frozenset()
        word, found = self.found[self.at], set()
        for form in self.forms:
            gender = self.index.genders.get(form.person)
            for each in (gender,) if gender else ("m", "f"):
                found |= {
                    _CASES[reading.case]
                    for reading in read_form(word.key, self.language, surname=True, gender=each)
                    if reading.case in _CASES
                    and (reading.case == "nominative") <= form.nominative
                    and self._is_base(form.person, reading.nominative)
                }
        return frozenset(found)

    def _is_base(self, person: str, nominative: str) -> bool:
        forms = self.index.surnames.get(nominative, ())
        return any(each.person == person and each.nominative for each in forms)


def is_nominative(tag: str) -> bool:
    """Return whether a reading is in the nominative, which a dictionary may leave unsaid."""
    return "nomn" in tag or not any(case in tag for case in ALL_CASES)


def is_name_tag(tag: str) -> bool:
    """Return whether a reading of the dictionary is that of a name."""
    return "Name" in tag or "Surn" in tag or "Patr" in tag
