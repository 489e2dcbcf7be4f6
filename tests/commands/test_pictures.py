"""Pictures for those who share links: drawn once, named by the pages that they are of, never of what is held back."""

import io
import re
import sys

import pytest
from PIL import Image

from generator.extras import how_to_install
from generator.site.draw_picture import Typeface, draw_picture
from generator.site.template_folders import default_templates
from generator.view_models.pictures import PictureText
from tests.running import SMALL_SITE, run, write_files

NAMED = re.compile(r'property="og:image" content="([^"]+)"')
WORDS = re.compile(r'property="og:image:alt" content="([^"]+)"')
ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
THEME = "content/themes/port.md"
START = "https://example.org/harbour/assets/pictures/"
FILES = {
    **SMALL_SITE,
    "content/themes/court.md": SMALL_SITE[THEME]
    .replace("The port", "The court")
    .replace("harbour, quay", "judge")
    .replace("colour:", "sensitive: true\ncolour:"),
    "content/articles/court.md": """---
title: A judge and a bribe
date: 2025-05-03
language: en
---
The judge took a bribe, the paper says.
""",
}


@pytest.fixture
def project(tmp_path):
    """A site with an ordinary and a sensitive theme, its pictures drawn."""
    write_files(tmp_path, FILES)
    assert run(tmp_path, "pictures").out.startswith(
        "3 drawn, 0 kept, 0 removed in content/pictures/"
    )
    return tmp_path


def build(folder, *options):
    """Build, and return the address and the words of the picture that each page names."""
    ran = run(folder, "build", *options)
    assert ran.status == 0, ran.err
    found = {}
    for path in (folder / "site").rglob("index.html"):
        html = path.read_text("utf-8")
        page = path.parent.relative_to(folder / "site").as_posix()
        found[page] = (NAMED.findall(html), WORDS.findall(html))
    return found


def published(folder):
    """The names of the pictures in the site."""
    return {path.name for path in folder.glob("site/assets/pictures/*")}


def test_each_page_names_a_picture_that_is_there(project):
    """With its whole address and the words in it; those without one of their own have the site's."""
    pages = build(project)
    assert all(address.startswith(START) for (address,), _ in pages.values())
    assert {address.removeprefix(START) for (address,), _ in pages.values()} == published(project)
    assert pages["articles/2025-05-02-quay-reopens"][1] == [
        "The quay reopens. The Gazette · 2 May 2025. Harbour notes"
    ]
    assert pages["themes/port"][1] == ["The port. Harbour notes"]
    assert pages["."] == pages["people/ada-lock"] == pages["timeline"]


def test_what_alleges_something_has_the_name_alone(project):
    """The sensitive theme and its articles."""
    pages = build(project)
    assert pages["."][1] == ["Harbour notes"]
    assert pages["articles/court"] == pages["themes/court"] == pages["."]


def test_pictures_are_png_of_the_usual_size(project):
    """Small ones."""
    for path in (project / "content/pictures").iterdir():
        assert path.stat().st_size < 40_000
        with Image.open(path) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))


def test_only_what_changed_is_drawn_again(project):
    """An edited title has its own picture, until then the site's; what nothing names is removed."""
    before = {path: path.stat().st_mtime_ns for path in (project / "content/pictures").iterdir()}
    first = build(project)
    assert run(project, "pictures").out.startswith("0 drawn, 3 kept, 0 removed")
    path = project / ARTICLE
    path.write_text(
        path.read_text("utf-8").replace("The quay reopens", "The quay is back"), "utf-8"
    )
    edited = build(project)
    assert edited["articles/2025-05-02-quay-reopens"] == first["."]
    assert len(published(project)) == 2
    assert run(project, "pictures").out.startswith("1 drawn, 2 kept, 1 removed")
    kept = [path for path in before if path.exists()]
    assert len(kept) == 2
    assert all(path.stat().st_mtime_ns == before[path] for path in kept)
    assert build(project)["articles/2025-05-02-quay-reopens"][1][0].startswith("The quay is back.")


