"""The lines of the index: a form with its places, or what is known of a name.

A form, a ``*`` after it where it is a name, a tab, and its places (``generator.search.postings``). Or
``=`` and a form of a name, a tab, its other spellings, a tab, and the given names that go with it
where it is a surname.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from generator.search.consonant_key import coarse_key
from generator.search.name_aliases import read_aliases
from generator.search.postings import FoundForm
from generator.search.search_records import NameSpellings
from generator.search.sharding import Shard


def make_lines(forms: Iterable[FoundForm], names: Sequence[NameSpellings]) -> list[Shard]:
    """All lines in the order of their coarse keys, so that what may be the same word is together.

    The fact of a form's line is where it stands in lower case.
    """
    lines = sorted(map(write_form, forms))
    keys = [line.name for line in lines]
    exonyms = [NameSpellings(group, ()) for group in read_aliases() if _is_met(group, keys)]
    return sorted([*lines, *_name_lines([*names, *exonyms])])


def _is_met(spellings: Iterable[str], keys: Sequence[str]) -> bool:
    """Whether forms of the index may be of one of the spellings, as their coarse keys have it."""
    for key in map(coarse_key, spellings):
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at].startswith(key):
            return True
    return False


def make_ends(lines: Iterable[Shard]) -> list[Shard]:
    """The forms again, with their coarse keys read backwards and in the order of these."""
    forms = ((line.name, form_of(line)) for line in lines)
    return sorted(write_end(key, form) for key, form in forms if form)


def write_end(key: str, form: str) -> Shard:
    """A form of a coarse key, by its end."""
    return Shard(key[::-1], f"{form}\n".encode())


def write_form(found: FoundForm) -> Shard:
    """The line of a form."""
    mark = b"\t" if found.lower else b"*\t"
    content = found.form.encode() + mark + found.places + b"\n"
    return Shard(coarse_key(found.form), content, found.lower)


def form_of(line: Shard) -> str:
    """The form of a line with places; nothing of a line of a name."""
    head = line.content.partition(b"\t")[0].decode()
    return "" if head.startswith("=") else head.removesuffix("*")


def _name_lines(names: Sequence[NameSpellings]) -> Iterator[Shard]:
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
        yield Shard(coarse_key(form), line.encode())
