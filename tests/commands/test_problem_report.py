"""Many Problems of one kind are told together, and none is lost."""

from pathlib import Path

import pytest

from generator.commands import problem_report
from generator.fingerprint import file_stamps
from generator.problems import Problem
from tests.noted_calls import note_calls
from tests.running import SMALL_SITE, run, write_files

NUMBER = 40
OUTLETS = ("Morning Star", "The Courier")
HINT = "  hint: add it to content/outlets.yaml and convert again, so that the article names it\n"


@pytest.fixture
def project(tmp_path):
    """Forty seeds of two outlets that the site does not know, and one that is empty."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    seeds = {
        f"seeds/{number:02}.txt": f" date 2025-05-02 Quay {number} reopens\n\n"
        f"The harbour's quay number {number} reopened, {OUTLETS[number % 4 == 0]} reports.\n"
        for number in range(NUMBER)
    }
    return write_files(tmp_path, {**files, **seeds, "seeds/empty.txt": ""})


def warning(number, outlet):
    """What is said of one seed's outlet."""
    told = f"the outlet '{outlet}' is unknown (by: {outlet} reports)\n{HINT}"
    return f"seeds/{number:02}.txt: warning[outlet-without-entry]: {told}"


@pytest.mark.parametrize("command", ["convert", "build"])
def test_warnings_of_one_kind_are_told_together(project, command):
    """The first with their places, the rest by what they are about; what is told once stays whole."""
    ran = run(project, command)
    assert ran.status == 1
    assert ran.err == (
        warning(0, "The Courier")
        + warning(1, "Morning Star")
        + warning(2, "Morning Star")
        + "warning[outlet-without-entry]: 37 more: the outlet is unknown:\n  Morning Star (28), The Courier (9)\n"
        + "seeds/empty.txt:1:1: error[empty-seed]: no article in it: empty\n"
        + "  hint: remove the seed, or save the whole text of the article in it\n"
        + "1 error, 40 warnings (all of them are in .sourcebook/problems.txt)\n"
    )


def test_all_is_in_a_file(project):
    """As it would have been printed."""
    run(project, "convert")
    kept = (project / ".sourcebook/problems.txt").read_text("utf-8")
    assert kept.count("is unknown") == NUMBER
    assert warning(37, "Morning Star") in kept


def test_the_file_of_all_is_written_where_it_or_what_it_shows_has_changed(project, monkeypatch):
    """Otherwise none of them is told again for it."""
    monkeypatch.setattr(file_stamps, "IN_DOUBT", 0)
    told = note_calls(monkeypatch, problem_report, "describe")
    shown, kept = project / "content/about.md", project / ".sourcebook/problems.txt"
    shown.parent.mkdir(exist_ok=True)
    kept.parent.mkdir(exist_ok=True)
    shown.write_text("The quay.\n", "utf-8")
    problems = [Problem("some-code", "It is so", Path("content/about.md"), 1, 1)] * 6

    def report():
        told.clear()
        list(problem_report.report(problems, project))
        return len(told), kept.read_text("utf-8")

    first = report()
    assert first[0] == problem_report.FIRST + len(problems)
    assert report() == (problem_report.FIRST, first[1])
    kept.unlink()
    assert report() == first
    shown.write_text("The old quay.\n", "utf-8")
    assert report() == (first[0], first[1].replace("The quay", "The old quay"))
    problems.pop()
    problems.append(Problem("some-code", "It is so", Path("content/about.md"), 1, 2))
    assert report()[0] == first[0]


def test_all_is_printed_where_it_is_asked_for(project):
    """In the order of the seeds, and with the same status."""
    ran = run(project, "convert", "--all")
    assert ran.status == 1
    assert ran.err.count("is unknown") == NUMBER
    assert ran.err.endswith("1 error, 40 warnings\n")


def test_a_few_of_one_kind_are_told_each(project):
    """In the order of the seeds."""
    named = [f"seeds/{number:02}.txt" for number in range(5)]
    ran = run(project, "convert", *named)
    assert ran.err.count(HINT) == 5
    assert ran.err.endswith("\n5 warnings\n")


def test_places_stand_for_warnings_that_are_about_nothing_else(project):
    """Of many, some are named and the others counted; strictness counts them all."""
    text = "---\ntitle: T\nlanguage: en\n---\nText.\n"
    write_files(project, {f"content/articles/a{number:02}.md": text for number in range(NUMBER)})
    run(project, "build")
    ran = run(project, "check", "--strict")
    assert ran.status == 1
    outlets = "warning[outlet-without-entry]: 37 more: the outlet is not in content/outlets.yaml:\n"
    assert f"{outlets}  Morning Star (27), The Courier (10)\n" in ran.err
    told = ran.err.partition("warning[no-outlet]: 37 more: the outlet is unknown:\n")[2]
    named = told.partition(" others\n")[0].replace(",\n  ", ", ").split(", ")
    assert named[0] == "  content/articles/a03.md"
    assert len(named) == 11
    assert named[-1] == "27"


def test_mistakes_that_stop_a_command_are_told_together_too(project):
    """A key that is wrong in every article, say."""
    text = "---\ntitle: T\nlanguage: en\noutlett: x\n---\nText.\n"
    articles = {f"content/articles/a{number}.md": text for number in range(20)}
    write_files(project, articles)
    ran = run(project, "check")
    assert ran.status == 1
    assert ran.err.count("hint: did you mean 'outlet'?") == 3
    assert (
        "error[unknown-key]: 17 more: unknown key 'outlett':\n  content/articles/a11.md" in ran.err
    )
    assert run(project, "check", "--all").err.count("hint: did you mean 'outlet'?") == 20


def test_what_cannot_be_kept_is_told_how_to_see(project):
    """Where the folder of the file cannot be made, nothing fails for it."""
    (project / ".sourcebook").write_text("in the way")
    articles = {
        f"content/articles/a{number}.md": "---\ntitle: T\n---\nText.\n" for number in range(20)
    }
    write_files(project, articles)
    assert run(project, "check").err.endswith("20 errors (--all shows them all)\n")
