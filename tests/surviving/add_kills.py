"""Kill runs of add at any moment: each seed is whole and recorded, and the next run adds the rest.

As a program (``make add-kills``) it takes ``--seed`` and ``--count``, and ``--only NUMBER`` for one.
"""

import dataclasses
import datetime
import random
import shutil
import signal
import sys
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from generator.capture import polite_visit
from generator.commands import add
from generator.content.captures import CAPTURES
from tests.loopback import serve_answers
from tests.running import SMALL_SITE, read_tree, run, write_files
from tests.seed_kinds.made_files import REFERENCES, TEXT, feed, mail, warc
from tests.surviving.kills import LITTER, Kill, Plan, kill_many, run_and_kill
from tests.surviving.program import read_arguments, report

THERE = "http://127.0.0.1:{port}"
BY = "--on 2025-06-01 --by Desk --allow-host 127.0.0.1"
BEFORE = (f"add ../in {BY}", f"add {THERE}/moved ../in {BY}", f"add {THERE}/feed {BY}")
ADD = f"add {THERE}/moved {THERE}/feed ../in {BY} --since 2025-05-02"
SITE = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "contact: desk@briefing.example\n",
}
MOMENT = datetime.datetime(2025, 6, 1, 9, tzinfo=datetime.UTC)  # of all visits
EVENTS = ("capture", "capture", "replace", "write", "unlink")
SECONDS = 0.5  # about the length of a run
FILES = 5  # of which some are there before


def plan_kill(dice: random.Random) -> Kill:
    """Draw a kill of an addition: two in five at a random moment, the others before or after a step."""
    ending = dice.choice((signal.SIGKILL, signal.SIGTERM))
    if dice.random() < 0.4:
        return Kill(ADD, ending, dice.uniform(0, SECONDS))
    event, index = dice.choice(EVENTS), int(dice.expovariate(0.25))
    return Kill(ADD, ending, event=event, index=index, before=dice.random() < 0.5)


def kill_additions(
    seed: int, numbers: range, plan: Plan = plan_kill
) -> Iterator[tuple[int, str, str]]:
    """Yield number, plan and fault of each kill, with a web server for all."""
    with serve_answers() as server, pytest.MonkeyPatch.context() as patch:
        patch.setattr(polite_visit, "PAUSE", 0.0)
        patch.setattr(add, "_now", lambda: MOMENT)
        yield from kill_many(seed, numbers, plan, partial(examine, server.port))


def make_project(folder: Path, dice: random.Random, port: int) -> Path:
    """Write a project with some seeds, and beside it a folder of files to add, new ones and known ones."""
    project = write_files(folder / "project", SITE)
    (folder / "in").mkdir()
    for number in dice.sample(range(FILES), dice.randrange(FILES)):
        for name, data in make_files(number, dice):
            _put(folder / "in" / name, data)
    if dice.random() < 0.6:
        assert run(project, *dice.choice(BEFORE).format(port=port).split()).status in (0, 1)
    for number in range(FILES):
        for name, data in make_files(number, dice):
            _put(folder / "in" / name, data)
    return project


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def make_files(number: int, dice: random.Random) -> list[tuple[str, bytes]]:
    """Return files of several kinds, with words of their own each time."""
    words = f"{TEXT[0]} It was heard on the quay {dice.randrange(10**6)} times."
    days = [(f"{day:02} May 2025 08:00:00 GMT", day) for day in range(1, 3 + dice.randrange(3))]
    items = [(f"Item {day}", f"https://g.example/{number}/{day}", said, f"<p>{TEXT[0]}</p>")
             for said, day in days]  # fmt: skip
    page = f"<html lang=en><title>Pier</title><article><h1>Pier {number}</h1><p>{words}</article>"
    return [
        [("mails/vote.eml", mail(words, attached=[("minutes.txt", words.encode())]))],
        [("feed.xml", feed(*items)), ("more/feed.xml", feed(*items[1:]))],
        [("zotero.json", REFERENCES)],
        [("crawl.warc.gz", warc((f"https://g.example/{number}", page.encode())))],
        [("broken.pdf", b"%PDF-1.7 cut off"), ("note.txt", words.encode())],
    ][number]


