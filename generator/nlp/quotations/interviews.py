"""Find the turns of an interview: questions are nobody's words, answers those of who is asked."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.nlp.names.person_mention import Mentions
from generator.nlp.quotations.attribution_phrases import quotation_words
from generator.nlp.quotations.interrupted_quotations import Quotation, find_turns, make_quotation
from generator.nlp.tokens import words_between

_LETTER = r"[^\W\d_]"
_LABEL = re.compile(
    rf"(?:[-–—−•]\s*)?(?P<label>(?:{_LETTER}\.\s?){{2,3}}|[«„“\"]?{_LETTER}[^:.!?\n]{{0,40}}):\s+(?=\S)"
)
_INITIALS = re.compile(rf"({_LETTER})\.\s?")
_DASH = re.compile(r"[-–—−]\s*(?=\S)")
_LONGEST = 4  # words of a label
_PAIRS = 2  # questions with their answers that make an interview


class Turn(NamedTuple):
    """Paragraph of an interview: its ``label``, empty behind a dash, and where its words start."""

    at: int
    label: str
    start: int
    asks: bool


def find_interview(
    title: Mentions, paragraphs: Sequence[str], mentions: Sequence[Mentions]
) -> dict[int, Quotation | None]:
    """Return the answers of an interview by paragraph, with None for its questions.

    Empty if the text is none: at least two questions are followed by answers, under labels or
    behind dashes. An answer without a name is that of the only person whom the title names, or
    else the opening. ``title`` has the mentions in it.
    """
    turns = _labelled(paragraphs) or _behind_dashes(paragraphs) or _below_questions(paragraphs)
    if not turns:
        return {}
    asked = _find_asked(title, mentions[: turns[0].at])
    found: dict[int, Quotation | None] = {}
    for turn in turns:
        text = paragraphs[turn.at]
        named = _named(turn, mentions, asked)
        said = make_quotation(text, turn.start, len(text), named, (0, 0))
        found[turn.at] = None if turn.asks else said
    return found


def _labelled(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the turns under labels, some of which ask."""
    turns: list[Turn] = []
    for at, text in enumerate(paragraphs):
        label = _LABEL.match(text)
        words = words_between(label["label"], 0, len(label["label"])) if label else ()
        if label and len(words) <= _LONGEST and all(word.text[0].isupper() for word in words[:1]):
            turns.append(Turn(at, label["label"].strip(), label.end(), asks=text.endswith("?")))
    turns = [turn._replace(label=_full_label(turn.label, turns)) for turn in turns]
    counts = Counter(turn.label for turn in turns)
    asking = {label for label in counts if _is_asking(label, turns)}
    turns = [turn._replace(asks=turn.label in asking) for turn in turns if counts[turn.label] > 1]
    pairs = sum(one.asks and not two.asks for one, two in pairwise(turns))
    if pairs >= _PAIRS:
        return turns
    return [turn for turn in turns if not turn.asks and _INITIALS.match(turn.label)]


def _full_label(label: str, turns: Sequence[Turn]) -> str:
    """Return the one longer label with the initials of a label, if there is one: 'X. Y.' for 'Xen Yam'."""
    initials = _INITIALS.findall(label)
    longer = {turn.label for turn in turns if initials and not _INITIALS.match(turn.label)}
    fits = [each for each in longer if _has_initials(each, initials)]
    return fits[0] if len(fits) == 1 else label


def _is_asking(label: str, turns: Sequence[Turn]) -> bool:
    """Return whether most of the words under a label are questions, or it says so itself."""
    keys = {word.key for word in words_between(label, 0, len(label))}
    if not keys.isdisjoint(quotation_words("asking_labels")):
        return True
    if not keys.isdisjoint(quotation_words("answer_labels")):
        return False
    own = [turn.asks for turn in turns if turn.label == label]
    return sum(own) * 2 > len(own)


def _behind_dashes(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the turns behind dashes: questions, each right before its answer."""
    turns: list[Turn] = []
    for at, text in enumerate(paragraphs):
        dash = _DASH.match(text)
        if dash and not any(find_turns(text, 3, dash.end())):
            turns.append(Turn(at, "", dash.end(), asks=text.rstrip().endswith("?")))
    pairs = [
        (one, two)
        for one, two in pairwise(turns)
        if one.asks and not two.asks and two.at == one.at + 1
    ]
    return [turn for pair in pairs for turn in pair] if len(pairs) >= _PAIRS else []


def _below_questions(paragraphs: Sequence[str]) -> list[Turn]:
    """Return the turns of questions in bold, without a dash, and of the answers behind dashes."""
    turns: list[Turn] = []
    for at, (question, answer) in enumerate(pairwise(paragraphs)):
        dash = None if _DASH.match(question) else _DASH.match(answer)
        asks = question.rstrip().endswith("?") and not answer.rstrip().endswith("?")
        if dash and asks and not any(find_turns(answer, 3, dash.end())):
            turns += (Turn(at, "", 0, asks=True), Turn(at + 1, "", dash.end(), asks=False))
    return turns if len(turns) >= 2 * _PAIRS else []


def _find_asked(title: Mentions, opening: Sequence[Mentions]) -> str | None:
    """Find the only person of the title, or else of the opening."""
    for named in (title, [one for each in opening for one in each]):
        people = {one.person for one in named}
        if people:
            return people.pop() if len(people) == 1 else None
    return None


def _named(turn: Turn, mentions: Sequence[Mentions], asked: str | None) -> str | None:
    """Find whose turn it is by the label: a name, initials, or none where only one answers."""
    everywhere = [one for each in mentions for one in each]
    own = {one.person for one in everywhere if one.found == turn.label}
    own = own or {one.person for one in mentions[turn.at] if one.end <= turn.start}
    if own:
        return own.pop() if len(own) == 1 else None
    initials = _INITIALS.findall(turn.label)
    if initials:
        everybody = {one.person: one.found for one in everywhere if " " in one.found}
        fits = [who for who, name in everybody.items() if _has_initials(name, initials)]
        return fits[0] if len(fits) == 1 else None
    keys = {word.key for word in words_between(turn.label, 0, len(turn.label))}
    anonymous = not turn.label or not keys.isdisjoint(quotation_words("answer_labels"))
    return asked if anonymous else None


def _has_initials(name: str, initials: Sequence[str]) -> bool:
    own = [word[0].casefold() for word in name.split()]
    wanted = [letter.casefold() for letter in initials]
    return wanted in (own, own[::-1])
