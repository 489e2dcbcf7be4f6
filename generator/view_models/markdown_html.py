"""Conversion of Markdown tokens to HTML: passages with links to people, and the editor's prose."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Protocol, runtime_checkable
from urllib.parse import urljoin

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from generator.content.entries import Prose
from generator.content.passages import OWN, Passage
from generator.corpus.article_record import ArticleBody, WrittenPassage
from generator.nlp.names.person_mention import PersonMention
from generator.statements.citation_syntax import (
    REFERENCES,
    TOKEN,
    Reference,
    make_statement_parser,
    read_address,
)
from generator.view_models.urls import is_site_path, person_url

ELEMENTS = {
    "paragraph": "<p>{}</p>",
    "bullet": "<li>{}</li>",
    "key-point": "<li>{}</li>",
    "quote": "<blockquote>{}</blockquote>",
    "outlet-note": "<p>{}</p>",
    "other": "{}",
}
LINK = re.compile(r'\bhref="([^"]*)"')
PICTURE = re.compile(r'<img src="[^"]*" alt="([^"]*)"[^>]*>')
READS_AS_SPACE = frozenset({"softbreak", "hardbreak"})


def passage_block(passage: WrittenPassage, before: Markup) -> Markup:
    """Return a passage as an HTML element with its attribution, behind or around the HTML before it."""
    inside, attribution = Markup(passage.html), Markup(passage.attribution_html)
    if passage.kind in {"bullet", "key-point"}:
        return Markup(ELEMENTS[passage.kind]).format(before + inside)
    if passage.part == "none":
        return before + Markup("<p>{}</p>").format(inside)
    if passage.kind == "heading":
        return before + Markup("<h{0}>{1}</h{0}>").format(passage.level, inside)
    if passage.kind == "quote" and attribution:
        return before + Markup("<blockquote>{}<p>{}</p></blockquote>").format(inside, attribution)
    return before + Markup(ELEMENTS[passage.kind]).format(inside)


def standalone_html(
    body: ArticleBody, url: str, root: str, note_label: str, before: Mapping[str, Markup]
) -> Markup:
    """Return the body of the article at ``url`` as standalone HTML, given the ``root`` of its site.

    It has absolute links and no classes, and the text of a picture in its place, as the published
    name of the picture is known to pages only. The outlet's notes also come first, each behind
    ``note_label``. ``before`` is put before passages, by anchor. Of passages in a row that are not
    shown only the first says so.
    """
    note = Markup("<p><strong>{}:</strong> {}</p>")
    notes = (each for each in body.outlet_notes if each.part != "none")
    parts = [note.format(note_label, Markup(each.html)) for each in notes]
    shown = True
    for group in body.groups:
        told = []
        for passage in group.passages:
            if shown or passage.part != "none":
                told.append(passage_block(passage, before.get(passage.anchor, Markup(""))))
            shown = passage.part != "none"
        if not told:
            continue
        blocks = Markup("\n").join(told)
        in_list = group.kind in {"bullets", "key-points"}
        parts.append(Markup("<ul>\n{}\n</ul>").format(blocks) if in_list else blocks)
    text = PICTURE.sub(r"\1", Markup("\n").join(parts))

    def make_absolute(match: re.Match[str]) -> str:
        address = unescape(match[1])
        whole = root + address[1:] if is_site_path(address) else urljoin(url, address)
        return f'href="{escape(whole)}"'

    return Markup(LINK.sub(make_absolute, text))


NUMBERING = "numbering"  # key of the renderer's environment


@runtime_checkable
class Numbering(Protocol):
    """Numbers for the citations of a text."""

    base_url: str
    own: str  # label of a paragraph that is the desk's own

    def link(self, reference: Reference) -> Markup | None:
        """Return the link to the note of a reference, or None without such a source."""


class HtmlWriter:
    """Renderer of Markdown tokens. Images from other hosts become links, so that no page loads from them.

    People in passages are linked to their pages if ``links_people``.
    """

    def __init__(self, *, links_people: bool = True) -> None:
        self._links_people = links_people
        self._parser = make_statement_parser()
        self._parser.add_render_rule("image", _image_as_link)
        self._parser.add_render_rule(TOKEN, _link_notes)
        self._parser.add_render_rule("paragraph_open", _label_own)

    def passage(self, passage: Passage, mentions: Sequence[PersonMention] = ()) -> Markup:
        """Render the contents of a passage, with ``mentions`` as offsets in its plain text."""
        if not self._links_people:
            mentions = ()
        if not passage.tokens:
            return Markup(_link_text(passage.text, mentions))
        return self._render(_link_people(passage.tokens, mentions) if mentions else passage.tokens)

    def attribution(self, passage: Passage) -> Markup:
        """Render a passage's attribution line, or return empty markup without one."""
        return self._render(passage.attribution) if passage.attribution else Markup("")

    def prose(self, prose: Prose, numbering: Numbering) -> Markup:
        """Render the editor's text with numbers for its citations and links to passages.

        Headings are one level below the page's title.
        """
        tokens = self._parser.parse(prose.text)
        for token in tokens:
            if token.tag == "h1":
                token.tag = "h2"
            if token.children:
                token.children = list(_cite_links(token.children, numbering.base_url))
        return self._render(tokens, {NUMBERING: numbering})

    def first_paragraph(self, prose: Prose, numbering: Numbering | None = None) -> Markup:
        """Render the text's first paragraph, without numbers for its citations unless given.

        Links are left as they are. Return empty markup without a paragraph.
        """
        opening = prose.text.strip().partition("\n\n")[0]  # the rest need not be parsed
        tokens = self._parser.parse(opening)
        inline = next((token for token in tokens if token.type == "inline"), None)
        if inline is None:
            return Markup("")
        inline.children = list(_cite_links(inline.children or (), None))
        return self._render([inline], {NUMBERING: numbering})

    def _render(
        self, tokens: Sequence[Token], environment: dict[str, object] | None = None
    ) -> Markup:
        renderer, options = self._parser.renderer, self._parser.options
        html: str = renderer.render(tokens, options, environment or {})
        return Markup(html.strip())


