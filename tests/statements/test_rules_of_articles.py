"""R7 and R8 over every kind of text that an article has: what passes, and what is told of a change."""

import shutil

import pytest

from tests.running import SMALL_SITE, run, write_files

SEED = """The harbour opens again

The north quay reopened on 1 May 2025, and the boats came back.

"It never took a year," Ada Lock said at the harbour.

– Nobody paid a single coin, the mayor said.

What was paid?

• The crane cost nine coins.

• “I never paid for it,” Bo Reed said.

Correction: the quay reopened on a Friday.
"""
NAME = "content/articles/the-harbour-opens-again.md"
OTHER = "content/articles/2025-05-02-quay-reopens.md"
TEXT, QUOTED = "warning[text-differs]: the text", "error[quote-differs]: a quotation"
# By kind of text: words that give way, what stands in their place, and what is told, '' where it passes.
CASES = {
    "as converted": ("", "", ""),
    "title": ("title: The harbour opens", "title: The harbour closes",
              f"2:20: {TEXT} is not as in seeds/one.txt:1: left out 'opens'; added 'closes'"),
    "editor's title": ("title: The harbour opens again\ntitle_origin: text",
                       "title: The harbour closes\ntitle_origin: editor", ""),
    "paragraph": ("the boats", "the ferries",
                  f"10:48: {TEXT} is not as in seeds/one.txt:3: left out 'boats'; added 'ferries'"),
    "paragraph's typography": ("2025, and the", "2025,  and\nthe", ""),
    "quotation in a paragraph": ("It never took", "It took",
                                 f"12:5: {QUOTED} is not as in seeds/one.txt:5: left out 'never'"),
    "marks of a quotation": ('"It never took a year,"', "«It never took a year,»", ""),
    "heading": ("What was paid?", "What was stolen?",
                f"16:13: {TEXT} is not as in seeds/one.txt:9: left out 'paid'; added 'stolen'"),
    "list item": ("nine coins", "ten coins",
                  f"18:18: {TEXT} is not as in seeds/one.txt:11: left out 'nine'; added 'ten'"),
    "quotation in a list item": ("I never paid for it", "I paid for it",
                                 f"19:6: {QUOTED} is not as in seeds/one.txt:13: left out 'never'"),
    "speech behind a dash": ("Nobody paid a single coin", "Nobody paid a coin",
                             f"14:17: {QUOTED} is not as in seeds/one.txt:7: left out 'single'"),
    "outlet's note": ("on a Friday", "on a Monday",
                      f"22:36: {QUOTED} is not as in seeds/one.txt:15: left out 'Friday'; added 'Monday'"),
    "passage put in": ("## What", "Gulls circled above.\n\n## What",
                       f"16:1: {TEXT} is not as in seeds/one.txt: added 'Gulls circled above.'"),
    "passage left out": ("- The crane cost nine coins.\n", "", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project with one seed, built."""
    files = {key: text for key, text in SMALL_SITE.items() if key != OTHER}
    folder = write_files(tmp_path_factory.mktemp("built"), {**files, "seeds/one.txt": SEED})
    assert run(folder, "build").status == 0
    return folder


@pytest.mark.parametrize("kind", CASES)
def test_a_change_is_told_with_its_place(built, tmp_path, kind):
    """Of words outside quotations as a warning, inside as an error; typography and what is left out pass."""
    old, new, expected = CASES[kind]
    project = tmp_path / "project"
    shutil.copytree(built, project)
    text = (project / NAME).read_text("utf-8")
    assert old in text
    (project / NAME).write_text(text.replace(old, new, 1), "utf-8")
    told = [line for line in run(project, "build").err.split("\n") if "-differs]" in line]
    assert told == ([f"{NAME}:{expected}"] if expected else [])


@pytest.mark.parametrize(("required", "there"), [(True, True), (True, False), (False, False)])
def test_an_article_without_its_seed_is_unchecked(built, tmp_path, required, there):
    """R8: its page says so, and check warns of it where seeds are required."""
    project = tmp_path / "project"
    shutil.copytree(built, project)
    site = project / "content/site.yaml"
    site.write_text(site.read_text("utf-8") + f"require_seeds: {str(required).lower()}\n", "utf-8")
    if not there:
        (project / "seeds/one.txt").unlink()
    assert run(project, "build").status == 0
    page = (project / "site/articles/the-harbour-opens-again/index.html").read_text("utf-8")
    assert ("quotations have not been checked" in page) == (not there)
    told = f"{NAME}:1:1: warning[missing-seed]: its seed 'one.txt' is missing"
    assert (told in run(project, "check").err) == (required and not there)
