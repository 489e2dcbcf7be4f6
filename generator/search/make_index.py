"""Write records as the files of an index: words in blocks, texts in bundles, and a manifest of both."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import msgspec

from generator.fingerprint.digests import digest_value
from generator.search.form_tables import make_tables
from generator.search.index_blocks import (
    IndexFile,
    Size,
    WordBlocks,
    cut_files,
    name_file,
)
from generator.search.postings import (
    Postings,
    WordColumn,
    append_columns,
    left_out,
    write_number,
)
from generator.search.search_records import (
    Facets,
    SearchRecord,
    dates_of,
    facets_of,
    make_columns,
    texts_of,
)
from generator.search.story_table import NO_STORIES, SearchStories, write_stories

MANIFEST = "manifest.json"
FORMAT = 3  # raised when browsers with older code could not read the files
BUNDLES = Size(16_384, 2)  # of texts

Blocks = tuple[tuple[str, str], ...]  # the coarse key of the first line, and the file


class Manifest(msgspec.Struct, frozen=True):
    """Names of the files, which a browser fetches first, and what every search needs.

    ``columns`` are the facets of articles, ``tables`` forms of words by language. ``words`` and
    ``ends`` are blocks: the coarse key (of ``ends`` read backwards) of the first form, and the file.
    ``texts`` are the names of the bundles, one after another, and ``bundled`` says how many articles
    are in each. ``stories`` and ``told`` are the same for the titles of stories.
    """

    format: int
    columns: msgspec.Raw
    tables: msgspec.Raw
    words: Blocks
    ends: Blocks
    texts: str
    bundled: str
    left_out: tuple[str, ...]
    stories: str = ""
    told: str = ""


class SearchColumn(msgspec.Struct, frozen=True, array_like=True):
    """Articles of a month or a day: their words, their facets, and the sizes of their texts in bytes."""

    words: WordColumn
    facets: tuple[Facets, ...]
    sizes: tuple[int, ...]


class NamedFile(NamedTuple):
    """File of so many articles or stories, and its name."""

    many: int
    name: str


class IndexTexts(NamedTuple):
    """Texts of all articles: ids, digests and sizes in order, and a function that writes some of them.

    ``key`` is a digest of what else they are made from, ``known`` are the names of bundles by the
    digest of what is in them.
    """

    ids: Sequence[str]
    digests: Sequence[bytes]
    sizes: Sequence[int]
    key: bytes
    write: Callable[[slice], Iterable[bytes]]
    known: Mapping[bytes, str]


def make_column(articles: Iterable[SearchRecord]) -> tuple[SearchColumn, list[bytes]]:
    """Return the column of a period's articles, given in order, and their written texts.

    Of an article, passage 0 is the title, 1 the words that find it and stand in no passage, and
    those of its text follow.
    """
    postings, facets, texts = Postings(), [], []
    for article in articles:
        postings.add(texts_of(article), dates_of(article))
        facets.append(facets_of(article))
        texts.append(write_text(article))
    return SearchColumn(postings.column(), tuple(facets), tuple(map(len, texts))), texts


def put_together(columns: Sequence[SearchColumn]) -> SearchColumn:
    """Return one column of the articles of several, in their order."""
    return SearchColumn(
        append_columns(column.words for column in columns),
        tuple(chain.from_iterable(column.facets for column in columns)),
        tuple(chain.from_iterable(column.sizes for column in columns)),
    )


def make_index(
    blocks: WordBlocks,
    facets: Sequence[Facets],
    texts: IndexTexts,
    stories: SearchStories = NO_STORIES,
) -> Iterator[IndexFile]:
    """Yield the files of the index, the manifest last: it makes the others current.

    Articles are numbered from 1 in the order of their facets and texts.
    """
    bundles, told = list[NamedFile](), list[NamedFile]()
    for some in cut_files(zip(texts.ids, texts.sizes, strict=True), BUNDLES):
        yield (bundle := _write_bundle(texts, some))
        bundles.append(NamedFile(some.stop - some.start, bundle.name))
    for named in blocks:
        yield from (block.file for block in named)
    for count, file in write_stories(stories.stories):
        yield file
        told.append(NamedFile(count, file.name))
    columns = make_columns(facets, stories.column)
    manifest = Manifest(
        format=FORMAT,
        columns=msgspec.Raw(msgspec.json.encode(columns)),
        tables=msgspec.Raw(msgspec.json.encode(make_tables())),
        words=tuple((block.key, block.file.name) for block in blocks.words),
        ends=tuple((block.key, block.file.name) for block in blocks.ends),
        texts="".join(file.name for file in bundles),
        bundled="".join(write_number(file.many) for file in bundles),
        left_out=tuple(sorted(left_out())),
        stories="".join(file.name for file in told),
        told="".join(write_number(file.many) for file in told),
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
    return msgspec.structs.replace(name_file("texts", content, "json"), bundled=digest)
