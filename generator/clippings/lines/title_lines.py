"""Find the title, copies of it, and the lines around it in the head."""

import difflib
import re
from collections.abc import Mapping

from generator.clippings.lines.bylines import is_author_above
from generator.clippings.lines.captions import split_credit
from generator.clippings.lines.line_shapes import (
    FEW_WORDS,
    INNER_STOP,
    common_tail,
    count_words,
    is_question,
)
from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)
from generator.clippings.lines.technical_lines import mail_subject
from generator.clippings.lines.title_evidence import (
    TitleCandidate,
    find_candidates,
    strongest,
    weigh,
)
from generator.clippings.lines.title_rows import METADATA
from generator.nlp.tokens import fold

SITE = re.compile(r"\s(?:[|–—»•·-]|::)\s(?=(?P<site>.+))")  # behind a title
LABELLED = re.compile(r"^[\[(][^\[\]()]{2,20}[\])]\s+")  # '[Photos] Bridge opens'
CUT = re.compile(r"\s?(?:…|\.{3})$")  # at the end of a title that was shortened
DASHES = frozenset("–—-")
TRAILS = frozenset(("breadcrumb", "section-name"))  # above a rubric
SITE_WORDS = 6
WINDOW = 8  # rows at the top that may have the title of a window
TAIL_WORDS = 5  # of a title after two different breadcrumbs
DEK_LETTERS = 26  # of three words that are no label
TIMED_WORDS = 2  # of a title above a time of reading, at least
NEARLY = -0.5  # weight of a row that is hardly less a title than none
STOPPED_WORDS = 16  # of a title that ends in a stop
STAMPED_ROWS = 5  # of a page with a title, two rows about it, and text
SAME = 0.8  # least similarity of a reworded copy of the title


def find_deks_above_picture(sheet: LineSheet, decided: Decided) -> Found:
    """Find a dek in place of the title: a first row above a captioned picture, above the text.

    Some sites lose their title when a page is saved, and keep its second line.
    """
    first = next(open_rows(sheet, decided), None)
    if first is None or first[0] != 0 or len(sheet.rows) < 3 or not first[1].headline:
        return {}
    below, lead = sheet.rows[1:3]
    caption, credit = split_credit(below.text, sheet)
    pictured = 1 in decided and decided[1].fate == "caption" and caption and credit
    return {0: "dek"} if pictured and below.gap and lead.prose else {}


def find_window_titles(sheet: LineSheet, decided: Decided) -> Found:
    """Find the title of a window, 'X | Harbour Post', '[Photos] X' or 'X cut…', in a head with all of it."""
    heads = [(index, row) for index, row in open_rows(sheet, decided) if index < WINDOW]
    texts = {row.text: index for index, row in heads if row.words >= FEW_WORDS}
    for index, row in heads:
        bare = LABELLED.sub("", row.text)
        if bare != row.text and bare in texts:
            return {index: "junk", texts[bare]: "title"}
        whole = _whole_of(row, texts)
        if whole is not None:
            return {index: "junk", whole: "title"}
        for found in SITE.finditer(row.text):
            title = texts.get(row.text[: found.start()])
            named = found[0].strip() not in DASHES or found["site"][:1].isupper()  # no '– mayor'
            named = named or sheet.lists.menu.are(found["site"])  # '– print version'
            if title is not None and named and len(found["site"].split()) <= SITE_WORDS:
                return {index: "junk", title: "title"}
    return {}


def _whole_of(row: LineRow, texts: Mapping[str, int]) -> int | None:
    """Return the row with the whole of what another has shortened: 'Bridge opens a year…'."""
    begun = CUT.sub("", row.text)
    if begun == row.text or row.words < FEW_WORDS:
        return None
    return next(
        (at for text, at in texts.items() if text.startswith(begun) and text != row.text), None
    )


def find_subjects(sheet: LineSheet, decided: Decided) -> Found:
    """Find the row that the subject of a mail repeats: 'Subject: Fwd: X', then a greeting, then 'X'."""
    mail = (sheet.rows[at].text for at in decided if decided[at].rule == "headers-of-mail")
    headers = [text for text in mail if mail_subject().match(text)]
    rows = open_rows(sheet, decided) if headers else ()
    told = (
        index
        for index, row in rows
        if index < WINDOW
        and row.words >= FEW_WORDS
        and any(header.endswith(": " + row.text) for header in headers)
    )
    return dict.fromkeys([*told][:1], "title")


def find_title(sheet: LineSheet, decided: Decided) -> Found:
    """Find the row of the head that all evidence together makes most likely to be the title."""
    best = _weigh_title(sheet, decided)
    return {best.row: "title"} if best else {}


def tell_title_evidence(sheet: LineSheet, decided: Decided) -> tuple[str, ...]:
    """Return the ids of the evidence that speaks most for the title."""
    best = _weigh_title(sheet, decided)
    return strongest(best) if best else ()


def _weigh_title(sheet: LineSheet, decided: Decided) -> TitleCandidate | None:
    if _has_title(decided):
        return None
    rows = find_candidates(sheet, decided)
    best = max(rows, key=lambda each: (weigh(each), -each.row), default=None)
    best = _above_metadata(best, rows, sheet, decided) if best else None
    best = _below_rubric(best, rows, sheet, decided) if best else None
    return best if best and (weigh(best) > 0 or _is_all_above_metadata(best, sheet)) else None


