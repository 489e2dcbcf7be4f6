"""Describe the shape of a line, regardless of its place and language."""

import re
from functools import cache

from generator.languages.load import gather
from generator.languages.sections import LinePhrases
from generator.nlp.tokens import words

TAG = re.compile(r"</?[A-Za-z][^<>]*>")
EMOJI = "[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?"
GUILLEMETS = re.compile(r"«[^«»]*»")
STEM = 4  # letters
LEADING_SIGNS = re.compile(r"^[^\w\s«„“\"(]+\s+(?=\w)")  # '📌 Pinned message'
QUOTE_MARK = re.compile(r"[«»„“”\"]")
CLOSERS = r"[\s\"'»”“’)\]*_」』）】》]*$"
STOPS = ".…。｡．۔।։።។။"  # of the Latin, Chinese, Urdu, Hindi, Armenian, Ethiopic, Khmer, Burmese scripts
CRIES = "!?！？؟"
WIDE_STOPS = "。｡！？"  # no blank follows them
ENDED = re.compile(rf"[{STOPS}{CRIES}]{CLOSERS}")
STOPPED = re.compile(rf"[{STOPS}]{CLOSERS}")
OPEN_END = re.compile(r"[,;:–—−、，；：-]$")
GAPS = re.compile(r"\s{2,}")  # between parts of a line that has more than one blank there
TURKISH = str.maketrans("Iİ", "ıi")  # capitals whose small letters are others than elsewhere
BETWEEN_NAMES = re.compile(r"\s[·•|]\s")  # of pages or programmes on one line
INNER_STOP = re.compile(
    rf"[{STOPS}{CRIES}][\"'»”“’)]*\s+[\"'«„“(–—-]*[^\W\d_a-zа-яіїєґё]|[{WIDE_STOPS}][」』）]*\w"
)
SAID = re.compile(r"[»”“\"]\s*,?\s*[–—−-]\s|,\s*[–—−-]\s?\w")
NAME_WORD = re.compile(r"[^\W\d_a-zа-яіїєґё][\w’'ʼ]*[^\W\d_](?:-[^\W\d_][\w’'ʼ]*)*|[^\W\d_]\.")
LAST_NAME = re.compile(rf"(?:[a-zа-яіїєґё]{{2,3}}-)?(?:{NAME_WORD.pattern})")  # al-Nuri
INITIALS = re.compile(r"(?:[^\W\d_a-zа-яіїєґё]\.[\s-]?){2,3}")
WORD_START = re.compile(r"(?<!\S)\S|(?<=[^\W\d_])[^\W\da-zа-яіїєґё_](?=[a-zа-яіїєґё])")
# Scripts that put no blanks between words: runs of letters, and how many make a word on average.
UNSPACED = (
    (re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"), 2),
    (re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+"), 5),
)
SPACED = re.compile("[\u0000-\u0dff\u2000-\u2fff]*")

MANY_WORDS = 30  # from this many words on, a line is text, however it ends
MANY_CHARACTERS = 220
SEVERAL_WORDS = 14  # from this many words on, several sentences are no headline
FEW_WORDS = 4  # a label has fewer words


def count_words(text: str) -> int:
    """Count the words of a text, numbers included, or estimate them in a script without blanks."""
    if SPACED.fullmatch(text):
        return len(words(text))
    count = 0
    for run, letters in UNSPACED:
        count += sum(-(-len(found) // letters) for found in run.findall(text))
        text = run.sub(" ", text)
    return count + len(words(text))


def is_prose(text: str) -> bool:
    """Check that a line reads as running text: a whole sentence, several, or a long or cut one."""
    bare = TAG.sub("", text).strip()
    count = count_words(bare)
    if len(bare) >= MANY_CHARACTERS:
        return True
    if count < FEW_WORDS:
        return False
    if STOPPED.search(bare) or OPEN_END.search(bare) or count >= MANY_WORDS:
        return True
    if INNER_STOP.search(bare):  # two sentences may still be a headline
        return count >= SEVERAL_WORDS
    if ENDED.search(bare):  # and so may a question or an exclamation
        return count > SEVERAL_WORDS
    return SAID.search(bare) is not None and count > 6


def is_headline(text: str) -> bool:
    """Check that a line may be a title, heading or label: neither running text nor cut off."""
    return bool(text) and not (is_prose(text) or OPEN_END.search(text) or text[0].islower())


def is_question(text: str) -> bool:
    """Check that the line is a single question."""
    return text.rstrip("\"'»”“ ").endswith("?") and INNER_STOP.search(text) is None


def is_name_like(text: str) -> bool:
    """Check that the line is two to four capitalised words without signs between them.

    Particles of names (van der, de la) do not count.
    """
    first, *rest = text.split() or [""]
    parts = [first, *(part for part in rest if part not in _particles())]
    named = all(LAST_NAME.fullmatch(part) and not _is_small(part) for part in parts)
    return 2 <= len(parts) <= 4 and NAME_WORD.fullmatch(first) is not None and named


def _is_small(part: str) -> bool:
    """Check for a small letter first, also one with a mark, apart from a prefix: al-Nuri."""
    return part.rpartition("-")[2][:1].islower() if part[:2].islower() else part[:1].islower()


@cache
def _particles() -> frozenset[str]:
    return frozenset(gather(LinePhrases, lambda section: section.name_particles))


def is_ended(text: str) -> bool:
    """Check that a sentence ends at the end of the line."""
    return ENDED.search(TAG.sub("", text)) is not None


def stems(text: str) -> set[str]:
    """Return the letters that forms of one word share, of each word of a text: its first four."""
    return {word.key[:STEM] for word in words(text) if len(word.key) >= STEM}


def count_shared(one: str, other: str) -> int:
    """Count the letters that two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def common_tail(text: str, other: str) -> str:
    """Return the words that both texts end in, from the beginning of a word on.

    A word may be glued to the one before: 'Home REGIONALInspector held'.
    """
    start = len(text) - count_shared(text[::-1], other[::-1])
    found = WORD_START.search(text, start) if start else None
    return text[found.start() if found else start :]
