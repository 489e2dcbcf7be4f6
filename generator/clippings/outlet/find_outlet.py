"""Find the outlet that names itself in a clipping, never one that is merely quoted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.clippings.clipping import Doubt, FoundOutlet
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.outlet.address_evidence import find_in_addresses
from generator.clippings.outlet.aggregator_evidence import find_originals
from generator.clippings.outlet.channel_evidence import find_channels
from generator.clippings.outlet.forwarded_evidence import find_forwarded
from generator.clippings.outlet.head_evidence import (
    SPOKEN,
    find_bylines,
    find_datelines,
    find_notes,
    rows_with,
)
from generator.clippings.outlet.imprint_evidence import find_imprints
from generator.clippings.outlet.interview_evidence import find_interviewers
from generator.clippings.outlet.masthead_evidence import (
    find_mastheads,
    unshouted,
)
from generator.clippings.outlet.media_mentions import find_mentions
from generator.clippings.outlet.media_names import is_media
from generator.clippings.outlet.menu_names import HEAD
from generator.clippings.outlet.name_patterns import (
    QUOTED,
    behind_article,
    company_form,
    company_words,
)
from generator.clippings.outlet.notice_evidence import (
    find_addresses,
    find_introductions,
    find_issues,
    find_newsletters,
    find_own_notices,
    find_regrets,
)
from generator.clippings.outlet.opening_names import find_opening_names
from generator.clippings.outlet.our_statements import find_societies
from generator.clippings.outlet.outlet_evidence import MOBILE, Sign, Weighed, weigh
from generator.clippings.outlet.outlet_names import OutletNames, is_acronym, is_name
from generator.clippings.outlet.outlet_statements import read_statements
from generator.clippings.outlet.owner_evidence import find_owners, find_press_offices
from generator.clippings.outlet.page_head import find_over_menu, find_owner_in_menu
from generator.clippings.outlet.preferred_source import find_preferred
from generator.clippings.outlet.presentation_evidence import (
    find_official_sites,
    find_presentations,
)
from generator.clippings.outlet.release_evidence import find_issuers
from generator.clippings.outlet.rights_evidence import (
    find_credits,
    find_registrations,
    find_reprinters,
    find_reprints,
    find_rights,
    find_signatures,
)
from generator.clippings.outlet.staff_evidence import (
    find_shared_sources,
    find_signed_newsrooms,
    find_staff,
)
from generator.clippings.outlet.title_names import find_title_names
from generator.clippings.outlet.told_listeners import find_listeners
from generator.nlp.tokens import fold
from generator.nlp.vocabulary import KnownOutlet

Decided = Mapping[int, Decision]
OWN = frozenset(("rights", "registration", "address", "notice"))  # of an outlet about itself
HEADS = frozenset(("masthead", "head"))
NAMED_LAST = re.compile(rf"[^«„“\"»”]{{2,60}}\s{QUOTED}")
PAGES = 4  # weight of a name that a page has at its head
PAGE = frozenset(("masthead", "rights"))  # what a page says of itself
LONGEST = 5  # words of a line that may be an outlet's name
PLAIN = re.compile(r"[\w'’ʼ.-]+(?: [\w'’ʼ.]+)*")  # without a bar or a dash
REPLY = re.compile(r"[–—−-]\s")
INTERVIEW = 4  # rows that begin with a dash
MARKS = ' ,«»„“”"'
SHOUTED = 9  # letters of a name in capitals that is no acronym
FINDERS = (
    find_datelines,
    find_mastheads,
    find_bylines,
    find_notes,
    find_rights,
    find_reprints,
    find_reprinters,
    find_signatures,
    find_registrations,
    find_credits,
    find_channels,
    find_preferred,
    find_own_notices,
    find_addresses,
    find_issues,
    find_forwarded,
    find_introductions,
    find_newsletters,
    find_over_menu,
    find_owner_in_menu,
    find_owners,
    find_press_offices,
    find_issuers,
    find_societies,
    find_imprints,
    find_presentations,
    find_official_sites,
    find_interviewers,
    find_regrets,
    find_originals,
    find_title_names,
    find_staff,
    find_signed_newsrooms,
    find_shared_sources,
)  # of evidence beside the text
UNCLEAR = "the text names several outlets as its own"


def find_outlet(
    sheet: LineSheet, decided: Decided, known: Sequence[KnownOutlet], people: frozenset[str]
) -> tuple[FoundOutlet | None, tuple[Doubt, ...]]:
    """Return the outlet with the most evidence, None if none has enough or two have as much.

    ``people`` are the folded words of the names of people found, never part of an outlet's name.
    Two outlets with as much evidence are a doubt.
    """
    ids = {fold(name): outlet.id for outlet in known for name in (outlet.name, *outlet.spellings)}
    text = "\n".join(row.text for row in sheet.rows)
    names = OutletNames(sheet.lists, frozenset(ids), people, sheet.language, text)
    heads = [MOBILE.sub("", row.text) for row in sheet.rows[:HEAD] if row.words <= LONGEST]
    signs = [_without_kind(each) for each in _collect(sheet, decided, names)]
    signs += find_mentions(sheet, decided, names, signs)
    signs += find_in_addresses(sheet, decided, names, signs)
    own = {fold(each.name) for each in signs if each.kind in OWN}
    kept = [each for each in signs if each.kind != "original" or fold(each.name) not in own]
    signs = [_as_holder(_spelt_out(_as_written(each, kept), kept), kept, names) for each in kept]
    longer = [each.name for each in signs if each.weight > 0]
    weighed = weigh((_completed(each, heads, longer, names) for each in signs), names.articles)
    weighed = [each for each in weighed if not _is_company(each)] or weighed
    if not weighed:
        return None, ()
    best, *others = _publisher_first(weighed)
    rivals = [each for each in others if not best.kinds >= PAGE or "rights" in each.kinds]
    equal = [each for each in rivals if each.weight == best.weight]
    formed = [each for each in (best, *equal) if is_media(each.name, names)]
    if equal and len(formed) == 1:
        best, equal = formed[0], []
    if equal:
        told = ", ".join(f"{each.name} ('{each.words[0]}')" for each in (best, *equal))
        return None, (Doubt("outlet-unclear", None, f"{UNCLEAR}: {told}", UNCLEAR),)
    own_capitals = " " not in best.name and (  # an agency's
        "dateline" in best.kinds
        or re.search(rf"[a-zа-яіїєґё],? {re.escape(best.name)}(?!\w)", text)
    )
    long = sum(map(str.isalpha, best.name)) >= SHOUTED and not own_capitals
    long = long or best.name.capitalize() in text or best.name.title() in text
    name = _without_live(unshouted(best.name, names) if long else best.name, names)
    return FoundOutlet(ids.get(fold(name)), name, best.words), ()


def _without_kind(found: Sign) -> Sign:
    """Return evidence at the head with the name in marks alone: 'Union “Clear Books”'."""
    quoted = NAMED_LAST.fullmatch(found.name) if found.kind in HEADS else None
    return found._replace(name=quoted["quoted"]) if quoted else found


def _publisher_first(weighed: list[Weighed]) -> list[Weighed]:
    """Return the names, first one that has the page and its rights where the best has neither.

    So has a newspaper with the text of an agency, or an aggregator.
    """
    if "rights" in weighed[0].kinds:
        return weighed
    own = [each for each in weighed if each.kinds >= PAGE]
    if not own and "dateline" in weighed[0].kinds and not weighed[0].kinds & PAGE:
        own = [each for each in weighed if each.kinds & PAGE and each.weight >= PAGES]
    return [*own[:1], *(each for each in weighed if each not in own[:1])]


def _without_live(name: str, names: OutletNames) -> str:
    """Return a name without a label in capitals behind it: 'Harbour Post LIVE'."""
    medium, _, label = name.rpartition(" ")
    labelled = " " in medium and label.isupper() and not medium.isupper()
    return medium if labelled and names.lists.menu.are(label) else name


def _is_company(one: Weighed) -> bool:
    """Check for a name that is met beside a legal form alone: a publisher's, perhaps not its medium's."""
    return all(_has_legal_form(one.name, words) for words in one.words)


def _has_legal_form(name: str, words: str) -> bool:
    return any(
        words[: form.start()].rstrip(MARKS).endswith(name)
        or words[form.end() :].lstrip(MARKS).startswith(name)
        for form in company_form().finditer(words)
    )


def _completed(
    found: Sign, heads: Sequence[str], others: Sequence[str], names: OutletNames
) -> Sign:
    """Return evidence with the whole name where a line at the top has it: 'Steppe', 'Steppe today'.

    ``others`` are names found elsewhere, perhaps with words around it: 'Dnipro Dispatch'.
    """
    short = fold(found.name)
    medium = company_words().sub("", found.name)
    named = [fold(each) for each in (*heads, *others)]
    if medium != found.name and " " in medium and fold(medium) in named:
        return found._replace(name=medium)
    others = [each for each in others if company_words().sub("", each) != found.name]
    whole = [each for each in heads if fold(each).startswith(short + " ")]
    apart = medium == found.name and " " in short and short in map(fold, heads)
    own = found.kind in OWN  # a notice has the name whole but for what is behind a dot
    begins = (f"{short}.",) if own else (f"{short}.", f"{short} ")
    ends = not own and names.lists.media_words.are(short)
    whole = whole or [
        each
        for each in others
        if fold(each).startswith(begins)
        or (not (own or apart) and fold(each).partition(" ")[2] == short)
        or (ends and fold(each).endswith(f" {short}"))
    ]
    whole = whole or [each for each in heads if own and fold(each).startswith(begins)]
    media = [each for each in others if own and _is_spelt_media(found.name, each, names)]
    if media and not whole:
        return found._replace(name=media[0])
    plain = len(set(whole)) == 1 and is_name(whole[0]) and PLAIN.fullmatch(whole[0]) is not None
    lists = names.lists
    rest = whole[0][len(short) :] if whole else ""
    plain = plain and not (
        lists.correspondents.within(whole[0])
        or (
            rest[:1] != "."
            and any(each.within(rest) for each in (lists.verbs, lists.sections, lists.menu))
        )
    )
    return found._replace(name=whole[0]) if plain else found


def _is_spelt_media(short: str, name: str, names: OutletNames) -> bool:
    """Check for a name that is an acronym and a word for media: 'QNN News', of '© QNN'."""
    rest = name.removeprefix(f"{short} ")
    return is_acronym(short) and rest != name and names.lists.media_words.are(rest)


def _spelt_out(found: Sign, signs: Sequence[Sign]) -> Sign:
    """Return evidence for initials with the one name of the text that has them."""
    if not is_acronym(found.name):
        return found
    spelt = {each.name for each in signs if _initials(each.name) == found.name}
    return found._replace(name=spelt.pop()) if len(spelt) == 1 else found


def _as_written(found: Sign, signs: Sequence[Sign]) -> Sign:
    """Return evidence for a name in capitals with the name as a sentence has it, in any case."""
    if not found.name.isupper() or " " not in found.name:
        return found
    same = (each.name for each in signs if fold(each.name) == fold(found.name))
    return found._replace(name=next((each for each in same if not each.isupper()), found.name))


def _as_holder(found: Sign, signs: Sequence[Sign], names: OutletNames) -> Sign:
    """Return evidence for a part of the institution that has the rights, with its whole name.

    So has a ministry above its country: 'Republic of Kesh', '© Ministry of Roads of the Republic of Kesh'.
    """
    short = fold(found.name)
    for each in signs:
        whole = fold(each.name)
        part = whole.startswith(f"{short} ") or whole.endswith(f" {short}")
        if each.kind == "rights" and part and names.lists.institutions.open(each.name) is not None:
            return found._replace(name=each.name)
    return found


def _initials(name: str) -> str:
    """Return the first letters of a name's words with a capital: 'HP', of 'The Harbour Press' too."""
    words = behind_article(name).split()
    return "".join(word[0] for word in words if word[:1].isupper()) if len(words) > 1 else ""


def _collect(sheet: LineSheet, decided: Decided, names: OutletNames) -> Iterator[Sign]:
    spoken = list(rows_with(sheet, decided, *SPOKEN))
    replies = {row.number for row in spoken if REPLY.match(row.text)}
    interview = replies if len(replies) >= INTERVIEW else ()  # its questions name media of others
    for row in spoken:
        if row.number not in interview:
            yield from read_statements(row.text, names)
            yield from find_listeners(row.text, names)
            yield from find_opening_names(row.text, names)
    for find in FINDERS:
        yield from find(sheet, decided, names)
