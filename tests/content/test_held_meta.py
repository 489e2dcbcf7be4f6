"""What is held back from the published site, and until when."""

import pytest

from generator.content.publication import HeldMeta, Moment

DAY = Moment("2025-05-07T06:00:00Z")


@pytest.mark.parametrize(
    ("held", "at", "public"),
    [
        (HeldMeta(), None, True),
        (HeldMeta(), DAY, True),
        (HeldMeta(draft=True), None, False),
        (HeldMeta(draft=True), DAY, False),
        (HeldMeta(embargo=DAY), None, False),
        (HeldMeta(embargo=DAY), Moment("2025-05-07T05:59:59Z"), False),
        (HeldMeta(embargo=DAY), DAY, True),
        (HeldMeta(embargo=DAY), Moment("2025-05-08T00:00:00Z"), True),
        (HeldMeta(draft=True, embargo=DAY), DAY, False),
    ],
)
def test_a_draft_is_never_public_and_an_embargo_ends(held, at, public):
    """At its very moment; before the first edition it has not ended."""
    assert held.is_public(at) is public
