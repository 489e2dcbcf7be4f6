"""An outlet is told by the questions that it sent, wherever in a text the name stands."""

import pytest

from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.outlet_statements import read_statements


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Şehir Postası, belediyeye altı soru gönderdi.", ["Şehir Postası"]),
        ("Şehir Postası Soru Gönderdi", []),  # to its very end one name, as titles are written
        ("Şehir Postası Altı Soru Gönderdi", []),
    ],
)
def test_a_name_that_opens_a_sentence_sent_the_questions_at_its_end(text, told):
    """In a language whose verb stands last."""
    names = OutletNames(load_word_lists(), frozenset(), frozenset(), "tr", text)
    assert [sign.name for sign in read_statements(text, names)] == told
