"""Reviews of allegations: days by which an entry is to be read again."""

import datetime

from generator.content.allegation_meta import AllegationMeta

FIRST_DAY = "-01-01"  # of a date of which only the year is known


def next_review(meta: AllegationMeta) -> datetime.date | None:
    """Return the day by which an entry is to be reviewed, or None without a limit."""
    if meta.reviewed is None or not meta.review_within:
        return None
    reviewed = str(meta.reviewed.on)
    first = datetime.date.fromisoformat(reviewed + FIRST_DAY[len(reviewed) - 4 :])
    return first + datetime.timedelta(days=int(meta.review_within.removesuffix("d")))
