"""What the page of a story does not say twice."""

import re

import pytest

from tests.stories.told_site import make_told_site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of a story of two articles and of one of forty."""
    return make_told_site(tmp_path_factory.mktemp("told"))


def test_what_a_question_asks_is_not_shown_as_a_disagreement_too(site):
    """The editor's table has all its passages and figures. In another story the disagreement stays."""
    assert 'id="disagreements"' not in (site / "stories/ferry/index.html").read_text("utf-8")
    assert 'id="disagreements"' in (site / "stories/treaty/index.html").read_text("utf-8")


def test_words_that_many_articles_have_stand_once(site):
    """With a link to each of them."""
    page = (site / "stories/treaty/index.html").read_text("utf-8")
    table = re.search(r'(?s)<table class="disagreement">.*?</table>', page)[0]
    assert table.count("with 40 people of the Harbour Union") == 1
    assert len(set(re.findall(r'href="([^"]*#p-\w+)"', table))) == 40
