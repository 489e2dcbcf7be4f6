"""Stories in a search index: of each article its story, and the titles of stories in small files."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from generator.search.index_blocks import IndexFile, Size, cut_files, name_file
from generator.search.postings import write_number

NO_STORY, FIRST = 0, 1  # what the column has of an article of no story, and of a story's first
TITLES = Size(4_096, 8)  # of stories that are fetched together


class SearchStory(msgspec.Struct, frozen=True, array_like=True):
    """Story with its title by language of the site, and the language that the title is in."""

    id: str
    titles: Mapping[str, tuple[str, str]]


class SearchStories(msgspec.Struct, frozen=True, array_like=True):
    """Stories in the order of their first articles, and the column of all articles.

    Of an article of a story the column has the distance to the one before it of that story, and 1
    more, as one character: small numbers, that few changes touch.
    """

    stories: tuple[SearchStory, ...] = ()
    column: str = ""


NO_STORIES = SearchStories()


def number_stories(articles: Iterable[str], story_of: Mapping[str, str]) -> tuple[list[str], str]:
    """Return the ids of stories in the order of their first articles, and the column of articles.

    ``articles`` are ids in the order of the index, ``story_of`` has the ids of their stories.
    """
    last: dict[str, int] = {}
    column, alone = [], write_number(NO_STORY)
    for at, article in enumerate(articles):
        if (story := story_of.get(article)) is None:
            column.append(alone)
            continue
        column.append(_sign_of(FIRST + at - last.get(story, at)))
        last[story] = at
    return list(last), "".join(column)


_sign_of = lru_cache(write_number)


def write_stories(stories: Sequence[SearchStory]) -> Iterator[tuple[int, IndexFile]]:
    """Yield files of stories, each with the number of those in it."""
    written = [msgspec.json.encode(story) for story in stories]
    sizes = ((story.id, len(text)) for story, text in zip(stories, written, strict=True))
    for some in cut_files(sizes, TITLES):
        content = b"[" + b",\n".join(written[some]) + b"]\n"
        yield some.stop - some.start, name_file("stories", content, "json")
