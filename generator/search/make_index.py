"""Write records as the files of an index: words in blocks, texts in bundles, and a manifest of both.

A line of a block has a form, a ``*`` after it where it is a name, a tab, and its places
(``generator.search.postings``). Or ``=`` and a form of a name, a tab, its other spellings, a tab, and
the given names that go with it where it is a surname.
"""

import base64
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple
from zlib import crc32

import msgspec

from generator.fingerprint.digests import digest_value, published_digest
from generator.languages.load import gather
from generator.languages.sections import TermWords
from generator.search.consonant_key import coarse_key
from generator.search.postings import (
    FoundForm,
    Postings,
    WordColumn,
    find_changed_forms,
    join_columns,
    left_out,
    write_number,
)
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
    """File below the index's folder, named by a digest of its bytes except for the manifest.

    ``content`` is None if the file is there already. ``bundled`` is a digest of the texts in it.
    """

    path: str
    name: str
    content: bytes | None
    bundled: bytes = b""


class SearchColumn(msgspec.Struct, frozen=True, array_like=True):
    """Articles of a month: their words, their facets, and the sizes of their texts in bytes."""

    words: WordColumn
    facets: tuple[Facets, ...]
    sizes: tuple[int, ...]


class IndexTexts(NamedTuple):
    """Texts of all articles: their ids and digests in order, and a function that writes some of them.

    ``key`` is a digest of what else they are made from, ``known`` are the names of bundles by the
    digest of what is in them.
    """

    ids: Sequence[str]
    digests: Sequence[bytes]
    key: bytes
    write: Callable[[slice], Iterable[bytes]]
    known: Mapping[bytes, str]


Lines = dict[str, Shard]  # by form


def make_column(articles: Iterable[SearchRecord]) -> tuple[SearchColumn, list[bytes]]:
    """Return the column of a month's articles, given in order, and their written texts.

    Of an article, passage 0 is the title, 1 the words that find it and stand in no passage, and
    those of its text follow.
    """
    postings, facets, texts = Postings(), [], []
    for article in articles:
        postings.add(texts_of(article))
        facets.append(facets_of(article))
        texts.append(write_text(article))
    return SearchColumn(postings.column(), tuple(facets), tuple(map(len, texts))), texts


def update_lines(
    lines: Lines, before: Sequence[SearchColumn], after: Sequence[SearchColumn]
) -> Lines:
    """Return the lines of the columns ``after``, given those of the columns ``before``."""
    old, new = ([column.words for column in columns] for columns in (before, after))
    updated = dict(lines)
    for form in find_changed_forms(old, new):
        if found := join_columns(form, new):
            updated[form] = _write_form(found)
        else:
            updated.pop(form, None)
    # Lines are sorted when they are written, which is soon done where they nearly are.
    return dict(sorted(updated.items(), key=itemgetter(1)))


def make_index(
    columns: Sequence[SearchColumn], forms: Lines, names: Sequence[NameSpellings], texts: IndexTexts
) -> Iterator[IndexFile]:
    """Yield the files of the index, the manifest last: it makes the others current.

    Articles are numbered from 1 in the order of the columns.
    """
    facets = [each for column in columns for each in column.facets]
    bundles: list[tuple[int, str]] = []
    sizes = chain.from_iterable(column.sizes for column in columns)
    for some in cut_files(zip(texts.ids, sizes, strict=True), BUNDLES):
        yield (bundle := _write_bundle(texts, some))
        bundles.append((some.stop - some.start, bundle.name))
    lines = make_lines(forms.values(), names)
    words = yield from _write_blocks("words", lines)
    ends = yield from _write_blocks("ends", make_ends(lines))
    yield (articles := _name_file("articles", msgspec.json.encode(make_columns(facets)), "json"))
    manifest = Manifest(
        format=FORMAT,
        articles=articles.name,
        words=words,
        ends=ends,
        texts="".join(name for _, name in bundles),
        bundled="".join(write_number(count) for count, _ in bundles),
        left_out=tuple(sorted(left_out())),
    )
    yield IndexFile(MANIFEST, "", msgspec.json.encode(manifest))


def write_text(article: SearchRecord) -> bytes:
    """Return an article as a browser reads it."""
    rest = [article.outlet_notes, article.outlet_found, article.titles]
    while rest and not rest[-1]:
        rest.pop()
    shown = (article.id, article.title, int(article.derived), article.date, article.passages)
    return msgspec.json.encode((*shown, *rest))


def _write_bundle(texts: IndexTexts, some: slice) -> IndexFile:
    """Return a file of some texts, without its content if it is there already."""
    digest = digest_value(texts.digests[some], texts.key)
    if name := texts.known.get(digest):
        return IndexFile(f"texts/{name}.json", name, None, digest)
    content = b"[" + b",\n".join(texts.write(some)) + b"]\n"
    return msgspec.structs.replace(_name_file("texts", content, "json"), bundled=digest)


def _write_blocks(kind: str, lines: Sequence[Shard]) -> Generator[IndexFile, None, Blocks]:
    """Yield files of lines, and return the coarse key of each first line with the file's name."""
    named = []
    for some in cut_files(((line.name, len(line.content)) for line in lines), BLOCKS):
        yield (block := _name_file(kind, b"".join([line.content for line in lines[some]]), "txt"))
        named.append((lines[some.start].name, block.name))
    return tuple(named)


def _name_file(kind: str, content: bytes, suffix: str) -> IndexFile:
    """Return the file of some bytes, named by them."""
    name = base64.b32encode(published_digest(content)).decode().lower()[:NAME]
    return IndexFile(f"{kind}/{name}.{suffix}", name, content)


def cut_files(parts: Iterable[tuple[str, int]], size: Size) -> Iterator[slice]:
    """Yield the places of the parts in each file, given their names and lengths.

    A file that is half full ends before the next part whose name is one in so many: a changed part
    changes its own file and its neighbours, and files further on stay the same. A part longer than
    the limit gets a file of its own.
    """
    start, end, length = 0, -1, 0
    for end, (name, own) in enumerate(parts):
        may_end = 2 * length > size.limit and crc32(name.encode()) % size.one_in == 0
        if end > start and (may_end or length + own > size.limit):
            yield slice(start, end)
            start, length = end, 0
        length += own
    if end >= start:
        yield slice(start, end + 1)


def make_lines(forms: Iterable[Shard], names: Sequence[NameSpellings]) -> list[Shard]:
    """Return all lines in the order of their coarse keys, which puts forms of one word together."""
    lines = sorted(forms)
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
    return sorted(
        [
            Shard(key[::-1], content[: content.index(b"\t")].removesuffix(b"*") + b"\n")
            for key, content in lines
            if not content.startswith(b"=")
        ]
    )


def _write_form(found: FoundForm) -> Shard:
    mark = b"\t" if found.lower else b"*\t"
    return Shard(coarse_key(found.form), found.form.encode() + mark + found.places + b"\n")


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
