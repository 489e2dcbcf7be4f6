"""The lines of the index: a form with its places, or what is known of a name.

A form, a ``*`` after it where it is a name, a tab, and its places (``generator.search.places``). Or
``=`` and a form of a name, a tab, its other spellings, a tab, and the given names that go with it
where it is a surname.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from generator.search.exonyms import read_exonyms
from generator.search.places import FoundForm
from generator.search.records import NameSpellings
from generator.search.sounds import coarse_key

Line = tuple[str, bytes, bytes]  # coarse key, form (with its = where it has one), the whole line


def make_lines(forms: Iterable[FoundForm], names: Sequence[NameSpellings]) -> list[Line]:
    """All lines in the order of their coarse keys, so that what may be the same word is together."""
    lines = sorted(_form_line(found) for found in forms)
    keys = [key for key, _, _ in lines]
    exonyms = [NameSpellings(group, ()) for group in read_exonyms() if _is_met(group, keys)]
    return sorted([*lines, *_name_lines([*names, *exonyms])])


def _is_met(spellings: Iterable[str], keys: Sequence[str]) -> bool:
    """Whether forms of the index may be of one of the spellings, as their coarse keys have it."""
    for key in map(coarse_key, spellings):
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at].startswith(key):
            return True
    return False


def make_ends(lines: Sequence[Line]) -> list[tuple[str, bytes]]:
    """The forms again, with their coarse keys read backwards and in the order of these."""
    return sorted((key[::-1], form + b"\n") for key, form, _ in lines if not form.startswith(b"="))


def _form_line(found: FoundForm) -> Line:
    form = found.form.encode()
    return (
        coarse_key(found.form),
        form,
        form + (b"*\t" if found.name else b"\t") + found.places + b"\n",
    )


def _name_lines(names: Sequence[NameSpellings]) -> Iterator[Line]:
    """A line for each spelling of each name; what several people share is put together."""
    others: dict[str, set[str]] = {}
    given: dict[str, set[str]] = {}
    for person in names:
        for group in (person.surnames, person.given):
            for form in group:
                others.setdefault(form, set()).update(group)
        for form in person.surnames:
            given.setdefault(form, set()).update(person.given)
    for form, spellings in others.items():
        alike = " ".join(sorted(spellings - {form}))
        line = f"={form}\t{alike}\t{' '.join(sorted(given.get(form, ())))}\n"
        yield coarse_key(form), f"={form}".encode(), line.encode()
