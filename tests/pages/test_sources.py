"""What a page says that it is made from decides about it: where that is as it was, so is the page."""

import shutil

import pytest

from generator.build.project import open_project
from generator.fingerprint.digests import digest_value
from generator.pages.plan import plan_site
from generator.paths import CATALOGUES
from generator.site.i18n.catalogues import load_messages
from generator.view_models.urls import prefixed_url
from tests.crowded import crowded_site
from tests.pages.alleging import allegation, place_in
from tests.running import write_files

ARTICLES = 160
FIRST = "content/articles/a-00005.md"
PERSON = "content/people/{}.md"
OUTLETS = "content/outlets.yaml"
THEME = "content/themes/port.md"
GIFT = "content/allegations/gift.md"


def read_site(project):
    """What pages and sections say that they are made from, and what they are given.

    By each page's address: a digest of its sources, and one of its context. By each section's language and name: a
    digest of its sources, and those of its pages.
    """
    with open_project(project) as opened:
        languages = opened.content.site.languages
        messages = load_messages(project, languages, project / CATALOGUES)
        editions = plan_site(opened.corpus, opened.bodies, messages, opened.state)
        pages, sections = {}, {}
        for edition in editions:
            for section in edition.sections:
                name = edition.site.language, section.name
                assert name not in sections
                planned = list(section.plan())
                sections[name] = section.sources, [(page.url, page.sources) for page in planned]
                for page in planned:
                    address = prefixed_url(page.url, edition.site.prefix)
                    pages[address] = page.sources, digest_value(page.make())
        return pages, sections


@pytest.fixture(scope="module")
def files():
    made = crowded_site(ARTICLES, outlets=6, people=12)
    site = "title: Harbour notes\nlanguages: [en, uk]\nbase_url: https://example.org/harbour/\n"
    site += "statements: free\ntext: full\n"
    theme = made[THEME].replace("terms:", "sensitive: true\nterms:")
    return {**made, "content/site.yaml": site, THEME: theme, GIFT: allegation(made, 1, 2)}


@pytest.fixture(scope="module")
def project(files, tmp_path_factory):
    """The project before it is edited, which no test does: each edits a copy, with what was kept of it."""
    return write_files(tmp_path_factory.mktemp("before"), files)


@pytest.fixture(scope="module")
def before(project):
    return read_site(project)


@pytest.fixture
def copy(project, before, tmp_path):
    return shutil.copytree(project, tmp_path / "project")


def swap(name, old, new):
    """An edit of one file."""

    def edit(files):
        assert old in files[name]
        return {name: files[name].replace(old, new, 1)}

    return edit


def name_of(files, number):
    """The name of a person's file."""
    return sorted(name for name in files if name.startswith("content/people/"))[number]


EDITS = {
    "a title": swap(FIRST, "title: 'Note", "title: 'A note"),
    "a text": swap(FIRST, "\n---\n", "\n---\nThe quay was shut on 3 May 2024.\n\n"),
    "a date": swap(FIRST, "date: ", "date: 2019-01-02\n#"),
    "an outlet": swap(FIRST, "language: en", "language: en\nauthors: [Bo Reed]"),
    "an article more": lambda files: {"content/articles/new.md": files[FIRST]},
    "a theme's name": swap("content/themes/port.md", "The port", "Ports"),
    "a theme's synopsis": swap("content/themes/port.md", "What was said", "All that was said"),
    "a theme's term": swap("content/themes/port.md", "dredger", "winter"),
    "a theme's responses": swap(
        "content/themes/port.md", "terms:", "responses: {p-00000000: within}\nterms:"
    ),
    "an outlet's name": lambda files: {OUTLETS: files[OUTLETS].replace(" Gazette", " Post", 1)},
    "an outlet's address": lambda files: {
        OUTLETS: files[OUTLETS].replace(
            "Gazette\n", "Gazette\n  url: https://gazette.example/\n", 1
        )
    },
    "a person's role": lambda files: {
        (name := name_of(files, 0)): files[name].replace(
            "spellings", "roles: [{role: pilot, articles: [a-00005]}]\nspellings", 1
        )
    },
    "a person's text": lambda files: {(name := name_of(files, 1)): files[name] + "A pilot.\n"},
    "the site's title": swap("content/site.yaml", "Harbour notes", "Notes"),
    "a part left out": swap("content/site.yaml", "title:", "leave_out: [people]\ntitle:"),
    "a page by hand": lambda _: {"content/pages/about.md": "---\ntitle: About\n---\nWho we are.\n"},
    "an article's own field": swap(FIRST, "language: en", "language: en\nextra: {place: Kovel}"),
    "a theme's own field": swap("content/themes/port.md", "terms:", "extra: {icon: quay}\nterms:"),
    "a person's own field": lambda files: {
        (name := name_of(files, 2)): files[name].replace(
            "spellings", "extra: {born: 1970}\nspellings", 1
        )
    },
    "an outlet's own field": lambda files: {
        OUTLETS: files[OUTLETS].replace("Gazette\n", "Gazette\n  extra: {founded: 1901}\n", 1)
    },
    "the site's own field": swap("content/site.yaml", "title:", "extra: {desk: north}\ntitle:"),
    "an allegation": lambda files: {"content/allegations/bribe.md": allegation(files)},
    "another answer": lambda files: {GIFT: allegation(files, 1, 8)},
    "another stage": swap(GIFT, "is: reported", "is: dropped"),
    "an answer's words": swap("content/articles/a-00002.md", "title: 'Note", "title: 'A note"),
    "a draft": swap(GIFT, "about:", "draft: true\nabout:"),
    "an exception": lambda files: {
        THEME: files[THEME].replace(
            "terms:", f"not_allegations: {{'{place_in(files, 9)}': a date}}\nterms:"
        )
    },
    "a translation": lambda _: {"content/themes/port.uk.md": "Що казали про порт.\n"},
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_no_page_changes_whose_sources_stand(edit, files, before, copy):
    """After an edit of any kind, a page of the same sources is given the same; some page is given other things."""
    was, planned = before
    now, again = read_site(write_files(copy, edit(files)))
    for name in planned.keys() & again.keys():
        if planned[name][0] and planned[name][0] == again[name][0]:
            assert planned[name][1] == again[name][1], name
    both = was.keys() & now.keys()
    lying = {url for url in both if was[url][0] == now[url][0] and was[url][1] != now[url][1]}
    assert not lying
    assert {url for url in was | now if was.get(url) != now.get(url)}


def test_an_edit_of_one_article_leaves_most_pages_alone(files, before, copy):
    """The pages of other articles and the parts of lists that it is not in need not be made again."""
    was, _ = before
    now, _ = read_site(write_files(copy, EDITS["a text"](files)))
    anew = [url for url in now if url not in was or was[url][0] != now[url][0]]
    assert len(anew) < len(now) / 2


def test_a_strip_of_many_dates_stands_where_only_a_title_has_changed(files, before, copy):
    """The first page of the timeline shows how many dates there are, and the newest: no old title."""
    was, _ = before
    now, _ = read_site(write_files(copy, EDITS["a title"](files)))
    assert was["/timeline/"] == now["/timeline/"]
    assert was["/"] != now["/"]
