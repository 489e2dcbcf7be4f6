"""Views of corrections with the old and the new words, and of the last edition."""

import difflib
import re
from collections.abc import Container, Iterable, Iterator

from generator.config import TextIn, Wording, choose
from generator.content.correction_meta import CorrectionEntry, WithdrawnMeta
from generator.content.passages import ANCHOR
from generator.editions.correction_check import digest_correction
from generator.editions.edition_files import digest_words
from generator.editions.history import ARTICLES, ChangedWords
from generator.editions.records import TRANSLATED, place_of
from generator.statements.citation_syntax import without_citations
from generator.view_models.edition_contexts import ChangeView, CorrectionView, EditionView
from generator.view_models.gettext import InterfaceTexts
from generator.view_models.page_views import CorrectionNote, Link
from generator.view_models.view_builder import ViewBuilder

TOKEN = re.compile(r"\s*\S+")
BROKEN_LINE = re.compile(r"(?<=\S)[ \t]*\n(?![\s>#|*+-]|\d+[.)]\s)")  # of a paragraph
SHOWN = 40  # changes and places of one correction at most
IN_LIST = 10  # changes of the last edition on the home page
WORDS_AROUND = 12  # of a change, on each side


def name_correction(texts: InterfaceTexts, kind: str) -> str:
    """Return a kind of correction in the language of the interface."""
    return {
        "correction": texts.pgettext("correction", "Correction"),
        "clarification": texts.pgettext("correction", "Clarification"),
        "update": texts.pgettext("correction", "Update"),
        "retraction": texts.pgettext("correction", "Retraction"),
        "right-of-reply": texts.pgettext("correction", "Right of reply"),
        "reading": texts.pgettext("correction", "Clippings reprocessed"),
    }.get(kind, kind)


def date_correction(texts: InterfaceTexts, kind: str, day: str) -> str:
    """Return the line at the head of a page for a kind of correction and its day in words."""
    return {
        "clarification": texts.gettext("Clarified on %(date)s", date=day),
        "update": texts.gettext("Updated on %(date)s", date=day),
        "retraction": texts.gettext("Retracted on %(date)s", date=day),
        "right-of-reply": texts.gettext("Reply added on %(date)s", date=day),
        "reading": texts.gettext("Reprocessed on %(date)s", date=day),
    }.get(kind, texts.gettext("Corrected on %(date)s", date=day))


def name_field(texts: InterfaceTexts, key: str) -> str:
    """Return the name of a field of a record, '' for a passage or a text."""
    if key.startswith(TRANSLATED):
        return texts.pgettext("field", "Translation")
    return {
        "title": texts.pgettext("field", "Title"),
        "date": texts.pgettext("field", "Date"),
        "outlet": texts.pgettext("field", "Outlet"),
        "authors": texts.pgettext("field", "Authors"),
        "summary": texts.pgettext("field", "Editor’s summary"),
        "name": texts.pgettext("field", "Name"),
        "roles": texts.pgettext("field", "Roles"),
        "claim": texts.pgettext("field", "Claim"),
        "about": texts.pgettext("field", "About"),
        "by": texts.pgettext("field", "Source"),
        "stages": texts.pgettext("field", "Stages"),
        "responses": texts.pgettext("field", "Responses"),
        "description": texts.pgettext("field", "Description"),
    }.get(key.partition(".")[0], "")


def note_corrections(views: ViewBuilder, address: str) -> tuple[CorrectionNote, ...]:
    """Return the notes at the head of a page, the latest correction first."""
    return tuple(_note(views, entry) for entry in views.editions.by_address.get(address, ()))


def _note(views: ViewBuilder, entry: CorrectionEntry) -> CorrectionNote:
    meta = entry.meta
    day = views.make_date(str(meta.on))
    now = _choose(views, meta.now or meta.why)
    title = date_correction(views, meta.kind, day.text)
    return CorrectionNote(id_of(entry), day.iso, title, now.text, now.lang)


def id_of(entry: CorrectionEntry) -> str:
    """Return the id of a correction on its page."""
    return f"c-{digest_correction(entry)[:8]}"


def show_correction(views: ViewBuilder, entry: CorrectionEntry) -> CorrectionView:
    """Return the view of a correction. Clippings read anew are counted, and their words not shown."""
    meta, is_reading = entry.meta, entry.meta.kind == "reading"
    found = [] if is_reading else list(views.editions.differences_of(entry))
    changes = tuple(_show_change(views, *each) for each in found[:SHOWN])
    places = () if is_reading else meta.addresses[:SHOWN]
    return CorrectionView(
        id=id_of(entry),
        kind=meta.kind,
        label=name_correction(views, meta.kind),
        date=views.make_date(str(meta.on)),
        was=_choose(views, meta.was),
        now=_choose(views, meta.now),
        why=_choose(views, meta.why),
        places=tuple(link_to(views, each) for each in places),
        count=len(meta.addresses),
        edition=views.editions.edition_of(entry),
        changes=changes,
        more=len(found) - len(changes),
    )


