"""The link check: what a browser would not find is told with its place."""

import pytest

from generator.site.link_check import check_links
from tests.running import write_files

INDEX = '<link rel="canonical" href="https://example.org/repo/">\n<h1 id="top">Home</h1>\n'


def problems_of(folder, page):
    """The messages and places for a page beside a sound home page."""
    write_files(folder, {"index.html": INDEX, "a/index.html": page, "404.html": ""})
    return [
        (problem.message, problem.line, problem.column) for problem in check_links(folder, folder)
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<a href="../">home</a>',
        '<a href="../#top">home</a>',
        '<p id="ä">x</p><a href="#%C3%A4">x</a>',
        '<a href="https://elsewhere.example/nothing">other hosts are not followed</a>',
        '<a href="mailto:desk@example.org">mail</a>',
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(tmp_path, page):
    """Pages, anchors, other hosts and mail."""
    assert problems_of(tmp_path, page) == []


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ('<a href="../b/">x</a>', "the link '../b/' leads to a page that does not exist"),
        ('<a href="../#no">x</a>', "the link '../#no' leads to an anchor missing from that page"),
        ('<a href="/other/">x</a>', "the link '/other/' leads out of the site"),
        (
            '<img src="https://cdn.example/x.png">',
            "'https://cdn.example/x.png' is loaded from another host",
        ),
        (
            '<script src="//cdn.example/x.js"></script>',
            "'//cdn.example/x.js' is loaded from another host",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_told(tmp_path, page, message):
    """With line and column of the tag."""
    assert problems_of(tmp_path, "\n  " + page) == [(message, 2, 3)]


def test_an_id_that_is_given_twice_is_told(tmp_path):
    """The second one is the mistake."""
    page = '<p id="x"></p>\n<p id="x"></p>'
    assert problems_of(tmp_path, page) == [("the id 'x' is given twice", 2, 1)]
