"""Write records as the files of an index: words in blocks, texts in bundles, and a manifest of both.

A line of a block has a form, a ``*`` after it where it is a name, a tab, and its places
(``generator.search.postings``). Or ``=`` and a form of a name, a tab, its other spellings, a tab, and
the given names that go with it where it is a surname.
"""

import base64
from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import msgspec

from generator.fingerprint.digests import published_digest
from generator.languages.load import gather
from generator.languages.sections import TermWords
from generator.search.consonant_key import coarse_key
from generator.search.postings import FoundForm, Postings, left_out, write_number
from generator.search.search_records import (
    Facets,
    NameSpellings,
    SearchRecord,
    facets_of,
    make_columns,
    texts_of,
)

MANIFEST = "manifest.json"
FORMAT = 1  # raised when browsers with older code could not read the files
BLOCK = 16_384  # bytes of words that are fetched together
NAME = 10  # letters of a file's name: of 30,000 files two collide in one index of a million

Blocks = tuple[tuple[str, str], ...]  # the coarse key of the first line, and the file


class Shard(NamedTuple):
    """Line or text of the index, sorted by its name."""

    name: str
    content: bytes


class Size(NamedTuple):
    """Limits of a file in bytes. One name in ``one_in`` may begin a file, by its checksum."""

    limit: int
    one_in: int


BLOCKS = Size(BLOCK, 32)
BUNDLES = Size(16_384, 2)  # of texts


class Manifest(msgspec.Struct, frozen=True):
    """Names of the files, which a browser fetches first.

    ``words`` and ``ends`` are blocks: the coarse key (of ``ends`` read backwards) of the first form,
    and the file. ``texts`` are the names of the bundles, one after another, and ``bundled`` says how
    many articles are in each.
    """

    format: int
    articles: str
    words: Blocks
    ends: Blocks
    texts: str
    bundled: str
    left_out: tuple[str, ...]


class IndexFile(msgspec.Struct, frozen=True):
    """File below the index's folder, named by a digest of its bytes except for the manifest."""

    path: str
    name: str
    content: bytes


def make_index(
    articles: Iterable[SearchRecord], names: Sequence[NameSpellings]
) -> Iterator[IndexFile]:
    """Yield the files of the index, the manifest last: it makes the others current.

    Articles are numbered from 1 in the order given. Of an article, passage 0 is the title, 1 the
    words that find it and stand in no passage, and those of its text follow.
    """
    places = Postings()
    facets: list[Facets] = []
    bundles: list[tuple[int, str]] = []
    for run in shard(_add_articles(articles, places, facets), BUNDLES):
        yield (bundle := _write_bundle(run))
        bundles.append((len(run), bundle.name))
    lines = make_lines(places.forms(), names)
    words = yield from _write_blocks("words", lines)
    ends = yield from _write_blocks("ends", make_ends(lines))
    yield (columns := _name_file("articles", msgspec.json.encode(make_columns(facets)), "json"))
    manifest = Manifest(
        format=FORMAT,
        articles=columns.name,
        words=words,
        ends=ends,
        texts="".join(name for _, name in bundles),
        bundled="".join(write_number(count) for count, _ in bundles),
        left_out=tuple(sorted(left_out())),
    )
    yield IndexFile(MANIFEST, "", msgspec.json.encode(manifest))


def _add_articles(
    articles: Iterable[SearchRecord], places: Postings, facets: list[Facets]
) -> Iterator[Shard]:
    """Yield each article as a browser reads it, after adding its words and facets."""
    for article in articles:
        places.add(texts_of(article))
        facets.append(facets_of(article))
        derived = int(article.derived)
        notes = (article.outlet_notes,) if article.outlet_notes or article.outlet_found else ()
        found = (article.outlet_found,) if article.outlet_found else ()
        shown = (article.id, article.title, derived, article.date, article.passages, *notes, *found)
        yield Shard(article.id, msgspec.json.encode(shown))


def _write_bundle(run: Sequence[Shard]) -> IndexFile:
    return _name_file("texts", b"[" + b",\n".join(part.content for part in run) + b"]\n", "json")


def _write_blocks(kind: str, lines: Iterable[Shard]) -> Generator[IndexFile, None, Blocks]:
    """Yield files of lines, and return the coarse key of each first line with the file's name."""
    named = []
    for run in shard(lines, BLOCKS):
        yield (block := _name_file(kind, b"".join(part.content for part in run), "txt"))
        named.append((run[0].name, block.name))
    return tuple(named)


def _name_file(kind: str, content: bytes, suffix: str) -> IndexFile:
    """Return the file of some bytes, named by them."""
    name = base64.b32encode(published_digest(content)).decode().lower()[:NAME]
    return IndexFile(f"{kind}/{name}.{suffix}", name, content)


def shard(parts: Iterable[Shard], size: Size) -> Iterator[list[Shard]]:
    """Yield the parts in files.

    A file that is half full ends before the next part whose name is one in so many: a changed part
    changes its own file and its neighbours, and files further on stay the same. A part longer than
    the limit gets a file of its own.
    """
    file: list[Shard] = []
    length = 0
    for part in parts:
        may_end = 2 * length > size.limit and crc32(part.name.encode()) % size.one_in == 0
        if file and (may_end or length + len(part.content) > size.limit):
            yield file
            file, length = [], 0
        file.append(part)
        length += len(part.content)
    if file:
        yield file


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
