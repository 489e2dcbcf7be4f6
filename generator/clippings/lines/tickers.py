"""Find strips of a page that go on by themselves: rates, weather, players, frequencies, breaking news."""

import re

from generator.clippings.lines.line_shapes import LEADING_SIGNS, stems
from generator.clippings.lines.line_sheet import Decided, Found, LineRow, LineSheet, open_rows
from generator.clippings.lines.timestamp_lines import read_stamps

TICK = re.compile(
    r"(?=.*\d)[A-Z]{3}(?:[/ -][A-Z]{3})?[\s:]*[▲▼+−-]?[\d\s.,%()+−-]*|[\d\s.,%()+−▲▼-]+"
)
SUMS = re.compile(  # '$ 41.20 € 45.10', 'R$ 1.187,20', 'USD NB 41,20 EUR NB 45,10'
    r"(?:(?:[^\w\s.,]|[A-Z]{3}\s[^\W\d_]{2,4}(?=\s)|[^\W\d_]{1,4}[^\w\s.,]?|[^\W\d_]{5,12}(?=\s))\s?\d++(?:[.,]\d++)++[\s|,;▲▼+-]*){2,}"
)
RATE = re.compile(r"[^\W\d_]{3,10}:?\s\d{1,3}(?:[.,]\d{3})*[.,]\d{2,3}")  # 'GOLD 5.610,20'
TURNS = re.compile("[▲▼△▽⬆⬇🔺🔻]")  # of a rate that rises or falls
CODE_ALONE = re.compile(r"[A-Z]{3}(?:/[A-Z]{3})?")
TICKS = 4  # this many rows of codes and figures in a run are a ticker
RATES = 3  # and so many with a word and a rate
SHORT = 14  # words of a strip at most
FEW = 7  # words of weather at most
PLACE = r"[^\W\d_][\w'’-]+(?:[\s,|]+[^\W\d_][\w'’-]+)?"
DEGREE = r"[+−–-]?\d{1,3}\s?°\s?[CСFФ]?"  # letters: of Celsius and Fahrenheit in both scripts
DEGREES = re.compile(
    rf"(?:{DEGREE}[\s,|]+{PLACE}(?:[\s,|]+|$))+|(?:{PLACE}[\s,:|]+{DEGREE}(?:[\s,|]+|$))+"
)
WARMTH = re.compile(DEGREE)
SKY = "[\u2600-\u2604\u2614\u26c4-\u26c8\u2744\U0001f300-\U0001f32c\U0001f31e]\ufe0f?"
CAPITALISED = r"[^\W\d_a-zа-яіїєґё][\w'’-]+"
LED = re.compile(rf"(?:{SKY}\s*)?(?:{CAPITALISED}\s){{0,2}}(?={DEGREE}(?!\w))")
SIGNED = re.compile(rf"(?:{SKY}\s*)?{CAPITALISED}(?:\s{CAPITALISED})?\s[+−]\d{{1,2}}")
PLACED = re.compile(r"(?P<said>\D{3,40}):?\s[+−]\d{1,2}")  # 'Weather in Kesh: −3'
SPEED = re.compile(r"(?:[^\W\d_]+:?\s)?[0-3](?:[.,]\d{1,2})?\s?[x×х]")  # letters: Latin, Cyrillic
BEGINNING = "0:00"  # of what a player has not begun to play
LENGTH = re.compile(r"\D{0,24}\d{1,2}:\d{2}(?::\d{2})?\s*/\s*\d{1,2}:\d{2}(?::\d{2})?\W*")
FREQUENCY = re.compile(r"(?<![\d.,])\d{2,3}[.,]\d{1,2}\s?(?=[^\W\d_])")  # before its unit
PROGRAMME = re.compile(r"[«„“\"][^«»„“”\"]{2,60}[»“”\"]\s[–—-]\s")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
HOUR = re.compile(r"\W*(?:[01]?\d|2[0-3])[:.][0-5]\d\b")
HEADLINE_WORDS = 5
NEWEST = 3  # rows at the top that may have news of the hour
FOOT = 5  # rows at the end of a page
STATION_WORDS = 8
STRIPS = 6  # rows at the top that may say in a sentence what is played


