"""Find a speaker named in an earlier sentence, by a pronoun, an office, a message or a colon."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.languages.sections import QuotationWords
from generator.nlp.names.name_words import is_role
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    is_preposition,
    may_tell,
    offices_alike,
    past_genders,
    pronoun_between,
    quotation_words,
    saying,
    sentence_start,
)
from generator.nlp.quotations.clause_subjects import (
    is_for_person,
    is_main,
    last_noun_subject,
    last_stranger,
    sentence_before,
)
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.named_speakers import (
    can_be_subject,
    find_reach,
    speaker_before,
)
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_FAR = 4  # words between a message and its verb of saying
_NEAR = 2  # words between a message and its verb of saying
_SHORTEST = 4  # letters of a noun for a person


class _Place(NamedTuple):
    """Quotation in its article: the paragraphs, with the people named outside quotations."""

    paragraphs: Sequence[str]
    mentions: Sequence[Mentions]
    at: int
    quotation: Quotation
    genders: Mapping[str, str | None]

    @property
    def text(self) -> str:
        """Return the quotation's own paragraph."""
        return self.paragraphs[self.at]

    def before(self, at: int) -> list[PersonMention]:
        """Return the mentions of a paragraph that come before the quotation."""
        return [one for one in self.mentions[at] if at < self.at or one.end <= self.quotation.start]


def infer_speaker(
    paragraphs: Sequence[str],
    mentions: Sequence[Mentions],
    quotation: tuple[int, Quotation],
    genders: Mapping[str, str | None],
) -> str | None:
    """Find the speaker of a quotation without a name beside it, or return None if uncertain."""
    at, each = quotation
    place = _Place(paragraphs, mentions, at, each, genders)
    text = place.text
    if each.by_start == each.by_end:
        return _announced(place)
    gender = pronoun_between(text, each.by_start, each.by_end) or _spoken_by_someone(place)
    if gender:
        fits = {None, "m", "f"} if gender == "any" else {None, gender}
        return _last_subject(place, lambda who: genders.get(who) in fits, gender)
    if _is_message(place):
        return _last_subject(place, lambda _: True, None)
    return _by_office(place)


def _spoken_by_someone(place: _Place) -> str | None:
    """Return the gender of a noun that says no more of a speaker than a pronoun does: the woman."""
    words = _main_words(place)
    for word, beside in (*pairwise(words), *pairwise(reversed(words))):
        tells = word.key in saying() or (word is words[0] and may_tell(word))
        for gender in ("m", "f") if tells else ():
            if beside.key in quotation_words(f"persons_{gender}"):
                return gender
    return None


def _announced(place: _Place) -> str | None:
    """Find the speaker named in the paragraph above, if that ends in a colon."""
    above = place.paragraphs[place.at - 1].rstrip() if place.at else ""
    if not above.endswith(":") or place.text[: place.quotation.start].strip(' «„“"–—-'):
        return None
    start = sentence_start(above, len(above))
    return speaker_before(above, start, len(above), place.mentions[place.at - 1])


def _is_message(place: _Place) -> bool:
    """Return whether a message speaks: 'the post says'."""
    words = _main_words(place)
    said = [at for at, word in enumerate(words) if word.key in saying()]
    found = [at for at, word in enumerate(words) if word.key in quotation_words("messages")]
    return any(abs(one - verb) <= _NEAR for one in found for verb in said)


def _main_words(place: _Place) -> Sequence[Word]:
    """Return the words of the attribution, without those after 'that'."""
    start, end = place.quotation.by_start, place.quotation.by_end
    return words_between(place.text, start, find_reach(place.text, start, end))


def _last_subject(place: _Place, fits: Callable[[str], bool], gender: str | None) -> str | None:
    """Find the fitting person last named as a subject of a main clause, or as the source.

    ``gender`` is that of the pronoun, or None if no pronoun speaks. None if a later paragraph
    names another fitting person, or lets an unknown name speak: a wrong speaker is worse than
    none. An office as a later subject counts for its only holder, unless it is the office of the
    person so named.
    """
    for back in range(place.at, max(-1, place.at - 1 - _FAR), -1):
        text = place.paragraphs[back]
        named = [one for one in place.before(back) if fits(one.person)]
        subjects = [one for one in named if is_main(text, one)]
        end = place.quotation.start if back == place.at else len(text)
        stranger = last_stranger(text, end, place.mentions[back])
        start = subjects[-1].end if subjects else 0
        noun = last_noun_subject(text, start, end, place.mentions[back], gender)
        holders = _holders(place, _stems(noun.key)) if noun else set[str]()
        if noun and holders.isdisjoint(one.person for one in subjects[-1:]):
            return next((one for one in holders if len(holders) == 1 and fits(one)), None)
        if subjects and subjects[-1].end > stranger:
            return subjects[-1].person
        if named or stranger >= 0:
            return None
    return None


def _by_office(place: _Place) -> str | None:
    """Find the one person above whose office speaks: before the name, or after it in commas.

    A noun not yet seen beside a name ('the official') means the only person named so far, if that
    person spoke in the sentence before.
    """
    said = _speaking_nouns(place)
    if not said or _names_another(place):
        return None
    holders = _holders(place, said | _alike(said))
    if holders:
        return holders.pop() if len(holders) == 1 else None
    return _only_speaker(place, said) or _subject_just_before(place)


