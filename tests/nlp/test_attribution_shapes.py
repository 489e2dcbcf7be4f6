"""Shapes in which newsrooms attribute words, each in several texts and languages.

In ``attribution_shapes/*.txt`` a heading names the shape, ``@uk`` begins a text with its paragraphs,
``T:`` is its title. Then come the words said: ``= words | Speaker`` (``-``: nobody is named), ``?``
for a speaker who may also be left out, and ``! words`` for what nobody said.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from generator.clippings.understand import understand
from tests.clippings.sample_clippings import seed_of
from tests.clippings.test_identity_cases import KNOWN

TITLES = {
    "bg": "Новини от общината през последната седмица на ноември",
    "cs": "Zprávy z údolí za poslední týden v listopadu",
    "de": "Nachrichten aus dem Tal in der letzten Novemberwoche",
    "en": "News of the valley in the last week of November",
    "es": "Noticias del valle en la última semana de noviembre",
    "fr": "Nouvelles de la vallée en cette fin de novembre",
    "it": "Notizie dalla valle nell'ultima settimana di novembre",
    "pl": "Wiadomości z gminy w ostatnim tygodniu listopada",
    "ro": "Știri din vale în ultima săptămână din noiembrie",
    "ru": "Новости района за последнюю неделю ноября",
    "tr": "Kasım ayının son haftasında vadiden haberler",
    "uk": "Вісті громади за останній тиждень листопада",
}


@dataclass
class Shape:
    """One text of a shape: paragraphs, the words said with their speakers, and what is not said."""

    name: str
    title: str
    paragraphs: list[str] = field(default_factory=list)
    said: list[tuple[str, str, str]] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)


def read_shapes(path):
    """Return every text of a table."""
    shapes, name = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "##":
            name = rest
        elif mark[:1] == "@":
            shapes.append(Shape(f"{name} ({mark[1:]})", TITLES[mark[1:]]))
        elif mark == "T:":
            shapes[-1].title = rest
        elif mark in {"=", "?"}:
            words, _, speaker = rest.rpartition(" | ")
            shapes[-1].said.append((mark, words, speaker))
        elif mark == "!":
            shapes[-1].unsaid.append(rest)
        elif line:
            shapes[-1].paragraphs.append(line)
    return shapes


SHAPES = [
    shape
    for path in sorted(Path(__file__).with_name("attribution_shapes").glob("*.txt"))
    for shape in read_shapes(path)
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_words_are_given_to_who_said_them(shape):
    """Each quotation has its speaker or none, no other is found with a speaker, narration is none."""
    clipping = understand(seed_of("\n\n".join([shape.title, *shape.paragraphs])), KNOWN)
    names = {person.id: person.name for person in clipping.people if person.id}
    found = [(each.text, names.get(each.speaker, each.speaker)) for each in clipping.quotations]
    for mark, words, speaker in shape.said:
        by = [who for text, who in found if words in text]
        wanted = None if speaker == "-" else speaker
        assert by or mark == "?", words
        assert all(who == wanted or (mark == "?" and who is None) for who in by), (words, by)
    others = [
        (text, who)
        for text, who in found
        if who and not any(words in text for _, words, _ in shape.said)
    ]
    assert others == []
    assert [words for words in shape.unsaid if any(words in text for text, _ in found)] == []