def find_tickers(sheet: LineSheet, decided: Decided) -> Found:
    """Find rates and weather: a row of sums or degrees, or a run of currency codes and numbers."""
    found: Found = {}
    run: list[int] = []
    for index, row in enumerate(sheet.rows):
        rated = SUMS.fullmatch(row.text) or _turns(row, sheet)
        if rated or DEGREES.fullmatch(row.text) or _is_weather(row, sheet):
            found[index] = "junk"
        rate = RATE.fullmatch(row.text)
        if rate or TICK.fullmatch(row.text) or CODE_ALONE.fullmatch(row.text):
            run.append(index)
        else:
            run = []
        rates = [at for at in run[-RATES:] if RATE.fullmatch(sheet.rows[at].text)]
        if len(run) >= TICKS or len(rates) == RATES:
            found.update(dict.fromkeys(run, "junk"))
    return {index: fate for index, fate in found.items() if _is_free(index, decided)}


def _turns(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a rate and the sign of its rise or fall: 'Indices: UX 1,240.1 ▼'."""
    if not TURNS.search(row.text) or row.prose or row.words > SHORT:
        return False
    return any(map(str.isdigit, row.text)) and not sheet.lists.verbs.within(row.text)


def _is_weather(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a day, or a place of few words, beside degrees: 'Friday, 6 March −4°C', '⛅ Kesh +19'."""
    placed = PLACED.fullmatch(row.text)
    told = placed is not None and sheet.lists.sections.open(placed["said"]) is not None
    if SIGNED.fullmatch(row.text) or (told and row.words <= FEW):
        return True
    if "°" not in row.text or row.prose or row.words > SHORT:
        return False
    rest = WARMTH.sub(" ", row.text).strip(" ,|•·")
    if rest != row.text and (not rest or bool(read_stamps(rest, sheet))):
        return True
    led = LED.match(row.text) is not None and row.words <= FEW
    return led and not sheet.lists.verbs.within(row.text)


def _is_free(index: int, decided: Decided) -> bool:
    return index not in decided or decided[index].fate == "counter"


def find_players(sheet: LineSheet, decided: Decided) -> Found:
    """Find a player's speed and length, and a station with its frequency: '1.5x', '▶ 0:00 / 2:41'."""
    return {
        index: "navigation"
        for index, row in open_rows(sheet, decided)
        if SPEED.fullmatch(row.text)
        or row.text == BEGINNING
        or (_tells_programme(row, sheet) and (index < STRIPS or not row.prose))
        or (index >= len(sheet.rows) - FOOT and _tells_hour_on_air(row, sheet))
        or LENGTH.fullmatch(row.text)
        or (_has_frequency(row.text, sheet) and _is_station(row, sheet))
    }


def _tells_programme(row: LineRow, sheet: LineSheet) -> bool:
    """Check for what a station plays now: 'On air: Breakfast Hour'."""
    rest = sheet.lists.on_air.open(row.text) if row.words <= STATION_WORDS else None
    return rest is not None and rest.startswith(":")


def _tells_hour_on_air(row: LineRow, sheet: LineSheet) -> bool:
    """Check for a programme's name in marks and its hour: '«Day» — at 20:00 on air', '…, 101.7 FM'."""
    if not PROGRAMME.match(row.text) or not CLOCK.search(row.text):
        return False
    return sheet.lists.on_air.within(row.text) or _has_frequency(row.text, sheet)


def _has_frequency(text: str, sheet: LineSheet) -> bool:
    units = sheet.lists.frequencies
    return any(units.open(text[each.end() :]) is not None for each in FREQUENCY.finditer(text))


def _is_station(row: LineRow, sheet: LineSheet) -> bool:
    short = row.words <= STATION_WORDS and not row.prose
    return short and not sheet.lists.verbs.within(row.text)


def find_breaking(sheet: LineSheet, decided: Decided) -> Found:
    """Find news of the hour at the top, other than the headline below: 'BREAKING 9:12 …'.

    Without an hour it has no word of the text, which the row below shares.
    """
    heads = [index for index, row in open_rows(sheet, decided) if row.words >= HEADLINE_WORDS]
    found: Found = {}
    for index in (each for each in heads[:-1] if each < NEWEST):
        text = sheet.rows[index].text
        rest = sheet.lists.breaking.open(LEADING_SIGNS.sub("", text))
        if rest is None:
            continue
        told = {stem for row in sheet.rows if row.prose for stem in stems(row.text)}
        below = stems(sheet.rows[index + 1].text) if index + 1 in heads else set()
        other = told.isdisjoint(stems(rest)) and len(told & below) > 1
        if HOUR.match(rest) or (other and rest.lstrip()[:1] in (":", "|", "–", "—")):
            found[index] = "navigation"
    return found
