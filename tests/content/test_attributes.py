"""Attributes in Markdown: the few that mean something are kept, no other reaches a page."""

import pytest

from generator.content.passages import make_parser


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("{hidden=hidden}\nHe denies it.", "<p>He denies it.</p>"),
        ("{style=display:none}\nHe denies it.", "<p>He denies it.</p>"),
        ("{.notice #here}\nHe denies it.", "<p>He denies it.</p>"),
        ("> {hidden=hidden}\n> He denies it.", "<blockquote>\n<p>He denies it.</p>\n</blockquote>"),
        ("{.own}\nMethod.", '<p class="own">Method.</p>'),
        ("3. Third", '<ol start="3">\n<li>Third</li>\n</ol>'),
    ],
)
def test_no_attribute_hides_a_text(markdown, html):
    """Neither one of HTML nor a class of the style sheet; a list's first number stays."""
    assert make_parser().render(markdown).strip() == html
