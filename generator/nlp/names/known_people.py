"""Find people known to the site by their surnames, in any script and case."""

from collections.abc import Sequence

import msgspec

from generator.nlp.morphology import read_tags
from generator.nlp.names.capitalised_words import without_suffix
from generator.nlp.names.given_names import decline, read_given_name
from generator.nlp.names.name_before import (
    is_given,
    is_given_after,
    is_other_script,
    judge_word_before,
    standing_of_full,
)
from generator.nlp.names.name_index import NameIndex, SurnameForm
from generator.nlp.names.name_words import (
    identity_words,
    is_no_name,
    is_own_title,
    is_particle,
    is_title,
)
from generator.nlp.names.office_before import is_named_after_person, is_surnamed, judge_office
from generator.nlp.names.person_mention import (
    MOST_GIVEN,
    Candidate,
    PersonMention,
    Standing,
)
from generator.nlp.names.spelling_key import fold_letters, spelling_key
from generator.nlp.names.surname_context import BLANKS, SurnameContext
from generator.nlp.tokens import Word, capital_places, words

_SHORTEST_BY_SOUND = 5  # letters, shorter names sound like too many others
_BEHIND_LATIN = "\u0250"  # keys of other scripts sort after it
_THEIRS = frozenset(("full", "office", "bare"))


def find_people(
    text: str, index: NameIndex, language: str | None = None
) -> tuple[PersonMention, ...]:
    """Find every name without evidence against it beside it, in order, without overlaps.

    ``identify`` decides by the whole article if a surname alone is the known person's.
    """
    read = read_candidates(text, index, language)
    return tuple(each.mention for each in read if each.standing in _THEIRS)


def read_candidates(text: str, index: NameIndex, language: str | None) -> tuple[Candidate, ...]:
    """Find every surname of a known person, in order, without overlaps, each with its standing.

    The name begins with a capital letter, and a surname belongs to one known person only, but for
    given names beside it. A surname is also known by its sound (Umerow and Umjerow, Єрмак and Ермак).
    """
    found = words(text)
    surnames = index.surnames
    candidates: list[Candidate] = []
    for at in capital_places(text):
        key = found[at].key
        forms = surnames.get(key) or _find_by_sound(key, index) or _find_by_stem(key, index)
        forms = _fitting(found, at, forms) if forms else ()
        if not forms or _is_half(text, found, at, index, forms):
            continue
        first = at - len(forms[0].before)
        context = SurnameContext(text, found, first, at, forms, index, language)
        read = _read(context)
        if read and not (candidates and read.mention.start < candidates[-1].mention.end):
            candidates.append(read)
    return tuple(candidates)


def _find_by_sound(key: str, index: NameIndex) -> tuple[SurnameForm, ...]:
    if len(key) < _SHORTEST_BY_SOUND:
        return ()
    return index.sounds.get(spelling_key(key) if key < _BEHIND_LATIN else fold_letters(key), ())


def _find_by_stem(key: str, index: NameIndex) -> tuple[SurnameForm, ...]:
    """Find a surname with a Turkish ending after an apostrophe: Putin'in."""
    if "'" not in key:
        return ()
    stem = without_suffix(key)
    forms = index.surnames.get(stem, ()) if stem != key else ()
    return tuple(msgspec.structs.replace(form, nominative=False) for form in forms)


def _fitting(
    found: Sequence[Word], at: int, forms: tuple[SurnameForm, ...]
) -> tuple[SurnameForm, ...]:
    """Keep the forms with all their words before the last in the text, and of these the longest."""
    if not [form for form in forms if form.before]:
        return forms
    fitting = [
        form
        for form in forms
        if len(form.before) <= at
        and all(
            found[at - len(form.before) + step].key in keys for step, keys in enumerate(form.before)
        )
    ]
    most = max((len(form.before) for form in fitting), default=0)
    return tuple(form for form in fitting if len(form.before) == most)


def _is_half(
    text: str, found: Sequence[Word], at: int, index: NameIndex, forms: tuple[SurnameForm, ...]
) -> bool:
    """Return whether the word is a part of a hyphenated word that is not made of known surnames."""
    joins_next = at + 1 < len(found) and text[found[at].end : found[at + 1].start] == "-"
    if joins_next and _is_whole_of_another(found[at].key, found[at + 1].key, index):
        return True
    return (
        at > 0
        and not forms[0].before
        and text[found[at - 1].end : found[at].start] == "-"
        and found[at - 1].key not in index.surnames
    )


def _is_whole_of_another(key: str, later: str, index: NameIndex) -> bool:
    """Return whether no known surname stands behind a hyphen, or one that the word before it begins."""
    forms = index.surnames.get(later, ())
    return not forms or any(form.before and key in form.before[-1] for form in forms)


def _read(context: SurnameContext) -> Candidate | None:
    """Read a surname by the words beside it, or return None if it names nobody."""
    before = context.first - 1
    if is_surnamed(context):
        return _candidate(context, context.forms, "other", context.found[before].text)
    if is_named_after_person(context) or _is_firm(context):
        return None
    named = [form for form in context.forms if is_given(context, before, form.person)]
    if named:
        return _candidate(context, named, standing_of_full(context, before, named[0].person))
    standing, at = _standing_before(context)
    if standing == "bare":
        after = [f for f in context.forms if is_given_after(context, context.at, f.person)]
        if after:
            return _candidate(context, after, "full")
        standing, at = _standing_after(context), context.at + 1
    if standing != "bare":
        return _candidate(context, context.forms, standing, context.found[at].text)
    return _read_bare(context)


