"""Find what sites put below and between paragraphs: keywords, frames to skip, appeals, links elsewhere."""

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import FEW_WORDS, SAID
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows

FOOT = 6  # rows at the end that may hold an appeal
LABEL_WORDS = 6
SKIP_WORDS = 14
FRAME = 8  # rows of a frame at most
LINK_WORDS = 20
CLOSERS = " .!…:»›>→"


def find_listed_tags(sheet: LineSheet, decided: Decided) -> Found:
    """Find a label of keywords alone on its row below the text, and the keywords below it."""
    text = [index for index, row in open_rows(sheet, decided) if row.prose]
    found: Found = {}
    for index in range((text[-1] if text else len(sheet.rows)) + 1, len(sheet.rows)):
        row = sheet.rows[index]
        below = index - 1 in found and index not in decided and row.words <= FEW_WORDS
        if below or sheet.lists.tags.are(row.text):
            found[index] = "read-also"
    return found


def find_frames(sheet: LineSheet, decided: Decided) -> Found:
    """Find frames that readers may skip: from 'Skip X and continue reading' to 'End of X'.

    A frame that was copied without its first row begins with a request: 'Sign up to X'.
    """
    found: Found = {}
    for end in (at for at, each in enumerate(sheet.rows) if _ends_frame(each, sheet)):
        start = _start_of_frame(end, sheet)
        found.update(dict.fromkeys(range(start, end + 1), "share"))
    for index, row in open_rows(sheet, decided):
        if index in found or not _skips(row, sheet):
            continue
        rows = enumerate(sheet.rows[index + 1 : index + FRAME], index + 1)
        end = next((at for at, each in rows if _ends_frame(each, sheet)), index)
        found.update(dict.fromkeys(range(index, end + 1), "share"))
    return {index: fate for index, fate in found.items() if index not in decided}


def _start_of_frame(end: int, sheet: LineSheet) -> int:
    """Return the row of a request or a label of links above the end, with no sentence between."""
    for at in range(end - 1, max(end - FRAME, 0), -1):
        if sheet.rows[at].prose:
            break
        if _requests(sheet.rows[at], sheet):
            return at
    return end


def _requests(row: LineRow, sheet: LineSheet) -> bool:
    lists = sheet.lists
    asked = (lists.share, lists.share_alone, lists.promo_openings, lists.read_also)
    return any(each.open(row.text) is not None for each in asked)


def _skips(row: LineRow, sheet: LineSheet) -> bool:
    rest = sheet.lists.skips.open(row.text) if row.words <= SKIP_WORDS else None
    return rest is not None and sheet.lists.skip_rests.end(rest.rstrip(CLOSERS))


def _ends_frame(row: LineRow, sheet: LineSheet) -> bool:
    short = row.words <= SKIP_WORDS and not row.prose
    return short and sheet.lists.skip_ends.open(row.text) is not None


def find_links_elsewhere(sheet: LineSheet, decided: Decided) -> Found:
    """Find sentences within the text that lead to another: 'How it was built, read in our report'."""
    begun = next((index for index, row in enumerate(sheet.rows) if row.prose), len(sheet.rows))
    return {
        index: "read-also"
        for index, row in open_rows(sheet, decided)
        if index > begun
        and row.words <= LINK_WORDS
        and sheet.lists.elsewhere.end(row.text.rstrip(CLOSERS))
        and not SAID.search(row.text)
    }


def find_appeals(sheet: LineSheet, decided: Decided) -> Found:
    """Find an author's own words to the readers at the end, and their label: 'Hi, this is Jane.'."""
    signed = (sheet.rows[index] for index in decided if decided[index].fate == "author")
    people = [name for row in signed for name in read_credits(row.text, sheet.language).people]
    given = tuple(name.split()[0] for name in people)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        rest = sheet.lists.appeals.open(row.text) if index >= len(sheet.rows) - FOOT else None
        if not rest or not given or not rest.lstrip().startswith(given):
            continue
        found[index] = "share"
        above = sheet.rows[index - 1] if index and index - 1 not in decided else None
        if above and above.words <= LABEL_WORDS and above.text.endswith(":"):
            found[index - 1] = "share"
    return found
