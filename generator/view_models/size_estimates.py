"""Estimates of rendered sizes in bytes, to split lists before rendering.

The figures follow the default templates with Cyrillic text, the heaviest script. A test compares
them with real pages.
"""

from collections.abc import Iterable
from itertools import accumulate

from generator.config import all_wordings
from generator.content.entries import OutletEntry, PersonEntry
from generator.content.markdown_blocks import NOTE
from generator.corpus.article_record import Article, PassageNote, TranslatedWords
from generator.corpus.read_article import ReadArticle, ReadPassage
from generator.view_models.search_views import IndexEntry

PASSAGE = 560  # markup of a passage away from its article
ADDRESS = 3  # occurrences of its address
OUTLET_NOTE = 120  # markup of a note of the outlet
TRANSLATION = 420  # markup of a translation above its original
MENTION = 55  # link to a person
THEME = 110  # label of a theme
HEAD = 620  # title of an article above its passages
EVENT = 850
QUOTATION = 900
LINE = 370  # article with links to its passages
PLACE = 60  # link to a passage
ROW = 700  # row of an article
PERSON = 460  # row of a person
NAME = 45  # spelling of a name
OUTLET = 190  # row of an outlet
ENTRY = 150  # entry of the index
SOURCES_PAGE_BYTES = 20_000  # limit for articles on the sources page


def weigh_passage(article: Article, note: PassageNote) -> int:
    """Estimate the size of a passage in a record."""
    return PASSAGE + ADDRESS * len(article.id) + note.weight + THEME * len(article.themes)


def weigh_notes(read: ReadArticle) -> int:
    """Estimate the size of the outlet's notes on an article, as they go along with its passages."""
    texts = (each.passage.text for each in read.passages.values() if each.passage.kind == NOTE)
    return sum(OUTLET_NOTE + _bytes(text) for text in texts)


def weigh_translations(translations: Iterable[TranslatedWords]) -> int:
    """Estimate the size of the longest translation of a passage, with its marks."""
    return max((TRANSLATION + _bytes(each.text) for each in translations), default=0)


def weigh_text(read: ReadPassage) -> int:
    """Estimate the size of a passage's text, links and matched terms."""
    matched = sum([len(match.found) for match in read.terms])
    return _bytes(read.passage.text) + MENTION * len(read.mentions) + 3 * matched


def weigh_head(article: Article) -> int:
    """Estimate the size of the heading above an article's passages, with its summary."""
    meta = article.entry.meta
    return (
        HEAD + len(article.id) + _bytes(meta.title) + max(map(_bytes, all_wordings(meta.summary)))
    )


def weigh_event(article: Article, note: PassageNote) -> int:
    """Estimate the size of an event with its passage."""
    return EVENT + weigh_passage(article, note)


def weigh_quotation(article: Article, note: PassageNote) -> int:
    """Estimate the size of a quotation with its article's title."""
    return QUOTATION + weigh_passage(article, note) + _bytes(article.entry.meta.title)


def exceed(weights: Iterable[int], limit: int) -> bool:
    """Return whether weights are more than a limit together, after looking at no more of them than that takes."""
    return any(total > limit for total in accumulate(weights))


def weigh_row(article: Article) -> int:
    """Estimate the size of an article's row."""
    meta = article.entry.meta
    summary = max(map(_bytes, all_wordings(meta.summary)))
    return ROW + 2 * len(article.id) + _bytes(meta.title) + summary + THEME * len(article.themes)


def weigh_mentions(article: Article, number: int) -> int:
    """Estimate the size of an article's row with links to ``number`` passages."""
    own = LINE + len(article.id) + _bytes(article.entry.meta.title)
    return own + number * (PLACE + len(article.id))


def weigh_person(person: PersonEntry) -> int:
    """Estimate the size of a person's row."""
    names = [name for names in person.meta.spellings.values() for name in names]
    role = person.meta.roles[0].role if person.meta.roles else ""
    longest = max(map(_bytes, all_wordings(role)))
    return PERSON + len(person.id) + sum(NAME + _bytes(name) for name in names) + longest


def weigh_outlet(outlet: OutletEntry) -> int:
    """Estimate the size of an outlet's row."""
    return OUTLET + len(outlet.id) + max(map(_bytes, all_wordings(outlet.meta.name)))


def weigh_entry(entry: IndexEntry) -> int:
    """Estimate the size of an index entry."""
    theme = THEME + _bytes(entry.theme.name) if entry.theme else 0
    return ENTRY + sum(map(_bytes, (entry.label, entry.url, entry.meant))) + theme


def _bytes(text: str) -> int:
    return len(text.encode())
