"""A brief since an edition or a day, in each kind of file."""

import email
import email.policy
import io
import re
import sys

import docx
import pypdf
import pytest

from generator.content.passages import anchor_of
from generator.extras import how_to_install
from tests.allegations.alleging_site import CLAIM, DENIAL, OTHER, SITE
from tests.editions.test_publish import ADDRESS, CORRECTION, QUAY, edit
from tests.hostile import HOSTILE_SITE
from tests.running import SMALL_SITE, run, write_files

ADDED = """---
title: The ferry is back
date: 2025-05-06
language: en
outlet: gazette
summary: {en: The paper writes that the ferry sails again.}
---
The ferry came back to the harbour.
"""
ON_SITE = "https://example.org/harbour/"
KINDS = ("md", "html", "eml", "docx", "pdf")


def make(folder, *arguments, name="brief.md"):
    """The bytes of a brief."""
    ran = run(folder, "brief", *arguments, "--to", name)
    assert ran.status == 0, ran.err
    return (folder / name).read_bytes()


def words_of(name, content):
    """What a file of any kind says, with its addresses."""
    if name.endswith(".eml"):
        mail = email.message_from_bytes(content, policy=email.policy.default)
        return mail.get_body(("html",)).get_content()
    if name.endswith(".pdf"):
        pages = pypdf.PdfReader(io.BytesIO(content)).pages
        said = " ".join(page.extract_text() for page in pages)
        links = (
            each.get_object().get("/A", {}) for page in pages for each in page.get("/Annots", ())
        )
        return " ".join((re.sub(r"\s+", " ", said), *(str(link.get("/URI")) for link in links)))
    if name.endswith(".docx"):
        document = docx.Document(io.BytesIO(content))
        (notes,) = (
            each.target_part.blob.decode()
            for each in document.part.rels.values()
            if each.reltype.endswith("/footnotes")
        )
        cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
        return " ".join((*(each.text for each in document.paragraphs), *cells, notes))
    return content.decode()


@pytest.fixture
def alleging(tmp_path):
    """A briefing with an allegation in its first edition, and an article since then."""
    theme = "content/themes/port.md"
    write_files(tmp_path, {**SITE, theme: SMALL_SITE[theme]})
    ran = run(tmp_path, "publish", "--as-of", "2025-05-15")
    assert ran.status == 0, ran.err
    return write_files(tmp_path, {"content/articles/ferry.md": ADDED})


def test_what_is_new_since_an_edition_stands_under_its_theme(alleging):
    """With outlet, day and the editor's summary, and nothing that the edition had."""
    told = make(alleging, "--since", "1").decode()
    assert "Since edition 1, 15 May 2025" in told
    assert f"## The port\n\n- [The ferry is back]({ON_SITE}articles/ferry/)" in told
    assert "The Gazette · 6 May 2025 · English" in told
    assert "Editor’s summary: The paper writes that the ferry sails again." in told
    assert "The crane" not in told


@pytest.mark.parametrize(
    ("date", "said"),
    [("", "date unknown"), ("date: 2025-05\n", "May 2025"), ("date: 2025\n", "2025")],
)
def test_what_may_be_new_is_told(tmp_path, date, said):
    """An article of an unknown day may be of any, one of a month may be of its last day."""
    article = ADDED.replace("date: 2025-05-06\n", date)
    write_files(tmp_path, {**SMALL_SITE, "content/articles/ferry.md": article})
    told = make(tmp_path, "--since", "2025-05-10").decode()
    assert f"[The ferry is back]({ON_SITE}articles/ferry/)" in told
    assert f"The Gazette · {said} · English" in told
    assert ("date unknown" in told.partition("## What is missing")[2]) == (not date)
    later = make(tmp_path, "--since", "2026-01-01").decode()
    assert ("The ferry is back" in later) == (not date)


@pytest.mark.parametrize("kind", KINDS)
def test_an_allegation_goes_along_with_stage_and_responses(alleging, kind):
    """In any kind of file, with the article that makes it and in its own line."""
    name = f"brief.{kind}"
    told = words_of(name, make(alleging, "--since", "2025-05-01", name=name))
    standing = "Stage: searched, 12 May 2025. Response: Ada Lock – denial."
    assert told.count(standing) >= 2
    assert f"{ON_SITE}articles/crane/" in told
    assert f"{ON_SITE}allegations/crane/" in told
    assert CLAIM not in told  # which is the outlet's, and stands on its page


