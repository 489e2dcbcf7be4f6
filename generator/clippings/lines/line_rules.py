"""The rules of anatomy, in order: the first that says what a line is decides."""

from collections.abc import Iterable

from generator.clippings.lines.bullet_lists import (
    find_bullets,
    find_key_points,
    find_key_points_marker,
    find_unmarked_items,
)
from generator.clippings.lines.bylines import (
    find_bare_bylines,
    find_labelled_bylines,
    find_outlet_bylines,
    find_signatures,
)
from generator.clippings.lines.captions import (
    find_agency_captions,
    find_caption_titles,
    find_captions_by_place,
    find_credits,
    find_doubled,
    find_name_captions,
    find_repeats_with_tail,
)
from generator.clippings.lines.end_matter import find_legal_lines, find_source_lines, find_tags
from generator.clippings.lines.headings import find_headings, find_stray_headlines
from generator.clippings.lines.line_sheet import Decision, LineSheet, Rule
from generator.clippings.lines.navigation import (
    find_above_navigation,
    find_breadcrumbs,
    find_columns,
    find_menus,
    find_section_lines,
    find_switchers,
)
from generator.clippings.lines.paragraphs import (
    find_continuations,
    find_paragraphs,
    find_pull_quotes,
)
from generator.clippings.lines.promotions import (
    find_adverts,
    find_counters,
    find_read_also,
    find_share_lines,
    find_tickers,
)
from generator.clippings.lines.technical_lines import (
    find_consent,
    find_markup,
    find_translation_notice,
)
from generator.clippings.lines.timestamp_lines import find_dateline_rows, find_stamps
from generator.clippings.lines.title_lines import (
    find_above_title,
    find_deks,
    find_deks_above_picture,
    find_title,
    find_title_again,
)

# What a line's own shape tells, wherever it stands
BY_SHAPE: tuple[Rule, ...] = (
    Rule("code or signs alone", find_markup),
    Rule("cookie notice", find_consent),
    Rule("notice of machine translation", find_translation_notice),
    Rule("names of languages only", find_switchers),
    Rule("links to networks and menus", find_menus),
    Rule("number or reading time", find_counters),
    Rule("rates of the market", find_tickers),
    Rule("date or time alone", find_stamps),
    Rule("place and agency", find_dateline_rows),
    Rule("words above key points", find_key_points_marker),
    Rule("label of advertising", find_adverts),
    Rule("request to share or follow", find_share_lines),
    Rule("link to another article", find_read_also),
    Rule("source after a label", find_source_lines),
    Rule("notice of rights", find_legal_lines),
    Rule("title with a picture's credit", find_caption_titles),
    Rule("picture's credit", find_credits),
    Rule("author after a label", find_labelled_bylines),
)
# What its neighbours tell
BY_NEIGHBOURS: tuple[Rule, ...] = (
    Rule("points below their marker", find_key_points),
    Rule("list", find_bullets),
    Rule("items that end in a semicolon", find_unmarked_items),
    Rule("line below without marks says who spoke", find_pull_quotes),
    Rule("sentence over two lines", find_continuations),
    Rule("tags", find_tags),
)
# The head: what stands above the text
IN_HEAD: tuple[Rule, ...] = (
    Rule("breadcrumb", find_breadcrumbs),
    Rule("column of short lines", find_columns),
    Rule("above the breadcrumb", find_above_navigation),
    Rule("agency's caption", find_agency_captions),
    Rule("person and place", find_name_captions),
    Rule("says another line again and adds to it", find_repeats_with_tail),
    Rule("same words twice in one line", find_doubled),
    Rule("headline above a captioned picture", find_deks_above_picture),
    Rule("name of a section", find_section_lines),
    Rule("outlet below the time", find_outlet_bylines),
    Rule("headline in the head", find_title),
    Rule("title again", find_title_again),
    Rule("above the title", find_above_title),
    Rule("name below the title", find_bare_bylines),
    Rule("caption above its credit or key points", find_captions_by_place),
    Rule("headline below the title", find_deks),
)
# The text
IN_TEXT: tuple[Rule, ...] = (
    Rule("headline with text below", find_headings),
    Rule("headline above a heading", find_stray_headlines),
    Rule("name at the end", find_signatures),
    Rule("text", find_paragraphs),
)
RULES = (*BY_SHAPE, *BY_NEIGHBOURS, *IN_HEAD, *IN_TEXT)


def label_lines(sheet: LineSheet, rules: Iterable[Rule] = RULES) -> dict[int, Decision]:
    """Decide every row: index to decision, each by the first rule that finds it."""
    decided: dict[int, Decision] = {}
    for rule in rules:
        for index, fate in rule.find(sheet, decided).items():
            decided.setdefault(index, Decision(fate, rule.name))
    return decided
