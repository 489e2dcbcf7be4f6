"""Read the articles of a project: stale ones from their files over the workers, others from the cache."""

import gc
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec
from markdown_it import MarkdownIt

from generator.build.cache import Cache, open_cache, pack, unpack
from generator.content.article_files import ArticleFile, find_articles, parse_article
from generator.content.entries import ArticleEntry
from generator.content.front_matter import read_bytes
from generator.content.load_vocabulary import make_vocabulary
from generator.content.passages import Group, make_parser
from generator.content.public_content import NOTHING_HELD, HeldBack, without_held
from generator.corpus.article_record import Article, ArticleBody
from generator.corpus.read_article import read_article
from generator.fingerprint.file_stamps import IN_DOUBT, NO_PROOF, FileStamp
from generator.fingerprint.keys import article_key
from generator.nlp.vocabulary import Vocabulary
from generator.parallel.executor import LocalExecutor
from generator.problems import Problem, ProblemsError
from generator.stories.story_evidence import read_evidence
from generator.translation.align_passages import AlignedTranslation, align
from generator.translation.translation_catalogue import read_translation
from generator.view_models.article_html import render_article_body
from generator.view_models.markdown_html import HtmlWriter

# Records are cached in parts, so that an edit writes one of them.
CACHE_PARTS = tuple(f"articles {number}" for number in range(64))


