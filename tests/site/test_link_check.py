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


@pytest.mark.parametrize(
    ("tag", "attribute", "asked_at_once"),
    [
        ("a", "href", False),
        ("link", "href", False),
        ("form", "action", False),
        ("script", "src", True),
        ("img", "src", True),
        ("source", "src", True),
        ("use", "href", True),
    ],
)
def test_every_element_that_leads_somewhere_is_looked_at(tmp_path, tag, attribute, asked_at_once):
    """What the browser asks for with the page comes from no other host; other schemes ask for nothing."""
    lost = "the link '../b.txt' leads to a page that does not exist"
    assert problems_of(tmp_path, f'<{tag} {attribute}="../b.txt">') == [(lost, 1, 1)]
    assert problems_of(tmp_path, f'<{tag} title="../b.txt">') == []
    for address in ("https://cdn.example/x", "http://cdn.example/x", "//cdn.example/x"):
        told = [(f"'{address}' is loaded from another host", 1, 1)] if asked_at_once else []
        assert problems_of(tmp_path, f'<{tag} {attribute}="{address}">') == told
    for address in ("data:image/png,x", "mailto:desk@example.org"):
        assert problems_of(tmp_path, f'<{tag} {attribute}="{address}">') == []


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ('<a href="?x=1">x</a>', ""),
        ('<a href="">x</a>', ""),
        ('<a href="#">x</a>', ""),
        ('<a href="#x">x</a>', "the link '#x' leads to an anchor missing from that page"),
        ('<a href="/repo/">x</a>', ""),
        ('<a href="/repo">x</a>', "the link '/repo' leads out of the site"),
        ('<a href="/repo/a">x</a>', "the link '/repo/a' leads to a page that does not exist"),
        ('<a href="../a/#y">x</a><p id="y">', ""),
        ('<a href="../note.txt#y">a file of no page has any anchor</a>', ""),
        ('<link rel="icon canonical" href="/gone/">', ""),
        ('<link rel="icon" href="/gone/">', "the link '/gone/' leads out of the site"),
    ],
)
def test_a_link_is_followed_as_a_browser_does(tmp_path, page, message):
    """From the page's own address, with its query and its anchor."""
    (tmp_path / "note.txt").write_text("x", "utf-8")
    assert problems_of(tmp_path, page) == ([(message, 1, 1)] if message else [])


def test_a_site_without_a_first_page_stands_at_the_root(tmp_path):
    """The page for lost addresses is at any of them, so that its links begin there."""
    write_files(tmp_path, {"404.html": '<a href="a/">x</a><a href="/b/">y</a>', "a/index.html": ""})
    told = [(each.message, each.column) for each in check_links(tmp_path, tmp_path)]
    assert told == [("the link '/b/' leads to a page that does not exist", 19)]
