"""Front matter of ``content/questions/<id>.md``: what sources answer to a question of fact."""

from pathlib import Path

import msgspec

from generator.config import Wording
from generator.content.publication import HeldMeta
from generator.yaml_reading.extra import NO_EXTRA, Extra
from generator.yaml_reading.strict_yaml import YamlText


class SourcedAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answer that some sources give."""

    says: Wording | int | float
    """Answer: a figure, a day, a place, by language of the site. Its figures and days are in the
    passages, and so is a word of it."""
    passages: tuple[str, ...]
    """Passages that give it, as `<article>#p-1a2b3c4d`."""

    @property
    def wording(self) -> Wording:
        """Answer as text."""
        return str(self.says) if isinstance(self.says, int | float) else self.says


class QuestionMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a question. The page of the story that the passages tell shows it."""

    question: Wording
    """Question, by language of the site."""
    answers: tuple[SourcedAnswer, ...]
    """Answers, each with the passages that give it. The page orders them by time."""
    note: Wording = ""
    """What a reader needs to know beside the answers, by language of the site."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which the table finds in `extra` of the question."""


class QuestionEntry(msgspec.Struct, frozen=True):
    """Question with what sources answer."""

    id: str
    path: Path
    meta: QuestionMeta
    front_matter: YamlText
