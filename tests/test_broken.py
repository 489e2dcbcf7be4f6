"""Broken input, each kind with the exact text that its user reads (the cases are in tests/broken/)."""

import re
from pathlib import Path

import pytest

from tests.running import SMALL_SITE, read_tree, run, write_files

CASES = Path(__file__).parent / "broken"
BLOCK = re.compile(r"^~~~ (?P<info>.+)\n(?P<text>(?:.*\n)*?)~~~$", re.MULTILINE)


def read_cases():
    """Each case: its heading, the files that differ from the small site, the command, what it prints."""
    for path in sorted(CASES.glob("*.md")):
        for part in re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            blocks = {block["info"]: block["text"] for block in BLOCK.finditer(part)}
            command = next((info[2:] for info in blocks if info.startswith("$ ")), None)
            expected = blocks.pop(f"$ {command}")
            heading = part.partition("\n")[0]
            yield pytest.param(blocks, command, expected, id=f"{path.stem}: {heading}")


def break_site(folder, blocks):
    """Write the small site with a case's files in it: ``path``, ``path (cp1251)``, ``path (link)``, ``path (none)``."""
    write_files(folder, SMALL_SITE)
    for info, text in blocks.items():
        name, _, how = info.partition(" (")
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        match how.rstrip(")"):
            case "none":
                pass
            case "link":
                path.symlink_to(text.strip())
            case encoding:
                path.write_bytes(text.encode(encoding or "utf-8"))


@pytest.mark.parametrize(("blocks", "command", "expected"), list(read_cases()))
def test_broken_input_is_told_with_its_place_and_what_to_do(blocks, command, expected, tmp_path):
    """Status 1, the exact words, and no site where there was none."""
    break_site(tmp_path, blocks)
    ran = run(tmp_path, *command.split()[1:])
    assert ran.err == expected
    assert ran.status == 1
    assert not (tmp_path / "site").exists()


def test_a_mistake_leaves_the_last_good_site_alone(tmp_path):
    """Bytes and time stamps of the site stay when a later build fails."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    before = read_tree(tmp_path / "site")
    write_files(tmp_path, {"content/themes/port.md": "---\nname: [\n---\n"})
    assert run(tmp_path, "build").status == 1
    assert read_tree(tmp_path / "site") == before
