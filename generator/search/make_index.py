"""Write records as the files of an index: words in blocks, texts in bundles, and a manifest of both."""

import base64
from collections.abc import Generator, Iterable, Iterator, Sequence

import msgspec

from generator.fingerprint.digests import published_digest
from generator.search.facet_columns import Facets, make_columns
from generator.search.index_lines import make_ends, make_lines
from generator.search.postings import Postings, left_out, write_number
from generator.search.search_records import NameSpellings, SearchRecord, facets_of, texts_of
from generator.search.sharding import Shard, Size, shard

MANIFEST = "manifest.json"
FORMAT = 1  # raised when browsers with older code could not read the files
BLOCK = 16_384  # bytes of words that are fetched together
BLOCKS = Size(BLOCK, 32)
BUNDLES = Size(16_384, 2)  # of texts
NAME = 10  # letters of a file's name: of 30,000 files two collide in one index of a million

Blocks = tuple[tuple[str, str], ...]  # the coarse key of the first line, and the file


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
        notes = (article.outlet_notes,) if article.outlet_notes else ()
        shown = (article.id, article.title, derived, article.date, article.passages, *notes)
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