def _names_another(place: _Place) -> bool:
    """Return whether a name follows an office in the attribution, as somebody's without a mention."""
    text = place.text
    return any(
        is_role(office.key) and name.text.istitle() and text[office.end : name.start] == " "
        for office, name in pairwise(_main_words(place))
    )


def _subject_just_before(place: _Place) -> str | None:
    """Find the referent of 'the official': the only person of the sentence before, its subject.

    None if anybody else is near, if that sentence has another noun for a person, or if the words
    are an answer.
    """
    words, officials = _main_words(place), load_word_set(QuotationWords, "officials")
    if not any(word.key in officials for word in words):
        return None
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if sentence is None or any(word.key in quotation_words("answering") for word in words):
        return None
    back, start, end = sentence
    text, mentions = place.paragraphs[back], place.mentions[back]
    named = [one for one in place.before(back) if start <= one.start and one.end <= end]
    subjects = [one for one in named if can_be_subject(text, start, one) and is_main(text, one)]
    if not subjects or last_stranger(text, end, mentions) >= start:
        return None
    own = _nouns_beside(text, subjects[-1], mentions)
    others = any(
        is_for_person(word)
        and _stem(word.key) not in own
        and not any(one.start <= word.start < one.end for one in named)
        for word in words_between(text, start, end)
    )
    people = {one.person for one in named}
    alone = len(people) == 1 and _people_near(place) == people
    return people.pop() if alone and not others else None


def _people_near(place: _Place) -> set[str]:
    """Return the people named above, in this paragraph and the one before, whom the verb fits."""
    genders = {past_genders().get(word.key) for word in _main_words(place)} - {None}
    return {
        one.person
        for back in range(max(0, place.at - 1), place.at + 1)
        for one in place.before(back)
        if not genders or place.genders.get(one.person) in {None, *genders}
    }


def _alike(stems: set[str]) -> set[str]:
    """Return the stems of other words for the offices: counsel for the defence, lawyer."""
    groups = [[_stem(key) for key in group] for group in offices_alike()]
    return {stem for group in groups if not stems.isdisjoint(group) for stem in group}


def _holders(place: _Place, offices: set[str]) -> set[str]:
    """Return the people above with one of the offices beside their names, compared by stem."""
    return {
        mention.person
        for back in range(place.at + 1)
        for mention in place.before(back)
        if not offices.isdisjoint(
            _nouns_beside(place.paragraphs[back], mention, place.mentions[back])
        )
    }


def _speaking_nouns(place: _Place) -> set[str]:
    """Return the stems of offices that speak, and of the noun beside the verb of saying."""
    words = _main_words(place)
    nouns = {_stem(word.key) for word in words if is_role(word.key)}
    for at, word in enumerate(words[:-1]):
        after = words[at + 1]
        speaks = word.key in saying() or (at == 0 and may_tell(word))
        small = after.text[0].islower() and len(after.key) >= _SHORTEST
        if speaks and small and not is_preposition(after.key):
            nouns.add(_stem(after.key))
    return nouns


def _nouns_beside(text: str, mention: PersonMention, others: Mentions) -> set[str]:
    """Return the stems of offices in one phrase with a name, and of the noun before it."""
    ends = [other.end for other in others if other.end <= mention.start]
    start = max([sentence_start(text, mention.start), *ends])
    before = words_between(text, start, mention.start)
    phrase: list[Word] = []
    end = mention.start
    for word in reversed(before):
        if text[word.end : end].strip("«»“”„\"'’- \u00a0") or word.key in saying():
            break
        phrase.append(word)
        end = word.start
    nouns = {_stem(word.key) for word in phrase if is_role(word.key)}
    if phrase and phrase[0].text[0].islower() and not is_preposition(phrase[0].key):
        nouns.add(_stem(phrase[0].key))
    return nouns | _nouns_behind(text, mention)


def _nouns_behind(text: str, mention: PersonMention) -> set[str]:
    """Return the stem of the office in an apposition: 'Name, a negotiator at …,'."""
    if not text.startswith(",", mention.end):
        return set()
    words = words_between(text, mention.end, min(len(text), mention.end + 40))[:3]
    return {_stem(word.key) for word in words if is_role(word.key) and word.text[0].islower()}


def _only_speaker(place: _Place, said: set[str]) -> str | None:
    """Find the only person named so far as the referent of a new noun, if they spoke in the sentence before."""
    earlier = [(back, one) for back in range(place.at + 1) for one in place.before(back)]
    people = {one.person for _, one in earlier}
    if len(people) != 1 or any(
        word.key in quotation_words("answering") for word in _main_words(place)
    ):
        return None
    back, last = earlier[-1]
    text = place.paragraphs[back]
    end = place.quotation.start if back == place.at else len(text)
    start = sentence_start(text, last.start)
    spoke = any(word.key in saying() for word in words_between(text, start, end))
    near = place.at - back <= 1 and can_be_subject(text, start, last) and is_main(text, last)
    met = {
        _stem(word.key)
        for each in place.paragraphs[: place.at]
        for word in words_between(each, 0, len(each))
    }
    genders = {past_genders().get(word.key) for word in _main_words(place)} - {None}
    fits = not genders or place.genders.get(last.person) in {None, *genders}
    return last.person if spoke and near and fits and met.isdisjoint(said) else None


def _stem(key: str) -> str:
    """Cut an office down to the stem shared by its cases, approximately."""
    return key[: max(4, len(key) - 2)]


def _stems(key: str) -> set[str]:
    """Return the stems that the forms of an office can have."""
    return {key[:length] for length in range(4, len(key) + 1)}
