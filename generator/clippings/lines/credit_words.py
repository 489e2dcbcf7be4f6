"""Tell names in credits from roles, places and media."""

import re

from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.phrases import WordLists, load_word_lists
from generator.clippings.outlet.name_patterns import article_before
from generator.clippings.outlet.outlet_names import is_person
from generator.nlp.names.name_words import is_place
from generator.nlp.tokens import fold

CAPITAL = re.compile(r"[«„“\"]?[^\W\d_a-zа-яіїєґё]|\d+ [^\W\d_a-zа-яіїєґё]")
NAME_WORDS = 5
LONGEST_LETTERS = 5  # of the letters that a medium is known by
LED = 8  # words of a byline with a place before the name


def without_article(text: str) -> str:
    """Return a text without the article in small letters that it opens with: 'the Quay Courier'."""
    first, _, rest = text.partition(" ")
    small = first.islower() and article_before().match(f"{first.capitalize()} ")
    return rest if small and rest else text


def without_leading_place(text: str) -> tuple[str, bool]:
    """Return a byline without the place that opens it, and whether one did: 'Z Wilna Jan Nowak (XYZ)'."""
    words = text.replace(",", " ").split()
    if len(words) > LED or not words or not load_word_lists().prepositions.are(words[0]):
        return text, False
    for at in (2, 3):
        place, rest = words[1:at], words[at:]
        capital = all(map(CAPITAL.match, (*place, *rest[:2]))) and len(rest) > 1
        if capital and is_person(rest[0]) and not is_person(" ".join(place)):
            return text[text.index(rest[0]) :], True
    return text, False


def without_role(name: str) -> str:
    """Return a name without the role or the adverb ('specially') behind it."""
    first, behind = " ".join(name.split()[:2]), name.split()[2:]
    if not (behind and is_name_like(first)):
        return name
    told, lists = " ".join(behind), load_word_lists()
    if not behind[-1].islower():
        listed = lists.bylines.are(told) or is_role(behind[-1], lists)  # 'Chief Reporter'
        return first if len(behind) > 1 and listed else name
    role = len(behind) == 1 or is_role(told, lists)
    return first if role and is_person(first) else name


def bureau_of(name: str, language: str | None) -> str:
    """Return the letters of a medium before the place it reports from, or an empty text: 'XYZ Wien'."""
    letters, _, place = name.partition(" ")
    short = letters.isupper() and 2 <= len(letters) <= LONGEST_LETTERS
    placed = short and not place.isupper() and is_place(fold(place), language)
    return letters if placed else ""


def is_medium(name: str, lists: WordLists) -> bool:
    """Check for a name of several words in capitals with a word for media: 'Le Courrier de Lens'."""
    named = CAPITAL.match(name) and 2 <= len(name.split()) <= NAME_WORDS
    return bool(named) and lists.media_words.within(name) and lists.bylines.open(name) is None


def without_staff(name: str, lists: WordLists) -> str:
    """Return a medium's name without the words for its staff behind it: 'Quay Courier staff'."""
    while (last := name.rpartition(" "))[0] and (
        lists.correspondents.are(last[2]) or lists.bylines.are(last[2])
    ):
        name = last[0]
    return name


def is_role(text: str, lists: WordLists) -> bool:
    """Check that a text has a word for an author or for the staff of a medium."""
    return lists.bylines.within(text) or lists.correspondents.within(text)


def is_office(name: str, language: str | None, lists: WordLists) -> bool:
    """Check for words of a medium, an article of a name, or a place."""
    return (
        bool(article_before().match(name))
        or lists.departments.are(name.split(maxsplit=1)[0])
        or lists.media_words.within(name)
        or all(is_place(fold(word), language) for word in name.split())
    )


def without_place(name: str, lists: WordLists) -> str:
    """Return a name without the place after it: 'Ada Lock in Kovel'."""
    for found in lists.prepositions.pattern.finditer(name):
        before = name[: found.start()].rstrip()
        if lists.media_words.within(before):
            return name
        if found[0].islower() and is_name_like(before):
            return before
    return name
