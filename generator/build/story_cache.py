"""Find stories with the results of the last run."""

import datetime
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from generator.build.cache import Cache, DamagedError, load_value, open_cache, save_value, unpack
from generator.content.entries import StoryEntry
from generator.corpus.article_record import Article
from generator.stories.find_stories import StoryState, find_stories
from generator.stories.likeness import Likeness
from generator.stories.story_evidence import WHOLE_DAY, StoryEvidence
from generator.stories.story_record import FoundStory
from generator.stories.storybook import Storybook, make_storybook


def find_storybook(
    cache: Path,
    articles: Sequence[Article],
    entries: Sequence[StoryEntry],
    published: Container[str] = (),
) -> Storybook:
    """Return the stories of articles, as found and as editors decided, with ``published`` ids kept."""
    return make_storybook(find_cached_stories(cache, articles, entries), entries, published)


def find_cached_stories(
    cache: Path, articles: Sequence[Article], entries: Sequence[StoryEntry] = ()
) -> tuple[FoundStory, ...]:
    """Return the stories of articles whose day of publication is known."""
    days: defaultdict[str, dict[str, bytes]] = defaultdict(dict)
    for article in articles:
        if len(article.date) == WHOLE_DAY:
            days[article.date][article.id] = article.digest
    numbered = {datetime.date.fromisoformat(day).toordinal(): days[day] for day in sorted(days)}
    before = load_value(cache, "stories", StoryState)
    with open_cache(cache) as opened:
        state = find_stories(numbered, partial(_read_evidence, opened), entries, before)
    if state is not before:
        save_value(cache, "stories", state)
    return state.stories


def _read_evidence(cache: Cache, digest: bytes) -> StoryEvidence:
    try:
        return unpack(cache.load_evidence(digest), StoryEvidence)
    except msgspec.DecodeError as error:
        raise DamagedError(digest.hex()) from error


def load_likenesses(cache: Path) -> Iterator[Likeness]:
    """Yield the likenesses of articles by id that finding stories left, also of those too little alike."""
    state = load_value(cache, "stories", StoryState) or StoryState()
    for row in state.days:
        yield from row.likenesses()
