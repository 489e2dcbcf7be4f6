"""How many words and rows the rule for requests to share asks for."""

import pytest

from generator.clippings.lines.line_sheet import lay_out
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.lines.share_requests import find_share_lines

TEXT = "The ferry returned to the north quay on Monday."


@pytest.mark.parametrize(
    ("request_", "below", "found"),
    [
        ("Share Save Share Save Share Save", 0, True),
        ("Harbour Post. Subscribe", 0, True),
        ("One Two Three Four Five | Subscribe", 0, True),
        ("One Two Three Four Five Six | Subscribe", 0, False),
        ("Easier in the app: App Store | Google Play", 0, True),
        ("Easier in the app: Google Play", 0, False),
        ("Did you like it? Follow us on Telegram", 5, True),
        ("Subscribe to Harbour Post to read more", 5, True),
        ("Follow Harbour Post. Share it", 5, True),
        ("Follow Harbour Post. Share it", 6, False),
        ("Did you like it when the ferry came back again? Follow us on Telegram", 0, True),
        ("Did you like it when the old ferry came back again? Follow us on Telegram", 0, False),
        ("Did you like it? Follow us on Telegram", 6, False),
    ],
)
def test_a_row_asks_to_share(request_: str, below: int, *, found: bool) -> None:
    """Buttons in a row, a button beside a name, networks behind a label, and requests at the foot."""
    rows = (TEXT, request_, *[TEXT] * below)
    sheet = lay_out(rows, "en", load_word_lists())
    assert find_share_lines(sheet, {}) == ({1: "share"} if found else {})
