"""Records become the files of an index: words in blocks, texts in bundles, and a manifest that names them."""

import base64
import hashlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from zlib import crc32

import msgspec

from generator.search.columns import UNKNOWN, Facets, make_columns
from generator.search.lines import make_ends, make_lines
from generator.search.places import LEFT_OUT, Places, write_number
from generator.search.records import NameSpellings, SearchRecord

MANIFEST = "manifest.json"
FORMAT = 1  # grows when a browser with older code could not read the files
BLOCK = 16_384  # bytes of words that are fetched together
BUNDLE = 16_384  # bytes of texts that are fetched together; a longer article stands alone
NAME = 10  # letters of a file's name: two of 30,000 are the same once in a million indices


class Manifest(msgspec.Struct, frozen=True):
    """What a browser asks for first: the names of the files.

    ``words`` and ``ends`` are blocks: the coarse key (of ``ends`` read backwards) of the first form,
    and the file. ``texts`` are the names of the bundles, one after another, and ``bundled`` says how
    many articles are in each.
    """

    format: int
    articles: str
    words: tuple[tuple[str, str], ...]
    ends: tuple[tuple[str, str], ...]
    texts: str
    bundled: str
    left_out: tuple[str, ...]


class IndexFile(msgspec.Struct, frozen=True):
    """A file below the index's folder; ``name`` is a digest of what it holds, and in its path."""

    path: str
    name: str
    content: bytes


def make_index(
    articles: Iterable[SearchRecord], names: Sequence[NameSpellings]
) -> Iterator[IndexFile]:
    """The files of the index, one by one, the manifest last: with it they count.

    Articles are numbered from 1 in the order given, their passages from 0: the title, what the
    article is about, and those of its text.
    """
    places = Places()
    facets: list[Facets] = []
    bundles: list[tuple[int, str]] = []
    for bundle in _cut(_take_in(articles, places, facets), BUNDLE, 2):
        content = b"[" + b",\n".join(text for _, text in bundle) + b"]\n"
        yield (file := _name_file("texts", "json", content))
        bundles.append((len(bundle), file.name))
    yield (columns := _name_file("articles", "json", msgspec.json.encode(make_columns(facets))))
    lines = make_lines(places.forms(), names)
    words = yield from _make_blocks("words", ((key, line) for key, _, line in lines))
    ends = yield from _make_blocks("ends", make_ends(lines))
    manifest = Manifest(
        format=FORMAT,
        articles=columns.name,
        words=words,
        ends=ends,
        texts="".join(name for _, name in bundles),
        bundled="".join(write_number(count) for count, _ in bundles),
        left_out=tuple(sorted(LEFT_OUT)),
    )
    yield IndexFile(MANIFEST, "", msgspec.json.encode(manifest))


def _take_in(
    articles: Iterable[SearchRecord], places: Places, facets: list[Facets]
) -> Iterator[tuple[str, bytes]]:
    """Id and text of each article, as a browser reads it, once its words and facets are taken."""
    for article in articles:
        texts = (passage.text for passage in article.passages)
        places.add((article.title, " ".join(article.about), *texts))
        outlet, year = article.outlet or UNKNOWN, article.date[:4] or UNKNOWN
        facets.append(Facets(outlet, article.language, year, article.themes))
        derived = int(article.derived)
        shown = (article.id, article.title, derived, article.date, article.passages)
        yield article.id, msgspec.json.encode(shown)


def _make_blocks(
    kind: str, lines: Iterable[tuple[str, bytes]]
) -> Generator[IndexFile, None, tuple[tuple[str, str], ...]]:
    """The lines in files; returns for each the key of its first line, and its name."""
    named = []
    for block in _cut(lines, BLOCK, 32):
        yield (file := _name_file(kind, "txt", b"".join(line for _, line in block)))
        named.append((block[0][0], file.name))
    return tuple(named)


def _cut(
    parts: Iterable[tuple[str, bytes]], limit: int, one_in: int
) -> Iterator[list[tuple[str, bytes]]]:
    """Runs of the parts that have at most so many bytes; a longer part stands alone.

    A run that is half full ends before the next part whose name is one in so many by its checksum:
    where a part has changed, the runs around it do, and those further on are as they were.
    """
    run: list[tuple[str, bytes]] = []
    size = 0
    for part in parts:
        name, content = part
        ripe = 2 * size > limit and crc32(name.encode()) % one_in == 0
        if run and (ripe or size + len(content) > limit):
            yield run
            run, size = [], 0
        run.append(part)
        size += len(content)
    if run:
        yield run


def _name_file(kind: str, suffix: str, content: bytes) -> IndexFile:
    digest = hashlib.sha256(content).digest()
    name = base64.b32encode(digest).decode().lower()[:NAME]
    return IndexFile(f"{kind}/{name}.{suffix}", name, content)
