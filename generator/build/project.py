"""Open a project: its content, its articles, and their bodies on demand."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, partial, update_wrapper
from itertools import compress
from operator import not_
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import msgspec

from generator.allegations.entry_check import check_entries, check_passages
from generator.allegations.reviews import find_former_responses, find_insensitive, find_unrecorded
from generator.allegations.standing import make_ledger
from generator.build.cache import BodyCache, DamagedError, open_body_cache, place_cache, unpack
from generator.build.forget_cache import forget_cache
from generator.build.incremental_articles import ArticleReader, read_articles, read_source
from generator.build.related_cache import ListCache, RelatedCache
from generator.build.story_cache import find_storybook
from generator.build.up_to_date import Inputs
from generator.config import Part
from generator.content.article_files import ARTICLES, ArticleFile, find_articles, list_translations
from generator.content.entries import Content
from generator.content.load_content import load_content, load_known_ids
from generator.content.load_vocabulary import digest_reading, make_vocabulary
from generator.content.public_content import (
    EVERYTHING,
    NOTHING_HELD,
    HeldBack,
    View,
    check_allegations,
    see_content,
    select_public,
)
from generator.content.publication import Moment
from generator.content.reference_check import KnownIds, find_unknown_references
from generator.corpus.article_record import Article
from generator.corpus.comparison import Comparison
from generator.corpus.corpus import Corpus, build_corpus
from generator.editions.anchor_aliases import EditionState, read_state, with_current_anchors
from generator.editions.correction_check import check_addresses
from generator.editions.history import History, read_history
from generator.fingerprint.digests import digest_value
from generator.fingerprint.keys import article_rules
from generator.nlp.vocabulary import Vocabulary
from generator.parallel.executor import LocalExecutor
from generator.paths import FORMS
from generator.problems import Problem, ProblemsError
from generator.statements.compare_articles import compare_with_seeds, with_current_seeds
from generator.statements.seed_problems import find_seed_problems
from generator.stories.story_decisions import check_stories
from generator.stories.storybook import NO_STORIES, Storybook, published_ids
from generator.translation.align_passages import find_doubts
from generator.view_models.shown_text import show_corpus

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Project:
    """Content and articles of a project without Problems, with bodies loaded on demand."""

    root: Path
    cache: Path
    content: Content
    articles: tuple[Article, ...]
    bodies: BodyCache
    compared: Mapping[str, Comparison]  # with seeds, of edited articles
    state: EditionState
    held: HeldBack = NOTHING_HELD  # left out of all of the above

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Vocabulary that its articles are read by."""
        return _make_vocabulary(self.root, self.content, sound=True)

    @cached_property
    def corpus(self) -> Corpus:
        """Corpus of its articles."""
        related, columns = RelatedCache(self.cache, self.bodies), ListCache(self.cache)
        return build_corpus(self.content, self.articles, related, self.compared, columns)

    @cached_property
    def storybook(self) -> Storybook:
        """Stories that its articles tell."""
        return find_storybook(
            self.cache, self.articles, self.content.stories, published_ids(self.state.history.made)
        )

    @property
    def shown_stories(self) -> Storybook:
        """Stories, none where the site leaves them out, which saves finding them."""
        return self.storybook if self.content.site.has("stories") else NO_STORIES

    @cached_property
    def shown(self) -> Corpus:
        """Corpus of what the site may show of its articles."""
        return show_corpus(self.corpus)

    @cached_property
    def allegation_warnings(self) -> tuple[Problem, ...]:
        """Warnings about passages that no entry of an allegation records."""
        articles = sorted(self.articles, key=lambda article: article.id)
        ledger = make_ledger(self.corpus)
        return (
            *find_former_responses(self.content.themes),
            *find_insensitive(self.content.allegations, ledger),
            *find_unrecorded(ledger, articles),
        )

    @cached_property
    def warnings(self) -> tuple[Problem, ...]:
        """Warnings about articles that differ from their seeds, translations, and allegations."""
        return (*self.seed_problems, *find_doubts(self.articles), *self.allegation_warnings)

    @cached_property
    def seed_problems(self) -> tuple[Problem, ...]:
        """Problems of edited articles that differ from their seeds."""
        return tuple(find_seed_problems((each.entry for each in self.articles), self.compared))


