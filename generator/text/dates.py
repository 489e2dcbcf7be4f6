"""Dates that a text speaks of, and time stamps."""

from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "quarter", "year", "range"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """``text == whole[start:end]`` gives the date ``value``."""

    start: int
    end: int
    text: str
    value: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line that is nothing but a time stamp says; what it does not say is None.

    ``weekday`` counts from 0, Monday; ``time`` is ``HH:MM``.
    """

    year: int | None
    month: int | None
    day: int | None
    time: str | None
    weekday: int | None

    @property
    def iso(self) -> str | None:
        """``YYYY-MM-DD``; None where the year, month or day is not said."""
        if self.year and self.month and self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return None


def find_dates(text: str, language: str | None, published: str | None) -> tuple[DateMention, ...]:
    """Every date of the text that can be resolved, in order."""
    del text, language, published
    return ()


def parse_stamp(text: str, language: str | None) -> Stamp | None:
    """What the line says where it is a time stamp and nothing else; else None."""
    del text, language
    return None
