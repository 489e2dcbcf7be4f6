"""All articles as CSL-JSON, RIS and BibTeX: what reference managers read, and nothing of a text."""

import json

import pytest

from generator.clippings.decode_parts import decode_bytes
from tests.running import SMALL_SITE, run, write_files

ODD = """---
title: 'Tolls at 50% & "more" {{for}} quay_3 \\ #7'
date: 2025-05
language: uk
outlet_found: Вісник $
authors: [Олена Коваль, O'Neil & Sons]
source_url: https://g.example/a?b=1&c=2
---
Слова статті, яких у переліку немає.
"""
BARE = "---\ntitle: No more is known\nlanguage: und\n---\nText.\n"
SITE = {
    **SMALL_SITE,
    "content/articles/odd.md": ODD,
    "content/articles/bare.md": BARE,
    "content/articles/held.md": BARE.replace("title: No", "draft: true\ntitle: Draft, no"),
}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = write_files(tmp_path_factory.mktemp("site"), SITE)
    assert run(folder, "build").status == 0
    return folder / "site/data"


@pytest.mark.parametrize("name", ["references.json", "references.ris", "references.bib"])
def test_what_is_written_is_read_again(data, name):
    """Title, authors, outlet, day, address and language come back as they were, odd signs too."""
    parts = decode_bytes(name, (data / name).read_bytes(), name)
    found = {part.facts.title: part.facts for part in parts}
    odd = found['Tolls at 50% & "more" {{for}} quay_3 \\ #7'.replace("{{for}}", "{{for}}")]
    assert odd.authors == ("Олена Коваль", "O'Neil & Sons")
    assert (odd.site, odd.language) == ("Вісник $", "uk")
    assert odd.address == "https://g.example/a?b=1&c=2"
    assert odd.published == ()
    quay = found["The quay reopens"]
    assert [day.day for day in quay.published] == ["2025-05-02"]
    assert quay.site == "The Gazette"
    assert quay.address == "https://example.org/harbour/articles/2025-05-02-quay-reopens/"
    assert found["No more is known"].authors == ()
    assert len(parts) == 3


def test_nothing_of_a_text_or_a_draft_is_in_a_list(data):
    """Whatever the rights say, a reference has none."""
    for path in data.glob("references.*"):
        text = path.read_text("utf-8")
        assert "Слова статті" not in text
        assert "north quay" not in text
        assert "Draft" not in text


def test_csl_names_the_page_in_the_briefing(data):
    """Once: in a note only if it is not the address. And a month alone is one, not a day."""
    rows = {row["id"]: row for row in json.loads((data / "references.json").read_text("utf-8"))}
    assert rows["odd"]["note"] == "https://example.org/harbour/articles/odd/"
    assert rows["bare"]["URL"] == "https://example.org/harbour/articles/bare/"
    assert "note" not in rows["bare"]
    assert rows["odd"]["issued"] == {"date-parts": [[2025, 5]]}
    assert "issued" not in rows["bare"]
    assert "language" not in rows["bare"]
