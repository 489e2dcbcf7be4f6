"""Records become the files of an index: words in blocks, texts in bundles, and a manifest that names them."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.search.columns import make_columns
from generator.search.lines import make_ends, make_lines
from generator.search.places import LEFT_OUT, write_number
from generator.search.records import SearchRecord, SearchRecords

MANIFEST = "manifest.json"
FORMAT = 1  # grows when a browser with older code could not read the files
BLOCK = 16_384  # bytes of words that are fetched together
BUNDLE = 16_384  # bytes of texts that are fetched together; a longer article stands alone
NAME = 10  # letters of a file's name: two of 30,000 are the same once in a million indices


class Manifest(msgspec.Struct, frozen=True):
    """What a browser asks for first; ``digest`` is that of the records.

    ``words`` and ``ends`` are blocks: the coarse key (of ``ends`` read backwards) of the first form,
    and the file. ``texts`` are the names of the bundles, one after another, and ``bundled`` says how
    many articles are in each.
    """

    format: int
    digest: str
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


def digest_records(records: SearchRecords) -> str:
    """A digest of all that an index is made from."""
    digest = hashlib.sha256(f"{FORMAT} {BLOCK} {BUNDLE} ".encode())
    encoder = msgspec.json.Encoder()
    digest.update(encoder.encode(records.names))
    for article in records.articles:
        digest.update(encoder.encode(article))
    return digest.hexdigest()


def make_index(records: SearchRecords) -> Iterator[IndexFile]:
    """The files of the index, one by one, the manifest last: with it they count."""
    bundles, words, ends = [], [], []
    for count, file in _make_bundles(records.articles):
        yield file
        bundles.append((count, file.name))
    columns = _name_file("articles", "json", msgspec.json.encode(make_columns(records.articles)))
    yield columns
    lines = make_lines(records)
    for first, file in _make_blocks("words", ((key, line) for key, _, line in lines)):
        yield file
        words.append((first, file.name))
    for first, file in _make_blocks("ends", make_ends(lines)):
        yield file
        ends.append((first, file.name))
    manifest = Manifest(
        format=FORMAT,
        digest=digest_records(records),
        articles=columns.name,
        words=tuple(words),
        ends=tuple(ends),
        texts="".join(name for _, name in bundles),
        bundled="".join(write_number(count) for count, _ in bundles),
        left_out=tuple(sorted(LEFT_OUT)),
    )
    yield IndexFile(MANIFEST, "", msgspec.json.encode(manifest))


def _make_bundles(articles: Sequence[SearchRecord]) -> Iterator[tuple[int, IndexFile]]:
    """The articles' texts, in their order: how many are in a file, and the file."""
    texts = (
        msgspec.json.encode((article.id, article.title, article.date, article.passages))
        for article in articles
    )
    for bundle in _cut((("", text) for text in texts), BUNDLE):
        content = b"[" + b",\n".join(text for _, text in bundle) + b"]\n"
        yield len(bundle), _name_file("texts", "json", content)


def _make_blocks(kind: str, lines: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, IndexFile]]:
    """The lines, in their order: the key of the first one in a file, and the file."""
    for block in _cut(lines, BLOCK):
        yield block[0][0], _name_file(kind, "txt", b"".join(line for _, line in block))


def _cut(parts: Iterable[tuple[str, bytes]], limit: int) -> Iterator[list[tuple[str, bytes]]]:
    """Runs of the parts that have at most so many bytes; a longer part stands alone."""
    run: list[tuple[str, bytes]] = []
    size = 0
    for part in parts:
        if run and size + len(part[1]) > limit:
            yield run
            run, size = [], 0
        run.append(part)
        size += len(part[1])
    if run:
        yield run


def _name_file(kind: str, suffix: str, content: bytes) -> IndexFile:
    digest = hashlib.sha256(content).digest()
    name = base64.b32encode(digest).decode().lower()[:NAME]
    return IndexFile(f"{kind}/{name}.{suffix}", name, content)
