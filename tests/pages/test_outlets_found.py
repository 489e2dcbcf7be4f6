"""Outlets that a text names and ``outlets.yaml`` lacks: kept and shown as found."""

import json

import pytest

from tests.running import SMALL_SITE, run, write_files

SEED = """ date 2025-05-02 The harbour opens again

The harbour's north quay reopened on 1 May 2025, an engineer told Harbour Tribune.
"""


@pytest.fixture
def project(tmp_path):
    """A small site with one article of a listed outlet and one of another."""
    site = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
    theme = SMALL_SITE["content/themes/port.md"].replace(
        "{en: The port}", "{en: The port, uk: Порт}"
    )
    changed = {"content/site.yaml": site, "content/themes/port.md": theme, "seeds/one.txt": SEED}
    project = write_files(tmp_path, {**SMALL_SITE, **changed})
    assert run(project, "convert").status == 0
    assert run(project, "build").status == 0
    return project


def test_the_name_is_kept_in_front_matter(project):
    """It has a key of its own, beside that of listed outlets."""
    (article,) = (project / "content/articles").glob("*harbour-tribune*")
    text = article.read_text(encoding="utf-8")
    assert "\noutlet_found: Harbour Tribune\n" in text
    assert "\noutlet:" not in text


def test_the_page_says_that_the_name_is_the_texts(project):
    """In each language of the interface; “not given” is for what names none."""
    for folder, said in (
        ("site", "Harbour Tribune (according to the text)"),
        ("site/uk", "Harbour Tribune (як зазначено в тексті)"),
    ):
        (page,) = (project / folder / "articles").glob("*harbour-tribune*/index.html")
        assert said in page.read_text(encoding="utf-8")
    sources = (project / "site/sources/index.html").read_text(encoding="utf-8")
    assert "Other outlets, or none given" in sources
    assert "not given" not in sources


def test_data_have_the_name_alone(project):
    """Machines are told the name without the remark."""
    articles = json.loads((project / "site/data/articles.json").read_text(encoding="utf-8"))[
        "articles"
    ]
    found = {each["title"]: (each["outlet"], each["outlet_found"]) for each in articles}
    assert found["The harbour opens again"] == (None, "Harbour Tribune")
    assert found["The quay reopens"] == ({"id": "gazette", "name": "The Gazette"}, "")
    (page,) = (project / "site/articles").glob("*harbour-tribune*/index.html")
    assert '"name":"Harbour Tribune"' in page.read_text(encoding="utf-8").replace(": ", ":")