def recovering(
    command: Callable[Concatenate[Path, P], T],
) -> Callable[Concatenate[Path, P], T]:
    """Decorate a command on a project, given its root first, to run again where the cache is damaged.

    The cache is removed before the second run.
    """

    def run(root: Path, /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return command(root, *args, **kwargs)
        except DamagedError:
            forget_cache(root)
            return command(root, *args, **kwargs)

    update_wrapper(run, command)
    return run


@contextmanager
def open_project(
    root: Path,
    base_url: str | None = None,
    executor: LocalExecutor | None = None,
    *,
    view: View = EVERYTHING,
    inputs: Inputs | None = None,
) -> Iterator[Project]:
    """Open the project in ``root``, at ``base_url`` if it is given, and read stale articles.

    Files among ``inputs`` are not looked at again. Raises ProblemsError with all that is wrong in all
    files of the content.
    """
    content, problems = load_content(root, base_url)
    history = read_history(root)
    view = view._replace(as_of=view.as_of or (Moment(row.at) if (row := history.last) else None))
    content, held = see_content(content, view)
    executor = executor or LocalExecutor(None)
    seen = inputs.below(root / ARTICLES) if inputs else None
    files, misnamed = find_articles(root, content.site.languages if content.sites else (), seen)
    shown = select_public(content, held)
    vocabulary = partial(_make_vocabulary, root, shown, sound=not problems)
    rules = b"" if problems else _digest_rules(shown, held)
    with place_cache(root, narrow=bool(held.themes or held.people)) as cache:
        articles, misread = read_articles(root, cache, files, rules, vocabulary, executor, held)
        known = load_known_ids(root, content, _list_ids(files, misnamed))
        unknown = _check_references(root, content, articles, known, history)
        if problems or misnamed or misread or unknown:
            raise ProblemsError([*problems, *misnamed, *misread, *unknown])
        with open_body_cache(cache) as bodies:
            by_id = {article.id: article for article in articles}
            articles, held = _select_articles(articles, content, held, view)
            shown = select_public(content, held)
            state = read_state(root, history, shown, articles, bodies)
            content = with_current_anchors(content, by_id, state)
            _refuse_lost_passages(content, by_id, bodies, held)
            entries = [article.entry for article in articles]
            content = with_current_seeds(root, entries, select_public(content, held))
            compared = compare_with_seeds(root, entries, content, known.seeds, executor)
            yield Project(root, cache, content, articles, bodies, compared, state, held)


def _list_ids(files: Iterable[ArticleFile], misnamed: Iterable[Problem]) -> set[str]:
    return {*(file.id for file in files), *(each.path.stem for each in misnamed if each.path)}


def _check_references(
    root: Path, content: Content, articles: Sequence[Article], known: KnownIds, history: History
) -> list[Problem]:
    """Return Problems with references to what does not exist, and with entries of allegations."""
    entries = (article.entry for article in articles)
    unknown = find_unknown_references(root, entries, content.people, content.themes, known)
    unfit = check_addresses(content, known.articles, history)
    claimed = check_stories(content.stories, known.articles)
    return [*unknown, *check_entries(content.allegations, known.people), *claimed, *unfit]


def _refuse_lost_passages(
    content: Content, articles: Mapping[str, Article], bodies: BodyCache, held: HeldBack
) -> None:
    """Raise ProblemsError if entries of allegations name passages that are not there, or held back."""
    lost = list(check_passages(content.allegations, content.themes, articles, bodies))
    if lost := [*lost, *check_allegations(content, held)]:
        raise ProblemsError(lost)


@recovering
def with_project(
    root: Path, use: Callable[[Project], T], base_url: str | None = None, view: View = EVERYTHING
) -> T:
    """Open the project in ``root`` and use it, twice if its cache turns out to be damaged.

    Raises ProblemsError with everything wrong in its content.
    """
    with open_project(root, base_url, view=view) as project:
        return use(project)


def read_again(project: Project, files: Collection[str], bodies: BodyCache) -> Project:
    """Return the project with some articles read again from their files, without caching them.

    Raises ProblemsError if anything is wrong in them.
    """
    root, content = project.root, project.content
    vocabulary = _make_vocabulary(root, content, sound=True)
    reader = ArticleReader(vocabulary, _digest_rules(content, project.held), project.held)
    new: dict[str, Article] = {}
    for made in reader.make([read_source(root, f, list_translations(root, f)) for f in files]):
        if made.problems:
            raise ProblemsError(made.problems)
        bodies.add_packed(made.digest, made.body)
        new[made.file] = unpack(made.record, Article)
    known = load_known_ids(root, content, {article.id for article in project.articles})
    entries = (article.entry for article in new.values())
    if unknown := find_unknown_references(root, entries, (), (), known):
        raise ProblemsError(unknown)
    articles = tuple(new.get(article.entry.file, article) for article in project.articles)
    read = [article.entry for article in new.values()]
    again = compare_with_seeds(root, read, content, known.seeds, LocalExecutor(1))
    others = {id_: project.compared[id_] for id_ in project.compared.keys() - {e.id for e in read}}
    state = project.state.with_articles(root, content, new.values(), bodies)
    compared = {**others, **again}
    found = replace(project, articles=articles, bodies=bodies, compared=compared, state=state)
    refuse_differences(found)
    return found


def refuse_differences(project: Project) -> None:
    """Raise ProblemsError if a quotation in an article differs from its seed."""
    if errors := [each for each in project.seed_problems if each.severity == "error"]:
        raise ProblemsError(errors)


def _select_articles(
    articles: tuple[Article, ...], content: Content, held: HeldBack, view: View
) -> tuple[tuple[Article, ...], HeldBack]:
    """Return the articles to show, and what is held back with the others."""
    if not view.public:
        return articles, held
    public = [each.entry.meta.is_public(content.as_of) for each in articles]
    others = [(each.entry, each.anchors) for each in compress(articles, map(not_, public))]
    return tuple(compress(articles, public)), held.with_articles(others)


def _make_vocabulary(root: Path, content: Content, *, sound: bool) -> Vocabulary:
    """Return the vocabulary, empty for content with Problems, whose articles are only checked."""
    if not sound:
        return make_vocabulary((), (), (), None)
    vocabulary = make_vocabulary(content.themes, content.people, content.outlets, root / FORMS)
    return msgspec.structs.replace(
        vocabulary, people_have_pages=_has(content, "people"), has_stories=_has(content, "stories")
    )


def _digest_rules(content: Content, held: HeldBack) -> bytes:
    """Return the digest of what articles are read by."""
    words = digest_reading(content.themes, content.people)
    if held.themes or held.people:
        words = digest_value((sorted(held.themes), sorted(held.people)), words)
    return article_rules(words, people_have_pages=_has(content, "people"))


def _has(content: Content, part: Part) -> bool:
    """Return whether the site has a part, as it has where its file cannot be read."""
    return not content.sites or content.site.has(part)
