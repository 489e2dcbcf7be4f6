"""The PDF of a small site, its bookmarks and its text."""

import re

import pypdf

from tests.running import run, write_files


def make(folder, files, *arguments):
    """The PDF of a small site."""
    write_files(folder, files)
    ran = run(folder, "pdf", *arguments)
    assert ran.status == 0, ran.err
    return pypdf.PdfReader(folder / "briefing.pdf")


def bookmarks(pdf):
    """(depth, title, number of the page) of each bookmark, in order."""

    def walk(entries, depth):
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, depth + 1)
            else:
                yield depth, entry.title, pdf.get_destination_page_number(entry) + 1

    return list(walk(pdf.outline, 0))


def text_of(page):
    """What a page says, its lines run together and words that were broken at a line's end made whole."""
    text = page.extract_text().replace("-\n", "")
    return re.sub(r"\s+", " ", text)
