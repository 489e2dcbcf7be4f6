"""Notes by which an outlet corrects its text: from the clipping to the head of the article's page."""

import re

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
SEED = """The harbour opens again

The harbour's north quay reopened on 1 May 2025, an engineer said.

Correction, May 3: The quay reopened on a Friday. We regret the error.
"""
NOTE = "Correction, May 3: The quay reopened on a Friday. We regret the error."
HEAD = re.compile(
    r'<aside class="row outlet-notes" aria-labelledby="(?P<id>[^"]+)">.*?'
    r'<h2 class="label" id="(?P=id)">(?P<label>.*?)</h2>.*?href="#(?P<anchor>p-[0-9a-f]{8})".*?</aside>',
    re.DOTALL,
)


@pytest.fixture
def pages(tmp_path):
    """The article's page in each language of the interface, by language."""
    files = {name: text for name, text in SMALL_SITE.items() if name != ARTICLE}
    site = files["content/site.yaml"] + "languages: [en, uk, ru]\n"
    theme = files["content/themes/port.md"].replace(
        "{en: The port}", "{en: The port, uk: Порт, ru: Порт}"
    )
    changed = {"content/site.yaml": site, "content/themes/port.md": theme, "seeds/one.txt": SEED}
    project = write_files(tmp_path, {**files, **changed})
    assert run(project, "convert").status == 0
    (article,) = (project / "content/articles").iterdir()
    assert f"{{.outlet-note}}\n{NOTE}" in article.read_text(encoding="utf-8")
    assert run(project, "build").status == 0
    folders = {"en": "site", "uk": "site/uk", "ru": "site/ru"}
    return {
        code: next((project / folder / "articles").glob("*/index.html")).read_text(encoding="utf-8")
        for code, folder in folders.items()
    }


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "The outlet’s own note on this text"),
        ("uk", "Примітка видання до цього тексту"),
        ("ru", "Примечание издания к этому тексту"),
    ],
)
def test_a_note_is_shown_at_the_head_and_where_it_stands(pages, language, label):
    """It has a label of its own before the body, and leads to its place in the body."""
    page = pages[language]
    head = HEAD.search(page)
    assert head is not None
    assert head["label"] == label
    assert NOTE in head[0]
    body = page[page.index('<div class="body">') :]
    assert head.end() < page.index('<div class="body">')
    assert f'class="row passage outlet-note" id="{head["anchor"]}"' in body
    assert NOTE in body


def test_the_day_of_a_note_is_no_event(pages):
    """What the text speaks of is dated, its correction is not."""
    assert 'datetime="2025-05-01"' in pages["en"]
    assert 'datetime="2025-05-03"' not in pages["en"]
