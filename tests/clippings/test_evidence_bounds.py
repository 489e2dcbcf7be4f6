"""How far signs reach that readers of lines go by: to the word, the row, and the sign beside them."""

import pytest

from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.end_matter import find_comments, find_source_lines
from generator.clippings.lines.line_sheet import lay_out
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.lines.tickers import find_players, find_tickers
from generator.clippings.outlet.title_names import without_outlet
from tests.clippings.sample_clippings import clip

TEXT = "The ferry returned to the north quay on Monday, and the people of the town came to see it."


def credits_of(line: str) -> str:
    """Return authors, others and days of a line, and what else is known of it by its first letter."""
    read = read_credits(line, "en")
    days = [str(stamp.day) for stamp in read.stamps]
    others = [f"{other.joint}:{other.name}" for other in read.others]
    known = ("labelled", "pictured", "sure", "whole")
    flags = "".join(name[0] for name in known if getattr(read, name))
    return " | ".join(map(", ".join, (read.people, others, days, [flags])))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ada Lock", "Ada Lock |  |  | lsw"),
        ("By Ada Lock | Ben Quay", "Ada Lock, Ben Quay |  |  | lsw"),
        ("By Ada Lock – Ben Quay", "Ada Lock, Ben Quay |  |  | lsw"),
        ("By Ada Lock and Ben Quay, Harbour Post", "Ada Lock, Ben Quay | comma:Harbour Post |  | lsw"),
        ("By Ada Lock | Harbour Post", "Ada Lock | bar:Harbour Post |  | lsw"),
        ("Ada Lock, reporter", "Ada Lock |  |  | lw"),
        ("Ada Lock, reporter | Harbour Post", "Ada Lock | bar:Harbour Post |  | lsw"),
        ("Photo: Ada Lock | Ben Quay", "Ben Quay |  |  | psw"),
        ("Photo: Ada Lock. Ben Quay", "Ben Quay |  |  | psw"),
        ("Photo: Ada Lock / Ben Quay", " |  |  | p"),
        ("Photo: Ada Lock – Ben Quay", " |  |  | p"),
        ("Photo: | Ada Lock", " |  |  | p"),
        ("Text: Ada Lock | Photo: Ben Quay", "Ada Lock |  |  | lpsw"),
        ("Text: Ada Lock | Photo: Ben Quay | Cecil Marsh", "Ada Lock, Cecil Marsh |  |  | lpsw"),
        ("By Ada Lock on Monday, 5 May 2025", "Ada Lock |  | 5 | lsw"),
        ("5 May 2025, Monday. Ada Lock", "Ada Lock |  | 5 | w"),
        ("Ada Lock (Ostrel)", "Ada Lock | brackets:Ostrel |  | w"),
        ("(Ada Lock)", "Ada Lock |  |  | w"),
        ("Ada Lock, lock@harbour.example", "Ada Lock |  |  | w"),
        ("Comments: 4", " |  |  | "),
    ],
)  # fmt: skip
def test_a_line_of_credits_is_read_by_its_signs(line: str, expected: str) -> None:
    """A label holds across a dash and a slash, across a bar or a stop only where no name is behind it yet."""
    assert credits_of(line) == expected


@pytest.mark.parametrize(("between", "found"), [(0, True), (3, True), (4, False)])
def test_a_comment_stands_within_four_rows_of_its_heading(between: int, *, found: bool) -> None:
    """Else the word is no heading of comments."""
    rows = (TEXT, "Comments (2)", *["Reply"] * between, "ada: It was late again", "Well done")
    marked = find_comments(lay_out(rows, "en", load_word_lists()), {})
    assert list(marked) == (list(range(1, len(rows))) if found else [])


@pytest.mark.parametrize("comment", ["quay_fan: Well done", "2 hours ago", "Ada 3 days ago"])
def test_a_comment_has_its_writer_or_its_age(comment: str) -> None:
    """Below the running text alone."""
    lists = load_word_lists()
    assert find_comments(lay_out((TEXT, "Comments", comment), "en", lists), {})
    assert not find_comments(lay_out(("Comments", comment, TEXT), "en", lists), {})
    assert not find_comments(lay_out((TEXT, "Comments", "It was late"), "en", lists), {})


@pytest.mark.parametrize(("rows", "found"), [(2, True), (3, False)])
def test_most_of_the_text_does_not_stand_below_the_heading_of_comments(
    rows: int, *, found: bool
) -> None:
    """There the word is a button, and the row with a colon below it a caption."""
    sheet = ("Comments", "The quay: here it began", *[TEXT] * rows)
    assert bool(find_comments(lay_out((TEXT, *sheet), "en", load_word_lists()), {})) is found


