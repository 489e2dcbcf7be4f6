"""Fields of a desk's own, below ``extra`` in any front matter, reach its templates and nothing else changes."""

import shutil

import pytest

from generator.yaml_reading.extra import MOST, Extra
from tests.running import SMALL_SITE, read_tree, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
PERSON = "content/people/ada-lock.md"
THEME = "content/themes/port.md"
OUTLETS = "content/outlets.yaml"
ABOUT = "content/pages/about.md"
SITE = "content/site.yaml"


def template(shown):
    """A page that prints values, with what every page has of the site."""
    return f"{{{{ site.extra.desk }}}}|{{% block main %}}{shown}{{% endblock %}}"


FILES = {
    **SMALL_SITE,
    SITE: f"{SMALL_SITE[SITE]}languages: [en, uk]\nextra: {{desk: North}}\n",
    THEME: SMALL_SITE[THEME].replace("terms:", "extra: {icon: crane}\nterms:"),
    PERSON: SMALL_SITE[PERSON].replace("spellings", "extra: {born: 1970}\nspellings"),
    OUTLETS: f"{SMALL_SITE[OUTLETS]}  extra: {{founded: 1901}}\n",
    ABOUT: "---\ntitle: About\nextra: {office: [Kovel, Lutsk]}\n---\nWho we are.\n",
    ARTICLE: SMALL_SITE[ARTICLE].replace(
        "outlet: gazette", "outlet: gazette\nextra:\n  reporter_place: Kovel\n  score: {a: 0.5}"
    ),
    "templates/article.html": template(
        "{{ context.article.extra.reporter_place }} {{ context.article.extra.score.a }}"
    ),
    "templates/theme.html": template("{{ context.mark.extra.icon }}"),
    "templates/person.html": template("{{ context.person.extra.born }}"),
    "templates/sources.html": template("{{ context.outlets[0].extra.founded }}"),
    "templates/text.html": template("{{ context.extra.office | join(' and ') }}"),
    "templates/home.html": template("{{ context.latest[0][0].extra.reporter_place }}"),
}
PAGES = {
    "articles/2025-05-02-quay-reopens": "Kovel 0.5",
    "themes/port": "crane",
    "people/ada-lock": "1970",
    "sources": "1901",
    "about": "Kovel and Lutsk",
    "": "Kovel",
}
EDITS = {
    "an article's": (ARTICLE, "Kovel", "Rivne", "articles/2025-05-02-quay-reopens", "Rivne 0.5"),
    "an article's in a list": (ARTICLE, "Kovel", "Rivne", "", "Rivne"),
    "a value deep inside": (ARTICLE, "0.5", "2", "articles/2025-05-02-quay-reopens", "Kovel 2"),
    "a theme's": (THEME, "crane", "quay", "themes/port", "quay"),
    "a person's": (PERSON, "1970", "true", "people/ada-lock", "True"),
    "an outlet's": (OUTLETS, "1901", "1.5", "sources", "1.5"),
    "a page's": (ABOUT, "Lutsk", "Rivne", "about", "Kovel and Rivne"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The project, built."""
    project = write_files(tmp_path_factory.mktemp("built"), FILES)
    ran = run(project, "build")
    assert (ran.status, ran.err) == (0, "")
    return project


def read_page(project, url):
    """Return the text of a page."""
    return (project / "site" / url / "index.html").read_text("utf-8")


@pytest.mark.parametrize("prefix", ["", "uk/"])
def test_fields_of_every_front_matter_are_shown(built, prefix):
    """By a template of the project's own, in each language of the site."""
    for url, shown in PAGES.items():
        assert read_page(built, prefix + url) == f"North|{shown}"


@pytest.mark.parametrize(("file", "old", "new", "url", "shown"), EDITS.values(), ids=EDITS.keys())
def test_an_edited_field_is_shown_by_the_next_build(built, tmp_path, file, old, new, url, shown):
    """The site is the same as one that was built for the first time."""
    project = tmp_path / "project"
    shutil.copytree(built, project)
    path = project / file
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert run(project, "build").status == 0
    assert read_page(project, url) == f"North|{shown}"
    anew = write_files(tmp_path / "anew", {**FILES, file: path.read_text("utf-8")})
    assert run(anew, "build").status == 0
    assert read_tree(project / "site") == read_tree(anew / "site")


def test_an_edited_field_of_the_site_is_shown_on_every_page(built, tmp_path):
    """The site is the same as one that was built for the first time."""
    project = tmp_path / "project"
    shutil.copytree(built, project)
    write_files(project, {SITE: FILES[SITE].replace("North", "South")})
    assert run(project, "build").status == 0
    assert all(read_page(project, url) == f"South|{shown}" for url, shown in PAGES.items())
    assert run(project, "build", "--clean", "--out", "anew").status == 0
    for url in PAGES:
        anew = project / "anew" / url / "index.html"
        assert anew.read_text("utf-8") == read_page(project, url)


def test_pages_that_show_no_field_stay_as_they_are(tmp_path):
    """The default templates print none."""
    project = write_files(tmp_path, SMALL_SITE)
    run(project, "build")
    before = read_tree(project / "site")
    changed = SMALL_SITE[ARTICLE].replace("outlet:", "extra: {place: Kovel}\noutlet:")
    write_files(project, {ARTICLE: changed})
    assert run(project, "build").status == 0
    assert read_tree(project / "site") == before


def test_values_that_are_shown_differently_are_different():
    """Though Python takes them for equal: drawn parts of pages are kept by value."""
    assert len({hash(Extra(value)) for value in ({"a": 1}, {"a": True}, {"a": 1.0})}) == 3
    assert hash(Extra({"a": 1, "b": 2})) != hash(Extra({"b": 2, "a": 1}))
    assert hash(Extra({"a": [1, {"b": None}]})) == hash(Extra({"a": [1, {"b": None}]}))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (None, "a map of keys and values is expected"),
        ({"a": [{None: 1}]}, "the key None is not text: put it in quotes"),
        ({"a": -(2**63)}, "the number -9223372036854775808 is too large: put it in quotes"),
        ({"a": [0] * (MOST + 1)}, "there are more than 10000 values"),
    ],
)
def test_what_cannot_be_a_field_is_refused(value, message):
    """Before it could fail anywhere else."""
    with pytest.raises((TypeError, ValueError)) as caught:
        Extra.parse(value)
    assert str(caught.value) == message


def test_aliases_are_counted_wherever_they_stand():
    """A few lines of YAML cannot grow beyond what a program can hold."""
    value = [0] * 10
    for _ in range(9):
        value = [value] * 10
    with pytest.raises(ValueError, match="more than 10000 values"):
        Extra.parse({"a": value})
