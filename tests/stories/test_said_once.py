"""What a person said stands once where articles of one story quote the same words."""

import re
from html import unescape

import pytest

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import SITE
from tests.running import run, write_files

HEAD = "---\ntitle: {}\ndate: {}\nlanguage: en\noutlet: gazette\n---\n"
SAID = "“The quay is safe and nobody left,” Ada Lock said{}."
TOLD = {
    "one": ("2025-05-01", ""),
    "two": ("2025-05-02", " on Friday"),
    "apart": ("2024-02-03", " in winter"),
}
STORY = "---\ntitle: {en: The quay}\narticles: [one, two]\n---\n"


@pytest.fixture
def folder(tmp_path):
    """Three articles with the same words, of which two tell one story."""
    articles = {
        f"content/articles/{id_}.md": HEAD.format(id_, day) + SAID.format(end) + "\n"
        for id_, (day, end) in TOLD.items()
    }
    write_files(tmp_path, {**SITE, **articles, "content/stories/quay.md": STORY})
    assert run(tmp_path, "build").status == 0
    return tmp_path


def rows_of(folder):
    """The words of each row of what Ada Lock said, newest first."""
    page = (folder / "site/people/ada-lock/index.html").read_text("utf-8")
    part = page.partition('id="said"')[2].partition("</section>")[0]
    rows = re.findall(r'(?s)<li class="row quotation">(.*?)</li>\s*(?=<li class="row|</ol)', part)
    told = [" ".join(unescape(re.sub("<[^>]+>", " ", row)).split()) for row in rows]
    return [row for row in told if "quay is safe" in row]


def test_words_that_articles_of_a_story_repeat_stand_once(folder):
    """Where they were told first, with a link to each who repeats them; other stories keep theirs."""
    once, apart = rows_of(folder)
    assert "The same words" not in apart
    assert once.startswith("1 May 2025")
    assert re.search(r"The same words: .*Gazette , 2 May 2025", once)
    page = (folder / "site/people/ada-lock/index.html").read_text("utf-8")
    again = f"articles/two/#{anchor_of(SAID.format(' on Friday'))}"
    assert f'{again}"' in page.partition("The same words")[2].partition("</p>")[0]
    assert page.count("The same words") == 1


def test_they_part_when_the_story_does(folder):
    """The page of a person is made again when an editor takes an article out of a story."""
    write_files(folder, {"content/stories/quay.md": STORY.replace("two]", "apart]\nnot: [two]")})
    assert run(folder, "build").status == 0
    alone, once = rows_of(folder)
    assert alone.startswith("2 May 2025")
    assert once.startswith("3 February 2024")
    assert re.search(r"The same words: .*Gazette , 1 May 2025", once)


def test_words_with_an_allegation_of_their_own_stand_alone(folder):
    """The stage of an allegation is not lost behind another outlet's words."""
    passage = f"'two#{anchor_of(SAID.format(' on Friday'))}'"
    entry = (
        "---\nclaim: {en: The quay is not safe}\nabout: [ada-lock]\nby: {who: Port, kind: authority}\n"
        f"passages: [{passage}]\nstages:\n  - {{is: reported, on: 2025-05-02, passage: {passage}}}\n"
        f"responses:\n  - {{from: ada-lock, kind: denial, passage: {passage}}}\n"
        "reviewed: {on: 2025-05-14, by: Ivo Marsh}\n---\n"
    )
    write_files(folder, {"content/allegations/quay.md": entry})
    assert run(folder, "build").status == 0
    assert len(rows_of(folder)) == 3
