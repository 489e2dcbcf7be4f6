"""Kill runs of publish at any moment: an edition is whole or not there, and the next run goes on.

As a program (``make edition-kills``) it takes ``--seed`` and ``--count``, and ``--only NUMBER`` for one.
"""

import random
import shutil
import signal
import sys
import tempfile
from functools import cache
from pathlib import Path

from generator.editions.edition_files import read_editions
from generator.editions.history import read_history
from generator.problems import ProblemsError
from tests.running import SMALL_SITE, read_tree, run, write_files
from tests.surviving.kills import LITTER, Kill, edit_article, kill_many, run_and_kill, write_seed
from tests.surviving.program import read_arguments, report

ARTICLE = "2025-05-02-quay-reopens"
ENTRIES = "content/editions.yaml"
FIRST, SECOND, LATER = ("--as-of", "2025-05-04"), "2025-05-05", ("--as-of", "2025-05-06")
PUBLISH = f"publish --as-of {SECOND}"
SECONDS = 1.5  # about the length of a run
EVENTS = ("edition", "edition", "replace", "write", "unlink", "ledger", "ahead")
CORRECTION = f"- on: {SECOND}\n  where: {{}}\n  kind: correction\n  now: It is right.\n"


def plan_kill(dice: random.Random) -> Kill:
    """Draw a kill of a publication: two in five at a random moment, the others before or after a step."""
    ending = dice.choice((signal.SIGKILL, signal.SIGTERM))
    if dice.random() < 0.4:
        return Kill(PUBLISH, ending, dice.uniform(0, SECONDS))
    event = dice.choice(EVENTS)
    index = {"edition": dice.randrange(4), "ledger": 0}.get(event, int(dice.expovariate(0.1)))
    return Kill(PUBLISH, ending, event=event, index=index, before=dice.random() < 0.5)


def make_project(folder: Path, dice: random.Random) -> Path:
    """Write a published project with changes to publish: corrected, new, renamed, withdrawn articles."""
    project = folder / "project"
    for path, content in _publish_first().items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(content)
    edit_article(project, dice)
    edited = next(
        path.stem
        for path in sorted((project / "content/articles").glob("*.md"))
        if "has reopened" in path.read_text("utf-8")
    )
    told = CORRECTION.format(f"articles/{edited}")
    write_files(project, {"content/corrections.yaml": told})
    for number in range(3, 3 + dice.randrange(3)):
        write_seed(project, number, dice)
    if dice.random() < 0.6:
        command = ("remove",) if dice.random() < 0.6 else ("rename", "articles/the-quay")
        at = f"articles/{ARTICLE}"
        ran = run(project, command[0], at, *command[1:], "--why", "It was wrong.")
        assert ran.status == 0, ran.err
    return project


@cache
def _publish_first() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        project = write_files(Path(folder), SMALL_SITE)
        for number in range(3):
            write_seed(project, number, random.Random(number))  # noqa: S311 - no secret
        assert run(project, "publish", *FIRST).status == 0
        return read_tree(project)


def examine(folder: Path, dice: random.Random, kill: Kill) -> None:
    """Kill one publication in a project of its own, and assert what holds afterwards."""
    project = make_project(folder, dice)
    before = read_tree(project)
    whole = shutil.copytree(project, folder / "whole")
    ran = run(whole, *PUBLISH.split())
    assert ran.status == 0, ran.err
    wanted = read_tree(whole)
    run_and_kill(project, kill)
    check_edition(project, before, wanted)
    check_next_run(project, wanted)


def check_edition(project: Path, before: dict[str, bytes], wanted: dict[str, bytes]) -> None:
    """Assert that the edition is whole or not there, and nothing that a person wrote has changed."""
    left = read_tree(project)
    assert left[ENTRIES] in (before[ENTRIES], wanted[ENTRIES]), "editions.yaml is half a file"
    try:
        read_history(project)
    except ProblemsError as error:
        raise AssertionError(f"an edition is not whole: {error.problems[0].message}") from error
    for path, content in left.items():
        written = path.startswith("content/") and "conversions" not in path
        if written and not LITTER.search(path):
            assert content in (before.get(path), wanted.get(path)), f"{path} is half a file"
    lost = [path for path in before if path.startswith("content/") and path not in left]
    assert not lost, f"lost: {lost}"


def check_next_run(project: Path, wanted: dict[str, bytes]) -> None:
    """Assert that the next publication leaves what one that nothing stopped would have left."""
    there = len(read_editions(project)) > 1
    ran = run(project, *(("publish", *LATER) if there else PUBLISH.split()))
    assert ran.status == 0, ran.err
    found = read_tree(project)
    for folder in ("content/", "site/"):
        one, other = ({p: c for p, c in tree.items() if p.startswith(folder)}
                      for tree in (found, wanted))  # fmt: skip
        differing = [path for path in {*one, *other} if one.get(path) != other.get(path)]
        assert not differing, f"the next run goes on otherwise: {sorted(differing)[:3]}"
    assert run(project, "verify").status == 0
    litter = [path for path in found if LITTER.search(path)]
    assert not litter, f"left behind: {litter}"


if __name__ == "__main__":
    arguments = read_arguments("kills", 200)
    sys.exit(report(kill_many(arguments.seed, arguments.numbers, plan_kill, examine)))
