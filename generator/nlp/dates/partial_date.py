"""Date as precise as known: year, year and month, or day."""

import datetime
import re
from typing import Self

FIRST_YEAR, LAST_YEAR = 1000, 2199


class PartialDate(str):
    """``2025``, ``2025-11`` or ``2025-11-20``: ISO 8601, so that text order is time order."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: object) -> Self:
        """Parse a PartialDate from its ISO text.

        Raises ValueError if the text is no such date, the calendar has no such day, or its year can
        only be a slip of the pen.
        """
        text = str(value)
        if not re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", text):
            raise ValueError(f"'{text}' is not a date")
        if not FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
            raise ValueError(f"the date '{text}' is not between {FIRST_YEAR} and {LAST_YEAR}")
        try:
            datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
        except ValueError:
            raise ValueError(f"there is no date '{text}'") from None
        return cls(text)

    @property
    def precision(self) -> str:
        """Return ``year``, ``month`` or ``day``."""
        return {4: "year", 7: "month", 10: "day"}[len(self)]
