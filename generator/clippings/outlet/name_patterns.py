"""Patterns of outlets' names, made of the small words that languages have in them."""

import re
from collections.abc import Iterable
from functools import cache

from generator.clippings.lines.phrases import Phrases, gather_phrases
from generator.languages.load import gather, load_sections
from generator.languages.outlet_sections import OutletWords
from generator.languages.sections import LinePhrases

QUOTED = r"[«„“\"](?P<quoted>[^«»„“”\"]{2,60})[»“”\"]"
LETTERS = (*range(0xC0, 0x250), *range(0x400, 0x500))  # Latin with marks, Cyrillic
UPPER = "A-Z" + "".join(letter for letter in map(chr, LETTERS) if letter.isupper())
WORD = rf"(?:[{UPPER}][\w’'ʼ]*(?:[.-][{UPPER}\d][\w’'ʼ]*|\.[a-zа-яіїєґ]{{2,6}}\b)*|\d+)"
MOST_COMPANY_WORDS = 4  # behind a name
CAPITAL = re.compile(rf"[{UPPER}]")
SENDER = re.compile(  # of a mail: 'From: Harbour Post <post@harbour.example>'
    r"[^\W\d_]+(?: [^\W\d_]+)?\s?: (?P<name>[^<>@:]{3,60}) <[^<>\s@]+@[^<>\s]+>"
)
YEARS = re.compile(r"[\s,]*(?:\d{4}(?:\s?[–—-]\s?\d{4})?[\s,]*)?")


NAMED_RIGHTS = re.compile(
    rf"(?P<name>[«„“\"]?[{UPPER}][^.,:©]{{1,40}})\s(?:©|\([cCсС]\))\s*\d{{4}}"
)


ENTRY = re.compile(r"\d\+|№|:\s")  # in a line of entries, seldom in a sentence


@cache
def name_after() -> re.Pattern[str]:
    """Return the pattern of a name, in quotation marks or with capitals, that a place opens with."""
    return re.compile(rf"\s*(?:{QUOTED}|{_bare()})")


@cache
def name_before() -> re.Pattern[str]:
    """Return the pattern of such a name that a place ends with."""
    return re.compile(rf"(?:{QUOTED}|(?<!\w){_bare()})$")


@cache
def article_before() -> re.Pattern[str]:
    """Return the pattern of an article that opens a name: The, Die."""
    return re.compile(rf"(?:{_any(gather(OutletWords, lambda section: section.articles))})\s+")


def behind_article(name: str) -> str:
    """Return a name without the article that opens it: 'Quay Courier', of 'The Quay Courier'."""
    article = article_before().match(name)
    return name[article.end() :] if article else name


@cache
def brand_ending() -> re.Pattern[str]:
    """Return the pattern of an ending that names of banks and networks have."""
    endings = _any(gather(OutletWords, lambda section: section.brand_endings))
    return re.compile(rf"(?i:{endings})$")


@cache
def rights_mark() -> re.Pattern[str]:
    """Return the pattern of © or of words for it, and of the years and legal forms after it."""
    words = _any(gather(OutletWords, lambda section: section.copyright))
    return re.compile(rf"(?P<sign>©|\([cCсС]\))|(?i:(?<!\w)(?:{words})(?!\w))")


@cache
def company_form() -> re.Pattern[str]:
    """Return the pattern of a legal form beside a name: Ltd, GmbH."""
    forms = gather(OutletWords, lambda section: section.company_forms)
    longest_first = _any(sorted(forms, key=lambda form: -len(form)))
    return re.compile(rf"(?<![\s,])[\s,]*(?<!\w)(?:{longest_first})(?!\w)\.?")


