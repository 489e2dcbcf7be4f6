"""Outlets named by the address of a clipping."""

import msgspec
import pytest

from generator.clippings.outlet.outlet_domains import outlet_at
from generator.clippings.understand import understand
from generator.nlp.vocabulary import KnownOutlet
from tests.clippings.sample_clippings import VOCABULARY, seed_of

GAZETTE = KnownOutlet("gazette", "The Gazette", (), ("gazette.example", "news.quay.example"))
QUAY = KnownOutlet("quay", "Quay Post", (), ("quay.example",))


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://gazette.example/2025/quay", "gazette"),
        ("https://www.gazette.example/", "gazette"),
        ("https://GAZETTE.example:8443/quay", "gazette"),
        ("https://news.quay.example/a", "gazette"),
        ("https://quay.example/a", "quay"),
        ("https://notgazette.example/", None),
        ("https://gazette.example.org/", None),
        ("https://[broken/", None),
        ("", None),
        (None, None),
    ],
)
def test_the_nearest_domain_decides(address: str | None, outlet: str | None) -> None:
    """A domain counts with all below it, the longest first; likeness does not count."""
    found = outlet_at(address, (GAZETTE, QUAY))
    assert (found.id if found else None) == outlet


@pytest.mark.parametrize("line", ["https://{}/a", "url https://{}/a", "URL: https://{}/a"])
def test_an_address_on_its_line_names_the_outlet(line: str) -> None:
    """It decides before what the text says, and behind a label its line is no part of the body."""
    known = msgspec.structs.replace(VOCABULARY, outlets=(GAZETTE, QUAY))
    text = "The quay reopens\n\nThe quay reopened on Monday, an engineer told Harbour Tribune."
    clipping = understand(seed_of(f"{text}\n\n{line.format('quay.example')}"), known)
    assert clipping.outlet is not None
    assert (clipping.outlet.id, clipping.outlet.name) == ("quay", "Quay Post")
    assert clipping.outlet.evidence == ("address: https://quay.example/a",)
    assert line.startswith("https") or all("https" not in block.text for block in clipping.blocks)
