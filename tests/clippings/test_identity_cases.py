"""Nobody is taken for somebody else, and nobody's words are put into another's mouth: cases of seven languages."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from generator.clippings.clipping import Clipping
from generator.clippings.understand import understand
from generator.nlp.names.name_index import KnownPerson, index_names
from tests.clippings.sample_clippings import VOCABULARY, seed_of

CASES = yaml.safe_load(
    Path(__file__).with_name("cases").joinpath("identity.yaml").read_text("utf-8")
)
PEOPLE = index_names(
    KnownPerson(
        name,
        name,
        tuple(person["spellings"].items()),
        tuple(person.get("offices", {}).items()),
        person.get("alone", False),
    )
    for name, person in CASES["people"].items()
)
KNOWN = msgspec.structs.replace(VOCABULARY, people=PEOPLE)


def read(case: dict[str, Any]) -> Clipping:
    return understand(seed_of(case["text"]), KNOWN)


def is_right(wanted: str | None, found: str | None) -> bool:
    """Whether a speaker is the one wanted: in either form, or nobody where that is right, too."""
    if wanted is None or found is None:
        return found is None and (wanted is None or wanted.startswith("?"))
    return found in wanted.removeprefix("?").split("|")


@pytest.mark.parametrize("case", CASES["texts"], ids=lambda case: case["text"][:40])
def test_people_are_those_whom_the_text_shows(case: dict[str, Any]) -> None:
    """Who is named is found, and who only shares a surname is not."""
    found = [each.name for each in read(case).people]
    assert [who for who in case.get("people", []) if not set(who.split("|")) & set(found)] == []
    assert [who for who in case.get("never", []) if who in found] == []


@pytest.mark.parametrize("case", CASES["texts"], ids=lambda case: case["text"][:40])
def test_words_are_their_speakers(case: dict[str, Any]) -> None:
    """Each quotation is given to who said it or to nobody, and no narration is quoted."""
    clipping = read(case)
    for words, wanted in case.get("speakers", {}).items():
        said = [each.speaker for each in clipping.quotations if words in each.text]
        assert said or wanted is None or wanted.startswith("?"), words
        assert all(is_right(wanted, speaker) for speaker in said), (words, said)
    quoted = " ".join(each.text for each in clipping.quotations)
    assert [words for words in case.get("narration", []) if words in quoted] == []