def examine(port: int, folder: Path, dice: random.Random, kill: Kill) -> None:
    """Kill one addition in a project of its own, and assert what holds afterwards."""
    project = make_project(folder, dice, port)
    kill = dataclasses.replace(kill, command=kill.command.format(port=port))
    before = read_tree(project)
    (folder / "other").mkdir()
    whole = shutil.copytree(project, folder / "other/whole")
    shutil.copytree(folder / "in", folder / "other/in")
    run(whole, *kill.command.split())
    wanted = read_tree(whole)
    run_and_kill(project, kill)
    check_seeds(before, read_tree(project), wanted)
    check_archives(shutil.copytree(project, folder / "other/next"))
    run(project, *kill.command.split())
    check_next_run(project, whole, wanted)


def check_seeds(before: dict[str, bytes], left: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    """Assert that each seed is whole and recorded, and each record one that the whole run writes."""
    rows = _rows(left)
    whole = _rows(wanted)
    assert rows == whole[: len(rows)], "the record is not the beginning of the whole one"
    recorded = {row["seed"]: row["sha256"] for row in rows}
    for path, content in left.items():
        if path.startswith("seeds/") and not LITTER.search(path):
            assert content == wanted.get(path), f"{path} is half a file"
            digest = recorded.get(path.removeprefix("seeds/"))
            assert digest == sha256(content).hexdigest(), f"{path} is not recorded"
        elif path.startswith("archive/") and not LITTER.search(path):
            assert content == wanted.get(path), f"{path} is half a file"
        elif path.startswith("content/") and path != CAPTURES.as_posix():
            assert LITTER.search(path) or content == before[path], f"{path} has changed"
    lost = [path for path in before if path.startswith(("seeds/", "archive/")) and path not in left]
    assert not lost, f"lost: {lost}"


def check_archives(project: Path) -> None:
    """Assert that after the next command of any kind seed, web archive and record are all there or none is."""
    run(project, "convert")
    left = read_tree(project)
    alone = {path for path in left if path.startswith("archive/")} - _archived(left).keys()
    assert not alone, f"without its record: {alone}"
    for archive, row in _archived(left).items():
        seed = left.get(f"seeds/{row['seed']}")
        assert seed is not None, f"without its seed: {archive}"
        assert archive in left, f"without its web archive: {row['seed']}"
        assert sha256(seed).hexdigest() == row["sha256"], f"{archive} has another seed"
        assert sha256(left[archive]).hexdigest() == row["archive_sha256"], f"{archive} is changed"


def _archived(tree: dict[str, bytes]) -> dict[str, dict[str, object]]:
    return {f"archive/{row['archive']}": row for row in _rows(tree) if "archive" in row}


def _rows(tree: dict[str, bytes]) -> list[dict[str, object]]:
    return yaml.safe_load(tree.get(CAPTURES.as_posix(), b"")) or []


def check_next_run(project: Path, whole: Path, wanted: dict[str, bytes]) -> None:
    """Assert that the next addition has left what one that nothing stopped would, and its articles."""
    found = read_tree(project)
    for folder in ("content/", "seeds/", "archive/"):
        one, other = ({p: c for p, c in tree.items() if p.startswith(folder)}
                      for tree in (found, wanted))  # fmt: skip
        differing = [path for path in {*one, *other} if one.get(path) != other.get(path)]
        assert not differing, f"the next run goes on otherwise: {sorted(differing)[:3]}"
    litter = [path for path in found if LITTER.search(path)]
    assert not litter, f"left behind: {litter}"
    made = [_convert(each) for each in (project, whole)]
    assert made[0] == made[1], "the articles are others"


def _convert(project: Path) -> list[str]:
    run(project, "convert")
    return sorted(path.name for path in (project / "content/articles").glob("*.md"))


if __name__ == "__main__":
    arguments = read_arguments("kills", 200)
    sys.exit(report(kill_additions(arguments.seed, arguments.numbers)))
