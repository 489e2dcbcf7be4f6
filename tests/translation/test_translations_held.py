"""What is kept of an article is kept of its translation: rights, drafts, editions, withdrawals, and builds by parts."""

import shutil
import zipfile

import pytest

from generator.content.passages import anchor_of
from tests.running import read_tree, run, write_files
from tests.test_held_back import find_words
from tests.translation.translated_site import (
    ARTICLE,
    CLAIM,
    COUNCIL,
    DENIAL,
    ENGLISH,
    OPEN,
    PO,
    SITE,
    TITLE,
    po,
)

MARKDOWN = f"content/articles/{ARTICLE}.md"
ADDRESS = f"articles/{ARTICLE}"
LONG = f"{COUNCIL[:-1]}, {'а потім ще довго говоритиме про погоду, ' * 5}і розійдеться."
HIDDEN = "Zanzibarquux Wombatine Snorkelite Plumbagoed"
LONG_ENGLISH = (
    f"{ENGLISH[COUNCIL][1][:-1]}, {'and then talk on about the weather, ' * 5}and Zanzibarquux."
)
SHORT = {
    **ENGLISH,
    DENIAL: (DENIAL, "“I have never taken what was not mine,” Ada Lock said on Tuesday."),
    LONG: (LONG, LONG_ENGLISH),
    OPEN: (OPEN, "Nothing is Wombatine."),
}
QUOTED = (
    f"Ще {'дуже довго ' * 12}говорили про порт, а тоді Ада Лок сказала: «Я ніколи не брала чужого "
    "грошей із порту»."
)
QUOTED_ENGLISH = (
    f"Snorkelite {'for a very long time ' * 12}they spoke, and Ada Lock said: “I never took money.”"
)


def make(folder, text, rights="", article=SITE[MARKDOWN]):
    site = SITE["content/site.yaml"].replace("text: full\n", rights)
    write_files(folder, {**SITE, "content/site.yaml": site, MARKDOWN: article, PO: text})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    ran = run(folder, "pdf", "--out", "site/en.pdf", "--language", "en")
    assert ran.status == 0, ran.err
    return folder / "site"


@pytest.mark.parametrize("kind", ["excerpt", "citation"])
def test_rights_cut_translations_in_every_file(tmp_path, kind):
    """An excerpt has no more of a translation than of its passage, a citation none but the title."""
    article = SITE[MARKDOWN].replace(COUNCIL, LONG).replace(OPEN, f"{OPEN}\n\n{QUOTED}")
    entries = {**SHORT, QUOTED: (QUOTED, QUOTED_ENGLISH)}
    entries.pop(COUNCIL)
    site = make(tmp_path, po(entries=entries), f"text: {kind}\nexcerpt: 12\n", article)
    for word in HIDDEN.split():
        assert find_words(site, [word]) == set(), word
    page = (site / ADDRESS / "index.html").read_text("utf-8")
    assert ENGLISH["title"][1] in page
    assert (ENGLISH[DENIAL][1] in page) == (kind == "excerpt")
    for name in ("feed.xml", "data/passages.csv", "index.html"):
        assert "for a very long" not in (site / name).read_text("utf-8")


def test_with_all_rights_it_is_whole(tmp_path):
    """The same words, so that the test above can fail."""
    article = SITE[MARKDOWN].replace(COUNCIL, LONG)
    entries = {key: each for key, each in SHORT.items() if key != COUNCIL}
    site = make(tmp_path, po(entries=entries), "text: full\n", article)
    for word in ("Zanzibarquux", "Wombatine"):
        assert find_words(site, [word])


@pytest.mark.parametrize("held", ["draft: true", "embargo: 2025-05-07"])
def test_not_a_byte_of_a_draft_s_translation_is_published(tmp_path, held):
    text = po(
        entries={**ENGLISH, OPEN: (OPEN, "Nothing is Wombatine."), "title": (TITLE, "Plumbagoed")}
    )
    article = SITE[MARKDOWN].replace("---\n", f"---\n{held}\n", 1)
    write_files(tmp_path, {**SITE, MARKDOWN: article, PO: text})
    (tmp_path / "content/allegations/quay.md").unlink()
    assert run(tmp_path, "publish", "--as-of", "2025-05-06").status == 0
    assert find_words(tmp_path / "site", ["Wombatine", "Plumbagoed"]) == set()
    assert run(tmp_path, "bundle", "--to", "it.zip").status == 0
    assert not [
        name for name in zipfile.ZipFile(tmp_path / "it.zip").namelist() if name.endswith(".po")
    ]
    assert run(tmp_path, "verify", "it.zip").status == 0


