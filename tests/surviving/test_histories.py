"""Histories find a build that is not the clean one; the sample of them is tests/test_incremental.py."""

import pytest

from generator.build import incremental_pages
from tests.surviving.histories import write_histories

pytestmark = pytest.mark.long


def test_a_fault_put_in_is_found(monkeypatch):
    """Pages whose sources are not compared stay as they were, which some history shows."""
    monkeypatch.setattr(incremental_pages, "page_key", lambda *_: b"the same")
    assert any(fault for _, _, fault in write_histories(1, 10))
