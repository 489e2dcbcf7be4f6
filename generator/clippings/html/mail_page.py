"""Reading of a mail's HTML: its article, and the correspondence around it."""

from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from generator.clippings.html.article_head import find_title_line
from generator.clippings.html.html_tree import around, names_of, parse_html, prune_unseen
from generator.clippings.html.markup_lines import describe_rows, inside_of
from generator.clippings.html.saved_page import PageLine, SavedPage
from generator.clippings.html.text_flow import read_rows
from generator.seed_kinds.mail_headers import (
    ForwardedHead,
    find_forwarded,
    follow_head,
    says_how_to_leave,
)
from generator.seed_kinds.private_lines import MailMarks, find_signature, set_apart
from generator.seed_kinds.stated_facts import PageFacts

# Classes that mail programs give to earlier mails and to signatures.
QUOTES = frozenset(("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote"))
SIGNATURES = frozenset(("gmail_signature", "moz-signature", "protonmail_signature_block"))


def read_mail_page(html: str, facts: PageFacts) -> SavedPage:
    """Read the HTML of a mail.

    Of a forwarded one the facts are its own, and the lines above it are not the article's.
    """
    root = parse_html(html)
    body = None if root is None else prune_unseen(root)
    if body is None:
        return SavedPage((), facts, None, frozenset(), frozenset(), listing=False)
    rows = tuple(read_rows(body))
    lines, texts = describe_rows(body, rows), [row.text for row in rows]
    head = find_forwarded(texts)
    insides = [inside_of(row) for row in rows]
    apart = dict(set_apart(texts, head, _find_marks(lines, insides, head)))
    own = frozenset(range(len(lines))) - apart.keys()
    lines = tuple(replace(line, kept=at in own) for at, line in enumerate(lines))
    facts = follow_head(facts, head) if head else facts
    shown = tuple(line for at, line in enumerate(lines) if at in own)
    first = find_title_line(shown, facts)
    title = None if first is None else sorted(own)[first]
    heads = frozenset(() if title is None else (title,))
    return SavedPage(lines, facts, title, heads, own - heads, listing=False, apart=apart)


def _find_marks(
    lines: Sequence[PageLine], insides: Sequence[HtmlElement], head: ForwardedHead | None
) -> MailMarks:
    texts = [line.text for line in lines]
    depths = [sum(map(_is_quote, around(each))) for each in insides]
    own = depths[head.end - 1] if head else min(depths, default=0)
    quoted = {at for at, depth in enumerate(depths) if depth > own}
    named = {at for at, each in enumerate(insides) if any(map(_is_signature, around(each)))}
    signed = named.union(find_signature(texts, head))
    foot = {at for at, line in enumerate(lines) if line.links and says_how_to_leave(line.text)}
    return MailMarks(quoted, signed, foot)


def _is_quote(element: HtmlElement) -> bool:
    cited = element.tag == "blockquote" and element.get("type") == "cite"
    return cited or not QUOTES.isdisjoint(names_of(element))


def _is_signature(element: HtmlElement) -> bool:
    return not SIGNATURES.isdisjoint(names_of(element))
