"""The articles of a project, read: those that have changed anew, over the cores; the others as they are kept."""

import gc
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec
from markdown_it import MarkdownIt

from generator.build.cache import Cache, open_cache
from generator.build.codec import pack, unpack
from generator.content.article_files import ArticleFile, parse_article
from generator.content.front_matter import read_bytes
from generator.content.passages import make_parser
from generator.corpus.article_record import Article
from generator.corpus.read_article import read_article
from generator.fingerprint.file_stamps import IN_DOUBT, FileStamp
from generator.fingerprint.keys import article_key
from generator.nlp.vocabulary import Vocabulary
from generator.parallel.executor import LocalExecutor
from generator.parallel.process_pool import chunked
from generator.problems import Problem, ProblemsError
from generator.view_models.article_html import render_article_body
from generator.view_models.markdown_html import HtmlWriter

# Parts in which records are kept, so that an edit writes one of them anew.
CACHE_PARTS = tuple(f"articles {number}" for number in range(64))
NO_PROOF = FileStamp(0, 0)


class CachedArticle(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A record and the stamp of its file."""

    stamp: FileStamp
    article: Article


class CachePart(msgspec.Struct, frozen=True, array_like=True):
    """A part of the records, and what they were made by besides their files."""

    rules: bytes
    kept: tuple[CachedArticle, ...]


class ArticleSource(NamedTuple):
    """A file of an article with its bytes, or with what kept it from being read."""

    file: str
    raw: bytes
    problems: tuple[Problem, ...] = ()


class ArticleResult(NamedTuple):
    """What was made of a file: a record and a body, packed, or Problems."""

    file: str
    digest: bytes
    record: bytes
    body: bytes
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class ArticleReader:
    """Reads articles by a vocabulary; ``rules`` is a digest of it and of the program, or empty."""

    vocabulary: Vocabulary
    rules: bytes

    def make(self, fetched: Sequence[ArticleSource]) -> list[ArticleResult]:
        """The articles, of nothing but the bytes of their files and the rules."""
        parser, html = make_parser(), HtmlWriter(links_people=self.vocabulary.people_have_pages)
        return [self._make(each, parser, html) for each in fetched]

    def _make(self, fetched: ArticleSource, parser: MarkdownIt, html: HtmlWriter) -> ArticleResult:
        digest = article_key(fetched.file, fetched.raw, self.rules)
        if fetched.problems:
            return ArticleResult(fetched.file, digest, b"", b"", fetched.problems)
        try:
            entry, groups = parse_article(fetched.raw, fetched.file, parser)
        except ProblemsError as error:
            return ArticleResult(fetched.file, digest, b"", b"", error.problems)
        read = read_article(entry, groups, self.vocabulary)
        record, body = render_article_body(read, digest, html)
        return ArticleResult(fetched.file, digest, pack(record), pack(body))


@dataclass(frozen=True)
class ArticleWork:
    """Articles are read. Where the reader's rules are empty, nothing is kept."""

    root: Path
    cache: Path
    reader: ArticleReader

    def fetch(self, chunk: Sequence[str]) -> list[ArticleSource]:
        """The bytes of the chunk's files."""
        return [read_source(self.root, file) for file in chunk]

    def make(self, fetched: Sequence[ArticleSource]) -> list[ArticleResult]:
        """The articles."""
        return self.reader.make(fetched)

    def keep(self, made: Sequence[ArticleResult]) -> list[ArticleResult]:
        """What was made, without the bodies, which are in the cache now."""
        bodies = [(each.digest, each.body) for each in made if each.body]
        if bodies and self.reader.rules:
            with open_cache(self.cache) as store:
                store.put_bodies(bodies)
        return [each._replace(body=b"") for each in made]


def read_articles(
    root: Path,
    cache: Path,
    files: Sequence[ArticleFile],
    rules: bytes,
    make_vocabulary: Callable[[], Vocabulary],
    executor: LocalExecutor,
) -> tuple[tuple[Article, ...], list[Problem]]:
    """The articles of the files, and what is wrong with those that could not be read.

    The vocabulary is made only where there is something to read. What was read is kept, whatever is
    wrong elsewhere; where ``rules`` is empty, nothing is.
    """
    now = time.time_ns()
    with open_cache(cache) as store, _unwatched():
        before = _load(store, rules)
    after = {
        file.file: kept for file in files if (kept := _find_kept(root, file, before, rules, now))
    }
    todo = [file.file for file in files if file.file not in after]
    made: dict[str, ArticleResult] = {}
    if todo:
        reader = ArticleReader(make_vocabulary(), rules)
        workers = executor.count_workers(len(todo))
        parts: Iterator[list[ArticleResult]] = executor.do(
            ArticleWork(root, cache, reader), reader, chunked(todo, workers), workers
        )
        made = {each.file: each for part in parts for each in part}
    for file in files:
        if file.file in made and made[file.file].record:
            after[file.file] = _keep(unpack(made[file.file].record, Article), file, now)
    if rules:
        with open_cache(cache) as store:
            _save(store, rules, before, after)
    problems = [problem for each in made.values() for problem in each.problems]
    return tuple(after[file.file].article for file in files if file.file in after), problems


def _find_kept(
    root: Path, file: ArticleFile, before: Mapping[str, CachedArticle], rules: bytes, now: int
) -> CachedArticle | None:
    """What is kept of a file, by its stamp or, where that tells nothing, by its bytes; None where it has changed."""
    kept = before.get(file.file)
    if kept is None or kept.stamp == file.stamp:
        return kept
    fetched = read_source(root, file.file)
    same = (
        not fetched.problems and article_key(file.file, fetched.raw, rules) == kept.article.digest
    )
    return _keep(kept.article, file, now) if same else None


def read_source(root: Path, file: str) -> ArticleSource:
    """The file of an article, by its path from the root."""
    try:
        return ArticleSource(file, read_bytes(root, Path(file)))
    except ProblemsError as error:
        return ArticleSource(file, b"", error.problems)


def _keep(article: Article, file: ArticleFile, now: int) -> CachedArticle:
    """The article with the stamp of its file; one so new that the file may change under it proves nothing."""
    stamp = file.stamp if file.stamp.changed < now - IN_DOUBT else NO_PROOF
    return CachedArticle(stamp, article)


@contextmanager
def _unwatched() -> Iterator[None]:
    """What is made meanwhile is left alone by the garbage collector: it stays, and to look through it takes long."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _load(store: Cache, rules: bytes) -> dict[str, CachedArticle]:
    """What is kept of articles by these rules (by any, where they are not known), by file."""
    found: dict[str, CachedArticle] = {}
    for name in CACHE_PARTS:
        packed = store.load(name)
        try:
            shelf = unpack(packed, CachePart) if packed else None
        except msgspec.DecodeError:
            continue
        if shelf and rules in {shelf.rules, b""}:
            found.update((kept.article.entry.file, kept) for kept in shelf.kept)
    return found


def _save(
    store: Cache,
    rules: bytes,
    before: Mapping[str, CachedArticle],
    after: Mapping[str, CachedArticle],
) -> None:
    """Keeps the records anew on those shelves on which something has changed."""
    changed = {file for file, kept in after.items() if before.get(file) is not kept}
    shelves: dict[str, list[CachedArticle]] = {_shelf_of(file): [] for file in changed}
    shelves.update((_shelf_of(file), []) for file in before.keys() - after.keys())
    for file, kept in after.items():
        if (name := _shelf_of(file)) in shelves:
            shelves[name].append(kept)
    if shelves:
        store.save({name: pack(CachePart(rules, tuple(kept))) for name, kept in shelves.items()})
        current = {kept.article.digest for kept in after.values()}
        if before:
            store.remove_bodies({kept.article.digest for kept in before.values()} - current)
        else:  # what there is was made by other rules
            store.keep_bodies(current)


def _shelf_of(file: str) -> str:
    return CACHE_PARTS[zlib.crc32(file.encode()) % len(CACHE_PARTS)]
