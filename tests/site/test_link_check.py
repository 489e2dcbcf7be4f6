"""The link check: what a browser would not find is told with its place."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.link_check import LEADS, PageLinks, check_links
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


class Parsed(HTMLParser):
    """What the standard library's parser finds: ids and links, with lines and columns."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        if values.get("id"):
            self.found.append((values["id"], line, column + 1))
        if LEADS.get(tag) in values and values.get("rel") != "canonical":
            self.found.append((tag, values[LEADS[tag]], line, column + 1))


PIECES = (
    '<a href="x">', "<A HREF=x>", "<a class=\"b\"\n  href='x?a=1&amp;b=2#c'>", '<p id="a>b">', "<p id=c>", "</p>",
    '<img alt="1 > 2" src="i.png"/>', '<a data-id="9" href="">',
    "<!-- <a href=gone> -->", "<a>", "<br>", "\n", "&lt;a href=x&gt;",
    "<script>if (a < b) document.write('<a href=gone>')</script>", '<script src="s.js"></script>',
    "<STYLE>a::after { content: '<p id=gone>' }</STYLE>", '<link rel="canonical" href="/">',
    '<link rel="icon" href="i">',
    '<svg><use href="#u"/></svg>', '<form action="s" id="f">', "1 < 2", "<!doctype html>", "<a href>",
    '<a href="1" href="2">',
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_tags_are_found_where_a_parser_finds_them(text):
    """In any order and spelling, and none in comments, scripts and styles."""
    page = PageLinks(text)
    found = [(offset, (id_, *page.place_of(offset))) for id_, offset in page.ids]
    found += [(offset, (tag, target, *page.place_of(offset))) for tag, target, offset in page.links]
    assert [each for _, each in sorted(found, key=lambda each: each[0])] == Parsed(text).found
