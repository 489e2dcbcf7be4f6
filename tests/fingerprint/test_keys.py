"""Only what has a part in the result makes it stale."""

import ast
import os
import re
import sys
import tomllib

import pytest

from generator.fingerprint import keys
from generator.fingerprint.digests import (
    published_digest,
    published_file_digest,
    published_stream_digest,
)
from generator.fingerprint.keys import LIBRARIES, digest_package, find_versions, program_digest
from tests.running import PROJECT, SMALL_SITE, run, write_files

# Distributions that Sourcebook needs and that have no part in what is read or written.
NO_PART = {
    "cryptography",
    "rfc3161_client",
    "click",
    "livereload",
    "tornado",
    "distributed",
    "protego",
    "pillow",
    "python_docx",
}


@pytest.fixture
def site_packages(tmp_path_factory, monkeypatch):
    """A folder that Python imports from first; the program is looked at anew after each change."""
    folder = tmp_path_factory.mktemp("site-packages")
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])

    def install(name):
        (folder / f"{name}.dist-info").mkdir()
        program_digest.cache_clear()

    program_digest.cache_clear()
    yield install
    program_digest.cache_clear()


def test_another_distribution_beside_the_program_leaves_the_last_build_up_to_date(
    site_packages, tmp_path
):
    """Neither the build nor the cache is thrown away by ``pip install`` of something else."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    before = program_digest()
    site_packages("left_pad-1.3.0")
    assert program_digest() == before
    assert "nothing has changed" in run(tmp_path, "build").out


def test_the_program_installed_anew_finds_its_cache(tmp_path, monkeypatch):
    """Its files count by their bytes, not by when and where they were installed; a changed one is another program."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    first, again = (
        write_files(tmp_path / name, {"a.py": "A = 1\n", "b/c.yaml": "d\n"})
        for name in ("first", "again")
    )
    os.utime(again / "a.py", (1, 1))
    digest = digest_package(first)
    assert digest == digest_package(first) == digest_package(again)
    (again / "a.py").write_text("A = 2\n")
    changed = digest_package(again)
    assert changed != digest
    (again / "a.py").rename(again / "e.py")
    assert digest_package(again) not in {digest, changed}


@pytest.mark.parametrize("damaged", [b"", b"x" * 10, b"x" * 32])
def test_a_damaged_digest_is_made_again(tmp_path, damaged):
    """Whatever a full disk has left of it."""
    write_files(tmp_path, {"a.py": "A = 1\n"})
    digest = digest_package(tmp_path)
    remembered = tmp_path / "__pycache__" / "program.digest"
    assert remembered.read_bytes().endswith(digest)
    remembered.write_bytes(damaged)
    assert digest_package(tmp_path) == digest


@pytest.mark.parametrize("name", ["Jinja2-3.1.99", "pymorphy3_dicts_uk-9", "PyYAML-7.0"])
def test_another_version_of_a_library_that_shapes_output_is_another_program(
    site_packages, tmp_path, name
):
    """A build follows, and everything that was cached is made again."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    before = program_digest()
    site_packages(name)
    assert program_digest() != before
    assert "nothing has changed" not in run(tmp_path, "build").out


def test_versions_are_read_off_metadata_of_wheels_and_of_eggs(tmp_path):
    """The first folder that has a library counts, as for imports; folders that are missing do not."""
    for name in ("one/Jinja2-3.1.6.dist-info", "one/other-1.dist-info", "two/jinja2-2.0.dist-info",
                 "two/markdown_it_py-4.0.0.egg-info", "two/PyYAML-6.0-py3.11.egg-info"):  # fmt: skip
        (tmp_path / name).mkdir(parents=True)
    found = find_versions(str(tmp_path / name) for name in ("none", "one", "two"))
    assert found == [("jinja2", "3.1.6"), ("markdown_it_py", "4.0.0"), ("pyyaml", "6.0")]


def test_every_dependency_is_either_a_source_of_output_or_known_to_be_none():
    """A new dependency has to be put on one of the two lists; all that count are found here."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(text for extra in extras for text in extra)]
    names = {re.sub("[-_.]+", "_", re.match(r"[\w.-]+", text)[0]).lower() for text in wanted}
    assert names <= LIBRARIES | NO_PART
    assert dict(find_versions(sys.path)).keys() >= names - NO_PART


def test_a_changed_file_of_the_program_is_another_program(tmp_path, monkeypatch):
    """By its bytes; what Python compiles beside it has no part in it."""
    write_files(tmp_path, {"a.py": "", "data/b.yaml": ""})
    monkeypatch.setattr(keys, "PACKAGE", tmp_path)
    digest = program_digest.__wrapped__
    before = digest()
    write_files(tmp_path, {"__pycache__/a.pyc": "x", "data/__pycache__/compiled": "x"})
    assert digest() == before
    write_files(tmp_path, {"data/b.yaml": "x"})
    assert digest() != before


def test_digests_are_made_in_one_place():
    """No module but those of the fingerprint imports a library of hashes."""
    importing = {
        path.relative_to(PROJECT / "generator").parts[0]
        for path in (PROJECT / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.Import) and any(alias.name == "hashlib" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "hashlib")
    }
    assert importing == {"fingerprint"}


def test_published_digests_are_sha_256(tmp_path):
    """Of bytes, of parts end to end and of a file: what others have kept can be compared for ever."""
    (tmp_path / "a").write_bytes(b"abc")
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert published_digest(b"abc").hex() == known
    assert published_stream_digest(iter([b"a", b"", b"bc"])).hex() == known
    assert published_file_digest(tmp_path / "a").hex() == known
