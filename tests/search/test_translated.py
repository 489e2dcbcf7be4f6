"""Search finds a passage by its words in either language, and shows it in the reader's."""

import pytest

from tests.running import run, write_files
from tests.search.seeking import open_search
from tests.serving import served
from tests.translation.translated_site import COUNCIL, ENGLISH, MACHINE, PO, SITE, po


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = write_files(tmp_path_factory.mktemp("found"), {**SITE, PO: po(MACHINE)})
    assert run(folder, "build").status == 0
    with served(folder) as origin:
        yield f"{origin}/site/"


@pytest.mark.parametrize(
    ("language", "query", "shown"),
    [
        ("", "vote", [ENGLISH[COUNCIL][1]]),
        ("", '"to vote on the contract"', [ENGLISH[COUNCIL][1]]),
        ("", "голосувати", [ENGLISH[COUNCIL][1], COUNCIL]),
        ("uk/", "vote", [COUNCIL]),
        ("uk/", "голосувати", [COUNCIL]),
    ],
)
def test_a_passage_is_found_by_its_words_in_either_language(
    reader, address, language, query, shown
):
    """The original stands below the translation where it alone has what was found."""
    page = open_search(reader(), address + language, f"?q={query}")
    result = page.locator(".result").first
    assert result.locator(".excerpt").all_inner_texts() == shown
    marked = result.locator(".meta", has_text="not checked by a person")
    assert marked.count() == (language == "")
    title = ENGLISH["title"][1] if language == "" else "Перевірка порту триває"
    assert result.locator(".title").inner_text() == title
    assert page.told == []


def test_a_translated_title_is_marked_where_its_passage_is_not_translated(reader, tmp_path):
    title = {"title": ENGLISH["title"]}
    folder = write_files(tmp_path, {**SITE, PO: po(MACHINE, title)})
    assert run(folder, "build").status == 0
    with served(folder) as origin:
        page = open_search(reader(), f"{origin}/site/", "?q=port audit")
        (said,) = page.locator(
            ".result .meta", has_text="not checked by a person"
        ).all_inner_texts()
    assert said == "Machine translation, not checked by a person"
