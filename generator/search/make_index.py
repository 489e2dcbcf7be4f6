"""Records become the files of an index: words in blocks, texts in bundles, and a manifest that names them."""

import base64
import hashlib
from collections.abc import Generator, Iterable, Iterator, Sequence

import msgspec

from generator.search.facet_columns import Facets, make_columns
from generator.search.index_lines import make_ends, make_lines
from generator.search.postings import LEFT_OUT, Postings, write_number
from generator.search.search_records import NameSpellings, SearchRecord, facets_of, texts_of
from generator.search.sharding import Shard, Size, shard

MANIFEST = "manifest.json"
FORMAT = 1  # grows when a browser with older code could not read the files
BLOCK = 16_384  # bytes of words that are fetched together
BLOCKS = Size(BLOCK, 32)
BUNDLES = Size(16_384, 2)  # of texts
NAME = 10  # letters of a file's name: two of 30,000 are the same once in a million indices

Blocks = tuple[tuple[str, str], ...]  # the coarse key of the first line, and the file


class Manifest(msgspec.Struct, frozen=True):
    """What a browser asks for first: the names of the files.

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
    """A file below the index's folder; ``name`` is a digest of what it holds, and in its path.

    ``facts`` are what a later change of it has to know besides, part by part.
    """

    path: str
    name: str
    content: bytes
    facts: tuple[int | str, ...] = ()


def make_index(
    articles: Iterable[SearchRecord], names: Sequence[NameSpellings]
) -> Iterator[IndexFile]:
    """The files of the index, one by one, the manifest last: with it they count.

    Articles are numbered from 1 in the order given, their passages from 0: the title, what the
    article is about, and those of its text.
    """
    places = Postings()
    facets: list[Facets] = []
    bundles: list[tuple[int, str]] = []
    for run in shard(_take_in(articles, places, facets), BUNDLES):
        yield (bundle := write_bundle(run))
        bundles.append((len(run), bundle.name))
    lines = make_lines(places.forms(), names)
    words = yield from write_blocks("words", lines)
    ends = yield from write_blocks("ends", make_ends(lines))
    yield (columns := write_columns(facets))
    yield write_manifest(columns.name, bundles, words, ends)


def write_columns(facets: Sequence[Facets]) -> IndexFile:
    """The file of the facets of all articles."""
    columns = msgspec.json.encode(make_columns(facets))
    name = _digest(columns)
    return IndexFile(f"articles/{name}.json", name, columns)


def write_manifest(
    articles: str, bundles: Sequence[tuple[int, str]], words: Blocks, ends: Blocks
) -> IndexFile:
    """The manifest; of bundles how many articles they have, and their names."""
    manifest = Manifest(
        format=FORMAT,
        articles=articles,
        words=words,
        ends=ends,
        texts="".join(name for _, name in bundles),
        bundled="".join(write_number(count) for count, _ in bundles),
        left_out=tuple(sorted(LEFT_OUT)),
    )
    return IndexFile(MANIFEST, "", msgspec.json.encode(manifest))


def write_text(article: SearchRecord) -> Shard:
    """An article as a browser reads it; the fact is what it is about, as it is sought."""
    derived = int(article.derived)
    shown = (article.id, article.title, derived, article.date, article.passages)
    return Shard(article.id, msgspec.json.encode(shown), texts_of(article)[1])


def write_bundle(run: Sequence[Shard]) -> IndexFile:
    """The file of some texts."""
    content = b"[" + b",\n".join(part.content for part in run) + b"]\n"
    name = _digest(content)
    return IndexFile(f"texts/{name}.json", name, content, tuple(part.fact for part in run))


def write_block(kind: str, run: Sequence[Shard]) -> IndexFile:
    """The file of some lines."""
    content = b"".join(part.content for part in run)
    name = _digest(content)
    facts = tuple(part.fact for part in run) if kind == "words" else ()
    return IndexFile(f"{kind}/{name}.txt", name, content, facts)


def paths_of(manifest: Manifest) -> frozenset[str]:
    """The paths of all files of an index."""
    blocks = {"words": manifest.words, "ends": manifest.ends}
    lines = (f"{kind}/{name}.txt" for kind, of in blocks.items() for _, name in of)
    texts = (f"texts/{name}.json" for name in names_of_texts(manifest))
    return frozenset((MANIFEST, f"articles/{manifest.articles}.json", *lines, *texts))


def names_of_texts(manifest: Manifest) -> tuple[str, ...]:
    """The names of the bundles, in order."""
    texts = manifest.texts
    return tuple(texts[at : at + NAME] for at in range(0, len(texts), NAME))


def is_named_by(content: bytes, name: str) -> bool:
    """Whether a file holds what its name says."""
    return _digest(content) == name


def _take_in(
    articles: Iterable[SearchRecord], places: Postings, facets: list[Facets]
) -> Iterator[Shard]:
    """The text of each article once its words and facets are taken."""
    for article in articles:
        places.add(texts_of(article))
        facets.append(facets_of(article))
        yield write_text(article)


def write_blocks(kind: str, lines: Iterable[Shard]) -> Generator[IndexFile, None, Blocks]:
    """The lines in files; returns for each the key of its first line, and its name."""
    named = []
    for run in shard(lines, BLOCKS):
        yield (block := write_block(kind, run))
        named.append((run[0].name, block.name))
    return tuple(named)


def _digest(content: bytes) -> str:
    digest = hashlib.sha256(content).digest()
    return base64.b32encode(digest).decode().lower()[:NAME]
