"""``sourcebook rename`` and ``remove``: move or take out content, and say so at its address."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import yaml

from generator.build.project_lock import project_lock
from generator.content.article_files import ID_SHAPE
from generator.content.captures import WEB_ARCHIVES, read_captures
from generator.content.correction_meta import WITHDRAWN, read_withdrawn
from generator.content.ledger import LEDGER, WIDE, ledger_text, read_ledger
from generator.content.load_content import load_sites
from generator.editions.history import read_history
from generator.paths import CONTENT, write_atomically
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS, seed_file

Say = Callable[[str], object]
FOLDERS = {"articles", "themes", "people", "allegations", "stories"}
# Keys of front matter with ids of themes and people.
KEYS = re.compile(r"^[ {-]*(?:themes|people|not_people|about|from|for|responses|none_found)\b.*$")
FLOW_LIST = re.compile(r"\[[^\[\]{}\"']*\]")
ENTRY = re.compile(r"^(?=- )", re.MULTILINE)  # beginning of one in a list
OWN_LINES = re.compile(r"\A- .*\n?(?:  .*\n?)*")
MENTIONS = frozenset({".md", ".yaml", ".po"})


def remove(root: Path, address: str, why: str, day: date, say: Say, to: str = "") -> Iterator[str]:
    """Remove the files at an address, then yield the changes and the references left.

    If it was published, the reason is written, and it leads on ``to`` another, if given.

    Raises ProblemsError if there is no such address.
    """
    with project_lock(root, say):
        files, id_ = _find_files(root, address), address.rpartition("/")[2]
        for file in files:
            (root / file).unlink()
            yield f"removed {file}"
        yield from _lead_on(root, address, day, why, to)
        yield from _list_clippings(root, f"{address}.md")
        for file in _find_mentions(root, id_, address):
            yield f"left: {file} names it"
        yield "left: git's history and bundles of earlier editions, as docs/editions.md explains"


def _list_clippings(root: Path, article: str) -> Iterator[str]:
    """Yield the seed of an article, and its web archive."""
    seeds = [seed for seed, row in read_ledger(root).items() if row.article == article]
    yield from (f"left: {SEEDS / seed}" for seed in seeds)
    files = set(map(seed_file, seeds))
    for capture in read_captures(root) if files else ():
        if capture.seed in files and capture.archive:
            yield f"left: {WEB_ARCHIVES / capture.archive}"


def rename(root: Path, address: str, new: str, why: str, day: date, say: Say) -> Iterator[str]:
    """Give the files at an address another id, and yield the changes.

    References in content follow, and a former address that was published leads on. Raises
    ProblemsError if there is no such address, or the new one is taken or none.
    """
    with project_lock(root, say):
        files, (kind, _, id_) = _find_files(root, address), address.rpartition("/")
        new_id = new.rpartition("/")[2]
        if not ID_SHAPE.fullmatch(new_id) or new != f"{kind}/{new_id}".lstrip("/"):
            hint = f"write {kind}/<id> with lower-case Latin letters, digits and single hyphens"
            raise ProblemsError([Problem("bad-id", f"'{new}' cannot be its address", hint=hint)])
        if (root / _main_file(new)).exists():
            message = f"there is already something at '{new}'"
            raise ProblemsError([Problem("id-taken", message, hint="choose another id")])
        yield from _take_back(root, address, new)
        for file in files:
            target = file.with_name(file.name.replace(id_, new_id, 1))
            (root / file).rename(root / target)
            yield f"renamed {file} to {target.name}"
        _rename_in_ledger(root, address, new)
        yield from replace_references(root, address, new)
        yield from _lead_on(root, address, day, why, new)


def replace_references(root: Path, address: str, new: str) -> Iterator[str]:
    """Let references in content to an address name another, and yield the changes."""
    for file in _find_mentions(root, address.rpartition("/")[2], address):
        text = (root / file).read_text("utf-8")
        changed = _replace(text, address, new)
        if changed != text:
            write_atomically(root / file, changed.encode())
            yield f"changed {file}"


def _take_back(root: Path, address: str, new: str) -> Iterator[str]:
    """Remove the entry that led the new address on to this one, so that it is there again.

    Raises ProblemsError if readers of the new address are told or led to something else.
    """
    gone = {entry.meta.address: entry for entry in read_withdrawn(root)}
    if new not in gone:
        return
    end, met = new, {""}
    while end in gone and end not in met:
        met.add(end)
        end = gone[end].meta.target
    text = (root / WITHDRAWN).read_text("utf-8")
    items = ENTRY.split(text)
    if end != address or len(items) != len(gone) + 1:
        message = f"'{new}' is an address that was withdrawn"
        hint = f"choose another id, or remove its entry from {WITHDRAWN}"
        raise ProblemsError([Problem("id-taken", message, hint=hint)])
    del items[gone[new].index + 1]
    write_atomically(root / WITHDRAWN, "".join(items).encode())
    yield f"removed from {WITHDRAWN}: {new}"


def _main_file(address: str) -> Path:
    """Return the file at an address, perhaps deeper down in a folder."""
    kind, _, id_ = address.rpartition("/")
    return CONTENT / (kind or "pages") / f"{id_}.md"


def _find_files(root: Path, address: str) -> list[Path]:
    """Return the files at an address, with translations.

    Raises ProblemsError if there are none.
    """
    kind, _, id_ = address.rpartition("/")
    folder = root / CONTENT / (kind or "pages")
    known = kind in FOLDERS or not kind
    found = [
        path.relative_to(root)
        for path in sorted(folder.rglob(f"{id_}.*") if known and ID_SHAPE.fullmatch(id_) else ())
        if path.suffix in {".md", ".po"}
    ]
    if not any(path.name == f"{id_}.md" for path in found):
        hint = "write an address below the site: articles/<id>, themes/<id>, people/<id>"
        message = f"there is nothing at '{address}'"
        raise ProblemsError([Problem("unknown-address", message, hint=hint)])
    return found


def _lead_on(root: Path, address: str, day: date, why: str, to: str) -> Iterator[str]:
    """Write into ``content/withdrawn.yaml`` why an address is gone, and yield the lines that say so.

    Nothing is said of one that readers never had. Those that led there lead on ``to`` the other.
    """
    text = (root / WITHDRAWN).read_text("utf-8") if (root / WITHDRAWN).exists() else ""
    entries, items = read_withdrawn(root), ENTRY.split(text)
    leading = [entry for entry in entries if entry.meta.target == address]
    by_hand = bool(leading) and len(items) != len(entries) + 1
    if by_hand or address in read_history(root).addresses:
        between = "" if not text or text.endswith("\n") else "\n"
        items += [between, _make_entry(root, address, day, why, to)]
        yield f"added to {WITHDRAWN}: {address}"
    else:
        for entry in leading:
            id_, at = entry.meta.address, entry.index + 1
            items[at] = _make_entry(root, id_, day, why, to) + OWN_LINES.sub("", items[at])
            yield f"changed in {WITHDRAWN}: {id_}"
    if (changed := "".join(items)) != text:
        write_atomically(root / WITHDRAWN, changed.encode())


def _make_entry(root: Path, address: str, day: date, why: str, to: str) -> str:
    language = load_sites(root)[0].original
    reason = yaml.dump({language: why}, allow_unicode=True, default_flow_style=True, width=WIDE)
    entry = f"- id: {address}\n  on: {day.isoformat()}\n  why: {reason}"
    return f"{entry}  to: {to}\n" if to else entry


def _rename_in_ledger(root: Path, address: str, new: str) -> None:
    old, ledger = f"{address}.md", read_ledger(root)
    rows = {
        seed: msgspec.structs.replace(row, article=f"{new}.md") if row.article == old else row
        for seed, row in ledger.items()
    }
    if rows != ledger:
        write_atomically(root / LEDGER, ledger_text(rows).encode())


def _find_mentions(root: Path, id_: str, address: str) -> Iterator[Path]:
    """Yield the files of the content that refer to an address, without those of editions."""
    for path in sorted((root / CONTENT).rglob("*")):
        name = path.relative_to(root)
        kept = name in {WITHDRAWN, LEDGER} or name.name in {"editions.yaml", "corrections.yaml"}
        if path.suffix in MENTIONS and path.is_file() and not kept:
            text = path.read_text("utf-8", "replace")
            if (
                _replace(text, address, f"{address}0") != text
                and name.stem.partition(".")[0] != id_
            ):
                yield name


def _replace(text: str, address: str, new: str) -> str:
    """Replace an address, and the id in places for ids only."""
    id_, new_id = address.rpartition("/")[2], new.rpartition("/")[2]
    token = rf"(?<![\w/-]){re.escape(id_)}(?![\w-])"
    text = re.sub(rf"(?<![\w-]){re.escape(address)}(?![\w-])", new, text)
    if address.startswith("articles/"):  # such an id is no word
        return re.sub(token, new_id, text)
    head, fence, body = text.partition("\n---\n")
    lines = (
        FLOW_LIST.sub(_once, re.sub(token, new_id, at)) if KEYS.match(at) else at
        for at in head.split("\n")
    )
    return "\n".join(lines) + fence + body if fence else text


def _once(found: re.Match[str]) -> str:
    """Return a list of ids with each of them once."""
    return f"[{', '.join(dict.fromkeys(each.strip() for each in found[0][1:-1].split(',')))}]"