class CachedArticle(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Record with the stamp of its file, and its translations with theirs."""

    stamp: FileStamp
    article: Article
    translations: tuple[tuple[str, FileStamp], ...] = ()


class CachePart(msgspec.Struct, frozen=True, array_like=True):
    """Some of the records, and the rules that they were read by."""

    rules: bytes
    rows: tuple[CachedArticle, ...]


class ArticleSource(NamedTuple):
    """Article file and its translations with their bytes, or with Problems if unreadable."""

    file: str
    raw: bytes
    translations: tuple[tuple[str, bytes], ...] = ()
    problems: tuple[Problem, ...] = ()


class ArticleResult(NamedTuple):
    """Packed record and body of an article, or Problems.

    ``evidence`` is that of its event, empty for a site without stories.
    """

    file: str
    digest: bytes
    record: bytes
    body: bytes
    evidence: bytes = b""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class ArticleReader:
    """Read articles by a vocabulary. ``rules`` is a digest of what they are read by, or empty.

    Themes and people ``held`` back are left out of front matter.
    """

    vocabulary: Vocabulary
    rules: bytes
    held: HeldBack = NOTHING_HELD

    def make(self, inputs: Sequence[ArticleSource]) -> list[ArticleResult]:
        """Return articles, made from the bytes of their files and the rules alone."""
        parser, html = make_parser(), HtmlWriter(links_people=self.vocabulary.people_have_pages)
        return [self._read(source, parser, html) for source in inputs]

    def _read(self, source: ArticleSource, parser: MarkdownIt, html: HtmlWriter) -> ArticleResult:
        digest = article_key(source.file, source.raw, self.rules, source.translations)
        if source.problems:
            return ArticleResult(source.file, digest, b"", b"", problems=source.problems)
        try:
            entry, groups = parse_article(source.raw, source.file, parser)
            translations = _read_translations(source, entry, groups)
        except ProblemsError as error:
            return ArticleResult(source.file, digest, b"", b"", problems=error.problems)
        article = read_article(without_held(entry, self.held), groups, self.vocabulary)
        record, body = render_article_body(article, digest, html, translations)
        if not self.vocabulary.has_stories:
            return ArticleResult(source.file, digest, pack(record), pack(body))
        news = read_evidence(record, list(body.spoken()))
        if news:
            body = msgspec.structs.replace(body, told=news.told.pack())
        evidence = pack(news.evidence if news else None)
        return ArticleResult(source.file, digest, pack(record), pack(body), evidence)


def _read_translations(
    source: ArticleSource, entry: ArticleEntry, groups: Sequence[Group]
) -> list[AlignedTranslation]:
    """Return the translations of an article, each laid beside it.

    Raises ProblemsError if one cannot be.
    """
    passages = [passage for group in groups for passage in group.passages]
    catalogues = [read_translation(raw, file) for file, raw in source.translations]
    return [align(catalogue, entry, passages) for catalogue in catalogues]


@dataclass(frozen=True)
class ArticleWork:
    """Read articles and cache their bodies and evidence, unless the reader's rules are empty."""

    root: Path
    cache: Path
    maker: ArticleReader

    def fetch(self, chunk: Sequence[ArticleFile]) -> list[ArticleSource]:
        """Return the bytes of files."""
        return [_read_files(self.root, file) for file in chunk]

    def store(self, made: Sequence[ArticleResult]) -> list[ArticleResult]:
        """Cache bodies, and return the results without them."""
        bodies = [(each.digest, each.body, each.evidence) for each in made if each.body]
        if bodies and self.maker.rules:
            with open_cache(self.cache) as cache:
                cache.save_bodies(bodies)
        return [each._replace(body=b"", evidence=b"") for each in made]


def read_articles(
    root: Path,
    cache_file: Path,
    files: Sequence[ArticleFile],
    rules: bytes,
    make_vocabulary: Callable[[], Vocabulary],
    executor: LocalExecutor,
    held: HeldBack = NOTHING_HELD,
) -> tuple[tuple[Article, ...], list[Problem]]:
    """Return the articles of files, and the Problems of those that cannot be read.

    The vocabulary is made only where a file is stale. What was read is cached whatever is wrong
    elsewhere, unless ``rules`` is empty.
    """
    now = time.time_ns()
    with open_cache(cache_file) as cache, without_collector():
        before = _load(cache, rules)
    after: dict[str, CachedArticle] = {}
    for file in files:
        known = before.get(file.file)
        same = known and known.stamp == file.stamp and known.translations == file.translations
        if fresh := known if same else _find_fresh(root, file, known, rules, now):
            after[file.file] = fresh
    stale = [file for file in files if file.file not in after]
    made: dict[str, ArticleResult] = {}
    if stale:
        work = ArticleWork(root, cache_file, ArticleReader(make_vocabulary(), rules, held))
        parts = executor.run(work, executor.cut(stale), "Reading articles")
        made = {each.file: each for part in parts for each in part}
    for file in files:
        if file.file in made and made[file.file].record:
            after[file.file] = _with_stamp(unpack(made[file.file].record, Article), file, now)
    if rules:
        with open_cache(cache_file) as cache:
            _save(cache, rules, before, after)
    problems = [problem for each in made.values() for problem in each.problems]
    return tuple(after[file.file].article for file in files if file.file in after), problems


def _find_fresh(
    root: Path, file: ArticleFile, cached: CachedArticle | None, rules: bytes, now: int
) -> CachedArticle | None:
    """Return the cached article of a file whose stamp has changed, None where its bytes have, too."""
    if cached is None:
        return None
    source = _read_files(root, file)
    key = article_key(source.file, source.raw, rules, source.translations)
    if source.problems or key != cached.article.digest:
        return None
    return _with_stamp(cached.article, file, now)


def read_source(root: Path, file: str, translations: Iterable[str]) -> ArticleSource:
    """Read the file of an article and its translations, given their paths from the root."""
    try:
        raw = read_bytes(root, Path(file))
        beside = tuple((name, read_bytes(root, Path(name))) for name in translations)
        return ArticleSource(file, raw, beside)
    except ProblemsError as error:
        return ArticleSource(file, b"", (), error.problems)


def read_alone(root: Path) -> Iterator[tuple[Article, ArticleBody]]:
    """Yield the articles that can be read with their bodies, by no theme's or person's words.

    Nothing is cached, and Problems of others are not told.
    """
    reader = ArticleReader(make_vocabulary((), (), (), None), b"")
    for made in reader.make([_read_files(root, file) for file in find_articles(root)[0]]):
        if not made.problems:
            yield unpack(made.record, Article), unpack(made.body, ArticleBody)


def _read_files(root: Path, file: ArticleFile) -> ArticleSource:
    return read_source(root, file.file, (name for name, _ in file.translations))


def _with_stamp(article: Article, file: ArticleFile, now: int) -> CachedArticle:
    """Combine an article with the stamps of its files, unless one is too new to prove anything."""
    stamp = file.stamp if file.latest < now - IN_DOUBT else NO_PROOF
    return CachedArticle(stamp, article, file.translations)


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep the garbage collector from what is made meanwhile, which stays until the end."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _load(cache: Cache, rules: bytes) -> dict[str, CachedArticle]:
    """Return the articles cached under these rules, or under any if they are empty, by file."""
    found: dict[str, CachedArticle] = {}
    for name in CACHE_PARTS:
        packed = cache.load(name)
        try:
            part = unpack(packed, CachePart) if packed else None
        except msgspec.DecodeError:
            continue
        if part and rules in {part.rules, b""}:
            found.update((row.article.entry.file, row) for row in part.rows)
    return found


def _save(
    cache: Cache,
    rules: bytes,
    before: Mapping[str, CachedArticle],
    after: Mapping[str, CachedArticle],
) -> None:
    """Save the parts in which a record has changed, and drop bodies that nothing needs."""
    changed = {file for file, row in after.items() if before.get(file) is not row}
    changed |= before.keys() - after.keys()
    parts: dict[str, list[CachedArticle]] = {_name_part(file): [] for file in changed}
    for file, row in after.items():
        if (name := _name_part(file)) in parts:
            parts[name].append(row)
    if parts:
        cache.save({name: pack(CachePart(rules, tuple(rows))) for name, rows in parts.items()})
        if before:
            made = {after[file].article.digest for file in changed & after.keys()}
            left = {before[file].article.digest for file in changed & before.keys()}
            cache.remove_bodies(left - made)
        else:  # all bodies may be those of other rules
            cache.retain_bodies({row.article.digest for row in after.values()})


def _name_part(file: str) -> str:
    return CACHE_PARTS[zlib.crc32(file.encode()) % len(CACHE_PARTS)]
