"""``sourcebook init``: create the files of a new briefing."""

import re
import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import generator
from generator.commands.install_source import find_source
from generator.commands.starter_settings import TITLE, Settings, choose_translation, fill_site
from generator.paths import SITE_FILE
from generator.problems import Problem, ProblemsError

WORKFLOW = Path(".github/workflows/pages.yml")
README = Path("README.md")
UNTOLD = 'SOURCEBOOK: ""'  # placeholder in the workflow for the source to install from
REQUIREMENT = re.compile(
    r"(?:git\+)?https?://[^\s\"'\\]+|[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?(?:[=~<>!]=?[\w.,=~<>!*-]+)?"
)
STARTER = Path(generator.__file__).parent / "starter"
KEPT = {".gitattributes", ".gitignore", ".gitkeep"}
HIDDEN = {name.removeprefix("."): name for name in (*KEPT, ".github", ".vscode")}
TRANSLATED = {"pages", "themes"}  # folders of texts that the starter has in several languages
NOTHING = Settings()


def begin(folder: Path, source: str | None, settings: Settings = NOTHING) -> Iterator[str]:
    """Start a briefing and yield lines about files made, next steps, and settings left to the user.

    ``source`` is as in ``start_briefing``, or None for the source of this installation.
    """
    source = find_source() if source is None else source
    for path, made in start_briefing(folder, source, settings):
        if made:
            yield f"made {path}"
        elif path == folder / README:
            yield f"kept {path}"
        elif lacking := _lacking(folder, path):
            yield f"kept {path}, add these lines: {'; '.join(lacking)}"
    if settings.placeholders:
        named, site = ", ".join(settings.placeholders), folder / SITE_FILE
        yield f"Not yet given, and to be written into {site}: {named}"
    if source:
        yield f"GitHub will install Sourcebook from {source}"
    else:
        workflow = folder / WORKFLOW
        yield f"Unknown: the address from which GitHub can install Sourcebook. Add it to {workflow}"
    if _is_nested(folder):
        yield f"GitHub reads workflows from the root of a repository: move {folder / '.github'} there"
    change = "" if folder == Path() else f"cd {shlex.quote(str(folder))} && "
    yield f"{folder / README} leads you through the first hour."
    yield f"Put clippings into {folder / 'seeds'}/, or copy files there with 'sourcebook add', and run:"
    yield f"  {change}sourcebook serve"


def start_briefing(
    folder: Path, source: str = "", settings: Settings = NOTHING
) -> Iterator[tuple[Path, bool]]:
    """Make the files of a new briefing and yield the path of each with True if it was made.

    Files of the repository itself are kept and may lack lines of the starter's.

    ``source`` is the pip requirement for this program in the workflow, or empty to be filled in by
    hand. Raises ProblemsError, before anything is made, if ``source`` is no valid requirement or a
    file exists.
    """
    if source and not REQUIREMENT.fullmatch(source):
        message = f"'{source}' is not an address to install from on another machine"
        hint = "give a pip requirement, such as git+https://host/path@version or a wheel's address"
        raise ProblemsError([Problem("bad-install-source", message, hint=hint)])
    from generator.commands.starter_schemas import add_schemas  # noqa: PLC0415 - it knows all commands, which know this

    files = add_schemas(make_files(source, settings))
    kept = {*KEPT, README.name}
    refuse_existing(folder, [SITE_FILE])
    refuse_existing(folder, [path for path in files if path.name not in kept])
    for name, text in files.items():
        path = folder / name
        if path.exists():
            yield path, False
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        yield path, True


def refuse_existing(folder: Path, names: Iterable[Path]) -> None:
    """Raise ProblemsError if a folder has any of some files."""
    hint = "choose an empty folder: sourcebook init FOLDER"
    found = [folder / name for name in names if (folder / name).exists()]
    if found:
        raise ProblemsError(Problem("file-exists", "already exists", p, hint=hint) for p in found)


def make_files(source: str, settings: Settings) -> dict[Path, str]:
    """Return the text of each file of a new briefing, by its path in the folder."""
    files: dict[Path, str] = {}
    variants: defaultdict[Path, dict[str, str]] = defaultdict(dict)
    for path in sorted(each for each in STARTER.rglob("*") if each.is_file()):
        name, text = _target(path), path.read_text("utf-8")
        if name.parent.name in TRANSLATED:
            plain, _, language = name.stem.partition(".")
            variants[name.with_name(plain)][language or "en"] = text
        elif name == SITE_FILE:
            files[name] = fill_site(text, settings)
        elif name == WORKFLOW:
            files[name] = text.replace(UNTOLD, f"{UNTOLD[:-1]}{source}{UNTOLD[-1]}")
        else:
            files[name] = text.replace(f"# {TITLE}\n", f"# {settings.title}\n", 1)
    for plain_name, texts in variants.items():
        for ending, text in choose_translation(texts, settings.codes):
            files[plain_name.with_name(plain_name.name + ending)] = text
    return dict(sorted(files.items()))


def _lacking(folder: Path, kept: Path) -> list[str]:
    """Return the lines of the starter's file that the existing one lacks."""
    (starter,) = (path for path in STARTER.rglob("*") if folder / _target(path) == kept)
    own = kept.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in starter.read_text(encoding="utf-8").splitlines() if line not in own]


def _is_nested(folder: Path) -> bool:
    """Return True for a folder below the root of a git repository."""
    whole = folder.resolve()
    return not (whole / ".git").exists() and any((up / ".git").exists() for up in whole.parents)


def _target(source: Path) -> Path:
    """Return the path in a briefing for a starter file, perhaps stored without its leading dot."""
    return Path(*(HIDDEN.get(part, part) for part in source.relative_to(STARTER).parts))