def test_a_theme_in_another_colour_names_no_picture_that_is_not_there(project):
    """Its article falls back on the site's, on a page that is made again."""
    build(project)
    path = project / THEME
    path.write_text(path.read_text("utf-8").replace("#1d5b79", "#7a3b12"), "utf-8")
    pages = build(project)
    assert {address.removeprefix(START) for (address,), _ in pages.values()} == published(project)
    assert pages["themes/port"] == pages["."]


@pytest.mark.parametrize("line", ["draft: true", "embargo: 2199-01-01"])
def test_no_picture_of_what_is_held_back_is_drawn_or_published(project, line):
    """Not even one that was drawn before it was held back, while it is there or when it is drawn anew."""
    path = project / ARTICLE
    path.write_text(path.read_text("utf-8").replace("---\n", f"---\n{line}\n", 1), "utf-8")
    build(project)
    assert len(published(project)) == 2
    assert run(project, "pictures").out.startswith("0 drawn, 2 kept, 1 removed")
    build(project)
    assert len(published(project)) == 2


def test_without_pictures_pages_name_none(tmp_path):
    """A build needs no Pillow."""
    write_files(tmp_path, FILES)
    assert all(not address for address, _ in build(tmp_path).values())
    assert published(tmp_path) == set()


def test_a_link_out_of_the_project_is_no_picture(project, tmp_path_factory):
    """Whatever it leads to is not published."""
    other = tmp_path_factory.mktemp("other") / "secret.png"
    other.write_bytes(b"secret")
    for path in (project / "content/pictures").iterdir():
        path.unlink()
        path.symlink_to(other)
    build(project)
    assert published(project) == set()


def test_letters_that_the_typeface_lacks_are_not_drawn_as_boxes(tmp_path):
    """The page has the site's picture, and the command says so."""
    files = {**FILES, ARTICLE: FILES[ARTICLE].replace("The quay reopens", "ნავსადგური")}
    write_files(tmp_path, files)
    told = run(tmp_path, "pictures").out
    assert told.endswith("1 left out: the typeface lacks some of their letters\n")
    pages = build(tmp_path)
    assert pages["articles/2025-05-02-quay-reopens"] == pages["."]


@pytest.mark.parametrize(
    "title",
    ["Обмін", "Умєров розповів про ґанок і їжу", "Wymiana jeńców", "Ships " * 60, "W" * 300, "Ё"],
)
def test_any_title_stays_on_the_paper(title):
    """In both scripts, however long: nothing but paper at the edges, and ink within."""
    typeface = Typeface((default_templates(),))
    text = PictureText("Рустем Умєров у пресі", title, "24 Канал · 20 листопада 2025", "#1d5b79")
    assert typeface.has(title)
    drawn = draw_picture(text, typeface)
    image = Image.open(io.BytesIO(drawn)).convert("L")
    right, foot = image.crop((1117, 0, 1200, 630)), image.crop((16, 580, 1200, 630))
    assert min(right.tobytes()) > 240
    assert min(foot.tobytes()) > 240
    assert min(image.crop((84, 150, 1116, 480)).tobytes()) < 60
    assert drawn == draw_picture(text, typeface)


def test_without_pillow_it_is_said_what_to_install(tmp_path, monkeypatch):
    """As for other extras."""
    write_files(tmp_path, SMALL_SITE)
    monkeypatch.delitem(sys.modules, "generator.site.draw_picture")
    monkeypatch.setitem(sys.modules, "PIL", None)
    ran = run(tmp_path, "pictures")
    assert ran.status == 1
    assert (
        "error[extra-not-installed]: pictures are drawn by Pillow, which is not installed"
        in ran.err
    )
    assert f"hint: install the extra: {how_to_install('pictures')}\n" in ran.err