@pytest.mark.parametrize(("words", "found"), [(14, True), (15, False)])
def test_a_source_has_sixteen_words_at_most(words: int, *, found: bool) -> None:
    """With its label."""
    row = " ".join(["Source:", "the", *["quay"] * words])
    sheet = lay_out((TEXT, row), "en", load_word_lists())
    assert bool(find_source_lines(sheet, {})) is found


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("From: Ostrel Regional Court", "Ostrel Regional Court"),
        ("From: ostrel court", "ostrel court"),
        ("From: the court of the port of Ostrel on quay", "the court of the port of Ostrel on quay"),
        ("From: the court of the port of Ostrel on the quay", ""),
        ("From: Ostrel Regional Court <press@court.example>", "Ostrel Regional Court"),
        ("From: ostrel court <press@court.example>", ""),
        ("From: Ada Lock", ""),
        ("From: Ostrel", ""),
    ],
)  # fmt: skip
def test_the_sender_of_a_letter_is_an_institution_in_ten_words_at_most(
    head: str, outlet: str
) -> None:
    """Or nobody, where the label has a person behind it, or words that name no office."""
    found = clip(f"{head}\nSubject: The ferry is back\n\n{TEXT}").outlet
    assert (found.name if found else "") == outlet


@pytest.mark.parametrize(
    ("request_", "outlet"),
    [
        ("Subscribe to the newsletter of Harbour Post", "Harbour Post"),
        ("Subscribe Harbour Post on Telegram", "Harbour Post"),
        ("Follow The Harbour Post on X and Telegram", "The Harbour Post"),
        ("Editor of Harbour Post", "Harbour Post"),
        ("The Editors of The Harbour Post", ""),
        ("Newsletter of the Harbour Post, free", ""),
        ("Telegram Channel Harbour Post: subscribe", ""),
    ],
)
def test_a_request_names_an_outlet_behind_its_label(request_: str, outlet: str) -> None:
    """The words of the label are none of the name; its article is."""
    more = "Many of them had waited since the morning of the day."
    found = clip(f"The quay reopens\n\n{TEXT}\n\n{more}\n\n{request_}").outlet
    assert (found.name if found else "") == outlet


@pytest.mark.parametrize(
    ("row", "fate"),
    [
        ("19 °C", "junk"),
        ("12°/19°", "junk"),
        ("Kesh 19°C", "junk"),
        ("Kesh is 19°C", "junk"),
        ("⛅ Kesh +19", "junk"),
        ("Friday, 6 March −4°C", "junk"),
        ("Friday −4°C and rain all day", "junk"),
        ("Friday −4°C and rain all day long", ""),
        ("It was 19°C in Kesh", ""),
        ("Kesh by the old north quay 19°C", ""),
        ("Indices: UX 1,240.1 ▼", "junk"),
        ("Indices: UX ▼", ""),
        ("USD 41.2 EUR 45.1", "junk"),
        ("USD 41.2", ""),
        ("1.5x", "navigation"),
        ("4.5x", ""),
        ("▶ 0:00 / 2:41", "navigation"),
        ("104.5 FM", "navigation"),
        ("Radio Kesh 104.5 FM", "navigation"),
        ("Radio Kesh of the quay 104.5 FM", "navigation"),
        ("Radio Kesh of the north quay 104.5 FM", ""),
        ("On air: Breakfast Hour of the old quay", "navigation"),
        ("On air: Breakfast Hour of the old north quay", ""),
        ("On air Breakfast Hour", ""),
    ],
)
def test_a_strip_that_goes_on_by_itself_is_told_by_its_signs(row: str, fate: str) -> None:
    """Degrees alone, or beside a day or a place; a rate beside its sign; speeds, lengths and frequencies."""
    sheet = lay_out((row, "", TEXT), "en", load_word_lists())
    assert (find_tickers(sheet, {}) | find_players(sheet, {})).get(0, "") == fate


@pytest.mark.parametrize(("run", "found"), [(3, False), (4, True)])
def test_four_rows_of_rates_are_a_ticker(run: int, *, found: bool) -> None:
    """Codes and figures by turns."""
    rows = (*["USD", "41.2", "EUR", "45.1"][:run], "", TEXT)
    assert bool(find_tickers(lay_out(rows, "en", load_word_lists()), {})) is found


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The quay reopens | Harbour Post", "The quay reopens"),
        ("Harbour Post | The quay reopens", "The quay reopens"),
        ("Harbour Post | The quay reopens | Harbour Post", "The quay reopens"),
        ("The quay reopens | News | Harbour Post", "The quay reopens"),
        ("The quay reopens | Harbour Post | News", "The quay reopens | Harbour Post | News"),
        ("Harbour Post", "Harbour Post"),
        ("Harbour Post – Harbour Post", "Harbour Post"),
        ("The quay reopens", "The quay reopens"),
    ],
)
def test_a_title_has_no_outlet_at_its_ends(title: str, expected: str) -> None:
    """Nor a section right before it; but something is left."""
    assert (
        without_outlet(title, "Harbour Post", lay_out((TEXT,), "en", load_word_lists())) == expected
    )


@pytest.mark.parametrize(
    ("rows", "titled"),
    [
        (("The quay reopens. It is on time again.", "5 May 2025", TEXT), True),
        (("The quay reopens. It is on time again.", "5 May 2025"), False),
    ],
)
def test_sentences_over_a_day_are_a_title_where_a_text_follows(
    rows: tuple[str, ...], *, titled: bool
) -> None:
    """Without one they are the text."""
    assert (clip("\n".join(rows)).lines[0].fate == "title") is titled
