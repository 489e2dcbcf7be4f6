"""Signatures: two people read a sensitive text as it is before it is published."""

import re

import pytest

from generator.content.signatures import digest_signed
from tests.running import SMALL_SITE, run, write_files

THEME = "content/themes/port.md"
SENSITIVE = SMALL_SITE[THEME].replace("terms:", "sensitive: true\nterms:")
TWO_EYES = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "two_eyes: [sensitive]\n",
    THEME: SENSITIVE.replace("terms:", "not_allegations: {}\nterms:"),
}


@pytest.fixture
def briefing(tmp_path):
    """A briefing with a sensitive theme that two people have to sign."""
    return write_files(tmp_path, TWO_EYES)


def unsigned(folder):
    """What check says of signatures."""
    return [line for line in run(folder, "check").err.splitlines() if "[unsigned-text]" in line]


def test_a_text_is_signed_by_two_names(briefing):
    """One name does not do, in however many signatures; two different ones do."""
    (line,) = unsigned(briefing)
    assert line == (
        f"{THEME}:1:1: warning[unsigned-text]: signed by nobody, and two people have to sign this "
        "very text"
    )
    ran = run(briefing, "sign", THEME, "--by", "Ivo Marsh")
    assert ran.out == f"signed {THEME}, as it is, by Ivo Marsh\n"
    assert run(briefing, "sign", THEME, "--by", " ivo  marsh").status == 0
    (line,) = unsigned(briefing)
    assert "signed by ivo marsh only" in line
    assert run(briefing, "sign", THEME, "--by", "Lena Moss").status == 0
    assert unsigned(briefing) == []


def test_an_edit_takes_the_signatures_off_and_a_release_does_not(briefing):
    """Whoever signed a draft has read the text that is published when 'draft' is removed."""
    file = briefing / THEME
    text = file.read_text("utf-8")
    file.write_text(text.replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    for name in ("Ivo Marsh", "Lena Moss"):
        assert run(briefing, "sign", THEME, "--by", name).status == 0
    file.write_text(text, "utf-8")
    assert unsigned(briefing) == []
    file.write_text(text + "\nOne more.\n", "utf-8")
    assert len(unsigned(briefing)) == 1
    assert run(briefing, "sign", THEME, "--by", "Ivo Marsh").status == 0
    assert "Lena" not in (briefing / "content/signatures.yaml").read_text("utf-8")


def test_a_signature_is_written_as_a_person_would(briefing):
    """Who has read what stands before the digest, each on a line of its own however long."""
    name = " ".join(["Ivo"] * 40)
    assert run(briefing, "sign", THEME, "--by", name).status == 0
    text = (briefing / "content/signatures.yaml").read_text("utf-8")
    digest = digest_signed((briefing / THEME).read_text("utf-8"))
    assert re.sub(r"\d{4}-\d\d-\d\d", "DAY", text) == (
        "# Who has read which text, as it was: written by 'sourcebook sign'.\n"
        f"- file: {THEME}\n  by: {name}\n  'on': 'DAY'\n  sha256: {digest}\n"
    )


def test_publish_refuses_a_text_without_two_names(briefing):
    """The warning of check is an error there, and nothing is published."""
    ran = run(briefing, "publish", "--as-of", "2025-06-01")
    assert ran.status == 1
    assert f"{THEME}:1:1: error[unsigned-text]" in ran.err
    assert not (briefing / "content/editions.yaml").exists()


def test_other_texts_need_no_name(briefing):
    """A theme that is not sensitive is nobody's to sign, and without 'two_eyes' none is."""
    write_files(briefing, {THEME: SMALL_SITE[THEME]})
    assert unsigned(briefing) == []
    write_files(briefing, {**TWO_EYES, "content/site.yaml": SMALL_SITE["content/site.yaml"]})
    assert unsigned(briefing) == []


@pytest.mark.parametrize("file", ["content/site.yaml", "content/themes/none.md", "../elsewhere.md"])
def test_only_texts_of_the_content_are_signed(briefing, file):
    """Anything else is told, with what can be signed."""
    ran = run(briefing, "sign", file, "--by", "Ivo Marsh")
    assert ran.status == 1
    assert ran.err == (
        f"{file}: error[nothing-to-sign]: is not a text to sign\n"
        "  hint: name a Markdown file of content/, such as content/themes/corruption.md\n1 error\n"
    )
