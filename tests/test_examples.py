"""Briefings in examples/ are what they say: they build, pass their check, and are the editions that they hold."""

import shutil
from html import unescape

import pytest

from tests.running import PROJECT, run

EXAMPLES = sorted(path.name for path in (PROJECT / "examples").iterdir() if path.is_dir())
MADE = shutil.ignore_patterns("site", ".sourcebook")


@pytest.fixture(scope="module", params=EXAMPLES)
def example(request, tmp_path_factory):
    """An example as a clone has it, built."""
    folder = tmp_path_factory.mktemp("examples") / request.param
    shutil.copytree(PROJECT / "examples" / request.param, folder, ignore=MADE)
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    return folder


def test_an_example_passes_its_check_and_is_its_last_edition(example):
    """With not one warning, nothing that waits, and the digest of every file in the manifest."""
    checked = run(example, "check", "--strict")
    assert (checked.status, checked.out) == (0, "No problems.\n")
    verified = run(example, "verify")
    assert (verified.status, verified.err) == (0, "")
    assert run(example, "review").out == "Nothing is waiting.\n"
    assert run(example, "convert").out.count("same ") == len(list((example / "seeds").iterdir()))


def read(example, address):
    """A page as text."""
    return unescape((example / "site" / address / "index.html").read_text("utf-8"))


def test_port_alder_shows_an_allegation_a_correction_and_a_translation(example):
    """What its README promises: the response beside the claim, old words beside new, a text beside its original."""
    if example.name != "port-alder":
        pytest.fail("write a test of what this example shows")
    allegation = read(example, "allegations/kickbacks")
    assert "I took nothing, and every invoice is at the town hall" in allegation
    corrections = read(example, "corrections")
    assert "and the town pays for it" in corrections
    assert "paid by a company in Gdynia, Morska" in corrections
    assert "the contract for the quay. He says that he took nothing." in corrections
    [crane] = (example / "site/articles").glob("*dzwig*")
    article = read(example, f"articles/{crane.name}")
    assert "A new crane will stand on the north quay of Port Alder in July." in article
    assert "Na północnym nabrzeżu Port Alder stanie w lipcu nowy dźwig." in article
    assert "Jan Reed" in article


def test_the_example_can_be_broken_as_its_readme_says(example):
    """A changed quotation, a lost response and an unannounced change are each refused."""
    changes = {
        "content/themes/repair.md": ("never once closed", "once closed", "build", "quote-not-found"),
        "content/allegations/kickbacks.md": ("responses:", "# responses:", "build", "no-response"),
        "content/themes/contract.md": ("its inquiry goes on", "it goes on", "publish", "changed-without-note"),
    }  # fmt: skip
    for path, (old, new, command, code) in changes.items():
        text = (example / path).read_text("utf-8")
        assert old in text
        broken = text.replace(old, new)
        if code == "no-response":
            broken = broken.replace("  - {from:", "#  - {from:")
        (example / path).write_text(broken, "utf-8")
        ran = run(example, command, *(["--dry-run"] if command == "publish" else []))
        (example / path).write_text(text, "utf-8")
        assert ran.status == 1
        assert f"error[{code}]" in ran.err
