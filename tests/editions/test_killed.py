"""An edition is whole or not there, at whatever moment a publication is stopped."""

from pathlib import Path

import pytest

from generator.editions import edition_files
from generator.editions.edition_files import (
    FileLine,
    GoneLine,
    TextLine,
    digest_edition,
    digest_words,
    read_editions,
    take_out_words,
    write_edition,
)
from generator.editions.history import read_history
from generator.editions.make_edition import EditionRow
from generator.paths import write_atomically


class KilledError(BaseException):
    """End of a process, which nothing catches."""


def make_rows():
    """Three editions: one article, another, which the third withdraws."""
    lines = [
        [FileLine("articles/a", "f"), TextLine("articles/a", "p-1", digest_words("One."), "One.")],
        [FileLine("articles/b", "f"), TextLine("articles/b", "p-2", digest_words("Two."), "Two.")],
        [GoneLine("articles/b", "")],
    ]
    rows = []
    for number, own in enumerate(lines, 1):
        parent = rows[-1].digest if rows else ""
        row = EditionRow(number, f"2025-05-0{number}T00:00:00Z", 1, "", parent)
        digest = digest_edition(row, own)
        rows.append(EditionRow(number, row.at, 1, digest, parent))
    return rows, lines


def third(root, rows, lines):
    """Publish the third edition as 'publish' does."""
    write_edition(root, rows, lines, {})
    take_out_words(root, rows, frozenset({"articles/b"}))


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("moment", range(1, 4))
def test_a_stop_at_any_write_leaves_an_edition_whole_or_not_there(
    tmp_path, monkeypatch, moment, after
):
    """Before and after each file is replaced: what is read is sound, and the next run goes on."""
    rows, lines = make_rows()
    for number in (1, 2):
        write_edition(tmp_path, rows[:number], lines[number - 1], {})
    written = []

    def write_or_stop(path: Path, content: bytes) -> None:
        written.append(path)
        if len(written) == moment and not after:
            raise KilledError
        write_atomically(path, content)
        if len(written) == moment:
            raise KilledError

    monkeypatch.setattr(edition_files, "write_atomically", write_or_stop)
    with pytest.raises(KilledError):
        third(tmp_path, rows, lines[2])
    monkeypatch.undo()
    there = read_editions(tmp_path)
    assert there in (tuple(rows[:2]), tuple(rows))
    assert len(there) == (3 if (moment, after) >= (2, True) else 2)
    assert read_history(tmp_path).addresses["articles/b"].gone == (len(there) == 3)
    third(tmp_path, rows, lines[2])
    assert read_editions(tmp_path) == tuple(rows)
    assert "Two." not in (tmp_path / "content/editions/0002.jsonl").read_text("utf-8")
    assert "One." in (tmp_path / "content/editions/0001.jsonl").read_text("utf-8")
    assert not list((tmp_path / "content").rglob(".*"))
