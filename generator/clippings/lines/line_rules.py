"""Rules of reading for lines, in order: the first that finds a line decides."""

from collections.abc import Iterable

from generator.clippings.lines.author_lines import (
    find_author_notes,
    find_author_notes_alone,
    find_newsroom_signatures,
    find_own_pictures,
    find_translators,
)
from generator.clippings.lines.breadcrumb_lines import find_breadcrumbs, find_glued_trails
from generator.clippings.lines.bullet_lists import (
    find_bullets,
    find_key_points,
    find_key_points_marker,
    find_unmarked_items,
)
from generator.clippings.lines.byline_boxes import (
    find_author_boxes,
    find_credits_below_authors,
    find_places_below_authors,
    find_roles_below_authors,
)
from generator.clippings.lines.bylines import (
    find_bare_bylines,
    find_labelled_bylines,
    find_labels_of_bylines,
    find_outlet_bylines,
    find_signatures,
    find_stamped_bylines,
)
from generator.clippings.lines.captions import (
    find_agency_captions,
    find_caption_titles,
    find_captions_by_place,
    find_credits,
    find_doubled,
    find_name_captions,
    find_people_in_pictures,
    find_repeated_sentences,
    find_repeats_with_tail,
)
from generator.clippings.lines.channel_offers import find_channel_offers
from generator.clippings.lines.counters import find_counters
from generator.clippings.lines.end_matter import (
    find_after_release,
    find_below_text,
    find_comments,
    find_legal_lines,
    find_source_lines,
    find_tags,
)
from generator.clippings.lines.further_credits import find_credits_in_capitals, find_further_credits
from generator.clippings.lines.headings import find_headings, find_stray_headlines
from generator.clippings.lines.line_sheet import Decision, LineSheet, Rule
from generator.clippings.lines.navigation import (
    find_above_navigation,
    find_bracketed,
    find_channel_heads,
    find_columns,
    find_logos,
    find_menus,
    find_section_lines,
    find_switchers,
)
from generator.clippings.lines.newsletters import find_newsletter_heads
from generator.clippings.lines.numbered_pictures import find_numbered_pictures
from generator.clippings.lines.outlet_notes import find_outlet_notes
from generator.clippings.lines.page_bylines import find_page_bylines
from generator.clippings.lines.page_furniture import (
    find_appeals,
    find_frames,
    find_links_elsewhere,
    find_listed_tags,
)
from generator.clippings.lines.paragraphs import (
    find_continuations,
    find_paragraphs,
    find_pull_quotes,
    find_words_of_oneself,
)
from generator.clippings.lines.presentations import (
    find_accounts,
    find_greetings,
    find_letterheads,
    find_mottos,
    find_names_over_posts,
    find_own_descriptions,
    find_slogans,
)
from generator.clippings.lines.promotions import (
    find_adverts,
    find_days_of_links,
    find_films,
    find_notices,
    find_promotions,
    find_read_also,
    find_timed_headlines,
    find_tip_requests,
)
from generator.clippings.lines.rubrics import (
    find_embargoes,
    find_names_at_top,
    find_rubrics,
)
from generator.clippings.lines.share_requests import find_share_lines
from generator.clippings.lines.technical_lines import (
    find_consent,
    find_forwarded_from,
    find_mail_headers,
    find_markup,
    find_original_languages,
    find_page_notices,
    find_translation_notice,
)
from generator.clippings.lines.tickers import find_breaking, find_players, find_tickers
from generator.clippings.lines.timestamp_lines import (
    find_dateline_rows,
    find_days_of_visit,
    find_issues_in_print,
    find_stamps,
)
from generator.clippings.lines.title_lines import (
    find_above_title,
    find_deks,
    find_deks_above_picture,
    find_stopped_titles,
    find_subjects,
    find_title,
    find_title_again,
    find_window_titles,
    tell_title_evidence,
)
from generator.clippings.outlet.preferred_source import find_preferences

