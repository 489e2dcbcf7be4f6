"""What an edit of an article makes again depends on the edit, however many articles there are."""

import re
import subprocess
import sys

import pytest

from generator.build import incremental_articles, incremental_pages, search_build
from generator.build.search_build import SearchWriter
from generator.exports import downloads
from generator.view_models import list_columns
from tests.noted_calls import note_calls
from tests.running import SMALL_SITE, read_tree, run, write_files
from tests.test_incremental import LIMITS

MONTHS = [f"2024-{month:02}" for month in range(1, 13)]
EDITED = "2024-06-quay-0"


def write_archive():
    """Files of an archive with a story of two articles in each month, each of which recalls another month."""
    files = dict(SMALL_SITE)
    for at, month in enumerate(MONTHS):
        ids = [f"{month}-quay-{number}" for number in range(2)]
        for number, id_ in enumerate(ids):
            recalled = MONTHS[at - 1 - number]
            files[f"content/articles/{id_}.md"] = (
                f"---\ntitle: The quay {at}\ndate: {month}-0{number + 1}\nlanguage: en\noutlet: gazette\n---\n"
                f"Ada Lock walked along the quay on {recalled}-1{number}.\n\nNothing else was said.\n"
            )
        entry = f"---\ntitle: Quay {at}\narticles: [{', '.join(ids)}]\n---\n"
        files[f"content/stories/quay-{at}.md"] = entry
    return files


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """The folder of the archive, built, with limits of lists so low that each month has pages of its own."""
    for module, limits in LIMITS.items():
        for name, limit in limits.items():
            monkeypatch.setattr(module, name, limit)
    ran = run(write_files(tmp_path, write_archive()), "build")
    assert ran.status == 0, ran.err
    return tmp_path


def add_line(archive, line):
    """Add a line to the article."""
    path = archive / f"content/articles/{EDITED}.md"
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")


def edit(archive, line="A line more."):
    """Add a line to the article, and build."""
    add_line(archive, line)
    ran = run(archive, "build")
    assert ran.status == 0, ran.err


def test_lists_plan_no_months_that_the_article_does_not_speak_of(archive, monkeypatch):
    """Though another of its month and of its story speaks of them."""
    planned = note_calls(monkeypatch, incremental_pages, "PlacedPage")
    edit(archive)
    parts = [page for page in planned if page.url.startswith("/timeline/in/2024/")]
    assert {page.month for page in parts if page.month} == {"2024", "2024-05"}


def test_months_of_lists_are_cut_again_only_where_their_rows_change(archive, monkeypatch):
    """A line that no list has a row of cuts none, a day one month of each list that has it."""
    cut = note_calls(monkeypatch, list_columns, "measure_runs")
    edit(archive)
    assert cut == []
    edit(archive, "It was 11 May 2024.")
    assert {item.date for items in cut for item in items} >= {"2024-05-11"}
    assert {item.date[:7] for items in cut for item in items} == {"2024-05"}


@pytest.mark.parametrize("path", ["content/themes/port.md", "content/outlets.yaml"])
def test_a_renamed_theme_or_outlet_reads_no_article_again(archive, path, monkeypatch):
    """Terms and people are what articles are read by."""
    read = note_calls(monkeypatch, incremental_articles, "read_article")
    file = archive / path
    before = file.read_text("utf-8")
    file.write_text(re.sub("The (port|Gazette)", r"The new \1", before), "utf-8")
    assert file.read_text("utf-8") != before
    ran = run(archive, "build")
    assert (ran.status, read) == (0, []), ran.err
    edit(archive)
    assert len(read) == 1


def build_and_list_modules(folder):
    """What a build says, and the names of the modules that it loads."""
    asked = [sys.executable, "-X", "importtime", "-m", "generator", "build"]
    ran = subprocess.run(asked, cwd=folder, check=True, capture_output=True, text=True)
    return ran.stdout, set(re.findall(r"^import time:.*\| *([\w.]+)$", ran.stderr, re.MULTILINE))


def test_a_build_with_nothing_to_do_reads_no_content(archive):
    """Neither where it tells warnings, for which no parser is loaded."""
    theme = archive / "content/themes/port.md"
    theme.write_text(
        theme.read_text("utf-8").replace("---\n", "---\nsensitive: true\n", 1), "utf-8"
    )
    build_and_list_modules(archive)
    said, loaded = build_and_list_modules(archive)
    assert "nothing has changed" in said
    assert "generator.commands.problem_report" in loaded
    assert loaded.isdisjoint({"yaml", "markdown_it", "jinja2", "generator.build.site_build"})


def test_what_an_edit_needs_not_is_not_loaded(archive):
    """Worker processes, and the dictionaries in which forms of new terms are looked up."""
    add_line(archive, "A line more.")
    _, loaded = build_and_list_modules(archive)
    assert "generator.build.site_build" in loaded
    assert loaded.isdisjoint({"multiprocessing", "concurrent", "generator.nlp.terms.lemma_list"})


def test_search_finds_the_words_of_the_day_of_the_article_alone_anew(archive, monkeypatch):
    """Those of its month are put together from those of its days, where it has many articles."""
    monkeypatch.setattr(search_build, "AT_ONCE", 1)
    made, make = [], SearchWriter.make

    def note(writer, period):
        made.append(period.name)
        return make(writer, period)

    monkeypatch.setattr(SearchWriter, "make", note)
    edit(archive)
    assert made == ["2024-06 2024-06-01", "2024-06 2024-06-02"]
    made.clear()
    edit(archive, "One more about Ada Lock.")
    assert made == ["2024-06 2024-06-01"]
    index = read_tree(archive / "site/assets/search-index")
    assert run(archive, "build", "--clean").status == 0
    assert read_tree(archive / "site/assets/search-index") == index


def test_events_of_a_month_are_read_for_the_files_that_are_written_alone(archive, monkeypatch):
    """Of two files of a month the one with an event of the article."""
    monkeypatch.setattr(downloads, "IN_CALENDAR", 1)
    edit(archive)
    assert len(list((archive / "site/data/events").glob("2024-05*.ics"))) == 2
    read = note_calls(monkeypatch, downloads, "event_at")
    edit(archive)
    assert [(article.id, row.date) for article, row in read] == [(EDITED, "2024-05-10")]