def _read_bare(context: SurnameContext) -> Candidate | None:
    """Read a surname without a name beside it."""
    person, *others = dict.fromkeys(form.person for form in context.forms)
    if others:
        return None
    if context.index.strangers:
        return _candidate(context, context.forms, "bare")
    if _is_in_marks(context):
        return _candidate(context, context.forms, "doubtful", "«»")
    standing, why = judge_office(context, person)
    return _candidate(context, context.forms, standing, why)


def _is_firm(context: SurnameContext) -> bool:
    """Return whether a firm, a street or a foundation bears the name."""
    at = context.at
    ending = context.found[at + 1].key if context.is_capital_after(at) else ""
    beside = context.text.startswith(" & ", context.found[at].end)
    return beside or ending in identity_words("firm_endings")


def _is_in_marks(context: SurnameContext) -> bool:
    start, end = context.found[context.first].start, context.found[context.at].end
    marks = context.text[max(0, start - 1) : start], context.text[end : end + 1]
    return all(marks) and marks[0] in '«"“„‚' and marks[1] in '»"”“‘'


def _standing_before(context: SurnameContext) -> tuple[Standing, int]:
    """Return a surname's standing after an unfitting word, ``bare`` as if alone, and the word's index."""
    before = context.first - 1
    halves = context.gap(before - 1) == "-" and not context.is_capital(before)
    if context.is_capital(before - halves):  # Hyun-woo is one name
        return _standing_after_name(context, before - halves), before - halves
    if before > 0 and is_particle(context.found[before].key) and _is_other_before(context):
        return "other", before - 1
    return "bare", before


def _standing_after_name(context: SurnameContext, at: int) -> Standing:
    word, gap = context.found[at], context.gap(at)
    second = any(is_given(context, at - 1, form.person) for form in context.forms)
    if is_own_title(word.key, context.language):
        return "bare"
    if len(word.key) == 1 and gap.startswith("."):
        if second and len(context.found[at - 1].key) > 1:
            return "full"  # a middle initial: Ivan P. Kovalenko
        return "other" if gap.strip() == "." else "bare"
    judged = judge_word_before(context, at) if gap in BLANKS or gap == "-" else "none"
    if judged == "none":
        return "bare"
    if second or _has_no_given_in_script(context, word.key):
        return "doubtful"
    return "against" if judged == "unsure" else "other"


def _has_no_given_in_script(context: SurnameContext, key: str) -> bool:
    """Return whether the index has none of the people's given names in the script of the key."""
    given = context.index.given
    return all(is_other_script(key, given[form.person].forms) for form in context.forms)


def _is_other_before(context: SurnameContext) -> bool:
    """Return whether a given name comes before a particle: Anna von Putin."""
    at = context.first - 2
    if not context.is_capital_before(at):
        return False
    key = context.found[at].key
    tags = read_tags(key, context.language)
    return bool(read_given_name(key, context.language)) or (
        bool(tags) and all("Name" in tag for tag in tags)
    )


def _standing_after(context: SurnameContext) -> Standing:
    """Return a surname's standing before a capitalised word, ``bare`` as if alone."""
    at = context.at + 1
    if not context.is_capital_after(context.at):
        return "bare"
    word, index = context.found[at], context.index
    key = word.key
    if key in index.surnames or is_title(key) or len(key) == 1 or context.in_title_case():
        return "bare"
    names = [tag for tag in read_tags(key, context.language) if "Name" in tag]
    same_case = context.cases()
    agree = not names or not same_case or any(case in tag for tag in names for case in same_case)
    if (read_given_name(key, context.language) or names) and agree:
        more = context.is_capital_after(at)
        return "doubtful" if more else "other"  # 'Putin Olena Bondar' is two people
    if key >= _BEHIND_LATIN or is_no_name(key) or (len(key) > 1 and word.text.isupper()):
        return "bare"
    return "doubtful"


def _candidate(
    context: SurnameContext, forms: Sequence[SurnameForm], standing: Standing, why: str = ""
) -> Candidate | None:
    """Make the candidate with all given names beside it, or return None if several people may be meant."""
    person, *others = dict.fromkeys(form.person for form in forms)
    if others and standing in _THEIRS:
        return None
    first, last = context.first, context.at
    most = MOST_GIVEN if standing in _THEIRS else 0
    while context.first - first < most and is_given(context, first - 1, person):
        first -= 1
    while last - context.at < most and is_given_after(context, last, person):
        last += 1
    start, end = context.found[first].start, context.found[last].end
    nominative = any(form.nominative for form in forms)
    nominative = nominative and not _is_bent(context, first, person)
    bare = (first, last) == (context.first, context.at)
    mention = PersonMention(start, end, person, context.text[start:end], nominative, bare)
    return Candidate(mention, standing, why, _is_hers(context, person, nominative=nominative))


def _is_bent(context: SurnameContext, first: int, person: str) -> bool:
    """Return whether a given name before a surname that no case changes is in one: 'Марію Коваль'."""
    key, given = context.found[first].key, context.index.given[person]
    if first == context.first or not context.index.strangers or key in given.nominatives:
        return False
    cases = {reading.case for reading in read_given_name(key, context.language)}
    surname, gender = context.found[context.at].key, context.index.genders[person] or "m"
    forms = decline(surname, context.language or "", surname=True, gender=gender)
    return bool(cases) and "nominative" not in cases and forms == {surname}


def _is_hers(context: SurnameContext, person: str, *, nominative: bool) -> bool:
    """Return whether the name is a woman's, in a form of her own, and the person is a man."""
    before = context.found[context.first - 1].key if context.first else ""
    genders = set[str]()
    if before:
        genders = {reading.gender for reading in read_given_name(before, context.language)}
    return genders == {"f"} and context.index.genders[person] == "m" and not nominative
