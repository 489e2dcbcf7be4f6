"""Tables by which browsers know forms of words: they go along with the index."""

from functools import cache

import msgspec

from generator.languages.date_sections import Words
from generator.languages.form_sections import WordForms
from generator.languages.load import load_sections
from generator.languages.sections import Letters, TermWords
from generator.search.consonant_key import coarse_key

ANY = "any"  # the file of what all languages share
SHORTEST_REST = 2  # letters that a word behind something elided has more than


class FormTable(WordForms, frozen=True, omit_defaults=True):
    """Table of a language's forms, with the articles and the like joined to its words."""

    elided: Words = ()


class FormTables(msgspec.Struct, frozen=True):
    """Tables of forms by language, and letters with those of the plain alphabet."""

    plain: dict[str, str]
    languages: dict[str, FormTable]


def make_tables() -> FormTables:
    """Return what is known of forms of words in each language that has a table."""
    terms, plain = load_sections(TermWords), load_sections(Letters)[ANY].plain
    tables = {
        code: FormTable(
            **msgspec.structs.asdict(forms),
            elided=terms[code].elided if code in terms else (),
        )
        for code, forms in load_sections(WordForms).items()
    }
    return FormTables(plain, tables)


def key_of(form: str) -> str:
    """Return the coarse key of a form without what is elided before it: that of ``accord`` for ``l'accord``."""
    if "'" in form:
        for before in elided():
            if form.startswith(before) and len(form) > len(before) + SHORTEST_REST:
                return coarse_key(form[len(before) :])
    return coarse_key(form)


@cache
def elided() -> tuple[str, ...]:
    """Return what languages elide before a word, in the order in which browsers try it."""
    tables = make_tables().languages.values()
    return tuple(each for table in tables for each in table.elided)