def show_withdrawal(views: ViewBuilder, address: str, entry: WithdrawnMeta) -> CorrectionView:
    """Return the view of a withdrawal or a renaming among corrections: the address and the reason."""
    known, nothing = views.editions.published(address), TextIn("", "")
    places = (address, entry.target) if entry.target else (address,)
    return CorrectionView(
        id=f"w-{digest_words(address)[:8]}",
        kind="withdrawn",
        label=views.gettext("Moved") if entry.target else views.gettext("Withdrawn"),
        date=views.make_date(str(entry.on)),
        was=nothing,
        now=nothing,
        why=_choose(views, entry.why),
        places=tuple(link_to(views, each) for each in places),
        count=len(places),
        edition=known.edition if known and known.gone else 0,
        changes=(),
        more=0,
    )


def _choose(views: ViewBuilder, wording: Wording) -> TextIn:
    return choose(wording, views.language, views.site.original)


def _show_change(views: ViewBuilder, address: str, change: ChangedWords) -> ChangeView:
    place, into = place_of(change.key)
    is_passage = place.startswith(ANCHOR)
    article = views.editions.articles.get(address.removeprefix(ARTICLES))
    language = article.entry.meta.language if article else views.site.original
    anchor = f"#{place}" if article and is_passage and change.new else ""
    standings: tuple[str, ...] = ()
    if article and is_passage:
        told = views.allegations.in_article(article).get(place, ())
        standings = tuple(each.text for each in told)
        if not change.new and views.ledger.touches(article):
            standings = (views.caution(),)
    words = tuple(compare_words(*_as_read(change)))
    if not _may_show(views, address, change):
        words = (("same", views.gettext("[not shown here: read it at the outlet]")),)
        language, into = views.language, ""
    return ChangeView(
        url=f"/{address}/{anchor}",
        label=name_field(views, change.key),
        words=words,
        lang=into or change.key.partition(".")[2] or language,
        standings=standings,
    )


def _as_read(change: ChangedWords) -> tuple[str, str]:
    """Return the old and the new words without citations and broken lines, unless these are all that differs."""
    old, new = without_citations(change.old), without_citations(change.new)
    read = BROKEN_LINE.sub(" ", old), BROKEN_LINE.sub(" ", new)
    is_text = change.key.partition(".")[0] == "text"
    return read if is_text and read[0] != read[1] else (change.old, change.new)


def _may_show(views: ViewBuilder, address: str, change: ChangedWords) -> bool:
    """Return False for words that the rights of an article, or a draft, keep off the site."""
    kind, _, id_ = address.partition("/")
    if kind != "articles":
        pages = {page.id for page in views.corpus.content.pages}
        recorded = {each.id for each in views.corpus.content.recorded}
        known: dict[str, Container[str]]
        known = {"themes": views.marks, "people": views.people, "allegations": recorded}
        return id_ in known.get(kind, ()) or address in {*pages, "site"}
    article = views.editions.articles.get(id_)
    if article is None or article.digest not in views.corpus.showing:
        return article is not None
    passages = views.bodies.get(article.digest).passages()
    whole = {each.anchor for each in passages if each.part == "whole"}
    place, _ = place_of(change.key)
    return not place.startswith(ANCHOR) or place in whole


def link_to(views: ViewBuilder, address: str) -> Link:
    """Return the link to a page with its title, or with its address if withdrawn."""
    kind, _, id_ = address.partition("/")
    url, content = f"/{address}/", views.corpus.content
    if address in views.editions.withdrawn:
        return Link(address, url, "")
    if kind == "articles" and id_ in views.editions.articles:
        ref = views.refs[id_]
        return Link(ref.headline, url, ref.headline_lang)
    if kind == "themes" and id_ in views.marks:
        return Link(views.marks[id_].name, url, views.marks[id_].lang)
    if kind == "people" and id_ in views.people:
        return Link(views.people[id_].name, url, views.people[id_].lang)
    if kind == "allegations":
        entry = next((each for each in content.recorded if each.id == id_), None)
        claim = _choose(views, entry.meta.claim) if entry else TextIn(address, "")
        return Link(claim.text, url, claim.lang)
    page = next((each for each in content.pages if each.id == address), None)
    return Link(page.meta.title if page else address, url, views.site.original if page else "")


def show_last_edition(views: ViewBuilder) -> EditionView | None:
    """Return the last edition with its changes, None before the second."""
    row = views.editions.last
    if row is None or row.edition == 1:
        return None
    known = views.state.history.addresses
    gone = tuple(each for each in row.changed.withdrawn if not known[each].to)
    kinds = (row.changed.new, row.changed.changed, gone)
    new, changed, withdrawn = (
        tuple(link_to(views, each) for each in kind[:IN_LIST]) for kind in kinds
    )
    more = sum(map(len, kinds)) - len(new) - len(changed) - len(withdrawn)
    return EditionView(
        row.edition, views.make_date(row.day), row.note, new, changed, withdrawn, more
    )


def compare_words(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of two texts: words of both, of the old one alone, of the new one alone."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    steps = matcher.get_opcodes()
    for index, (kind, i, j, k, last) in enumerate(steps):
        if kind == "equal":
            words = after[k:last]
            yield "same", "".join(_shorten(words, index == 0, index + 1 == len(steps)))
            continue
        if i < j:
            yield "left-out", "".join(before[i:j])
        if k < last:
            yield "put-in", "".join(after[k:last])


def _shorten(words: list[str], first: bool, final: bool) -> Iterable[str]:  # noqa: FBT001 - two ends
    """Return words with at most a few of them beside a change."""
    before, after = 0 if first else WORDS_AROUND, 0 if final else WORDS_AROUND
    if len(words) <= before + after + 1:
        return words
    return [*words[:before], " …", *words[len(words) - after :]]
