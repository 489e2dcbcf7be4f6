"""The seed lock as an editor meets it: what is refused, warned of, accepted and shown."""

import re

import pytest

from generator.content.passages import anchor_of
from generator.statements import comparison_work
from tests.running import SMALL_SITE, run, write_files

SEED = """The harbour opens again

The north quay reopened on 1 May 2025, and the boats came back.

"It never took a year," Ada Lock said at the harbour.

Correction: the quay reopened on a Friday.
"""
QUOTED, NOTE = '"It never took a year," Ada Lock said', "Correction: the quay reopened on a Friday."


@pytest.fixture
def project(tmp_path):
    """A project with one seed, built."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    files = {key: text for key, text in SMALL_SITE.items() if key != name}
    folder = write_files(tmp_path, {**files, "seeds/one.txt": SEED})
    assert run(folder, "build").status == 0
    return folder


def article_of(project):
    (path,) = (project / "content/articles").iterdir()
    return path


def edit(project, *changes, front=""):
    """Change words of the article, and add lines to its front matter."""
    path = article_of(project)
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text.replace("---\n", f"---\n{front}", 1), encoding="utf-8")


def add_to_site(project, line):
    path = project / "content/site.yaml"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")


def page_of(project, folder="site"):
    (page,) = (project / folder / "articles").glob("the-harbour*/index.html")
    return page.read_text(encoding="utf-8")


def test_a_falsified_quotation_is_refused(project):
    """By build, check and pdf, with the article's place and the seed's; the last good site stays."""
    before = page_of(project)
    edit(project, ("never took", "took"))
    for command in ("build", "check", "pdf"):
        ran = run(project, command)
        assert ran.status == 1
        assert ran.err.startswith(
            "content/articles/the-harbour-opens-again.md:12:5: error[quote-differs]: "
            "a quotation is not as in seeds/one.txt:5: left out 'never'\n"
        ), ran.err
    anchor = anchor_of('"It took a year," Ada Lock said at the harbour.')
    assert (
        f"  hint: write it as the seed has it, or say why: 'edits: {{{anchor}: …}}' "
        "in the front matter\n"
    ) in run(project, "build").err
    assert page_of(project) == before


def test_a_quotation_falsified_with_its_ledger_is_found_by_check(project):
    """Build trusts the ledger, check compares every article."""
    ledger = project / "content/conversions.yaml"
    old = article_of(project).read_text(encoding="utf-8")
    edit(project, ("never took", "took"))
    new = article_of(project).read_text(encoding="utf-8")
    digests = [comparison_work.parse_article(text.encode(), "content/articles/x.md",
               comparison_work.make_parser())[0].digest for text in (old, new)]  # fmt: skip
    text = ledger.read_text(encoding="utf-8")
    assert digests[0] in text
    ledger.write_text(text.replace(*digests), encoding="utf-8")
    assert run(project, "build").status == 0
    ran = run(project, "check")
    assert (ran.status, "error[quote-differs]" in ran.err) == (1, True)


def test_other_words_are_warned_of_and_shown(project):
    """The page has the difference of words, marked for eyes and for ears, until it is mended."""
    edit(project, ("the boats came back", "the ferries came back"))
    for command in ("build", "build", "check"):
        ran = run(project, command)
        assert (
            "content/articles/the-harbour-opens-again.md:10:48: warning[text-differs]: the text is "
            "not as in seeds/one.txt:3: left out 'boats'; added 'ferries'"
        ) in ran.err
        assert ran.status == 0
    page = page_of(project)
    assert re.search(r"<del><span class=\"unseen\"[^>]*>left out here: </span>boats<", page)
    assert re.search(r"<ins><span class=\"unseen\"[^>]*>added here: </span>ferries<", page)
    edit(project, ("the ferries came back", "the boats came back"))
    assert "warning" not in run(project, "build").err
    assert "<del" not in page_of(project)


def test_an_edit_with_a_reason_is_accepted_and_the_reason_is_printed(project):
    """For this wording alone: edited again, the passage has another anchor."""
    anchor = anchor_of(QUOTED.replace("never ", "") + " at the harbour.")
    edit(
        project, ("never took", "took"), front=f"edits: {{{anchor}: The outlet mended its page.}}\n"
    )
    ran = run(project, "build")
    assert (ran.status, ran.err) == (0, "")
    page = page_of(project)
    assert "Edited here:" in page
    assert "The outlet mended its page." in page
    assert "<del" not in page
    edit(project, ("took a year", "took a month"))
    told = run(project, "build").err
    assert "error[quote-differs]" in told
    assert (
        "content/articles/the-harbour-opens-again.md:1:1: error[unknown-passage]: "
        f"'edits': the article has no passage '{anchor}'"
    ) in told


@pytest.mark.parametrize("change", [(f"{{.outlet-note}}\n{NOTE}", ""), ("{.outlet-note}\n", "")])
def test_an_outlet_s_note_cannot_be_lost(project, change):
    """Neither taken out nor made an ordinary paragraph, unless the editor says why."""
    edit(project, change)
    ran = run(project, "build")
    assert ran.status == 1
    assert (
        "content/articles/the-harbour-opens-again.md:1:1: error[outlet-note-missing]: "
        f"the outlet's own note in seeds/one.txt is not in the article: '{NOTE}'"
    ) in ran.err
    edit(project, front=f"edits: {{{anchor_of(NOTE)}: It is about another text.}}\n")
    assert run(project, "build").status == 0
    assert "It is about another text." in page_of(project)


@pytest.mark.parametrize("words", [NOTE.replace("Friday", "Monday"), f"{NOTE} It is wrong."])
def test_no_words_are_put_into_an_outlet_s_note(project, words):
    """A note is shown as the outlet's, so it has to be that of the seed."""
    edit(project, (NOTE, words))
    assert "error[quote-differs]" in run(project, "build").err


def test_an_article_as_converted_is_not_compared_again(project, monkeypatch):
    """Nor an edited one that was compared before."""
    made = []
    compare = comparison_work.compare_article
    monkeypatch.setattr(
        comparison_work,
        "compare_article",
        lambda source, parser: made.append(source.file) or compare(source, parser),
    )
    add_to_site(project, "tagline: One\n")
    assert run(project, "build", "--jobs", "1").status == 0
    assert made == []
    edit(project, ("boats", "ferries"))
    assert run(project, "build", "--jobs", "1").status == 0
    assert len(made) == 1
    add_to_site(project, "contact: desk@example.org\n")
    assert run(project, "build", "--jobs", "1").status == 0
    assert len(made) == 1


def test_an_article_without_its_seed_is_unchecked_and_says_so(project):
    """In one quiet line, and check warns where seeds are required."""
    assert "unchecked" not in page_of(project)
    (project / "seeds/one.txt").unlink()
    files = {
        "content/articles/by-hand.md": SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"]
    }
    write_files(project, files)
    assert run(project, "build").status == 0
    assert page_of(project).count("The quotations have not been checked") == 1
    by_hand = (project / "site/articles/by-hand/index.html").read_text(encoding="utf-8")
    assert (
        "The quotations have not been checked: this article was not made from a clipping."
        in by_hand
    )
    assert "missing-seed" not in run(project, "check").err
    add_to_site(project, "require_seeds: true\n")
    told = run(project, "check").err
    assert "content/articles/by-hand.md:1:1: warning[missing-seed]: it has no seed" in told
    assert "warning[missing-seed]: its seed 'one.txt' is missing" in told
