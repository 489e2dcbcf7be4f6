"""Find language switchers, menus, breadcrumbs and section names."""

import re
from collections.abc import Iterator

from generator.clippings.lines.bullet_lists import split_mark
from generator.clippings.lines.line_shapes import GAPS, GUILLEMETS, LEADING_SIGNS, is_name_like
from generator.clippings.lines.line_sheet import (
    Decided,
    Decision,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)

BETWEEN_ITEMS = re.compile(r"\s*[|•·]\s*")
BETWEEN = re.compile(r"[\s|/,•·—–-]+")
GLUED_CODES = re.compile(
    r"(?:uk|ua|en|ru|pl|de|bg){3,}|(?:uk|ua|ru)(?:en|uk|ua|ru)|en(?:uk|ua|ru)", re.IGNORECASE
)
MENU_SHARE = 0.4  # share of the words in a line of links that name networks and the like
NUMBER_BEHIND = re.compile(r"\s(?:[№#]\s?)?[\d/.-]+$")  # 'Policy brief 4/26'
IN_BRACKETS = re.compile(r"[(\[][^()\[\]]+[)\]]")
BRACKETED_WORDS = 4
HEADLINE_WORDS = 5
NAME_WORDS = 4  # of a channel
NETWORK_WORDS = 3
MARKED_WORDS = 7  # of a word for it and its name in quotation marks
BUTTONS = 3  # rows at the top that may have buttons at their end, or around a name
SENTENCE = re.compile(r"[.!?…]\s+")
LOGO_WORDS = 6
PINNED = 4  # rows below the number of readers that may be pinned
SIGNS = " -–—+|·•"
CREDITS = frozenset(("timestamp", "author"))
COLUMN = 3  # this many short lines in a run are a menu


def find_switchers(sheet: LineSheet, decided: Decided) -> Found:
    """Find lines of nothing but language names or codes. One code alone must be in capitals."""
    return {
        index: "language-switcher"
        for index, row in open_rows(sheet, decided)
        if _is_switcher(row.text, sheet)
    }


def _is_switcher(text: str, sheet: LineSheet) -> bool:
    mark, text = split_mark(text)
    if mark and sheet.lists.language_codes.are(text):
        return True
    parts = [part for part in BETWEEN.split(text) if part]
    if len(parts) == 1:
        code = len(text) <= 3 and text.isupper() and sheet.lists.language_codes.are(text)
        return code or GLUED_CODES.fullmatch(text) is not None
    return 2 <= len(parts) <= 10 and all(sheet.lists.language_codes.are(part) for part in parts)


