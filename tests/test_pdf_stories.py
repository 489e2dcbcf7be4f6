"""The PDF's chapter of stories, and where its contents say that it is."""

import re

from tests.pdf_reading import bookmarks, make, text_of
from tests.running import SMALL_SITE
from tests.stories.told_site import FEW, HEAD

MARGIN, FIGURES = 62, 14  # points: of a page, and of the figures of a page's number


def test_stories_have_a_chapter_that_leads_to_their_articles(tmp_path):
    """Before those of themes: who tells of it on which page, and where the sources disagree."""
    head = HEAD.format(title="A collision", day="2025-05-02", language="en", outlet="gazette")
    articles = {f"content/articles/{id_}.md": f"{head}{text}\n" for id_, text in FEW.items()}
    story = "---\ntitle: The Dorothea hits a pontoon\narticles: [few-one, few-two]\n---\nTwo tell of it.\n"
    files = {**SMALL_SITE, **articles, "content/stories/ferry.md": story}
    pdf = make(tmp_path, files)
    pages = {title: number for _, title, number in bookmarks(pdf)}
    assert pages["Contents"] < pages["Stories"] == pages["The Dorothea hits a pontoon"]
    assert pages["Stories"] < pages["Articles"]
    told = text_of(pdf.pages[pages["Stories"] - 1])
    assert "2 articles" in told
    assert "Two tell of it." in told
    assert told.count(f"p. {pages['A collision']}") >= 2
    assert re.search(r"Where the sources disagree.*with 40 people.*with 60 people", told)
    left_out = {"content/site.yaml": f"{files['content/site.yaml']}leave_out: [stories]\n"}
    assert "Stories" not in {title for _, title, _ in bookmarks(make(tmp_path, left_out))}


def test_stories_that_nobody_has_checked_are_marked_in_their_chapter(tmp_path):
    """In the line of each, which the chapter's head explains once."""
    head = HEAD.format(title="A collision", day="2025-05-02", language="en", outlet="gazette")
    articles = {f"content/articles/{id_}.md": f"{head}{text}\n" for id_, text in FEW.items()}
    pdf = make(tmp_path, {**SMALL_SITE, **articles})
    pages = {title: number for _, title, number in bookmarks(pdf)}
    told = text_of(pdf.pages[pages["Stories"] - 1])
    assert re.search(r"2 articles · .* · grouped automatically", told)
    assert told.count("not yet been checked by the editor") == 1


def test_page_numbers_of_the_contents_stand_at_the_edge(tmp_path):
    """Also beside a day in the margin, under one another, and not in the title."""
    pdf, placed = make(tmp_path, SMALL_SITE), []

    def note(text, page, line, *_):
        if text.strip().isdigit():
            placed.append(round(page[0] * line[4]))

    pdf.pages[1].extract_text(visitor_text=note)
    edge = pdf.pages[1].mediabox.width - MARGIN
    assert len(placed) > 3
    assert [at for at in placed if not edge - FIGURES < at < edge] == []
