"""Queries in further languages: forms of words, letters without marks, names, and dates."""

from pathlib import Path

import pytest
import yaml

from tests.running import run, write_files
from tests.search.test_table import ask, read_table
from tests.serving import served

MADE = Path(__file__).parent / "made/foreign.yaml"
SITE = "title: Made news\nbase_url: https://example.org/made/\nstatements: free\ntext: full\n"
DATE = len("2025-01-01")
# Of words that are no forms of one another.
STRANGERS = ["lada", "Hof", "Gefahr", "accuser", "съдба", "министерство", "Stolaruk", "Whitman"]


def make_files():
    """The files of the project, from those in the table of articles."""
    files = {"content/site.yaml": SITE}
    for article in yaml.safe_load(MADE.read_text("utf-8")):
        id_, (title, *passages) = article["id"], article["text"]
        head = f'title: "{title}"\ndate: {id_[:DATE]}\nlanguage: {id_[-2:]}\n'
        files[f"content/articles/{id_}.md"] = f"---\n{head}---\n" + "\n\n".join(passages) + "\n"
    return files


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The project's site."""
    folder = write_files(tmp_path_factory.mktemp("foreign"), make_files())
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    return folder / "site"


@pytest.fixture
def find(reader, site):
    """Return a function that gives what the site's own search finds for each query: ends of ids."""

    def answer(queries):
        with served(site.parent) as origin:
            answers = ask(reader(), f"{origin}/site/", site, queries)
        return [[id_[DATE + 1 :] for id_ in found] for found in answers]

    return answer


def test_queries_in_other_languages_find_what_they_must(find):
    """All that they should, and the right one first; what was published on a date before what tells of it."""
    table = read_table("queries_foreign.tsv")
    wrong = []
    for (query, ends, first), found in zip(table, find([row[0] for row in table]), strict=True):
        wanted = ends.split()
        missed = set(wanted) - set(found)
        if missed or (found[0] != first if first != "-" else found[0] not in wanted):
            wrong.append(f"{query}: {found[:3]} without {sorted(missed)}")
    assert wrong == []


def test_other_words_are_not_taken_for_forms(find):
    """However alike they begin."""
    answers = find(STRANGERS)
    assert {word: found for word, found in zip(STRANGERS, answers, strict=True) if found} == {}