# By a line's own shape, wherever it is
BY_SHAPE: tuple[Rule, ...] = (
    Rule("below-release", find_after_release),
    Rule("code-or-signs", find_markup),
    Rule("headers-of-mail", find_mail_headers),
    Rule("forwarded-from", find_forwarded_from),
    Rule("issue-in-print", find_issues_in_print),
    Rule("cookie-notice", find_consent),
    Rule("machine-translation-notice", find_translation_notice),
    Rule("frame-to-skip", find_frames),
    Rule("language-names", find_switchers),
    Rule("menu-links", find_menus),
    Rule("number-or-reading-time", find_counters),
    Rule("market-rates", find_tickers),
    Rule("player-or-frequency", find_players),
    Rule("notice-of-page", find_page_notices),
    Rule("language-of-original", find_original_languages),
    Rule("breaking-news", find_breaking),
    Rule("embargo", find_embargoes),
    Rule("credit-in-capitals", find_credits_in_capitals),
    Rule("name-and-time", find_stamped_bylines),
    Rule("film-with-length", find_films),
    Rule("headline-with-hour", find_timed_headlines),
    Rule("day-of-link", find_days_of_links),
    Rule("later-day-above-title", find_days_of_visit),
    Rule("date-or-time", find_stamps),
    Rule("place-and-agency", find_dateline_rows),
    Rule("note-on-own-text", find_outlet_notes),
    Rule("key-points-label", find_key_points_marker),
    Rule("advertising-label", find_adverts),
    Rule("tip-request", find_tip_requests),
    Rule("share-request", find_share_lines),
    Rule("preferred-source", find_preferences),
    Rule("own-promotion", find_promotions),
    Rule("offer-of-channel", find_channel_offers),
    Rule("notice-by-law", find_notices),
    Rule("read-also-link", find_read_also),
    Rule("link-elsewhere", find_links_elsewhere),
    Rule("labelled-source", find_source_lines),
    Rule("rights-notice", find_legal_lines),
    Rule("reader-comments", find_comments),
    Rule("author-of-pictures", find_own_pictures),
    Rule("number-of-picture", find_numbered_pictures),
    Rule("title-with-photo-credit", find_caption_titles),
    Rule("photo-credit", find_credits),
    Rule("credit-by-shape", find_further_credits),
    Rule("place-in-picture", find_people_in_pictures),
    Rule("label-of-byline", find_labels_of_bylines),
    Rule("labelled-byline", find_labelled_bylines),
    Rule("translator-or-editor", find_translators),
    Rule("newsroom-at-end", find_newsroom_signatures),
    Rule("bank-account", find_accounts),
)
# By neighbouring lines
BY_NEIGHBOURS: tuple[Rule, ...] = (
    Rule("tags-below-label", find_listed_tags),
    Rule("key-points-below-label", find_key_points),
    Rule("list", find_bullets),
    Rule("semicolon-list", find_unmarked_items),
    Rule("pull-quote", find_pull_quotes),
    Rule("words-of-oneself", find_words_of_oneself),
    Rule("split-sentence", find_continuations),
    Rule("tags", find_tags),
)
# In the head, above the text
IN_HEAD: tuple[Rule, ...] = (
    Rule("motto-of-outlet", find_mottos),
    Rule("window-title", find_window_titles),
    Rule("subject-of-mail", find_subjects),
    Rule("repeated-sentence", find_repeated_sentences),
    Rule("breadcrumb", find_breadcrumbs),
    Rule("breadcrumb-and-title", find_glued_trails),
    Rule("name-in-brackets", find_bracketed),
    Rule("name-of-channel", find_channel_heads),
    Rule("logo", find_logos),
    Rule("short-line-column", find_columns),
    Rule("above-breadcrumb", find_above_navigation),
    Rule("agency-caption", find_agency_captions),
    Rule("person-and-place", find_name_captions),
    Rule("repeat-with-addition", find_repeats_with_tail),
    Rule("doubled-words", find_doubled),
    Rule("headline-above-photo", find_deks_above_picture),
    Rule("section-name", find_section_lines),
    Rule("name-at-top", find_names_at_top),
    Rule("letterhead", find_letterheads),
    Rule("head-of-newsletter", find_newsletter_heads),
    Rule("greeting-of-letter", find_greetings),
    Rule("slogan-of-outlet", find_slogans),
    Rule("name-over-post", find_names_over_posts),
    Rule("rubric-or-slug", find_rubrics),
    Rule("outlet-below-time", find_outlet_bylines),
    Rule("author-behind-page", find_page_bylines),
    Rule("headline-at-top", find_title, tell_title_evidence),
    Rule("sentence-above-stamps", find_stopped_titles),
    Rule("repeated-title", find_title_again),
    Rule("above-title", find_above_title),
    Rule("credit-below-author", find_credits_below_authors),
    Rule("name-below-title", find_bare_bylines),
    Rule("place-below-author", find_places_below_authors),
    Rule("role-below-author", find_roles_below_authors),
    Rule("caption-above-credit", find_captions_by_place),
    Rule("headline-below-title", find_deks),
)
# In the text
IN_TEXT: tuple[Rule, ...] = (
    Rule("about-outlet", find_own_descriptions),
    Rule("box-of-author", find_author_boxes),
    Rule("appeal-of-author", find_appeals),
    Rule("label-below-text", find_below_text),
    Rule("headline-above-text", find_headings),
    Rule("headline-above-heading", find_stray_headlines),
    Rule("note-on-author", find_author_notes),
    Rule("name-at-end", find_signatures),
    Rule("author-in-note", find_author_notes_alone),
    Rule("text", find_paragraphs),
)
# Ids of the rules that look for a title
TITLES = frozenset(("window-title", "subject-of-mail", "headline-at-top", "sentence-above-stamps"))
RULES = (*BY_SHAPE, *BY_NEIGHBOURS, *IN_HEAD, *IN_TEXT)


def label_lines(sheet: LineSheet, rules: Iterable[Rule] = RULES) -> dict[int, Decision]:
    """Return the decision for every row, by index."""
    decided: dict[int, Decision] = {}
    for rule in rules:
        found = rule.find(sheet, decided)
        evidence = rule.tell(sheet, decided) if rule.tell and found else ()
        for index, fate in found.items():
            decided.setdefault(index, Decision(fate, rule.id, evidence))
    return decided