def find_menus(sheet: LineSheet, decided: Decided) -> Found:
    """Find lines of links to networks and to items of a page's head."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if (index < BUTTONS and _has_items_around(row, sheet))
        or _has_buttons_alone(row.text, sheet)
        or (not row.prose and _is_menu(row, sheet))
        or _is_network(index, row, sheet)
    }


def _is_network(index: int, row: LineRow, sheet: LineSheet) -> bool:
    """Check for a network alone above the text or below it, in a list or beside another button."""
    prose = [at for at, each in enumerate(sheet.rows) if each.prose]
    if not prose or prose[0] <= index <= prose[-1] or row.words > NETWORK_WORDS:
        return False
    text = LEADING_SIGNS.sub("", row.text)
    lists = sheet.lists
    beside = [each.text for each in sheet.rows[max(index - 1, 0) : index + 2] if each is not row]
    buttons = (lists.networks, lists.menu, lists.share, lists.share_alone)
    several = any(each.are(LEADING_SIGNS.sub("", other)) for other in beside for each in buttons)
    return lists.networks.are(text) and (text != row.text or several)


def _has_items_around(row: LineRow, sheet: LineSheet) -> bool:
    return _ends_in_buttons(row.text, sheet) or (
        not row.prose and _is_between_items(row.text, sheet)
    )


def _ends_in_buttons(text: str, sheet: LineSheet) -> bool:
    """Check for several buttons behind a greeting: 'You read the X. View in browser · Forward'."""
    parts = [part for part in BETWEEN_ITEMS.split(SENTENCE.split(text)[-1]) if part]
    lists = sheet.lists
    buttons = (lists.menu, lists.share, lists.share_alone)
    return len(parts) > 1 and all(any(each.are(part) for each in buttons) for part in parts)


def _is_menu(row: LineRow, sheet: LineSheet) -> bool:
    lists = sheet.lists
    if lists.menu.are(LEADING_SIGNS.sub("", row.text)):
        return True
    parts = [part for part in BETWEEN_ITEMS.split(row.text) if part]
    of_menu = [part for part in parts if lists.menu.are(part) or lists.home.are(part)]
    rest = [part for part in parts if part not in of_menu and not lists.share_alone.are(part)]
    if len(parts) > 1 and of_menu and len(rest) < 2:
        return True
    columns = GAPS.split(row.text)
    short = len(columns) > 1 and all(len(part.split()) <= NETWORK_WORDS for part in columns)
    if short and any(map(lists.menu.are, columns)) and not lists.share.within(row.text):
        return True  # 'Hello, Guest   Log out'
    owner, _, label = row.text.rpartition(". ")
    if " " in label and lists.menu.are(label) and lists.institutions.within(owner):
        return True  # 'Ostrel town council. Official website'
    networks = len(lists.networks.pattern.findall(row.text))
    others = len(lists.menu.pattern.findall(row.text))
    return networks >= 2 and (networks + others) / max(row.words, 1) >= MENU_SHARE


def _is_between_items(text: str, sheet: LineSheet) -> bool:
    """Check for a few words between items of a menu: 'Menu Harbour Post Search'."""
    text = LEADING_SIGNS.sub("", text)
    items = list(sheet.lists.menu.pattern.finditer(text))
    around = len(items) > 1 and items[0].start() == 0 and items[-1].end() == len(text)
    return around and len(sheet.lists.menu.pattern.sub("", text).split()) <= NAME_WORDS


def find_channel_heads(sheet: LineSheet, decided: Decided) -> Found:
    """Find the name of a channel: the first row, right above the number of its readers."""
    led = bool(sheet.rows) and sheet.lists.networks.are(sheet.rows[0].text)  # 'Telegram'
    first, below = (*sheet.rows[led : led + 2], None, None)[:2]
    counted = below is not None and not below.prose and sheet.lists.followers.within(below.text)
    most = MARKED_WORDS if first is not None and GUILLEMETS.search(first.text) else NAME_WORDS
    named = first is not None and first.words <= most and not first.prose
    if not (named and counted):
        return {}
    above = [*range(led + 1), *_pinned(sheet, decided, led + 2)]
    return dict.fromkeys((index for index in above if index not in decided), "navigation")


def _pinned(sheet: LineSheet, decided: Decided, start: int) -> Iterator[int]:
    """Iterate over the lines of a pinned message, below a label and apart from the text."""
    labelled = False
    for index, row in enumerate(sheet.rows[start : start + PINNED], start):
        if row.gap or row.prose or (labelled and sheet.lists.verbs.within(row.text)):
            return
        if labelled:
            yield index
        labelled = labelled or (index in decided and decided[index].rule == "menu-links")


def find_logos(sheet: LineSheet, decided: Decided) -> Found:
    """Find the description of a picture of the outlet's name above the text: 'Logo Harbour Post'."""
    lead = find_lead(sheet, decided)
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < lead and row.words <= LOGO_WORDS and _is_logo(row.text, sheet)
    }


def _is_logo(text: str, sheet: LineSheet) -> bool:
    lists = sheet.lists
    rest = lists.logos.open(text)
    named = (
        lists.logos.end(text)
        or (rest is not None and rest.lstrip(' «„“"')[:1].isupper())
        or rest == ""
    )
    return named and not lists.verbs.within(text)


def _has_buttons_alone(text: str, sheet: LineSheet) -> bool:
    """Check for two or more buttons with nothing between them: 'Subscribe Sign in'."""
    lists = sheet.lists
    rest, buttons = lists.menu.pattern.subn(" ", text)
    rest, others = lists.share_alone.pattern.subn(" ", rest)
    return buttons > 0 and buttons + others > 1 and not rest.strip(SIGNS)


