"""The wheel: it carries the default look, names all it needs, and builds a site anywhere."""

import ast
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from tests.running import SMALL_SITE, write_files

PROJECT = Path(__file__).parent.parent
TEMPLATES = PROJECT / "templates"
LANGUAGES = PROJECT / "generator/languages"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built without the network by the build backend that is installed."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=PROJECT)
    return next(folder.glob("sourcebook-*.whl"))


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory):
    """A fresh environment with the wheel in it; the libraries are lent by the one that runs this.

    A path file lends them: no path file of the lender itself is read, so that the checkout, which
    one names where it is installed to be edited, cannot be imported here.
    """
    folder = tmp_path_factory.mktemp("venv")
    run([sys.executable, "-m", "venv", "--without-pip", folder])
    python = folder / "bin/python"
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            python,
            "install",
            "-q",
            "--no-deps",
            "--no-index",
            wheel,
        ]
    )
    lent = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
    (Path(lent.strip()) / "lent.pth").write_text(sysconfig.get_path("purelib"))
    return folder


def run(command, cwd=None):
    """What the command printed, run where nothing points at this checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_carries_the_default_look(wheel):
    """Every template and asset is in the wheel, byte for byte."""
    with zipfile.ZipFile(wheel) as archive:
        carried = {
            name.removeprefix("generator/default_templates/"): archive.read(name)
            for name in archive.namelist()
            if name.startswith("generator/default_templates/")
        }
    files = [path for path in TEMPLATES.rglob("*") if path.is_file()]
    here = {path.relative_to(TEMPLATES).as_posix(): path.read_bytes() for path in files}
    # Names alone, as a comparison of all bytes takes minutes to write down.
    assert [name for name in {**carried, **here} if carried.get(name) != here.get(name)] == []


def test_the_wheel_carries_the_program_and_nothing_else(wheel):
    """Neither the tests nor this repository's own briefing are installed with the program."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"generator", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}


def test_the_wheel_carries_every_language(wheel, environment, tmp_path):
    """The language files are in the wheel, and the program that it installs reads them."""
    files = {f"generator/languages/{path.name}" for path in LANGUAGES.glob("*.yaml")}
    assert files
    assert files <= set(zipfile.ZipFile(wheel).namelist())
    listed = run([environment / "bin/sourcebook", "languages"], cwd=tmp_path).splitlines()[1:]
    assert {line.split()[0] for line in listed} == {Path(name).stem for name in files}


def test_a_site_elsewhere_is_built_by_the_wheel_alone(environment, tmp_path):
    """Installed in an environment of its own, the command builds a site outside this repository."""
    write_files(tmp_path, SMALL_SITE)
    imported = [environment / "bin/python", "-c", "import generator; print(generator.__file__)"]
    assert Path(run(imported, cwd=tmp_path).strip()).is_relative_to(environment)

    run([environment / "bin/sourcebook", "build"], cwd=tmp_path)

    article = tmp_path / "site/articles/2025-05-02-quay-reopens/index.html"
    assert "north quay reopened on" in article.read_text(encoding="utf-8")
    assert (tmp_path / "site/themes/port/index.html").exists()
    assert any((tmp_path / "site").rglob("*.css"))


def test_a_briefing_started_by_the_wheel_is_whole(environment, tmp_path):
    """What `init` writes comes with the wheel, builds, and passes its own check."""
    for command in ("init", "build", "check"):
        run([environment / "bin/sourcebook", command], cwd=tmp_path)

    assert (tmp_path / "site/index.html").exists()
    assert (tmp_path / ".github/workflows/pages.yml").exists()


def test_a_newcomer_comes_to_a_published_briefing(environment, tmp_path):
    """From mails, a PDF and a feed, by the wheel alone: added, built, checked, published, proven, told."""
    files = PROJECT / "tests/seed_kinds/files"
    names = (
        "emails-en.eml",
        "fwd-gmail-en.eml",
        "emails-html-en.eml",
        "reportlab-en.pdf",
        "feedgen-en.rss",
    )
    program = environment / "bin/sourcebook"
    options = (
        "--title Quay --languages en --contact desk@quay.example --address https://quay.example/"
    )
    run([program, "init", "--yes", *options.split()], cwd=tmp_path)
    for name in ("themes/first-theme.md", "pages/about.md", "allegations/example.md"):
        (tmp_path / "content" / name).unlink()
    write_files(tmp_path, {"content/themes/quay.md": SMALL_SITE["content/themes/port.md"]})
    run([program, "add", *(files / name for name in names)], cwd=tmp_path)
    run([program, "build"], cwd=tmp_path)
    cited = run([program, "cite", "moved the quay vote to 12 May"], cwd=tmp_path)
    passage = re.search(r"\[@[^\]]+\]", cited)[0]
    said = f"The council moved the quay vote to 12 May. {passage}\n"
    theme = SMALL_SITE["content/themes/port.md"].partition("{.own}")[0] + said
    write_files(tmp_path, {"content/themes/quay.md": theme})
    for command in ("build", "check", "publish", "verify", "bundle"):
        run([program, command], cwd=tmp_path)
    run([program, "brief", "--since", "2025-01-01", "--to", "news.md"], cwd=tmp_path)
    assert "quay vote" in (tmp_path / "news.md").read_text(encoding="utf-8")
    page = (tmp_path / "site/themes/quay/index.html").read_text(encoding="utf-8")
    assert "The council moved the quay vote to 12 May." in page


def test_every_library_imported_is_declared():
    """An environment made from the wheel's metadata lacks nothing that the program imports."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [needed for extra in project["optional-dependencies"].values() for needed in extra]
    needs = [*project["dependencies"], *extras]
    declared = {canonical(re.match(r"[\w.-]+", needed)[0]) for needed in needs}
    distributions = metadata.packages_distributions()
    undeclared = {
        name
        for path in (PROJECT / "generator").rglob("*.py")
        for name in packages_imported(path)
        if name not in sys.stdlib_module_names | {"generator"}
        and declared.isdisjoint(map(canonical, distributions.get(name, ())))
    }
    assert undeclared == set()


def packages_imported(path):
    """The packages that a module imports, by their first names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module.split(".")[0]


def canonical(name):
    """A distribution's name as package indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
