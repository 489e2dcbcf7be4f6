"""What an interrupted capture has left, where it is damaged."""

import msgspec
import pytest

from generator.paths import KEEPING, LOCK
from tests.running import SMALL_SITE, run, write_files

TOLD = (
    ".sourcebook/keeping: error[damaged-capture]: what is left of an interrupted 'sourcebook add' is damaged\n"
    "  hint: remove this file, then add the address again: nothing else is lost\n"
)
ROW = {"from": "https://a.example/", "on": "2025-05-02", "sha256": "0"}


def left(seed, archive="2025-05/a.warc.gz", **more):
    """What a run that was killed has left."""
    row = {**ROW, "seed": seed, "archive": archive, **more}
    return msgspec.msgpack.encode({"row": row, "seed": b"A seed", "archive": b"An archive"})


def leave(project, kept):
    """Write it, under the lock of a run that is no more."""
    (project / KEEPING.parent).mkdir()
    (project / KEEPING).write_bytes(kept)
    (project / LOCK).write_text("1")


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\x00\xff no record",
        left("2025-05/a.html")[:-20],
        left("2025-05/a.html", parts="many"),
        left("../outside.html"),
        left("2025-05/a.html", archive="../../outside.warc.gz"),
    ],
)
def test_a_damaged_one_is_told_and_writes_nothing(tmp_path, damaged):
    """Whatever is wrong with it: a path that leads out of its folder as well."""
    project = write_files(tmp_path / "project", {**SMALL_SITE, "seeds/.gitkeep": ""})
    leave(project, damaged)
    before = {path.name for path in tmp_path.rglob("*outside*")}
    ran = run(project, "build")
    assert ran.status == 1
    assert TOLD in ran.err
    assert {path.name for path in tmp_path.rglob("*outside*")} == before == set()
    (project / KEEPING).unlink()
    assert run(project, "build").status == 0


def test_a_whole_one_is_finished(tmp_path):
    """By the next run."""
    project = write_files(tmp_path, SMALL_SITE)
    leave(project, left("2025-05/a.txt"))
    run(project, "build")
    assert (project / "seeds/2025-05/a.txt").read_bytes() == b"A seed"
    assert not (project / KEEPING).exists()