@pytest.fixture
def published(tmp_path):
    write_files(tmp_path, {**SITE, PO: po()})
    ran = run(tmp_path, "publish", "--as-of", "2025-05-04")
    assert ran.status == 0, ran.err
    assert run(tmp_path, "verify").status == 0
    return tmp_path


CHANGED = {**ENGLISH, COUNCIL: (COUNCIL, "The council will not meet at the port on 12 May at all.")}
WITHOUT = {key: each for key, each in ENGLISH.items() if key != COUNCIL}


@pytest.mark.parametrize("entries", [CHANGED, WITHOUT])
def test_a_changed_translation_needs_a_note_and_is_shown_with_its_former_words(published, entries):
    write_files(published, {PO: po(entries=entries)})
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == 1
    assert f"{MARKDOWN}:1:1: error[changed-without-note]" in ran.err
    assert f"translated en {anchor_of(COUNCIL)} of {ADDRESS} differ" in ran.err
    assert run(published, "verify").status == 1
    note = f"- on: 2025-05-05\n  where: '{ADDRESS}#{anchor_of(COUNCIL)}'\n  kind: correction\n"
    note += "  was: {en: One.}\n  now: {en: Two.}\n"
    write_files(published, {"content/corrections.yaml": note})
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == 0, ran.err
    page = (published / "site/corrections/index.html").read_text("utf-8")
    assert "The council will" in page
    assert "Translation" in page
    assert run(published, "verify").status == 0


def test_a_new_translation_needs_no_note(published):
    write_files(published, {PO: po(entries={**ENGLISH, OPEN: (OPEN, "No new builder yet.")})})
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == 0, ran.err
    assert run(published, "verify").status == 0


def test_comments_alone_are_no_change(published):
    write_files(published, {PO: po(more="\n# Ask Olena.\n")})
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.out == "Nothing has changed since the last edition.\n"


def test_a_translation_leaves_with_its_article(published):
    """By 'remove', and where only the article's file was removed by hand."""
    (published / "content/allegations/quay.md").unlink()
    (published / MARKDOWN).unlink()
    why = "  on: 2025-05-05\n  why: {en: It was wrong.}\n"
    gone = f"- id: {ADDRESS}\n{why}- id: allegations/quay\n{why}"
    write_files(published, {"content/withdrawn.yaml": gone})
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == 0, ran.err
    assert "translation-without-original" in ran.err
    assert run(published, "bundle", "--to", "it.zip").status == 0
    with zipfile.ZipFile(published / "it.zip") as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    for words in (ENGLISH["title"][1], ENGLISH[COUNCIL][1]):
        assert words.encode() not in whole
        assert words.encode() not in b"".join(read_tree(published / "site").values())


def test_remove_takes_translations_with_it(tmp_path):
    write_files(tmp_path, {**SITE, PO: po()})
    (tmp_path / "content/allegations/quay.md").unlink()
    assert f"removed {PO}" in run(tmp_path, "remove", ADDRESS, "--why", "It was wrong.").out
    assert not (tmp_path / PO).exists()


def test_a_build_by_parts_is_that_of_a_first_build(tmp_path):
    """With a translation added, edited, marked, laid beside a changed article, and removed."""
    project, fresh = tmp_path / "project", tmp_path / "fresh"
    write_files(project, SITE)
    changed = SITE[MARKDOWN].replace("12 травня в порту", "13 травня в порту")
    steps = (
        {}, {PO: po()}, {PO: po(entries=CHANGED)}, {PO: po({"X-Machine": "Lexeme"}, CHANGED)},
        {MARKDOWN: changed}, {PO: ""}, {PO: po()}, {PO: None}, {MARKDOWN: SITE[MARKDOWN]},
    )  # fmt: skip
    for step in steps:
        for name, text in step.items():
            if text is None:
                (project / name).unlink()
            else:
                write_files(project, {name: text})
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(project / "content", fresh / "content")
        one, other = run(project, "build"), run(fresh, "build")
        assert (one.status, one.err) == (other.status, other.err)
        assert one.status == 0
        assert read_tree(project / "site") == read_tree(fresh / "site")
        page = (project / f"site/{ADDRESS}/index.html").read_text("utf-8")
        is_translated = bool((project / PO).exists() and (project / PO).read_text("utf-8"))
        assert (ENGLISH[CLAIM][1] in page) == is_translated
