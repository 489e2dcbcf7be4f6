"""Turn a seed into a clipping: label its lines, read its passages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.clippings.authors import read_authors
from generator.clippings.clipping import (
    BODY_FATES,
    Clipping,
    Doubt,
    FoundDoubt,
    FoundOutlet,
    FoundPerson,
    FoundTheme,
    Line,
    Title,
)
from generator.clippings.decode import SeedText
from generator.clippings.headline import choose_title
from generator.clippings.html.page_rules import doubt_left_out
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.html.site_name import find_site
from generator.clippings.lines.body_blocks import make_blocks
from generator.clippings.lines.correspondent_datelines import find_correspondents
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.outlet.find_outlet import find_outlet
from generator.clippings.outlet.outlet_domains import domain_of, outlet_at
from generator.clippings.outlet.title_names import without_label, without_outlet
from generator.clippings.outlet.usual_marks import with_usual_marks
from generator.clippings.publication_date import date_clipping
from generator.clippings.read_passages import PassageFindings, read_passages
from generator.clippings.seed_layout import SeedLayout, account, lay_out_seed
from generator.clippings.source_url import find_source_address
from generator.clippings.text_damage import find_damage
from generator.clippings.time_budget import time_budget
from generator.nlp.tokens import fold
from generator.nlp.vocabulary import KnownOutlet, Vocabulary

LONG = 12  # from this many words on, a line is more than a headline


def understand(seed: SeedText, vocabulary: Vocabulary) -> Clipping:
    """Understand a seed, accounting for every line and leaving missing facts unknown.

    ``skipped`` is the reason for a seed without an article, read for its lines only. Raises
    ProblemsError where it takes too long.
    """
    with time_budget():
        return _understand(seed, vocabulary)


def _understand(seed: SeedText, vocabulary: Vocabulary) -> Clipping:
    view = lay_out_seed(seed)
    sheet, decided, facts, language = view.sheet, view.decided, view.facts, view.sheet.language
    blocks = make_blocks(sheet, decided)
    lines = tuple(sorted((*account(sheet, decided), *view.around), key=lambda line: line.number))
    lines = _place(lines, seed.places)
    skipped = None if seed.reference else _why_skipped(sheet, decided, lines, seed.page)
    if skipped:
        return _without_article(seed, sheet, lines, skipped)
    title = choose_title(sheet, decided, blocks, facts.title)
    date, undated = date_clipping(sheet, decided, facts.published)
    own_title = title.text if title and title.origin != "derived" else ""
    found = read_passages(own_title, blocks, language, date.value if date else None, vocabulary)
    themes = (*found.themes, *_find_tagged(facts.tags, found.themes, vocabulary))
    outlet, unclear = _find_outlet(seed, view, name_words(found.people), vocabulary.outlets)
    doubts = (*view.doubts, *seed.doubts, *undated, *unclear, *_doubt_lines(seed, lines))
    return Clipping(
        seed=seed.name,
        sha256=seed.sha256,
        encoding=seed.encoding,
        language=language,
        marker=sheet.marker,
        title=_without_site(title, outlet, sheet),
        date=date,
        outlet=outlet,
        authors=facts.authors or _without_name(read_authors(sheet, decided), outlet),
        source_url=facts.address or find_source_address(sheet, decided),
        lines=lines,
        blocks=blocks,
        people=_without_makers(found.people, outlet, find_correspondents(sheet)),
        quotations=found.quotations,
        events=found.events,
        themes=themes,
        themes_not_made=tuple(
            each for each in found.themes_not_made if each.id not in {theme.id for theme in themes}
        ),
        skipped=None,
        warnings=(*doubts, *_doubt_findings(found, language, vocabulary)),
        possible=found.possible,
    )


def _place(lines: tuple[Line, ...], places: Sequence[str]) -> tuple[Line, ...]:
    """Add to lines where they stand in a file whose lines are not numbered through."""
    return (
        tuple(replace(each, place=places[each.number - 1]) for each in lines) if places else lines
    )


def _find_tagged(
    tags: Iterable[str], others: Sequence[FoundTheme], vocabulary: Vocabulary
) -> Iterable[FoundTheme]:
    """Yield the themes that have a tag of the clipping for a name, beside ``others``."""
    tagged = {fold(tag): tag for tag in tags}
    done = {theme.id for theme in others}
    for id_, name in vocabulary.theme_names:
        if fold(name) in tagged and id_ not in done:
            done.add(id_)
            yield FoundTheme(id_, (tagged[fold(name)],), "a tag with its name")


def doubt_person(possible: FoundDoubt) -> Doubt:
    """Make the warning that a known person may be meant."""
    message = f"'{possible.found}' may be {possible.name}: {possible.why}"
    return Doubt("possible-person", None, message, "a surname may be a known person's")


def _doubt_lines(seed: SeedText, lines: Sequence[Line]) -> tuple[Doubt, ...]:
    return (*doubt_left_out(seed.page, lines), *find_damage(lines))


def _doubt_findings(
    found: PassageFindings, language: str | None, vocabulary: Vocabulary
) -> Iterable[Doubt]:
    """Warn of people possibly meant, and of a language without terms of any theme."""
    yield from map(doubt_person, found.possible)
    written = vocabulary.terms.languages
    if language and written and language not in written:
        yield Doubt("no-terms", None, f"no theme has terms in '{language}'")


def _find_outlet(
    seed: SeedText, view: SeedLayout, people: frozenset[str], known: Sequence[KnownOutlet]
) -> tuple[FoundOutlet | None, tuple[Doubt, ...]]:
    """Return the outlet that the address names, else the metadata, else the text."""
    address = view.facts.address or find_source_address(view.sheet, view.decided)
    if published := outlet_at(address, known):
        return FoundOutlet(published.id, published.name, (f"address: {address}",)), ()
    page = seed.page or SavedPage((), view.facts, None, frozenset(), frozenset(), listing=False)
    site = find_site(page, known)
    if site:
        return site, ()
    found, unclear = find_outlet(with_usual_marks(view.sheet), view.decided, known, people)
    return found or (None if unclear else domain_of(address)), unclear


def _without_site(
    title: Title | None, outlet: FoundOutlet | None, sheet: LineSheet
) -> Title | None:
    """Return a title of the text without a label of the page and its outlet's name."""
    if not (title and title.origin in ("text", "caption")):
        return title
    text = without_label(title.text, sheet)
    return replace(title, text=without_outlet(text, outlet.name, sheet) if outlet else text)


