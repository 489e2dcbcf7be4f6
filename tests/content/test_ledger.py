"""The ledger: an editor's keys are carried over and are no edit, and lines left out are kept by runs."""

import pytest

from generator.content.ledger import (
    Conversion,
    LeftOut,
    digest_article,
    ledger_text,
    read_ledger,
    split_editors_keys,
    with_editors_keys,
)
from tests.running import write_files

ARTICLE = "---\ntitle: T\nlanguage: en\n---\nsummary: of the body\n"


@pytest.mark.parametrize(
    "lines",
    [
        'summary: {en: "Short."}\n',
        "summary:\n  en: One.\n  uk: Один.\n",
        "summary:\n  en: |\n    Two paragraphs.\n\n    The second.\n",
        "extra: {place: Kovel}\n",
        "extra:\n  places:\n    - Kovel  # by train\n\n    - Lutsk\nsummary: {en: Short.}\n",
    ],
)
def test_editors_keys_are_taken_out_and_put_back(lines):
    """Whatever their form, and wherever in the front matter they stand."""
    article = with_editors_keys(ARTICLE, lines)
    assert split_editors_keys(article) == (ARTICLE, lines)
    first = ARTICLE.replace("---\n", f"---\n{lines}", 1)
    assert split_editors_keys(first) == (ARTICLE, lines)


def test_editors_keys_are_taken_from_between_others():
    """In their order, with the other keys left as they are."""
    article = "---\nextra: {a: 1}\ntitle: T\nsummary:\n  en: x\nlanguage: en\n---\nextra: body\n"
    rest = "---\ntitle: T\nlanguage: en\n---\nextra: body\n"
    assert split_editors_keys(article) == (rest, "extra: {a: 1}\nsummary:\n  en: x\n")


@pytest.mark.parametrize("lines", ["summary: {en: x}\n", "extra:\n  place: Kovel\n"])
def test_editors_keys_do_not_change_the_digest(lines):
    """Any other change does."""
    assert digest_article(with_editors_keys(ARTICLE, lines)) == digest_article(ARTICLE)
    assert digest_article(ARTICLE + "x") != digest_article(ARTICLE)


def test_a_line_of_the_body_is_no_summary():
    """Only front matter is looked at."""
    assert split_editors_keys(ARTICLE)[1] == ""


def test_lines_left_out_together_are_an_entry(tmp_path):
    """On a line of the file, each with its number; blank ones between them count and are not told."""
    run = LeftOut(3, "navigation", "page-menu", 'News\n\n "Sport": 3\nWeather')
    kept = {"x.html": Conversion("1", "articles/x.md", "2", "3", (run, LeftOut(9, "a", "b", "c")))}
    text = ledger_text(kept)
    assert '    text: "News\\n\\n \\"Sport\\": 3\\nWeather"\n' in text
    assert text.endswith("  - {line: 9, fate: a, rule: b, text: c}\n")
    assert run.lines == ((3, "News"), (5, ' "Sport": 3'), (6, "Weather"))
    write_files(tmp_path, {"content/conversions.yaml": text})
    assert read_ledger(tmp_path) == kept


def test_the_ledger_of_an_earlier_version_is_read(tmp_path):
    """In it each line had an entry of its own."""
    text = (
        "x.html:\n  seed_sha256: '1'\n  article: articles/x.md\n  article_sha256: '2'\n  rules: '3'\n"
        "  left_out:\n  - line: 3\n    fate: counter\n    rule: number or reading time\n    text: '3'\n"
    )
    write_files(tmp_path, {"content/conversions.yaml": text})
    assert read_ledger(tmp_path)["x.html"].left_out[0].lines == ((3, "3"),)


def test_rules_that_a_ledger_names_by_sentences_are_read_as_ids(tmp_path):
    """As ledgers did before rules had ids; a rule that nobody knows stays as it is written."""
    text = (
        "x.html:\n  seed_sha256: '1'\n  article: articles/x.md\n  article_sha256: '2'\n  left_out:\n"
        "  - {line: 3, fate: caption, rule: picture's credit, text: 'Photo: A'}\n"
        "  - {line: 5, fate: footer, rule: tags, text: b}\n"
        "  - {line: 7, fate: junk, rule: by the editor, text: c}\n"
    )
    write_files(tmp_path, {"content/conversions.yaml": text})
    for _ in range(2):  # the second time from what was kept
        rules = [run.rule for run in read_ledger(tmp_path)["x.html"].left_out]
        assert rules == ["photo-credit", "tags", "by the editor"]
