"""Drafts and embargoes: not one byte of what is held back is published, and serve shows it."""

import re

import pypdf
import pytest

from generator.build.site_build import build
from generator.content.public_content import SERVED
from tests.running import SMALL_SITE, read_tree, run, write_files

WORDS = {  # each in one file that is held back
    "content/articles/2025-05-03-zanzibarquux.md": "zanzibarquux Wombatine говоритьмарево",
    "content/articles/2025-05-04-quillfeather.md": "quillfeather Snorkelite",
    "content/themes/mirelurkx.md": "mirelurkx Plumbagoed морозівка",
    "content/people/vexa-thrumm.md": "vexa-thrumm Thrummite",
    "content/pages/gossamery.md": "gossamery Fizzledom",
    "content/allegations/ostraka.md": "ostraka Blunderquill",
}
OSTRAKA = "content/allegations/ostraka.md"
HELD = {
    "content/articles/2025-05-03-zanzibarquux.md": """---
draft: true
title: A Wombatine harbour
date: 2025-05-03
language: uk
outlet: gazette
people: [ada-lock]
themes: [port]
---
Слово говоритьмарево про 5 травня 2025 року та harbour.
""",
    "content/articles/2025-05-04-quillfeather.md": """---
embargo: 2025-05-07T06:00+03:00
title: Snorkelite on the quay
date: 2025-05-04
language: en
outlet: gazette
---
The harbour has Snorkelite. "Snorkelite is here on 6 May 2025," Ada Lock said.
""",
    "content/themes/mirelurkx.md": """---
draft: true
name: {en: Plumbagoed, uk: морозівка}
colour: {light: "#1d5b79", dark: "#8ecae6"}
sensitive: true
terms: {en: [quay]}
---
{.own}
Plumbagoed words.
""",
    "content/themes/mirelurkx.uk.md": "{.own}\nПро морозівка.\n",
    "content/people/vexa-thrumm.md": """---
draft: true
name: Vexa Thrumm
spellings: {en: [Vexa Thrumm]}
---
{.own}
A Thrummite.
""",
    "content/pages/gossamery.md": "---\nembargo: 2025-05-07\ntitle: Fizzledom\n---\n{.own}\nFizzledom.\n",
    "content/allegations/ostraka.md": """---
embargo: 2025-05-07
claim: {en: Clerks tell of a Blunderquill}
about: [ada-lock]
by: {who: Blunderquill, kind: person}
passages: [2025-05-02-quay-reopens#p-8bd1a4c8]
stages: [{is: reported, on: 2025-05-02, passage: 2025-05-02-quay-reopens#p-8bd1a4c8}]
responses: [{from: ada-lock, kind: denial, passage: 2025-05-04-quillfeather#p-1a2b3c4d}]
reviewed: {on: 2025-05-04, by: Blunderquill}
---
""",
}
PUBLIC = {
    "content/site.yaml": """title: Harbour notes
base_url: https://example.org/harbour/
languages: [en, uk, ru]
statements: free
text: full
""",
    "content/people/ada-lock.md": """---
name: Ada Lock
spellings: {en: [Ada Lock]}
roles:
  - {role: Snorkelite officer, articles: [2025-05-04-quillfeather]}
  - {role: Engineer, articles: [2025-05-02-quay-reopens, 2025-05-03-zanzibarquux]}
---
""",
    "content/articles/2025-05-02-quay-reopens.md": """---
title: The quay reopens
date: 2025-05-02
language: en
outlet: gazette
themes: [port, mirelurkx]
people: [vexa-thrumm, ada-lock]
not_people: []
---
The harbour's north quay reopened on 1 May 2025, Vexa Thrumm said.

"It took a year," Ada Lock said.
""",
}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    """A briefing in three languages that holds one of everything back."""
    files = {**SMALL_SITE, **PUBLIC, **HELD}
    entry = "content/allegations/ostraka.md"
    claim = files.pop(entry)
    folder = write_files(tmp_path_factory.mktemp("held"), files)
    for article in ("2025-05-02-quay-reopens", "2025-05-04-quillfeather"):
        cited = run(folder, "cite", f"/articles/{article}/").out
        claim = re.sub(
            rf"{article}#p-\w+", f"{article}#{re.search('p-[0-9a-f]{8}', cited)[0]}", claim
        )
    write_files(folder, {entry: claim})
    return folder


