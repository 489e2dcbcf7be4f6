"""The stories of the labelled set are found, and what only looks like one of them is kept apart."""

import itertools

import pytest

from tests.stories.labelled_set import GOLD, LABELS, make_briefing, pairs_of, sides_of, stories_of


@pytest.fixture(scope="module")
def stories(tmp_path_factory):
    """The stories found in the set."""
    return stories_of(make_briefing(tmp_path_factory.mktemp("labelled")))


def test_joined_articles_tell_of_one_event(stories):
    """Of all pairs that are joined, at least 19 of 20 belong together."""
    joined = pairs_of(story["articles"] for story in stories)
    assert len(joined & pairs_of(GOLD.values())) >= 0.95 * len(joined)


def test_articles_of_one_event_are_joined(stories):
    """In whatever language they are."""
    same = pairs_of(GOLD.values())
    assert len(same & pairs_of(story["articles"] for story in stories)) >= 0.9 * len(same)


@pytest.mark.parametrize("near", LABELS["near"], ids=lambda near: near["why"].replace(" ", "-"))
def test_near_misses_stay_apart(stories, near):
    """The same people the same week, the next step of an affair, a namesake, an analysis of many events."""
    joined = pairs_of(story["articles"] for story in stories)
    assert not joined & {tuple(sorted(pair)) for pair in itertools.product(*sides_of(near))}


def test_no_article_is_in_two_stories(stories):
    """Each stands in one, or alone."""
    told = [article for story in stories for article in story["articles"]]
    assert len(told) == len(set(told))


def test_every_story_has_reasons(stories):
    """In words of its articles."""
    assert all(len(story["why"]) > 1 for story in stories)


def test_what_was_announced_is_followed_by_what_was_held(stories):
    """A strike that begins is followed by its end, a suspicion by the bail."""
    named = {story["id"]: gold_id(story) for story in stories}
    following = {named[story["id"]]: named.get(story["next"]) for story in stories}
    assert following["s01"] == "s14"
    assert following["s03"] == "s17"
    assert following["s07"] == "s12"


def gold_id(story):
    """The labelled story that a found one begins with."""
    return next(id_ for id_, articles in GOLD.items() if story["articles"][0] in articles)
