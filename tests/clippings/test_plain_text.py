"""A passage as it was meant to be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clippings.plain_text import as_written, part_glued_name, read_plainly

PLAIN = [
    ("&ldquo;Ships sail,&rdquo; she said.<br/>", "“Ships sail,” she said. "),
    ('the <a href="/p">mayor</a> &amp; the board', "the mayor & the board"),
    ("â€žDie BrÃ¼cke hÃ¤ltâ€œ", "„Die Brücke hält“"),
    ("2 < 3 and <...> stay", "2 < 3 and <...> stay"),
    ("Ã is a letter", "Ã is a letter"),
    ("die Vorsitzende Hed- wig Sommer", "die Vorsitzende Hedwig Sommer"),
    ("in Ost- und Westeuropa", "in Ost- und Westeuropa"),
    ("die Ge- fangenen im Lager", "die Ge- fangenen im Lager"),
    ("der russisch- polnische Vertrag", "der russisch- polnische Vertrag"),
]
GLUED = [
    ("Мы ждали паром до самой ночиИван Лямкин, паромщик",
     "Мы ждали паром до самой ночи\n– Иван Лямкин, паромщик"),
    ("Мы ждали паром до самой ночи!Иван Лямкин\nпаромщик",
     "Мы ждали паром до самой ночи!\n– Иван Лямкин паромщик"),
    ("Паром опоздал на час. Иван Лямкин ждал", "Паром опоздал на час. Иван Лямкин ждал"),
    ("На сайте YouTube Иван Лямкин вышел. Все", "На сайте YouTube Иван Лямкин вышел. Все"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_markup_entities_and_wrong_encodings_are_read_through(text, plain):
    """Tags go, entities and doubly encoded letters become what was meant; all else stays."""
    assert read_plainly(text) == plain


@pytest.mark.parametrize(("text", "parted"), GLUED)
def test_a_name_glued_to_what_was_said_is_parted_from_it(text, parted):
    """The name becomes an attribution on its own line where nothing but an office follows it."""
    assert part_glued_name(text) == parted


def test_what_was_mended_is_given_as_the_text_has_it():
    """A quotation is the article's, with its damaged letters."""
    damaged = "Die Brücke hält".encode().decode("latin-1")
    assert as_written("Die Brücke hält", f"X: {damaged}.") == damaged
    assert as_written("Die Brücke", "anders") == "Die Brücke"


@given(st.text() | st.text(alphabet="Ãâ€œ¼<a>&amp; ;самГлебСов"))
def test_any_text_may_be_read(text):
    """Nothing raises, and what needs no mending is unchanged."""
    plain = read_plainly(text)
    assert part_glued_name(plain)[:1] == plain[:1]