def _cite_links(tokens: Sequence[Token], base_url: str | None) -> Iterator[Token]:
    """Yield inline tokens with a citation behind each link to a passage or an article.

    White space before a citation is left out, so that its number stands at the word it belongs to.
    Without ``base_url`` links have none.
    """
    links: list[tuple[str, str] | None] = []
    for token, following in zip(tokens, (*tokens[1:], None), strict=True):
        cited = following is not None and following.type == TOKEN
        if cited and token.type == "softbreak":
            continue
        yield token.copy(content=token.content.rstrip()) if cited else token
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
            links.append(None if base_url is None else read_address(address, base_url))
        elif token.type == "link_close" and (found := links.pop()):
            reference = Reference(*found, translated=False, written="", at=0)
            yield Token(TOKEN, "", 0, meta={REFERENCES: (reference,)})


def _link_notes(
    _: RendererHTML, tokens: Sequence[Token], index: int, __: OptionsDict, env: dict[str, object]
) -> str:
    """Render the numbers of a citation, or nothing if they are not wanted."""
    numbering = env.get(NUMBERING)
    if not isinstance(numbering, Numbering):
        return ""
    links = [numbering.link(reference) for reference in tokens[index].meta[REFERENCES]]
    return str(Markup('<sup class="cites">{}</sup>').format(Markup(", ").join(filter(None, links))))


def _label_own(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict,
    env: dict[str, object],
) -> str:  # fmt: skip
    """Render the beginning of a paragraph, with a label if it is the desk's own."""
    html: str = renderer.renderToken(tokens, index, options, env)
    numbering = env.get(NUMBERING)
    own = OWN in str(tokens[index].attrGet("class") or "").split()
    if not own or not isinstance(numbering, Numbering):
        return html
    return str(Markup('{}<span class="label">{}</span> ').format(Markup(html), numbering.own))


def _image_as_link(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: dict[str, object],
) -> str:
    token = tokens[index]
    source = str(token.attrGet("src") or "")
    if is_site_path(source):
        return renderer.image(tokens, index, options, env)
    return str(Markup('<a href="{}">{}</a>').format(source, token.content or source))


def _link_people(tokens: Sequence[Token], mentions: Sequence[PersonMention]) -> list[Token]:
    """Return the tokens with links around mentions that lie within one text token."""
    linked, offset = [], 0
    for token in tokens:
        if token.type == "inline":
            children, end = _link_children(token.children or [], mentions, offset)
            linked.append(token.copy(children=children))
            offset = end + 1
        else:
            linked.append(token)
    return linked


def _link_children(
    children: Sequence[Token], mentions: Sequence[PersonMention], offset: int
) -> tuple[list[Token], int]:
    out: list[Token] = []
    in_link = 0
    for child in children:
        if child.type in {"link_open", "link_close"}:
            in_link += child.nesting
        if child.type == "text" and not in_link:
            out.extend(_cut_text(child.content, mentions, offset))
        else:
            out.append(child)
        if child.type in {"text", "code_inline", "image"}:
            offset += len(child.content)
        elif child.type in READS_AS_SPACE:
            offset += 1
    return out, offset


def _cut_text(text: str, mentions: Sequence[PersonMention], offset: int) -> list[Token]:
    tokens: list[Token] = []
    for part, person in _parts(text, mentions, offset):
        if person:
            opening = Token("link_open", "a", 1, attrs={"href": person_url(person)})
            tokens += [opening, _text(part), Token("link_close", "a", -1)]
        else:
            tokens.append(_text(part))
    return tokens


def _link_text(text: str, mentions: Sequence[PersonMention]) -> str:
    """Return text as HTML with a link around each mention."""
    if not mentions:
        return escapeHtml(text)
    return "".join(
        f'<a href="{escapeHtml(person_url(person))}">{escapeHtml(part)}</a>'
        if person
        else escapeHtml(part)
        for part, person in _parts(text, mentions, 0)
    )


def _parts(
    text: str, mentions: Sequence[PersonMention], offset: int
) -> Iterator[tuple[str, str | None]]:
    """Split text that begins at ``offset`` into mentions, each with its person, and the rest."""
    done = 0
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        if done <= start and end <= len(text):
            yield text[done:start], None
            yield text[start:end], mention.person
            done = end
    yield text[done:], None


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
