"""Find stories with the results of the last run."""

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec

from generator.build.cache import Cache, DamagedError, open_cache, pack, unpack
from generator.content.entries import StoryEntry
from generator.corpus.article_record import Article, ArticleBody
from generator.fingerprint.keys import program_digest
from generator.stories.find_stories import StoryResult, StoryState, find_stories
from generator.stories.likeness import Likeness
from generator.stories.news_days import DayOfNews
from generator.stories.story_evidence import WHOLE_DAY, read_evidence
from generator.stories.storybook import Storybook, make_storybook

STATE = "stories"


def find_storybook(
    cache: Path,
    articles: Sequence[Article],
    entries: Sequence[StoryEntry],
    published: Container[str] = (),
) -> Storybook:
    """Return the stories of articles, as found and as editors decided, with ``published`` ids kept."""
    state = find_cached_stories(cache, articles, entries)
    return make_storybook(state.stories, state.following, entries, published)


def find_cached_stories(
    cache: Path, articles: Sequence[Article], entries: Sequence[StoryEntry] = ()
) -> StoryState:
    """Return the stories of articles whose day of publication is known."""
    days: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
    for article in articles:
        if len(date := article.date) == WHOLE_DAY:
            days[date][article.entry.id] = article.digest
    numbered = {datetime.date.fromisoformat(day).toordinal(): days[day] for day in sorted(days)}
    with open_cache(cache) as opened:
        before = _load_state(opened)
        load_day = partial(_load_day, opened, before.keys)
        load_evidence = partial(_load_evidence, opened, {each.digest: each for each in articles})
        try:
            result = find_stories(numbered, load_evidence, entries, before, load_day)
        except msgspec.DecodeError as error:
            raise DamagedError(str(error)) from error
        if result.state is not before:
            _save(opened, result, before.keys.keys() - numbered.keys())
    return result.state


def _load_state(cache: Cache) -> StoryState:
    """Return what the run before left, if it was one of this program."""
    packed, program = cache.load(STATE) or b"", program_digest()
    try:
        found = unpack(packed[len(program) :], StoryState) if packed.startswith(program) else None
    except msgspec.DecodeError:
        found = None
    return found or StoryState()


def _load_evidence(cache: Cache, articles: Mapping[bytes, Article], digest: bytes) -> bytes:
    """Return the evidence of an article, read now where its site had no stories when it was read."""
    if found := cache.load_evidence(digest):
        return found
    body = unpack(cache.load_body(digest), ArticleBody)
    news = read_evidence(articles[digest], list(body.spoken()))
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


def _save(cache: Cache, result: StoryResult, gone: Iterable[int]) -> None:
    rows = {_name_day(day): pack(row) for day, row in result.days.items()}
    cache.save(
        {**rows, STATE: program_digest() + pack(result.state)},
        gone=[_name_day(day) for day in gone],
    )


def _name_day(day: int) -> str:
    return f"news of {datetime.date.fromordinal(day)}"


def load_likenesses(cache: Path) -> Iterator[Likeness]:
    """Yield the likenesses of articles by id that finding stories left, also of those too little alike."""
    with open_cache(cache) as opened:
        known = _load_state(opened).keys
        for day in sorted(known):
            if row := _load_day(opened, known, day):
                yield from row.likenesses()
