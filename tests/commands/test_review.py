"""What waits for an editor is one queue, the gravest first, with lines that settle it, and nothing is asked twice."""

import json

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLES = {
    "fined": "---\ntitle: Fine\ndate: 2025-05-03\nlanguage: en\noutlet: gazette\n---\nLock was fined at the quay.\n",
    "undated": "---\ntitle: A town\nlanguage: en\noutlet_found: Alder Sentinel\n---\nTobin Varr spoke.\n",
    "silent": "---\ntitle: B town\ndate: 2025-05-04\nlanguage: en\n---\nTobin Varr spoke. Tobin Varr left.\n",
    "third": "---\ntitle: C\ndate: 2025-05-05\nlanguage: en\noutlet_found: Alder sentinel\n---\nTobin Varr came.\n",
}


@pytest.fixture
def project(tmp_path):
    """Articles with a doubt, without a date, an outlet, a theme, and with somebody who has no file."""
    articles = {f"content/articles/{name}.md": text for name, text in ARTICLES.items()}
    return write_files(tmp_path, {**SMALL_SITE, **articles})


def settle(project, item, choice):
    """Do what one of an item's steps says, by its lines alone."""
    step = item["steps"][choice]
    if step["text"].startswith("sourcebook "):
        assert run(project, *step["text"].replace('"', "").split(maxsplit=3)[1:]).status == 0
        return
    path = project / step["path"]
    text = path.read_text("utf-8") if path.exists() else ""
    if item["path"] == step["path"] and text:
        lines = text.splitlines(keepends=True)
        end = lines.index("---\n", 1)
        key = step["text"].partition(":")[0]
        kept = [line for line in lines[:end] if not line.startswith(f"{key}:")]
        text = "".join((*kept, step["text"] + "\n", *lines[end:]))
    else:
        text += step["text"] + "\n"
    write_files(project, {step["path"]: text})


def waiting(project):
    """What `review --json` lists."""
    return json.loads(run(project, "review", "--json").out)["waiting"]


def test_the_queue_is_by_risk_with_places_and_lines(project):
    """Who is meant comes before dates and outlets, and those before themes."""
    said = run(project, "review").out
    headings = [line for line in said.splitlines() if not line.startswith(" ")]
    assert headings == [
        "Who is meant (1)", "Dates (1)", "Outlets (2)", "People without a file (1)", "Themes (3)",
    ]  # fmt: skip
    assert (
        "  content/articles/fined.md:7: 'Lock' may be Ada Lock: the surname stands alone, without the"
        " full name or an office of the person's file\n"
        "    if so: people: [ada-lock]\n    if not: not_people: [ada-lock]\n"
    ) in said
    assert (
        "  content/articles/third.md:5: the outlet 'Alder sentinel' of 2 articles is not in outlets.yaml\n"
        '    to add it, into content/outlets.yaml:\n      alder-sentinel:\n        name: "Alder sentinel"\n'
        '    so as not to be asked again, in content/decisions.yaml: outlets_without_entry: ["Alder sentinel"]\n'
    ) in said
    assert "  content/articles/silent.md:5: no theme\n    if some fit: themes: [port]\n" in said


@pytest.mark.parametrize("choice", [0, 1])
def test_whatever_is_decided_is_not_asked_again(project, choice):
    """By either answer that an item offers; the lines are pasted as they stand."""
    items = waiting(project)
    assert [item["code"] for item in items] == [
        "possible-person", "no-date", "no-outlet", "outlet-without-entry", "person-without-file",
        "no-theme", "no-theme", "no-theme",
    ]  # fmt: skip
    for item in items:
        step = item["steps"][choice]
        if "<id in" in step["text"]:
            step["text"] = "outlet: gazette"
        if step["text"].startswith("sourcebook people alias ID"):
            continue
        settle(project, item, choice)
    left = waiting(project)
    kept = {"person-without-file"} if choice else {"outlet-without-entry"}
    assert {item["code"] for item in left} == kept
    for item in left:  # the outlet that was added, and the person of the third answer
        settle(project, item, -1 if choice else 0)
    assert len(waiting(project)) == (0 if choice else 1)
    if not choice:  # the other article of the outlet
        settle(project, waiting(project)[0], 0)
    assert run(project, "review").out == "Nothing is waiting.\n"
    run(project, "build")
    asked = (
        "possible-person",
        "no-date",
        "no-outlet",
        "no-theme",
        "person-without-file",
        "outlet-without-entry",
    )
    said = run(project, "check").err
    assert not [code for code in asked if f"[{code}]" in said]


def test_a_build_says_in_a_line_what_waits(project):
    """Also one that has nothing to do, and as numbers for programs; nothing is said where nothing waits."""
    line = (
        "1 article has no date, 1 outlet is known by its name alone, 1 article has no outlet,"
        " 3 articles have no theme: sourcebook review\n"
    )
    assert run(project, "build").out.endswith(line)
    again = run(project, "build").out
    assert "nothing has changed" in again
    assert again.endswith(line)
    counts = json.loads(run(project, "build", "--json").out)["build"]["waiting"]
    assert counts == {"no-date": 1, "outlet-without-entry": 1, "no-outlet": 1, "no-theme": 3}
    small = write_files(project / "small", SMALL_SITE)
    assert "sourcebook review" not in run(small, "build").out


def test_an_unrecorded_allegation_stands_first_with_the_command_that_begins_it(project):
    """Before everything else."""
    theme = SMALL_SITE["content/themes/port.md"].replace(
        "---\n{.own}", "sensitive: true\n---\n{.own}"
    )
    write_files(project, {"content/themes/port.md": theme})
    said = run(project, "review").out
    assert said.startswith("Allegations (")
    assert "    run: sourcebook allegations begin fined#p-" in said
    assert (
        run(project, "build").out.splitlines()[-1].startswith("2 passages of sensitive themes are")
    )


def test_a_wrong_decision_is_told_at_its_line(project):
    """As any mistake."""
    write_files(project, {"content/decisions.yaml": "people_without_files: [Tobin Varr]\n"})
    ran = run(project, "review")
    assert ran.status == 1
    assert ran.err.startswith("content/decisions.yaml:1:1: error[unknown-key]: ")


def test_long_lists_are_cut_unless_they_are_wanted_whole(project):
    """With the number of the rest."""
    article = "---\ntitle: T\ndate: 2025-05-04\nlanguage: en\noutlet: gazette\n---\nNothing.\n"
    write_files(project, {f"content/articles/more-{n}.md": article for n in range(10)})
    assert "  and 3 more (--all shows them)\n" in run(project, "review").out
    assert run(project, "review", "--all").out.count(": no theme\n") == 13
