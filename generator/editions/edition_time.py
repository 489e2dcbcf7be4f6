"""Time of an edition, in UTC to the second."""

from datetime import datetime

from generator.content.publication import Moment
from generator.editions.history import History
from generator.problems import Problem, ProblemsError


def read_time(text: str, now: datetime) -> Moment:
    """Return a time as a user writes it, a bare day meaning its 00:00 in UTC, or ``now`` for none.

    Raises ProblemsError for anything else than a day or a time with its zone.
    """
    try:
        return Moment.parse(text or now.isoformat(timespec="seconds"))
    except ValueError as error:
        hint = "write 2025-05-04, or 2025-05-04T12:00Z with the zone"
        raise ProblemsError([Problem("bad-date", f"--as-of: {error}", hint=hint)]) from error


def require_later(at: Moment, history: History) -> None:
    """Raise ProblemsError unless a time is later than the last edition, as feeds never go back."""
    last = history.last
    if last and at <= last.at:
        message = f"the edition would not be later than edition {last.edition}, of {last.at}"
        hint = "give a later time, such as --as-of 2025-05-04T12:00Z, or leave it out to use the present time"
        raise ProblemsError([Problem("edition-not-later", message, hint=hint)])