def _without_name(authors: tuple[str, ...], outlet: FoundOutlet | None) -> tuple[str, ...]:
    """Return the authors without the outlet, which may stand behind them and a comma."""
    named = fold(outlet.name) if outlet else ""
    return tuple(each for each in authors if fold(each) != named)


def _without_makers(
    people: Sequence[FoundPerson], outlet: FoundOutlet | None, correspondents: Iterable[str]
) -> tuple[FoundPerson, ...]:
    """Return the people but for unknown ones with the name of the outlet or of a correspondent in a dateline."""
    makers = {fold(outlet.name)} if outlet else set[str]()
    makers.update(map(fold, correspondents))
    return tuple(
        each for each in people if each.id or makers.isdisjoint(map(fold, (each.name, *each.forms)))
    )


def name_words(people: Iterable[FoundPerson]) -> frozenset[str]:
    """Return the folded words of every form of people's names."""
    return frozenset(fold(word) for each in people for form in each.forms for word in form.split())


def _why_skipped(
    sheet: LineSheet,
    decided: Mapping[int, Decision],
    lines: Sequence[Line],
    page: SavedPage | None,
) -> str | None:
    if not any(line.text for line in lines):
        return "empty"
    body = [row for index, row in enumerate(sheet.rows) if decided[index].fate in BODY_FATES]
    leads_nowhere = page is not None and not any(line.links for line in page.lines)
    if any(row.prose or row.words >= LONG for row in body) or (body and leads_nowhere):
        return None
    return "navigation only"


def _without_article(
    seed: SeedText, sheet: LineSheet, lines: tuple[Line, ...], skipped: str
) -> Clipping:
    left_out = tuple(
        Line(line.number, line.text, "navigation", "no-article") if _is_text(line) else line
        for line in lines
    )
    nothing = ((), (), (), (), ())
    return Clipping(
        seed.name, seed.sha256, seed.encoding, sheet.language, sheet.marker, None, None, None, (),
        None, left_out, (), *nothing, skipped, (),
    )  # fmt: skip


def _is_text(line: Line) -> bool:
    return line.fate in BODY_FATES or line.fate == "title"