@cache
def registration() -> re.Pattern[str]:
    """Return the pattern of a line that names a registered medium or, after a colon, its founder."""
    media = gather_phrases(OutletWords, "registrations")
    founders = gather_phrases(OutletWords, "founders")
    founder = rf"(?P<founder>{founders.pattern.pattern}\s*:[^«„“\"]{{0,20}})"
    registered = gather_phrases(OutletWords, "registered")
    behind = rf"\s+(?i:{registered.pattern.pattern})"
    start = rf"(?i:{media.pattern.pattern}\s*:?\s*|{founder})"
    return re.compile(rf"{start}{QUOTED}(?=\s*$|\s*[.;|(]|\W+(?:$|\d)|{behind})")


@cache
def reprints() -> re.Pattern[str]:
    """Return the pattern of words before an outlet in a condition of reprinting its texts."""
    return gather_phrases(OutletWords, "reprints").pattern


@cache
def reprinted_by() -> re.Pattern[str]:
    """Return the pattern of words before the outlet that prints another's text anew."""
    return gather_phrases(OutletWords, "reprinted_by").pattern


@cache
def reprinting() -> re.Pattern[str]:
    """Return the pattern of words behind it."""
    return gather_phrases(OutletWords, "reprinting").pattern


@cache
def citing_words() -> frozenset[str]:
    """Return the words before the report of a medium: as."""
    return frozenset(gather(OutletWords, lambda section: section.citing_words))


@cache
def translations() -> re.Pattern[str]:
    """Return the pattern of words before the outlet that has translated a text."""
    return gather_phrases(OutletWords, "translations").pattern


@cache
def originals() -> re.Pattern[str]:
    """Return the pattern of words before the medium from which an aggregator has a text."""
    return gather_phrases(OutletWords, "originals").pattern


@cache
def company_ids() -> re.Pattern[str]:
    """Return the pattern of the label of a firm's number, with the number: 'P.IVA 0123'."""
    labels = gather(OutletWords, lambda section: section.company_ids)
    return re.compile(
        rf"(?<!\w)(?i:{_any(sorted(labels, key=len, reverse=True))})\W{{0,4}}(?=\w{{0,3}}\d)"
    )


@cache
def company_words() -> re.Pattern[str]:
    """Return the pattern of words for a publisher's company behind the name of a medium."""
    words = gather(OutletWords, lambda section: section.company_words)
    word = f" (?:{_any(sorted(words, key=len, reverse=True))})"
    return re.compile(rf"(?:{word}){{1,{MOST_COMPANY_WORDS}}}$", re.IGNORECASE)


@cache
def clause_end() -> re.Pattern[str]:
    """Return the pattern of the end of a clause behind a name, perhaps after 'earlier'."""
    words = _any(gather(OutletWords, lambda section: section.earlier_words))
    return re.compile(rf"(?:\s+(?:{words}))?\s*(?:[.,;!?»”\"]|$)")


@cache
def earlier() -> re.Pattern[str]:
    """Return the pattern of 'earlier' between a verb and the name behind it."""
    words = _any(gather(OutletWords, lambda section: section.earlier_words))
    return re.compile(rf"\s+(?:{words})(?!\w)")


@cache
def joined_quoted() -> re.Pattern[str]:
    """Return the pattern of a conjunction and a further name in quotation marks: 'and the paper «X»'."""
    joints = _any(gather(LinePhrases, lambda section: section.byline_joints))
    return re.compile(rf",?\s+(?:{joints})\s+(?:[^\W\d_]+\s+){{0,2}}{QUOTED}")


@cache
def quoted_by() -> Phrases:
    """Return the words between a report and the other medium that had it first: 'quoted by'."""
    return gather_phrases(OutletWords, "quoted_by")


@cache
def own_notices() -> re.Pattern[str]:
    """Return the pattern of words with which an outlet speaks of itself in a notice."""
    return gather_phrases(OutletWords, "own_notices").pattern


@cache
def descriptions() -> re.Pattern[str]:
    """Return the pattern of what an outlet says of itself behind its name."""
    return gather_phrases(OutletWords, "descriptions").pattern


