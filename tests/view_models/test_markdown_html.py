"""Passages as HTML: people linked, untrusted text harmless."""

from pathlib import Path

import pytest
from markupsafe import Markup

from generator.content.entries import Prose
from generator.content.passages import make_parser, read_passages
from generator.nlp.names.known_people import find_people
from generator.nlp.names.name_index import KnownPerson, index_names
from generator.view_models.markdown_html import HtmlWriter

PEOPLE = index_names([KnownPerson("ada-lock", "Ada Lock", (("en", "Ada Lock"),))])


def html_of(body):
    """The inside of the body's first passage, people linked."""
    passage = read_passages(body, 1, make_parser())[0].passages[0]
    return str(HtmlWriter().passage(passage, find_people(passage.text, PEOPLE)))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Ada Lock spoke.", '<a href="/people/ada-lock/">Ada Lock</a> spoke.'),
        ("*So* said Ada Lock", '<em>So</em> said <a href="/people/ada-lock/">Ada Lock</a>'),
        ("[Ada Lock](https://a.example/)", '<a href="https://a.example/">Ada Lock</a>'),
        ("Then\nAda Lock", 'Then\n<a href="/people/ada-lock/">Ada Lock</a>'),
        ("Ada *Lock*", "Ada <em>Lock</em>"),
    ],
)
def test_people_are_linked_where_the_text_names_them(body, html):
    """In text of any kind, but not inside a link, and not across a change of emphasis."""
    assert html_of(body) == html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:alert)", "[x](javascript:alert)"),
        ('"><img src=x onerror=y>', "&quot;&gt;&lt;img src=x onerror=y&gt;"),
        (
            "![a picture](https://a.example/p.png)",
            '<a href="https://a.example/p.png">a picture</a>',
        ),
    ],
)
def test_untrusted_text_is_harmless(body, html):
    """Markup stays text, scripts are no links, and no picture is fetched from another host."""
    assert html_of(body) == html


class OneNote:
    """A numbering of a single source."""

    base_url, own = "https://a.example/", "Our own:"

    def link(self, _):
        """Return the number's link."""
        return Markup('<a href="#n1">1</a>')


@pytest.mark.parametrize("body", ["Words [@p-aa11bb22].", "Words\n[@p-aa11bb22]."])
def test_the_number_of_a_note_stands_at_its_word(body):
    """White space before a citation is the editor's, and no reader's."""
    prose = Prose(body, Path("x.md"), 1)
    html = HtmlWriter().prose(prose, OneNote())
    assert str(html) == '<p>Words<sup class="cites"><a href="#n1">1</a></sup>.</p>'
