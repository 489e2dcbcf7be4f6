"""A project as commands need it: its content, its articles read, and their bodies at hand."""

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.build.body_cache import BodyCache, open_body_cache
from generator.build.cache import DamagedError
from generator.build.codec import unpack
from generator.build.incremental_articles import ArticleReader, read_articles, read_source
from generator.build.related_cache import RelatedCache
from generator.content.article_files import find_articles
from generator.content.entries import Content
from generator.content.load_content import (
    PartialContent,
    complete_content,
    load_known_ids,
    load_partial_content,
)
from generator.content.load_vocabulary import digest_vocabulary, make_vocabulary
from generator.content.reference_check import find_unknown_references
from generator.corpus.article_record import Article
from generator.corpus.corpus import Corpus, build_corpus
from generator.fingerprint.keys import article_rules
from generator.nlp.vocabulary import Vocabulary
from generator.parallel.executor import LocalExecutor
from generator.paths import (
    BUILD_CACHE,
    CACHE,
    CATALOGUES,
    COMPILED,
    FORMS,
    LEDGER_CACHE,
    UNDERSTOOD,
)
from generator.problems import ProblemsError

T = TypeVar("T")


@dataclass(frozen=True)
class Project:
    """Everything that is known of a project; nothing is wrong with it."""

    root: Path
    cache: Path
    content: Content
    articles: tuple[Article, ...]
    bodies: BodyCache

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What its content knows that helps to read text."""
        content = self.content
        return make_vocabulary(content.themes, content.people, content.outlets, self.root / FORMS)

    @cached_property
    def corpus(self) -> Corpus:
        """All of it together."""
        return build_corpus(self.content, self.articles, RelatedCache(self.cache, self.bodies))


def with_cache_recovery(root: Path, do: Callable[[], T]) -> T:
    """What ``do`` gives; where the cache turns out to be damaged on the way, it is dropped and ``do`` begins anew."""
    try:
        return do()
    except DamagedError:
        forget_cache(root)
        return do()


def forget_cache(root: Path) -> None:
    """Removes what earlier runs kept to be faster."""
    for file in (FORMS, BUILD_CACHE, LEDGER_CACHE, UNDERSTOOD):
        (root / file).unlink(missing_ok=True)
    for folder in (COMPILED, CATALOGUES):
        shutil.rmtree(root / folder, ignore_errors=True)


@contextmanager
def open_project(
    root: Path, base_url: str | None = None, executor: LocalExecutor | None = None
) -> Iterator[Project]:
    """The project in ``root``; articles that are not as they were are read, by the crew.

    ``base_url`` takes the place of the configured one. Raises ProblemsError with all that is wrong in
    all files of the content.
    """
    frame, problems = load_partial_content(root)
    files, misnamed = find_articles(root)
    vocabulary = partial(_make_vocabulary, root, frame, sound=not problems)
    rules = b"" if problems else _digest_rules(frame)
    with _cache_of(root) as cache:
        articles, misread = read_articles(
            root, cache, files, rules, vocabulary, executor or LocalExecutor(None)
        )
        ids = {*(file.id for file in files), *(each.path.stem for each in misnamed if each.path)}
        known = load_known_ids(root, frame, ids)
        unknown = find_unknown_references(
            root, (a.entry for a in articles), frame.people, frame.themes, known
        )
        content = complete_content(frame, base_url)
        if problems or misnamed or misread or unknown or content is None:
            raise ProblemsError([*problems, *misnamed, *misread, *unknown])
        with open_body_cache(cache) as bodies:
            yield Project(root, cache, content, articles, bodies)


def with_project(root: Path, use: Callable[[Project], T], base_url: str | None = None) -> T:
    """Open the project in ``root`` and use it, twice if its cache turns out to be damaged.

    Raises ProblemsError with everything wrong in its content.
    """

    def open_and_use() -> T:
        with open_project(root, base_url) as project:
            return use(project)

    return with_cache_recovery(root, open_and_use)


def read_again(project: Project, files: Collection[str], bodies: BodyCache) -> Project:
    """The project with some of its articles read anew, of their files as they are now; nothing is kept of it.

    Raises ProblemsError where anything is wrong in them.
    """
    root, content = project.root, project.content
    vocabulary = _make_vocabulary(root, content, sound=True)
    reader = ArticleReader(vocabulary, _digest_rules(content))
    new: dict[str, Article] = {}
    for made in reader.make([read_source(root, file) for file in files]):
        if made.problems:
            raise ProblemsError(made.problems)
        bodies.add_packed(made.digest, made.body)
        new[made.file] = unpack(made.record, Article)
    known = load_known_ids(root, content, {article.id for article in project.articles})
    entries = (article.entry for article in new.values())
    if unknown := find_unknown_references(root, entries, (), (), known):
        raise ProblemsError(unknown)
    articles = tuple(new.get(article.entry.file, article) for article in project.articles)
    return Project(root, project.cache, content, articles, bodies)


@contextmanager
def _cache_of(root: Path) -> Iterator[Path]:
    """The file of the cache; one for the time being where the project's folder cannot be written."""
    try:
        (root / CACHE).mkdir(exist_ok=True)
    except OSError:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder) / BUILD_CACHE.name
    else:
        yield root / BUILD_CACHE


def _make_vocabulary(root: Path, frame: PartialContent | Content, *, sound: bool) -> Vocabulary:
    """What the content knows; nothing where it has Problems, as then articles are only checked."""
    if not sound or frame.outlets is None:
        return make_vocabulary((), (), (), None)
    vocabulary = make_vocabulary(frame.themes, frame.people, frame.outlets, root / FORMS)
    return msgspec.structs.replace(vocabulary, people_have_pages=_have_pages(frame))


def _digest_rules(frame: PartialContent | Content) -> bytes:
    """Return the digest of what articles are read by."""
    words = digest_vocabulary(frame.themes, frame.people, frame.outlets or ())
    return article_rules(words, people_have_pages=_have_pages(frame))


def _have_pages(frame: PartialContent | Content) -> bool:
    """Whether people have pages, so that passages are to lead there."""
    return frame.sites is None or frame.sites[0].has("people")