def everything_in(folder):
    """Bytes of every file of a folder by name, PDFs as their text, and of all names together."""
    files = read_tree(folder)
    for name in filter(lambda name: name.endswith(".pdf"), files):
        pages = pypdf.PdfReader(folder / name).pages
        files[name] = "\n".join(page.extract_text() for page in pages).encode()
    return {**files, "names": "\n".join(files).encode()}


def find_words(folder, texts):
    """Words of what is held back with the files that have them, escaped or not."""
    return {
        (word, name)
        for name, content in everything_in(folder).items()
        for text in texts
        for word in text.split()
        for form in (word, word.encode("ascii", "backslashreplace").decode())
        if form.casefold() in content.decode("utf-8", "replace").casefold()
    }


def test_nothing_held_back_is_in_any_file_of_the_site(briefing):
    """Articles, themes, people, pages and allegations leave no word and no id in pages of three
    languages, feeds, search, data, the sitemap and the PDF."""
    ran = run(briefing, "build", "--clean")
    assert ran.status == 0, ran.err
    for language in ("en", "uk", "ru"):
        made = run(briefing, "pdf", "--out", f"site/book-{language}.pdf", "--language", language)
        assert made.status == 0, made.err
    assert find_words(briefing / "site", WORDS.values()) == set()
    assert "Engineer" in (briefing / "site/people/ada-lock/index.html").read_text("utf-8")


def test_serve_shows_what_is_held_back(briefing):
    """The preview has all of it."""
    preview = briefing / ".sourcebook/preview"
    build(briefing, preview, view=SERVED)
    found = {word for word, _ in find_words(preview, WORDS.values())}
    assert found == {word for text in WORDS.values() for word in text.split()}


def test_serve_shows_drafts_of_allegations_with_a_band(briefing):
    """Even one without responses and review; its passages still count as not yet recorded."""
    entry = briefing / "content/allegations/begun.md"
    (place,) = set(re.findall(r"2025-05-02-quay-reopens#p-\w+", (briefing / OSTRAKA).read_text()))
    entry.write_text(
        "---\ndraft: true\nclaim: {en: Clerks tell of it}\nabout: [ada-lock]\n"
        f"by: {{who: Clerks, kind: person}}\npassages: [{place}]\n"
        f"stages: [{{is: reported, on: 2025-05-02, passage: {place}}}]\n---\n", "utf-8"
    )  # fmt: skip
    preview = briefing / ".sourcebook/preview"
    build(briefing, preview, view=SERVED)
    page = (preview / "allegations/begun/index.html").read_text("utf-8")
    assert "Draft: not published." in page
    assert run(briefing, "build").status == 0
    assert not (briefing / "site/allegations").exists()
    entry.unlink()


def test_an_edition_has_what_its_day_frees_and_no_draft(briefing):
    """What is under embargo is in the first edition from its end on; site, editions and manifest of
    those before have no word of it."""
    entry = briefing / "content/allegations/ostraka.md"
    claim = entry.read_text("utf-8")
    refused = run(briefing, "publish", "--as-of", "2025-05-06").err
    assert "error[allegation-unrecorded]" in refused, "an entry held back records nothing"
    entry.unlink()
    early = run(briefing, "publish", "--as-of", "2025-05-06", "--note", "Early")
    assert early.status == 0, early.err
    held = [words for file, words in WORDS.items() if "draft: true" in HELD[file]]
    assert find_words(briefing / "site", WORDS.values()) == set()
    assert find_words(briefing / "content/editions", WORDS.values()) == set()
    entry.write_text(claim, "utf-8")
    late = run(briefing, "publish", "--as-of", "2025-05-08", "--note", "Late")
    assert late.status == 0, late.err
    assert find_words(briefing / "site", held) == set()
    freed = {word for words in WORDS.values() if words not in held for word in words.split()}
    assert {word for word, _ in find_words(briefing / "site", WORDS.values())} == freed
