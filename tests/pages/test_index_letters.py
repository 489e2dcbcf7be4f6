"""The index of the search page, where it is too long for one page: by letters, the reader's own alphabet first."""

import re

import pytest

from generator.pages import search
from tests.running import SMALL_SITE, run, write_files

PERSON = "---\nname: {name}\nspellings: {{uk: [{uk}], ru: [{ru}]}}\n---\n"
PEOPLE = [
    ("Zoia Umrenko", "Зоя Умренко", "Зоя Умренко"),
    ("Anna Shchur", "Анна Щур", "Анна Щур"),
    ("Ivan Yermak", "Іван Єрмак", "Иван Ермак"),
]
FILES = {
    **SMALL_SITE,
    "content/site.yaml": "title: {en: Notes, uk: Нотатки}\nbase_url: https://example.org/\n"
    "languages: [en, uk]\nstatements: free\ntext: full\n",
    **{
        f"content/people/person-{at}.md": PERSON.format(name=name, uk=uk, ru=ru)
        for at, (name, uk, ru) in enumerate(PEOPLE)
    },
}
LETTER = re.compile(r'href="[^"]*/search/in/([\w-]+)/"[^>]*>\s*(?:<[^>]+>)*\s*([^<\s]+)')


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The site, its index divided."""
    monkeypatch.setattr(search, "INDEX_WHOLE", 100)
    write_files(tmp_path, FILES)
    ran = run(tmp_path, "build")
    assert (ran.status, ran.err) == (0, "")
    return tmp_path / "site"


def letters_of(site, page):
    """The letters that a page of search links to, in order, with the addresses of their parts."""
    found = LETTER.findall((site / page).read_text("utf-8"))
    return {letter: part for part, letter in found}


def test_each_language_begins_with_its_own_alphabet(site):
    """The same parts in another order: Cyrillic letters first on the Ukrainian page, last on the English one."""
    english = letters_of(site, "search/index.html")
    ukrainian = letters_of(site, "uk/search/index.html")
    assert english.keys() == ukrainian.keys() >= {"Е", "Є", "У", "Щ", "S", "U", "Y"}
    cyrillic = [letter for letter in ukrainian if not letter.isascii()]
    assert list(ukrainian)[: len(cyrillic)] == cyrillic == ["Е", "Є", "У", "Щ"]
    assert list(english)[-len(cyrillic) :] == cyrillic
    assert ukrainian["Щ"] == "cyrillic-shcha"


def test_a_letters_page_has_the_names_in_its_script(site):
    """At an address of plain letters, with the letter in its title."""
    page = (site / "uk/search/in/cyrillic-u/index.html").read_text("utf-8")
    assert "Умренко, Зоя" in page
    assert "Umrenko, Zoia" not in page
    assert re.search(r"<title>[^<]*: У\b", page)


def test_a_set_of_words_is_no_entry_of_the_index(tmp_path):
    """Its alternatives are a pattern, and none of them is what a reader would look up."""
    theme = SMALL_SITE["content/themes/port.md"]
    sets = "[harbour, {all: [quay|pier, reopened|opened]}]"
    site = {**SMALL_SITE, "content/themes/port.md": theme.replace("[harbour, quay]", sets)}
    ran = run(write_files(tmp_path, site), "build")
    assert ran.status == 0, ran.err
    page = (tmp_path / "site/search/index.html").read_text("utf-8")
    labels = re.findall(r"<a[^>]*>([^<]+)</a>", page[page.index('class="part index"') :])
    assert "harbour" in labels
    assert not any("|" in label or "quay" in label for label in labels)