def find_bracketed(sheet: LineSheet, decided: Decided) -> Found:
    """Find rows of the head that are a few words in brackets: an agency, a place."""
    lead = find_lead(sheet, decided)
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < lead and row.words <= BRACKETED_WORDS and IN_BRACKETS.fullmatch(row.text)
    }


def find_section_lines(sheet: LineSheet, decided: Decided) -> Found:
    """Find section names in the head: one on a line, or several without a sign between them."""
    lead = find_lead(sheet, decided)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if index >= lead or row.prose:
            continue
        named = (sheet.lists.sections, sheet.lists.home, sheet.lists.menu)
        names = sum(len(each.pattern.findall(row.text)) for each in named)
        titled = names >= 2 and names * 2 >= row.words > 2 and row.text.istitle()
        several = names >= 3 and names * 2 >= row.words - 1
        several = several or (titled and _has_headline_below(index, sheet))
        several = several and not sheet.lists.verbs.within(row.text)
        if (
            sheet.lists.sections.are(NUMBER_BEHIND.sub("", row.text))
            or sheet.lists.home.are(row.text)
            or several
        ):
            found[index] = "navigation"
    return found


def _has_headline_below(index: int, sheet: LineSheet) -> bool:
    """Check for a longer headline right below a row: 'Weather Traffic Sports Contests'."""
    below = sheet.rows[index + 1 : index + 2]
    return any(row.headline and row.words >= HEADLINE_WORDS for row in below)


def find_columns(sheet: LineSheet, decided: Decided) -> Found:
    """Find runs of lines of one or two words in the head, without blank lines between them."""
    lead = find_lead(sheet, decided)
    found: Found = {}
    run: list[int] = []
    for index, row in enumerate(sheet.rows[: _dated_headline(sheet, decided, lead)]):
        if index in decided and decided[index].fate != "navigation":
            run = []
            continue
        short = row.words <= 2 and row.headline
        if run and (row.gap or not short):
            run = []
        if short:
            run.append(index)
        if len(run) >= COLUMN:
            found.update(dict.fromkeys(run, "navigation"))
    return found


def _dated_headline(sheet: LineSheet, decided: Decided, lead: int) -> int:
    """Return the index of a headline right above a time stamp, with which the article's head begins."""
    return next(
        (
            index
            for index, row in open_rows(sheet, decided)
            if index < lead
            and row.words >= HEADLINE_WORDS
            and index + 1 in decided
            and decided[index + 1].fate == "timestamp"
            and decided[index + 1].rule != "issue-in-print"
        ),
        lead,
    )


def _is_of_page(decision: Decision) -> bool:
    shown = decision.fate == "navigation" and decision.rule != "player-or-frequency"
    return shown or decision.rule == "issue-in-print"


def _signs(index: int, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a name alone right above a time stamp."""
    below = decided.get(index + 1)
    stamped = below is not None and below.fate == "timestamp"
    return stamped and is_name_like(sheet.rows[index].text)


def find_above_navigation(sheet: LineSheet, decided: Decided) -> Found:
    """Find undecided rows above navigation in the head, if a possible title follows below."""
    lead = find_lead(sheet, decided)
    own = _dated_headline(sheet, decided, lead)
    marks = [i for i in range(own) if i in decided and _is_of_page(decided[i])]
    below = [i for i, row in open_rows(sheet, decided) if i < lead and row.headline]
    if not (marks and below and max(below) > marks[-1]):
        return {}
    signed = all(_signs(index, sheet, decided) for index in below if index > marks[-1])
    long = [i for i in below if sheet.rows[i].words >= HEADLINE_WORDS]
    heads = (at for at, each in decided.items() if each.fate in CREDITS and at < marks[-1])
    few = bool(long) and long[-1] < max(heads, default=-1)  # and a button below: 'Hear this story'
    titles = long if signed or few else []
    if titles:  # a button stands between the title and the author
        marks = [i for i in marks if i < titles[-1]]
    if not marks:
        return {}
    return {index: "navigation" for index, _ in open_rows(sheet, decided) if index < marks[-1]}
