"""Storybook: all stories of a briefing, as found and as editors decided."""

from collections.abc import Container, Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

import msgspec

from generator.content.entries import StoryEntry
from generator.stories.following import turn_round
from generator.stories.story_record import FoundStory, Reason

PAGES = "stories/"  # beginning of a story's address


class Story(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Articles that tell of one event, by id and oldest first, with the stories around it by id.

    ``day`` is that of the event where most articles agree on it (``agreed``), else that of the first
    report. ``entry`` is the editor's, if there is one.
    """

    id: str
    articles: tuple[str, ...]
    central: str
    packed_reasons: msgspec.Raw
    day: int
    agreed: bool
    ahead: bool
    next: str = ""
    earlier: tuple[str, ...] = ()
    entry: StoryEntry | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Evidence that its articles share."""
        return msgspec.msgpack.decode(self.packed_reasons, type=tuple[Reason, ...])


class Storybook(msgspec.Struct, frozen=True, dict=True):
    """Stories, the newest event first."""

    stories: tuple[Story, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Story]:
        """Stories by their ids."""
        return {story.id: story for story in self.stories}

    @cached_property
    def by_article(self) -> dict[str, Story]:
        """Stories by the ids of their articles."""
        return {id_: story for story in self.stories for id_ in story.articles}

    def among(self, known: AbstractSet[str]) -> "Storybook":
        """Return the book of the stories that have some of the ``known`` articles."""
        stories = tuple([each for each in self.stories if not known.isdisjoint(each.articles)])
        return self if len(stories) == len(self.stories) else Storybook(stories)


NO_STORIES = Storybook()


def make_storybook(
    found: Iterable[FoundStory],
    next_of: Mapping[str, str],
    entries: Iterable[StoryEntry] = (),
    published: Container[str] = (),
) -> Storybook:
    """Make the book of stories. ``next_of`` has the first article of the next one by that of each.

    One without an editor's entry has the id of its first article, or of the first whose id was
    ``published`` as a story's: an address stays where an older article joins.
    """
    found = tuple(found)
    by_id = {entry.id: entry for entry in entries}
    ids = {each.articles[0]: _choose_id(each, by_id, published) for each in found}
    following = {ids[one]: ids[other] for one, other in next_of.items()}
    before = turn_round(following)
    stories = [
        Story(
            (id_ := ids[each.articles[0]]), each.articles, each.central, each.packed_reasons, each.day,
            each.agreed, each.ahead, following.get(id_, ""), before.get(id_, ()), by_id.get(each.entry),
        )
        for each in found
    ]  # fmt: skip
    stories.sort(key=lambda story: (-story.day, story.id))
    return Storybook(tuple(stories))


def _choose_id(
    found: FoundStory, entries: Mapping[str, StoryEntry], published: Container[str]
) -> str:
    """Return the id of the editor's entry, or else of an article that no entry is called by."""
    free = [id_ for id_ in found.articles if id_ not in entries]
    kept = (id_ for id_ in free if id_ in published)
    return found.entry or next(kept, next(iter(free), f"{found.articles[0]}-2"))


def published_ids(made: Iterable[str]) -> frozenset[str]:
    """Return the ids of stories whose pages are among published addresses that the program made."""
    return frozenset(
        address.removeprefix(PAGES)
        for address in made
        if address.startswith(PAGES) and address.count("/") == 1
    )
