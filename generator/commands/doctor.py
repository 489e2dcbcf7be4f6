"""``sourcebook doctor``: look at the machine and the folder, and say how to get anything missing."""

import importlib
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

import generator
from generator.extras import how_to_install
from generator.paths import CACHE, SITE_FILE

State = Literal["ok", "missing", "wrong"]
LIBRARIES = ("click", "jinja2", "lxml", "markdown-it-py", "msgspec", "pyyaml", "trafilatura")
LANGUAGES = (("uk", "pymorphy3_dicts_uk"), ("ru", "pymorphy3_dicts_ru"))
LITTLE_ROOM = 500 * 2**20  # bytes
FEW_FILES = 1024  # open at once: with fewer, a large build may run out


class Finding(msgspec.Struct, frozen=True):
    """Thing looked at. ``advice`` is for things missing or wrong."""

    name: str
    state: State
    found: str
    advice: str = ""


class OptionalPart(NamedTuple):
    """Part of the program that is installed when asked for."""

    name: str
    module: str
    what: str
    library: str  # that the module is of


EXTRAS = (
    OptionalPart("capture", "protego", "'sourcebook add https://…'", "protego"),
    OptionalPart("word", "docx", "'sourcebook brief --to brief.docx'", "python-docx"),
    OptionalPart("pdf", "weasyprint", "'sourcebook pdf'", "weasyprint"),
    OptionalPart("pictures", "PIL", "'sourcebook pictures'", "pillow"),
    OptionalPart("tsa", "rfc3161_client", "'sourcebook publish --tsa'", "rfc3161-client"),
    OptionalPart("dask", "distributed", "builds on several machines", "distributed"),
)


def examine(root: Path) -> tuple[Finding, ...]:
    """Return the findings in order. Only a ``wrong`` one keeps the program from working."""
    return (*_programs(), *_extras(), *_dictionaries(), *_machine(), *_folder(root))


def _programs() -> Iterator[Finding]:
    yield Finding("sourcebook", "ok", generator.__version__)
    yield Finding("Python", "ok", f"{platform.python_version()} ({sys.executable})")
    for name in LIBRARIES:
        try:
            yield Finding(name, "ok", version(name))
        except PackageNotFoundError:
            yield Finding(name, "wrong", "not installed", "reinstall Sourcebook")
    git = shutil.which("git")
    advice = (
        "" if git else "install git: briefings are kept in it, and 'add' takes your name from it"
    )
    yield Finding("git", "ok" if git else "missing", git or "not found", advice)


def _extras() -> Iterator[Finding]:
    for extra in EXTRAS:
        there = importlib.util.find_spec(extra.module) is not None
        advice = "" if there else f"for {extra.what}: {how_to_install(extra.name)}"
        found = version(extra.library) if there else "not installed"
        yield Finding(f"extra {extra.name}", "ok" if there else "missing", found, advice)
        if extra.name == "pdf" and there:
            yield _pango()


def _pango() -> Finding:
    """Load WeasyPrint with the library of the system that it needs."""
    try:
        importlib.import_module("weasyprint")
    except OSError as error:
        advice = "Debian: apt install libpango-1.0-0 libpangoft2-1.0-0, macOS: brew install pango"
        return Finding("Pango", "missing", str(error).splitlines()[0], advice)
    return Finding("Pango", "ok", "found")


def _dictionaries() -> Iterator[Finding]:
    for language, module in LANGUAGES:
        there = importlib.util.find_spec(module) is not None
        advice = "" if there else "reinstall Sourcebook: it needs this for the forms of names"
        found = "found" if there else "not installed"
        yield Finding(f"dictionary {language}", "ok" if there else "wrong", found, advice)


def _machine() -> Iterator[Finding]:
    yield Finding("cores", "ok", str(os.cpu_count() or 1))
    free = shutil.disk_usage(Path.cwd()).free
    tight = free < LITTLE_ROOM
    advice = "free some space on the disk" if tight else ""
    yield Finding("space on disk", "wrong" if tight else "ok", f"{free / 1e9:.1f} GB", advice)
    colours = "NO_COLOR is set" if os.environ.get("NO_COLOR") else "plain text, never coloured"
    yield Finding("output", "ok", f"{sys.stdout.encoding}, {colours}")


def _folder(root: Path) -> Iterator[Finding]:
    if not (root / SITE_FILE).is_file():
        advice = "run it in the folder of a briefing, or start one: sourcebook init"
        yield Finding("briefing", "missing", f"no {SITE_FILE}", advice)
        return
    yield Finding("briefing", "ok", str(root))
    for name in ("content", "seeds", "archive", "site", CACHE.name):
        path = root / name
        place = path if path.exists() else root
        if not os.access(place, os.W_OK | os.X_OK):
            yield Finding(name, "wrong", "not writable", f"check the permissions of {place}")
        else:
            size = _size(path) if name == CACHE.name else 0
            yield Finding(name, "ok", f"writable, {size / 1e6:.1f} MB" if size else "writable")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def doctor_lines(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield a line for each finding, with advice below."""
    width = max(len(each.name) for each in findings)
    for each in findings:
        yield f"{each.state:7}  {each.name:{width}}  {each.found}"
        if each.advice:
            yield f"{'':7}  {'':{width}}  {each.advice}"
