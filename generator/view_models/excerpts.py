"""Choice of the passages of an excerpt, and of the words of each."""

import re
from itertools import islice

from generator.content.markdown_blocks import NOTE
from generator.corpus.article_record import ArticleBody, Showing, WrittenPassage
from generator.nlp.quotations.attribution_phrases import says
from generator.nlp.quotations.names_in_marks import is_name_in_marks
from generator.statements.quoted_words import find_quoted, has_marks

# Markup, or letters of a word, or blanks:
PIECES = re.compile(r"<[^<>]*>|&[^;\s<&]+;|[^<\s&]+|\s+|.")
BLANKS = re.compile(r"\s+")
TAG = re.compile(r"<(?P<ends>/?)(?P<name>[a-z0-9]+)")
OWN_KINDS = frozenset({"key-point", "quote", NOTE})
QUOTATION = 3  # words, fewer in marks are a name
VOID = frozenset({"br", "hr", "img"})


def find_wanted(body: ArticleBody, share: Showing) -> frozenset[str]:
    """Return the anchors of passages to show: of an excerpt those named by editors and its own.

    Its own are the lead, key points, quotations and the outlet's notes.
    """
    if share.rights == "citation":
        return frozenset()
    own = (each for each in body.passages() if each.kind in OWN_KINDS or _find_quotations(each))
    lead = (each for each in body.passages() if each.kind not in {"heading", "key-point", NOTE})
    chosen = (*own, *islice(lead, 1))
    return frozenset((*share.anchors, *(each.anchor for each in chosen)))


def _find_quotations(passage: WrittenPassage) -> list[str]:
    """Return the quotations of a passage: of known speakers or, without any, in marks beside a verb of saying."""
    text, said = passage.text, [each.text for each in passage.note.said]
    if said or not has_marks(text) or not says(text, 0, len(text)):
        return said
    quoted = (
        text[each.start : each.end]
        for each in find_quoted(text)
        if not (each.in_marks and is_name_in_marks(text, each.start - 1, each.start, each.end))
    )
    return [each for each in quoted if len(each.split()) >= QUOTATION]


def find_first(passage: WrittenPassage, limit: int) -> int:
    """Return the number of words before those to show: none, unless all quotations lie further on."""
    places = []
    for said in _find_quotations(passage):
        before = len(BLANKS.findall(passage.text[: max(passage.text.find(said), 0)]))
        if before + len(said.split()) <= limit:
            return 0
        places.append(before)
    return min(min(places, default=0), len(passage.text.split()) - limit)


def cut_html(html: str, limit: int) -> str:
    """Return the beginning of a passage's HTML with so many words, its elements closed."""
    shown: list[str] = []
    open_: list[str] = []
    words, inside = 0, False
    for piece in PIECES.findall(html):
        tag = TAG.match(piece)
        if tag:
            if tag["ends"]:
                open_.pop()
            elif tag["name"] not in VOID:
                open_.append(tag["name"])
            inside = inside and tag["name"] not in {"p", "br", "li", "td", "th"}
        elif piece.isspace():
            inside = False
        elif not inside:
            if words == limit:
                break
            words, inside = words + 1, True
        shown.append(piece)
    return "".join(shown).rstrip() + "".join(f"</{name}>" for name in reversed(open_))
