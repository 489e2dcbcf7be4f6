"""Write the lines of the index: a form with its places, or a name with its spellings.

A form, a ``*`` after it where it is a name, a tab, and its places (``generator.search.postings``). Or
``=`` and a form of a name, a tab, its other spellings, a tab, and the given names that go with it
where it is a surname.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from generator.languages.load import gather
from generator.languages.sections import TermWords
from generator.search.consonant_key import coarse_key
from generator.search.postings import FoundForm
from generator.search.search_records import NameSpellings
from generator.search.sharding import Shard


def make_lines(forms: Iterable[FoundForm], names: Sequence[NameSpellings]) -> list[Shard]:
    """Return all lines in the order of their coarse keys, which puts forms of one word together."""
    lines = sorted(map(_write_form, forms))
    keys = [line.name for line in lines]
    groups = (tuple(line.split()) for line in gather(TermWords, lambda section: section.aliases))
    aliases = [NameSpellings(group, ()) for group in groups if _is_met(group, keys)]
    return sorted([*lines, *_name_lines([*names, *aliases])])


def _is_met(spellings: Iterable[str], keys: Sequence[str]) -> bool:
    """Return whether a coarse key of the index begins as that of one of the spellings."""
    for key in map(coarse_key, spellings):
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at].startswith(key):
            return True
    return False


def make_ends(lines: Iterable[Shard]) -> list[Shard]:
    """Return the forms of lines again, sorted by their coarse keys read backwards."""
    forms = ((line.name, _form_of(line)) for line in lines)
    return sorted(Shard(key[::-1], f"{form}\n".encode()) for key, form in forms if form)


def _write_form(found: FoundForm) -> Shard:
    mark = b"\t" if found.lower else b"*\t"
    return Shard(coarse_key(found.form), found.form.encode() + mark + found.places + b"\n")


def _form_of(line: Shard) -> str:
    """Return the form of a line with places, '' for a line of a name."""
    head = line.content.partition(b"\t")[0].decode()
    return "" if head.startswith("=") else head.removesuffix("*")


def _name_lines(names: Sequence[NameSpellings]) -> Iterator[Shard]:
    """Yield a line for each spelling of each name, merged where people share one."""
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
