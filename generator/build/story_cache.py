"""Find stories with the results of the last run."""

import datetime
from collections.abc import Container, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from generator.build.cache import Cache, DamagedError, open_cache, pack, unpack
from generator.build.dated_articles import DatedArticles
from generator.content.entries import StoryEntry
from generator.corpus.article_record import Article, ArticleBody
from generator.fingerprint.keys import program_digest
from generator.stories.find_stories import Kept, StoryResult, StoryState, find_stories
from generator.stories.likeness import Likeness
from generator.stories.news_days import DayOfNews
from generator.stories.story_evidence import read_evidence
from generator.stories.story_months import StoryMonth, pack_month
from generator.stories.storybook import Storybook, make_storybook

STATE = "stories"


def find_storybook(
    cache: Path,
    articles: Sequence[Article],
    entries: Sequence[StoryEntry],
    published: Container[str] = (),
) -> Storybook:
    """Return the stories of articles, as found and as editors decided, with ``published`` ids kept."""
    with open_cache(cache) as opened:
        result = _find(opened, articles, entries)
        months = [_load_month(opened, result, name) for name in result.state.months]
    stories = [story for month in months for story in month.stories]
    following = {one: other for month in months for one, other in month.following.items()}
    return make_storybook(stories, following, entries, published)


def find_cached_stories(
    cache: Path, articles: Sequence[Article], entries: Sequence[StoryEntry] = ()
) -> dict[str, StoryMonth]:
    """Return the stories by month of articles whose day of publication is known."""
    with open_cache(cache) as opened:
        result = _find(opened, articles, entries)
        return {name: _load_month(opened, result, name) for name in result.state.months}


def _find(opened: Cache, articles: Sequence[Article], entries: Sequence[StoryEntry]) -> StoryResult:
    """Find stories, and cache what is new."""
    before = _load_state(opened)
    dated = DatedArticles(articles, before.digests)
    kept = Kept(
        before,
        partial(_load_day, opened, before.digests),
        partial(_load_month, opened, StoryResult(before, {}, {})),
    )
    try:
        load_evidence = partial(_load_evidence, opened, dated)
        result = find_stories(dated, dated.digests, load_evidence, entries, kept)
    except msgspec.DecodeError as error:
        raise DamagedError(str(error)) from error
    if result.state is not before:
        _save(opened, result, before)
    return result


def _load_state(cache: Cache) -> StoryState:
    """Return what the run before left, if it was one of this program."""
    packed, program = cache.load(STATE) or b"", program_digest()
    try:
        found = unpack(packed[len(program) :], StoryState) if packed.startswith(program) else None
    except msgspec.DecodeError:
        found = None
    return found or StoryState()


def _load_evidence(cache: Cache, articles: DatedArticles, digest: bytes) -> bytes:
    """Return the evidence of an article, read now where its site had no stories when it was read."""
    if found := cache.load_evidence(digest):
        return found
    body = unpack(cache.load_body(digest), ArticleBody)
    news = read_evidence(articles.by_digest[digest], list(body.spoken()))
    return pack(news.evidence if news else None)


def _load_day(cache: Cache, known: Container[int], day: int) -> DayOfNews | None:
    """Return one of the days that the run before left.

    Raises DamagedError where it is not there.
    """
    if day not in known:
        return None
    if packed := cache.load(_name_day(day)):
        return unpack(packed, DayOfNews)
    raise DamagedError(_name_day(day))


def _load_month(cache: Cache, result: StoryResult, month: str) -> StoryMonth:
    """Return a month of stories of a result.

    Raises DamagedError where it is not there.
    """
    if month in result.months:
        return result.months[month]
    if packed := cache.load(_name_month(month)):
        return unpack(packed, StoryMonth)
    raise DamagedError(_name_month(month))


def _save(cache: Cache, result: StoryResult, before: StoryState) -> None:
    after = result.state
    days = {_name_day(day): pack(row) for day, row in result.days.items()}
    months = {_name_month(name): pack_month(month) for name, month in result.months.items()}
    cache.save(
        {**days, **months, STATE: program_digest() + pack(after)},
        gone=[
            *map(_name_day, before.digests.keys() - after.digests.keys()),
            *map(_name_month, before.months.keys() - after.months.keys()),
        ],
    )


def _name_day(day: int) -> str:
    return f"news of {datetime.date.fromordinal(day)}"


def _name_month(month: str) -> str:
    return f"stories of {month}"


def load_likenesses(cache: Path) -> Iterator[Likeness]:
    """Yield the likenesses of articles by id that finding stories left, also of those too little alike."""
    with open_cache(cache) as opened:
        known = _load_state(opened).digests
        for day in sorted(known):
            if row := _load_day(opened, known, day):
                yield from row.likenesses()
