"""The ledger's way with an editor's summary: it is carried over, and it is no edit."""

import pytest

from generator.content.ledger import digest_article, split_summary, with_summary

ARTICLE = "---\ntitle: T\nlanguage: en\n---\nsummary: of the body\n"


@pytest.mark.parametrize(
    "summary",
    [
        'summary: {en: "Short."}\n',
        "summary:\n  en: One.\n  uk: Один.\n",
        "summary:\n  en: |\n    Two paragraphs.\n\n    The second.\n",
    ],
)
def test_a_summary_is_taken_out_and_put_back(summary):
    """Whatever its form, and wherever in the front matter it stands."""
    article = with_summary(ARTICLE, summary)
    assert split_summary(article) == (ARTICLE, summary)
    first = ARTICLE.replace("---\n", f"---\n{summary}", 1)
    assert split_summary(first) == (ARTICLE, summary)


def test_a_summary_does_not_change_the_digest():
    """Any other change does."""
    assert digest_article(with_summary(ARTICLE, "summary: {en: x}\n")) == digest_article(ARTICLE)
    assert digest_article(ARTICLE + "x") != digest_article(ARTICLE)


def test_a_line_of_the_body_is_no_summary():
    """Only front matter is looked at."""
    assert split_summary(ARTICLE)[1] == ""
