"""What leads away from the article: switchers, menus, breadcrumbs, columns of sections."""

import re

from generator.clippings.lines.line_sheet import (
    Decided,
    Found,
    LineRow,
    LineSheet,
    find_lead,
    open_rows,
)

BETWEEN = re.compile(r"[\s|/,•·—–-]+")
GLUED_CODES = re.compile(
    r"(?:uk|ua|en|ru|pl|de|bg){3,}|(?:uk|ua|ru)(?:en|uk|ua|ru)|en(?:uk|ua|ru)", re.IGNORECASE
)
CRUMB = re.compile(r"\s*[»›>/→|•]\s*|\s+[-–—]\s+")
QUOTED = re.compile(r"«[^«»]*»")
SEPARATOR = re.compile(r"[»›>/→|•]")
TRAIL = re.compile(r"(?P<apart>\s)?[»›/>|]$")
GLUED_WORDS = re.compile(r"(?:[^\W\d_a-zа-яіїєґ'’][^\W\dA-ZА-ЯІЇЄҐ]{2,}){3,}")
ORDINAL = re.compile(r"\d{1,2}\.\s+\D{1,30}")
MENU_SHARE = 0.4  # so much of a line of links are names of networks and the like
COLUMN = 3  # so many short lines in a run are a menu


def find_switchers(sheet: LineSheet, decided: Decided) -> Found:
    """Names or codes of languages, and nothing else; one alone only in capitals."""
    return {
        index: "language-switcher"
        for index, row in open_rows(sheet, decided)
        if _is_switcher(row.text, sheet)
    }


def _is_switcher(text: str, sheet: LineSheet) -> bool:
    parts = [part for part in BETWEEN.split(text) if part]
    if len(parts) == 1:
        code = len(text) <= 3 and text.isupper() and sheet.lists.language_codes.are(text)
        return code or GLUED_CODES.fullmatch(text) is not None
    return 2 <= len(parts) <= 10 and all(sheet.lists.language_codes.are(part) for part in parts)


def find_menus(sheet: LineSheet, decided: Decided) -> Found:
    """Lines of links: networks to share on, with what a page's head offers beside them."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if not row.prose and _is_menu(row, sheet)
    }


def _is_menu(row: LineRow, sheet: LineSheet) -> bool:
    lists = sheet.lists
    if lists.menu.are(row.text):
        return True
    networks = len(lists.networks.pattern.findall(row.text))
    others = len(lists.menu.pattern.findall(row.text))
    return networks >= 2 and (networks + others) / max(row.words, 1) >= MENU_SHARE


def find_breadcrumbs(sheet: LineSheet, decided: Decided) -> Found:
    """Paths to the article in its site, with signs between, with none, or run together."""
    lead = find_lead(sheet, decided)
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if index < lead and not row.prose and _is_breadcrumb(row, sheet)
    }


def _is_breadcrumb(row: LineRow, sheet: LineSheet) -> bool:
    text = _without_quoted(row.text)
    parts = [part for part in CRUMB.split(text) if part]
    if _trails(text) or (len(parts) > 1 and sheet.lists.home.are(parts[0])):
        return True
    if len(parts) > 1 and all(sheet.lists.sections.are(part) for part in parts):
        return True
    alone = ORDINAL.fullmatch(row.text) is not None and row.words <= 4
    return alone or (" " not in row.text and GLUED_WORDS.fullmatch(row.text) is not None)


def _without_quoted(text: str) -> str:
    """The text without what stands in guillemets, names within names too."""
    while (bare := QUOTED.sub("", text)) != text:
        text = bare
    return text


def _trails(text: str) -> bool:
    """Whether a path goes on beyond the end of the text.

    Its last sign has a blank before it, as no closing mark has; or a sign stands further up too, and
    no opening mark, the pair of which the last may be.
    """
    last = TRAIL.search(text)
    several = len(SEPARATOR.findall(text)) > 1 and "«" not in text
    return last is not None and (last["apart"] is not None or several)


def find_section_lines(sheet: LineSheet, decided: Decided) -> Found:
    """Lines of section names in the head: one name, or several without a sign between."""
    lead = find_lead(sheet, decided)
    found: Found = {}
    for index, row in open_rows(sheet, decided):
        if index >= lead or row.prose:
            continue
        names = len(sheet.lists.sections.pattern.findall(row.text))
        several = names >= 3 and names * 2 >= row.words - 1
        if sheet.lists.sections.are(row.text) or several:
            found[index] = "navigation"
    return found


def find_columns(sheet: LineSheet, decided: Decided) -> Found:
    """Runs of lines of one or two words in the head, one right below the other."""
    lead = find_lead(sheet, decided)
    found: Found = {}
    run: list[int] = []
    for index, row in enumerate(sheet.rows[:lead]):
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


def find_above_navigation(sheet: LineSheet, decided: Decided) -> Found:
    """Whatever stands above navigation in the head, but for what its own shape has told.

    Only where something that may be the title stands below.
    """
    lead = find_lead(sheet, decided)
    marks = [i for i in range(lead) if i in decided and decided[i].fate == "navigation"]
    below = [i for i, row in open_rows(sheet, decided) if i < lead and row.headline]
    if not (marks and below and max(below) > marks[-1]):
        return {}
    return {index: "navigation" for index, _ in open_rows(sheet, decided) if index < marks[-1]}
