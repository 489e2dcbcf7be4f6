"""About how many bytes a list's items have on a page, so that lists can be cut before anything is rendered.

The figures follow the default templates in the letters that weigh most, Cyrillic; a test measures real pages.
"""

from generator.config import all_of
from generator.content.entries import OutletEntry, PersonEntry
from generator.corpus.article_record import Article, PassageNote
from generator.corpus.read_article import ReadPassage
from generator.view_models.search_views import IndexEntry

PASSAGE = 560  # markup of a passage that stands apart from its article
ADDRESS = 3  # times that its address is written
MENTION = 55  # a link to a person
THEME = 110  # a theme's mark
HEAD = 620  # an article's title above its passages
EVENT = 850
QUOTATION = 900
LINE = 370  # an article named with the places of passages
PLACE = 60  # a link to a passage
ROW = 700  # an article as a line
PERSON = 460  # a person as a line
NAME = 45  # a spelling of a name
OUTLET = 190  # an outlet as a line
ENTRY = 150  # a line of the index
ARTICLES_OF_SOURCES = 20_000  # of the articles that the page of sources has room for


def weigh_passage(article: Article, read: PassageNote) -> int:
    """A passage in a record."""
    return PASSAGE + ADDRESS * len(article.id) + read.weight + THEME * len(article.themes)


def weigh_text(read: ReadPassage) -> int:
    """What stands in a passage: its text, links to people, the words that speak for themes."""
    matched = sum([len(match.found) for match in read.terms])
    return _bytes(read.passage.text) + MENTION * len(read.mentions) + 3 * matched


def weigh_head(article: Article) -> int:
    """The head of an article's passages."""
    return HEAD + len(article.id) + _bytes(article.entry.meta.title)


def weigh_event(article: Article, read: PassageNote) -> int:
    """A dated event with its passage."""
    return EVENT + weigh_passage(article, read)


def weigh_quotation(article: Article, read: PassageNote) -> int:
    """What somebody said, with its article's title."""
    return QUOTATION + weigh_passage(article, read) + _bytes(article.entry.meta.title)


def weigh_row(article: Article) -> int:
    """An article as a line."""
    meta = article.entry.meta
    summary = max(map(_bytes, meta.summary.values()), default=0)
    return ROW + 2 * len(article.id) + _bytes(meta.title) + summary + THEME * len(article.themes)


def weigh_mentions(article: Article, number: int) -> int:
    """An article as a line, with links to so many of its passages."""
    own = LINE + len(article.id) + _bytes(article.entry.meta.title)
    return own + number * (PLACE + len(article.id))


def weigh_person(person: PersonEntry) -> int:
    """A person as a line."""
    names = [name for names in person.meta.spellings.values() for name in names]
    role = person.meta.roles[0].role if person.meta.roles else ""
    longest = max(map(_bytes, all_of(role)))
    return PERSON + len(person.id) + sum(NAME + _bytes(name) for name in names) + longest


def weigh_outlet(outlet: OutletEntry) -> int:
    """An outlet as a line."""
    return OUTLET + len(outlet.id) + max(map(_bytes, all_of(outlet.meta.name)))


def weigh_entry(entry: IndexEntry) -> int:
    """A line of the index."""
    theme = THEME + _bytes(entry.theme.name) if entry.theme else 0
    return ENTRY + sum(map(_bytes, (entry.label, entry.url, entry.meant))) + theme


def _bytes(text: str) -> int:
    return len(text.encode())