@cache
def introductions() -> re.Pattern[str]:
    """Return the pattern of words before an outlet's name in the greeting of a letter."""
    return gather_phrases(OutletWords, "introductions").pattern


@cache
def letters() -> Phrases:
    """Return what a letter to readers calls itself."""
    return gather_phrases(OutletWords, "letters")


@cache
def founders() -> re.Pattern[str]:
    """Return the pattern of words for the founder or publisher of a medium."""
    return gather_phrases(OutletWords, "founders").pattern


@cache
def issue_number() -> re.Pattern[str]:
    """Return the pattern of the number of an issue in print: 'No. 17'."""
    words = _any(gather(OutletWords, lambda section: section.issues))
    sign = r"[\s,.|(–—-]"
    return re.compile(
        rf"(?<!{sign}){sign}*(?<!\w)(?:(?i:{words})\.?\s?[№#]|(?i:{words}|[№#]))\.?\s?\d+\b"
    )


@cache
def byline_for() -> frozenset[str]:
    """Return the words between an author and their outlet: for."""
    return frozenset(gather(OutletWords, lambda section: section.byline_for))


@cache
def beside_author() -> re.Pattern[str]:
    """Return the pattern of the signs and words that part an author from their outlet."""
    words = _any(sorted(byline_for()))
    return re.compile(rf"\s*[/|•·]\s*|\s+[–—-]\s+|\s+(?:{words})\s+")


@cache
def contractions() -> dict[str, str]:
    """Return the article of a name by its contraction with a preposition."""
    sections = load_sections(OutletWords).values()
    return {word: article for each in sections for word, article in each.contractions.items()}


@cache
def genitive_endings() -> dict[str, str]:
    """Return the ending that a name has after an article in the genitive, by the article."""
    sections = load_sections(OutletWords).values()
    return {word: ending for each in sections for word, ending in each.genitive_endings.items()}


@cache
def article_endings() -> dict[str, dict[str, str]]:
    """Return the endings of a name's words by the article before it, with those of the nominative."""
    sections = load_sections(OutletWords).values()
    return {word: ends for each in sections for word, ends in each.article_endings.items()}


@cache
def adjective_endings(language: str | None) -> tuple[str, ...]:
    """Return the endings, in all cases, of the adjectives in names of a language."""
    section = load_sections(OutletWords).get(language or "")
    endings = section.adjective_endings if section else {}
    return tuple(sorted({*endings, *endings.values()}))


@cache
def words_behind(language: str | None) -> frozenset[str]:
    """Return the words that may follow a bare name beside 'told', or none if any may."""
    section = load_sections(OutletWords).get(language or "")
    return frozenset(section.words_behind) if section else frozenset()


@cache
def link() -> re.Pattern[str]:
    """Return the pattern of a small word or sign inside a name: of, della, &."""
    return re.compile(_any(("&", *gather(OutletWords, lambda section: section.links))))


@cache
def copulas() -> re.Pattern[str]:
    """Return the pattern of what stands between a name and its bearer's trade: 'is a', a dash, a comma."""
    words = _any(gather(OutletWords, lambda section: section.copulas))
    return re.compile(rf"\s(?:{words})\s|\s[–—-]\s|,\s")


@cache
def media_tail() -> re.Pattern[str]:
    """Return the pattern of a small word that ends a name behind a hyphen, and of its endings: -info."""
    return re.compile(rf"-(?i:{_tails()})(?P<ending>[^\W\d_]{{0,2}})$")


def _tails() -> str:
    tails = gather(OutletWords, lambda section: section.name_tails)
    return _any(sorted(tails, key=len, reverse=True))


@cache
def _bare() -> str:
    elided = _any(gather(OutletWords, lambda section: section.elided_links))
    word = rf"{WORD}(?:-(?:{_tails()})\w{{0,2}}(?!\w))?"
    return rf"(?P<bare>{word}(?: (?:(?:{link().pattern}) )*(?:(?:{elided})['’])?{word}){{0,4}})"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in dict.fromkeys(words))
