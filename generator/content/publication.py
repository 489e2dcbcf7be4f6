"""Keys by which an editor holds something back from the published site, and the times in them."""

import datetime
import re
from typing import Self

import msgspec

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})")


class Moment(str):
    """Time to the second in UTC, ``2025-05-07T03:00:00Z``, so that text order is time order."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: object) -> Self:
        """Parse a Moment from a day, meaning its 00:00 in UTC, or from a time with its offset.

        Raises ValueError if the text is neither, or the calendar has no such time.
        """
        text = str(value)
        if DAY.fullmatch(text):
            text += "T00:00Z"
        if not TIME.fullmatch(text):
            raise ValueError(f"'{value}' is not a time with its offset")
        try:
            utc = datetime.datetime.fromisoformat(text).astimezone(datetime.UTC)
        except (ValueError, OverflowError):
            raise ValueError(f"there is no time '{value}'") from None
        return cls(f"{utc:%Y-%m-%dT%H:%M:%SZ}")


class HeldMeta(msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of whatever can be held back from the published site."""

    draft: bool = False
    """Nothing of it is published. `serve` shows it, marked as a draft."""
    embargo: Moment | None = None
    """Day, or time with its offset as `2025-05-07T06:00+03:00`, before which nothing of it is
    published. The first edition from then on has it."""

    def is_public(self, at: Moment | None) -> bool:
        """Return True for what is no draft and free at a time, None being before the first edition."""
        return not self.draft and (self.embargo is None or (at is not None and self.embargo <= at))
