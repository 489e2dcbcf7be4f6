"""A clipping that has a known person and somebody else of the same surname."""

from tests.clippings.sample_clippings import clip

TEXT = """\
Міст через Лугу відкриють на рік раніше

Про міст розповіла вчителька Ольга Горобець. Її чоловік Назар Горобець мовчить.

«Остання опора вже давно стоїть», – сказав Горобець."""


def test_a_surname_alone_is_nobodys_where_two_bear_it() -> None:
    """Neither the known person's nor the stranger's; full names are each one's own."""
    clipping = clip(TEXT)
    assert [(each.id, each.forms) for each in clipping.people] == [
        ("nazar-horobets", ("Назар Горобець",)),
        (None, ("Ольга Горобець",)),
    ]
    assert [each.speaker for each in clipping.quotations] == [None]
