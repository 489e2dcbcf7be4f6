"""What was measured, as ``docs/benchmarks.json`` keeps it, and what is computed of it."""

import os
import platform
import statistics
from collections.abc import Mapping
from pathlib import Path

import msgspec

SCENARIOS = {
    "cold": "everything new",
    "unchanged": "nothing changed",
    "article": "one article edited",
    "theme": "one theme renamed",
    "template": "one template changed",
}
COPY = "copy"  # the scenario of copying the made site


class Machine(msgspec.Struct, frozen=True):
    """Where it was measured, and with what."""

    cores: int
    python: str
    system: str
    folder: str
    versions: dict[str, str]


class Row(msgspec.Struct, frozen=True):
    """All runs of one program in one scenario: seconds, processor seconds, peak megabytes.

    ``search`` are the seconds of the search index, which are not in ``wall``.
    """

    wall: tuple[float, ...]
    cpu: tuple[float, ...] = ()
    memory: tuple[float, ...] = ()
    search: tuple[float, ...] = ()


class Made(msgspec.Struct, frozen=True):
    """The site that a program made: how many files it has, and how many of them are pages of HTML."""

    files: int
    pages: int
    megabytes: float


class Size(msgspec.Struct, frozen=True):
    """What was measured with so many articles: rows by program and scenario, and the sites made."""

    rows: dict[str, dict[str, Row]]
    made: dict[str, Made]


class Results(msgspec.Struct, frozen=True):
    """Everything measured on one machine, by number of articles."""

    machine: Machine
    sizes: dict[int, Size]


def describe_machine(folder: Path, versions: Mapping[str, str]) -> Machine:
    """The machine; the folder is said by its file system, which tells more of speed than its name."""
    return Machine(
        cores=len(os.sched_getaffinity(0)),
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        folder=file_system(folder, Path("/proc/mounts").read_text()),
        versions=dict(versions),
    )


def file_system(folder: Path, mounts: str) -> str:
    """The type of the file system that a folder is on, by the text of /proc/mounts."""
    types = {Path(line.split()[1]): line.split()[2] for line in mounts.splitlines()}
    parents = (folder.absolute(), *folder.absolute().parents)
    return next((types[parent] for parent in parents if parent in types), "unknown")


def read_results(path: Path, machine: Machine) -> Results:
    """What the file holds of this machine; nothing of another one, nor with other versions."""
    if path.is_file():
        found = msgspec.json.decode(path.read_bytes(), type=Results)
        if found.machine == machine:
            return found
    return Results(machine, {})


def write_results(path: Path, results: Results) -> None:
    """Write the file, the smallest size first."""
    results = msgspec.structs.replace(results, sizes=dict(sorted(results.sizes.items())))
    text = msgspec.json.format(msgspec.json.encode(_rounded(results)), indent=1).decode()
    path.write_text(text + "\n", encoding="utf-8")


def _rounded(value: object) -> object:
    """The value as JSON has it, numbers to a tenth of a millisecond or of a kilobyte."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _rounded(item) for key, item in value.items()}
    return _rounded(msgspec.to_builtins(value)) if isinstance(value, msgspec.Struct) else value


def median(figures: tuple[float, ...]) -> float | None:
    """The middle one; None where nothing was measured."""
    return statistics.median(figures) if figures else None


def ratio(size: Size, program: str, scenario: str, what: str = "wall") -> float | None:
    """A program's median over Hugo's in the same runs; None where either was not measured."""
    own, other = (
        median(getattr(size.rows.get(name, {}).get(scenario, Row(())), what))
        for name in (program, "Hugo")
    )
    return own / other if own and other else None
