"""A box for search in the header of every page but that of search: a plain form, which needs no JavaScript."""

import re

import pytest

from tests.running import SMALL_SITE, run, write_files


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A small site in two languages."""
    own = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
    folder = write_files(tmp_path_factory.mktemp("p"), {**SMALL_SITE, "content/site.yaml": own})
    assert run(folder, "build").status == 0
    return folder / "site"


def forms_of(page):
    """Where the forms of a page lead."""
    return re.findall(
        r'<form class="quick" role="search" action="([^"]+)">', page.read_text("utf-8")
    )


def test_each_page_asks_the_page_of_search_in_its_language(site):
    """By a relative address, so that it works under any path, and the policy lets it."""
    assert forms_of(site / "index.html") == ["search/"]
    assert forms_of(site / "people/ada-lock/index.html") == ["../../search/"]
    assert forms_of(site / "uk/people/ada-lock/index.html") == ["../../search/"]
    assert forms_of(site / "search/index.html") == []
    text = (site / "index.html").read_text("utf-8")
    assert "form-action 'self'" in text
    assert 'type="search" name="q" aria-label="Search"' in text


def test_a_site_without_search_has_no_box(tmp_path):
    """As nothing leads to what is left out."""
    own = SMALL_SITE["content/site.yaml"] + "leave_out: [search]\n"
    folder = write_files(tmp_path, {**SMALL_SITE, "content/site.yaml": own})
    assert run(folder, "build").status == 0
    assert forms_of(folder / "site/index.html") == []


def test_what_is_asked_in_the_header_is_found(reader, made_address):
    """Typed on a page of an article, and Enter; at a width where the box is shown."""
    page = reader()
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{made_address}people/")
    page.fill(".quick [type=search]", "Umerov")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Umerov")
    assert page.input_value("[type=search]") == "Umerov"
    page.locator(".results .title").first.wait_for()
