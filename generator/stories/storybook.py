"""Storybook: all stories of a briefing, as found and as editors decided."""

from collections.abc import Iterable, Mapping

import msgspec

from generator.stories.following import find_following, turn_round
from generator.stories.story_record import FoundStory, Reason


class Story(msgspec.Struct, frozen=True):
    """Articles that tell of one event, by id and oldest first, with the stories around it by id."""

    id: str
    articles: tuple[str, ...]
    central: str
    reasons: tuple[Reason, ...]
    day: int
    ahead: bool
    next: str = ""
    earlier: tuple[str, ...] = ()


class Storybook(msgspec.Struct, frozen=True):
    """Stories, the newest event first."""

    stories: tuple[Story, ...] = ()

    @property
    def by_article(self) -> dict[str, Story]:
        """Stories by the ids of their articles."""
        return {id_: story for story in self.stories for id_ in story.articles}


def make_storybook(found: Iterable[FoundStory]) -> Storybook:
    """Make the book of the stories that were found. Each has the id of its first article."""
    found = sorted(found, key=lambda story: story.articles)
    following = find_following(found)
    before = turn_round(following)
    stories = [_make_story(each, following, before) for each in found]
    stories.sort(key=lambda story: (-story.day, story.id))
    return Storybook(tuple(stories))


def _make_story(
    found: FoundStory, following: Mapping[str, str], before: Mapping[str, tuple[str, ...]]
) -> Story:
    id_ = found.articles[0]
    return Story(
        id_, found.articles, found.central, found.reasons, found.day, found.ahead,
        following.get(id_, ""), before.get(id_, ()),
    )  # fmt: skip