def test_what_was_corrected_and_withdrawn_is_told(tmp_path):
    """Each with its day and reason, since the edition that the reader knows."""
    write_files(tmp_path, {**SMALL_SITE, "content/articles/ferry.md": ADDED})
    assert run(tmp_path, "publish", "--as-of", "2025-05-07").status == 0
    edit(tmp_path / QUAY, "1 May", "3 May")
    (tmp_path / "content/corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    assert run(tmp_path, "publish", "--as-of", "2025-05-08").status == 0
    assert run(tmp_path, "remove", "articles/ferry", "--why", "It was a hoax.").status == 0
    edit(tmp_path / "content/themes/port.md", "said of", "written of")
    ran = run(tmp_path, "publish", "--as-of", "2025-05-09", "--minor", "wording")
    assert ran.status == 0, ran.err
    told = make(tmp_path, "--since", "1").decode()
    assert f"## Corrected\n\n- [The quay reopens]({ON_SITE}{ADDRESS}/)" in told
    assert "Correction · 5 May 2025" in told
    assert "The day is right." in told
    assert f"## Withdrawn\n\n- [articles/ferry]({ON_SITE}articles/ferry/)" in told
    assert "It was a hoax." in told
    assert "The ferry is back" not in told
    later = make(tmp_path, "--since", "2").decode()
    assert "## Corrected" not in later
    assert "## Withdrawn" in later
    assert "nothing new" in make(tmp_path, "--since", "3", "--theme", "port").decode()


@pytest.mark.parametrize("kind", ["md", "html", "eml", "docx"])
def test_a_brief_is_the_same_bytes_each_time(alleging, kind):
    name = f"brief.{kind}"
    first = make(alleging, "--since", "1", name=name)
    assert make(alleging, "--since", "1", name=name) == first


def test_hostile_text_stays_text(tmp_path):
    write_files(tmp_path, HOSTILE_SITE)
    told = make(tmp_path, "--since", "2025-01-01", name="brief.html").decode()
    assert "<script" not in told
    assert "&lt;script&gt;alert(1)" in told
    for kind in KINDS:
        make(tmp_path, "--since", "2025-01-01", name=f"brief.{kind}")


def test_a_long_brief_is_cut_and_says_so(tmp_path):
    """To 100 kB at most, with the way to the rest."""
    summary = "The paper writes of the harbour. " * 30
    article = ADDED.replace("The paper writes that the ferry sails again.", summary)
    files = {
        f"content/articles/a{number:03}.md": article.replace("is back", f"{number} is back")
        for number in range(120)
    }
    write_files(tmp_path, {**SMALL_SITE, **files})
    told = make(tmp_path, "--since", "2025-01-01", name="brief.html")
    assert len(told) <= 100_000
    assert "and 81 more" in told.decode()
    assert f'href="{ON_SITE}themes/port/"' in told.decode()
    mailed = make(tmp_path, "--since", "2025-01-01", name="brief.eml")
    assert len(mailed) <= 100_000


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--since", "7"), "error[unknown-edition]: there is no edition 7"),
        (("--since", "soon"), "error[bad-date]: 'soon' is not a date"),
        (("--since", "2025-05"), "error[bad-date]: '2025-05' is not a day"),
        (
            ("--since", "2025-05-01", "--theme", "sea"),
            "error[unknown-theme]: there is no theme 'sea'",
        ),
        (("--since", "2025-05-01", "--language", "fr"), "error[language-not-in-site]"),
        (("--since", "2025-05-01", "--to", "a.odt"), "error[unknown-kind-of-file]: 'a.odt'"),
    ],
)
def test_what_cannot_be_is_told(tmp_path, arguments, told):
    ran = run(write_files(tmp_path, SMALL_SITE), "brief", *arguments)
    assert ran.status == 1
    assert told in ran.err
    assert not (tmp_path / "a.odt").exists()


def test_two_answers_of_one_kind_are_told_once(tmp_path):
    """Somebody who denies it twice denies it."""
    entry = SITE["content/allegations/crane.md"]
    answer = next(line for line in entry.splitlines() if "kind: denial" in line)
    again = entry.replace(
        answer, f"{answer}\n{answer.replace(anchor_of(DENIAL), anchor_of(OTHER))}"
    )
    write_files(tmp_path, {**SITE, "content/allegations/crane.md": again})
    said = make(tmp_path, "--since", "2025-01-01").decode()
    assert "Response: Ada Lock – denial." in said
    assert "denial. Response: Ada Lock – denial." not in said


def test_without_python_docx_it_is_said_what_to_install(tmp_path, monkeypatch):
    """By the name that is installed, which is not the name of the module."""
    write_files(tmp_path, SMALL_SITE)
    for module in ("generator.exports.brief_word", "generator.exports.word_file"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    ran = run(tmp_path, "brief", "--since", "2025-01-01", "--to", "brief.docx")
    assert ran.status == 1
    assert "Word documents are written by python-docx, which is not installed\n" in ran.err
    assert f"hint: install the extra: {how_to_install('word')}\n" in ran.err
