"""Choose which words of a capitalised run may be a person's name."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.languages.load import load_sections
from generator.languages.sections import IdentityWords
from generator.nlp.morphology import read_tags
from generator.nlp.names.capitalised_words import CapitalisedRun, CapitalisedWord
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_cases import cases_of
from generator.nlp.names.name_evidence import is_at_work
from generator.nlp.names.name_words import (
    identity_words,
    is_before_name,
    is_no_name,
    is_particle,
    is_place,
    is_role,
)
from generator.nlp.quotations.attribution_phrases import is_preposition


def choose_words(
    row: CapitalisedRun, language: str | None
) -> Iterator[tuple[CapitalisedWord, ...]]:
    """Iterate over the words of a run that may be a name: all, then all after a place at the start."""
    parts = _without_titles(row, language)
    chosen = [parts] if parts else []
    if len(parts) > 2 and (
        _is_owned(row, parts, language)
        or is_place(parts[0].key, language)
        or (not is_no_name(parts[0].key) and any(map(is_preposition, row.before[-1:])))
    ):
        chosen += [parts[1:], parts[2:]] if len(parts) > 3 else [parts[1:]]
    # 'al Companiei de Drumuri Valea Cerbului'
    yield from takewhile(lambda each: len(each) < 3 or each[0].text[0].isupper(), chosen)


def _is_owned(row: CapitalisedRun, parts: Sequence[CapitalisedWord], language: str | None) -> bool:
    """Return whether a body in the genitive stands between an office and a name in its case.

    A word that the dictionary lacks may be in any.
    """
    head = row.word_before(row.names.index(parts[0]))
    if not is_role(head):
        return False
    office, body = cases_of(head, language), cases_of(parts[0].key, language)
    name = [each.key for each in parts[1:] if read_tags(each.key, language)]
    told = [cases_of(key, language) for key in name]
    return "genitive" in body and bool(office) and all(not each or office & each for each in told)


def _without_titles(row: CapitalisedRun, language: str | None) -> tuple[CapitalisedWord, ...]:
    """Return the words after the last title, country or small word of a run, and after a trade before it.

    Of two words the first may be told by its ending if it opens the sentence: 'Baterista Costa'.
    """
    names = row.names
    first = _behind_article(row)
    opens = (row.opens or not row.before) and not read_given_name(names[0].key, language)
    others = [
        at
        for at, name in enumerate(names)
        if (is_before_name(name.key) and not (0 < at < len(names) - 1 and is_particle(name.key)))
        or (at == 0 and (is_role(name.key) or name.key in identity_words("trades")))
        or (at == first and (opens or len(names) > 2) and _leads_name(name.key, language))
        or (at == first and _is_countryman(row, first, language))
        or (at < len(names) - 2 and is_place(name.key, language))
    ]
    return names[others[-1] + 1 :] if others else names


def _behind_article(row: CapitalisedRun) -> int:
    """Return the place of the first word that is no article: 'Der Geologe Name' opens a sentence."""
    return int(len(row.names) > 1 and row.names[0].key in identity_words("articles"))


def _is_countryman(row: CapitalisedRun, at: int, language: str | None) -> bool:
    """Return whether an article makes a noun of the word before two others: 'le Danois Name'."""
    section = load_sections(IdentityWords).get(language or "")
    ends, key = section.countrymen if section else (), row.names[at].key
    led = row.word_before(at) in identity_words("articles") and len(row.names) - at > 2
    return led and key.endswith(ends) and key not in identity_words("firms")


def _leads_name(key: str, language: str | None) -> bool:
    """Return whether an ending tells a word for somebody at work, in English too: Agronomist, Botanist."""
    return is_at_work(key, language) or key.endswith("ist")