def _is_all_above_metadata(best: TitleCandidate, sheet: LineSheet) -> bool:
    """Check for the only headline, of several words and above a day or an author, that nearly is a title."""
    placed = {"only-headline", "metadata-below"} <= set(best.evidence)
    return placed and sheet.rows[best.row].words > FEW_WORDS and weigh(best) > NEARLY


def _above_metadata(
    best: TitleCandidate, rows: list[TitleCandidate], sheet: LineSheet, decided: Decided
) -> TitleCandidate:
    """Return the row above an author or a time of reading where that below is rather a dek."""
    above = decided.get(best.row - 1)
    timed = above is not None and above.fate == "counter"
    if "metadata-above" not in best.evidence or not (timed or "two-sentences" in best.evidence):
        return best
    least = TIMED_WORDS if timed else FEW_WORDS
    others = (each for each in rows if each.row == best.row - 2)
    return next((each for each in others if sheet.rows[each.row].words >= least), best)


def _below_rubric(
    best: TitleCandidate, rows: list[TitleCandidate], sheet: LineSheet, decided: Decided
) -> TitleCandidate:
    """Return the row above an author or a time where a rubric above it weighs more.

    A rubric is one word at the top, or a field and its place below a breadcrumb.
    """
    row, above, then = sheet.rows[best.row], decided.get(best.row - 1), decided.get(best.row + 2)
    if len(row.text.split()) == 1 and best.row == 0 and then is not None and then.fate in METADATA:
        below = (each for each in rows if each.row == 1)
        return next((each for each in below if _heads_rubric(sheet.rows[1])), best)
    listed = above is not None and above.rule in TRAILS and then is not None
    if not listed or then is None or then.fate not in METADATA or row.words > FEW_WORDS:
        return best
    lists = sheet.lists
    placed = lists.prepositions.within(row.text) and not lists.verbs.within(row.text)
    others = (each for each in rows if each.row == best.row + 1 and placed)
    return next((each for each in others if _heads_rubric(sheet.rows[each.row])), best)


def _heads_rubric(row: LineRow) -> bool:
    """Check for a headline of several words right below the row above it."""
    return row.headline and not row.gap and row.words > FEW_WORDS


def find_stopped_titles(sheet: LineSheet, decided: Decided) -> Found:
    """Find a first sentence above a time stamp and more of its kind, with the text below them."""
    if _has_title(decided) or 0 in decided or len(sheet.rows) < STAMPED_ROWS:
        return {}
    first = sheet.rows[0]
    fates = [decided[at].fate if at in decided else "" for at in (1, 2)]
    stamped = fates[0] == "timestamp" and fates[1] in METADATA and not sheet.rows[1].gap
    short = FEW_WORDS <= first.words <= STOPPED_WORDS and not INNER_STOP.search(first.text)
    text = sum(row.prose for row in sheet.rows[3:])
    return {0: "title"} if stamped and short and text > 1 else {}


def _has_title(decided: Decided) -> bool:
    return any(each.fate in ("title", "dek") for each in decided.values())


def find_title_again(sheet: LineSheet, decided: Decided) -> Found:
    """Find copies of the title, exact or nearly so."""
    title = next((i for i, decision in decided.items() if decision.fate == "title"), None)
    if title is None:
        return {}
    text = sheet.rows[title].text
    return {
        index: "junk"
        for index, row in open_rows(sheet, decided)
        if row.words >= FEW_WORDS and _is_same(text, row)
    }


def _is_same(title: str, row: LineRow) -> bool:
    text = fold(row.text)
    if fold(title) == text or not row.headline:
        return fold(title) == text
    matcher = difflib.SequenceMatcher(None, fold(title), text, autojunk=False)
    alike = matcher.quick_ratio() >= SAME and matcher.ratio() >= SAME
    return alike or title_behind_breadcrumbs(title, row.text) != ""


def title_behind_breadcrumbs(text: str, other: str) -> str:
    """Return the title at the end of two rows after different breadcrumbs, else an empty text."""
    tail = common_tail(text, other)
    if count_words(tail) < TAIL_WORDS or not tail[0].isupper():
        return ""
    before = text.removesuffix(tail).split(), other.removesuffix(tail).split()
    trails = all(trail and all(word[0].isupper() for word in trail) for trail in before)
    return tail if trails else ""


def find_above_title(sheet: LineSheet, decided: Decided) -> Found:
    """Find headlines and labels above the title, links to other pages."""
    title = next((i for i, decision in decided.items() if decision.fate == "title"), 0)
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < title and not row.prose and not is_author_above(index, sheet, decided)
    }


def find_deks(sheet: LineSheet, decided: Decided) -> Found:
    """Find deks, the headlines between title and text. Labels there are navigation."""
    titles = [index for index, decision in decided.items() if decision.fate == "title"]
    if not titles:
        return {}
    lead = find_lead(sheet, decided)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if titles[0] < index < lead and row.headline and not is_question(row.text):
            said = row.words >= FEW_WORDS or (row.words > 2 and len(row.text) >= DEK_LETTERS)
            found[index] = "dek" if said else "navigation"
    return found
