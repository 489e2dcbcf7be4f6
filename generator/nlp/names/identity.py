"""Identification of the surnames of known people by the evidence of a whole article."""

from collections.abc import Collection, Sequence

import msgspec

from generator.nlp.names.known_people import read_candidates
from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.person_mention import Candidate, PersonMention


class Possible(msgspec.Struct, frozen=True):
    """Person who may be meant, with the name as ``found`` and the reason for the doubt."""

    person: str
    found: str
    why: str


class Identities(msgspec.Struct, frozen=True):
    """Known people of an article's texts.

    ``mentions`` are certain, by text. ``doubtful`` are names without a certain bearer, also by
    text, and ``contested`` those shared by two people of the article. ``others`` are surnames after
    somebody else's given name. ``possible`` lists the people for the editor to decide on.
    """

    mentions: tuple[tuple[PersonMention, ...], ...]
    doubtful: tuple[tuple[PersonMention, ...], ...]
    contested: tuple[tuple[PersonMention, ...], ...]
    others: tuple[tuple[PersonMention, ...], ...]
    possible: tuple[Possible, ...]


def identify(
    texts: Sequence[str],
    index: NameIndex,
    language: str | None,
    certain: Collection[str] = (),
) -> Identities:
    """Decide for each name in an article if it belongs to a known person.

    A full name is the person's, and so is a surname with an office of their file. A surname alone
    is theirs if the article has such evidence, or their file lists it as their known name, and the
    article has nobody else of that surname. ``certain`` are people listed by the editor for the
    article.
    """
    read = [read_candidates(text, index, language) for text in texts]
    flat = [each for one in read for each in one]
    shown = frozenset(each.mention.person for each in flat if each.standing in {"full", "office"})
    shown |= frozenset(certain)
    others = [
        each
        for each in flat
        if each.standing == "other"
        or (each.standing == "against" and each.mention.person not in shown)
    ]
    mentions, doubtful, contested, possible = [], [], [], []
    for one in read:
        theirs = [each for each in one if _is_theirs(each, shown, others, index)]
        left = [each for each in one if each not in theirs and each.standing != "other"]
        mentions.append(tuple(each.mention for each in theirs))
        doubtful.append(tuple(each.mention for each in left))
        contested.append(tuple(each.mention for each in left if each.mention.person in shown))
        possible += [_doubt(each, others) for each in left]
    named = {mention.person for one in mentions for mention in one}
    doubts = tuple(each for each in dict.fromkeys(possible) if each.person not in named)
    strangers = tuple(
        tuple(each.mention for each in one if each.standing == "other") for one in read
    )
    return Identities(tuple(mentions), tuple(doubtful), tuple(contested), strangers, doubts)


def _is_theirs(
    each: Candidate, shown: frozenset[str], others: Sequence[Candidate], index: NameIndex
) -> bool:
    person = each.mention.person
    if each.standing in {"full", "office"}:
        return True
    known = person in shown or person in index.alone
    return each.standing == "bare" and known and not any(_may_mean(one, each) for one in others)


def _may_mean(other: Candidate, bare: Candidate) -> bool:
    """Return whether a surname alone may belong to somebody else named in the article."""
    return other.mention.person == bare.mention.person and not (
        other.oblique_only and bare.mention.nominative
    )


def _doubt(each: Candidate, others: Sequence[Candidate]) -> Possible:
    named = [one.why for one in others if _may_mean(one, each) and one.why]
    if each.standing != "bare":
        why = f"'{each.why}' stands beside the surname"
    elif named:
        why = f"the article has somebody else of the surname: '{named[0]}'"
    else:
        why = "the surname stands alone, without the full name or an office of the person's file"
    return Possible(each.mention.person, each.mention.found, why)
