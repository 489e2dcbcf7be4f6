"""What a browser prints: clean sheets with the addresses of what they cite, and the first page as a brief."""

import io
import re

import pypdf
import pytest

from tests.running import SMALL_SITE, copy_briefing, run, write_files
from tests.serving import served

ARTICLE = "articles/2025-11-20-24-kanal-rustem-umerov-prinial-uchastie-vo-vstreche-prezidenta/"
SITE = "https://sourcebook.example/"
A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The briefing in this repository."""
    folder = copy_briefing(tmp_path_factory.mktemp("project"))
    assert run(folder, "build").status == 0
    return folder / "site"


@pytest.fixture(scope="module")
def print_page(site, browser):
    """Prints a page of the site; gives the text of each sheet, without white space."""
    with served(site) as origin:
        page = browser.new_page(color_scheme="dark")

        def sheets(path):
            page.goto(f"{origin}/{path}")
            pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
            for sheet in pdf.pages:
                assert tuple(map(round, sheet.mediabox[2:])) == A4
            return [re.sub(r"\s+", "", sheet.extract_text()) for sheet in pdf.pages]

        yield sheets
        page.close()


@pytest.mark.parametrize("path", ["", "uk/", "ru/"])
def test_the_first_page_is_a_brief_on_one_sheet(print_page, path):
    """What is new, the themes and what they rest on, in each language; its address is at the foot."""
    [sheet] = print_page(path)
    assert re.search(re.escape(SITE + path) + "(?!articles|uk|ru)", sheet)
    assert f"{SITE}{path}{ARTICLE}" in sheet


def test_a_record_prints_the_address_of_each_passage(print_page):
    """And the citations in the editor's text are numbered, their addresses below it."""
    text = "".join(print_page("themes/corruption/"))
    assert f"{SITE}{ARTICLE}#p-e5617240" in text
    notes = text.partition("1" + "24Kanal,20November2025")[2]
    assert notes.partition(f"{SITE}{ARTICLE}#p-e5617240")[1]


def test_an_article_prints_its_address_and_what_each_passage_adds_to_it(print_page, site):
    """From a sheet of paper any passage can be cited."""
    text = "".join(print_page(ARTICLE))
    assert text.endswith(SITE + ARTICLE)
    html = (site / ARTICLE / "index.html").read_text(encoding="utf-8")
    assert text.count("#p-") == html.count('class="row passage') > 10


@pytest.mark.parametrize("path", ["about/", "themes/diplomacy/", "people/rustem-umerov/"])
def test_no_sheet_is_left_empty_for_the_sake_of_the_next(print_page, path):
    """A long text begins below its title."""
    first, *_ = print_page(path)
    assert len(first) > 1000


@pytest.mark.parametrize(
    "path", ["", ARTICLE, "themes/corruption/", "timeline/", "people/", "sources/", "search/"]
)
def test_what_only_a_screen_can_do_is_not_printed(print_page, path):
    """Neither ways to other pages nor aids to reading."""
    text = "".join(print_page(path))
    for word in (
        "Skiptothecontent",
        "inanylanguage",
        "Display",
        "Українська",
        "Everything",
        "Markall",
        "Atomfeed",
    ):
        assert word not in text


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("path", ["", "themes/diplomacy/", "people/rustem-umerov/"])
def test_figures_stand_within_the_head_that_they_belong_to(site, browser, path, media):
    """Beginning where it begins: no line below it runs through the last of them."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    with served(site) as origin:
        page.goto(f"{origin}/{path}")
        page.emulate_media(media=media)
        head, title, figures = (
            page.locator(each).first.bounding_box()
            for each in (".opening", ".opening h1", ".opening .figures")
        )
    page.close()
    assert head["y"] <= figures["y"]
    assert abs(figures["y"] - title["y"]) < 20
    assert figures["y"] + figures["height"] <= head["y"] + head["height"] + 1


def test_no_quotation_is_parted_by_the_end_of_a_sheet(tmp_path, browser):
    """Of forty in an article, and of those in a record."""
    quotations = "\n\n".join(
        f"> begin{number}x {'The quay is the oldest of the harbour. ' * 5}end{number}x"
        for number in range(40)
    )
    name = "content/articles/2025-05-02-quay-reopens.md"
    write_files(tmp_path, {**SMALL_SITE, name: f"{SMALL_SITE[name]}\n{quotations}\n"})
    assert run(tmp_path, "build").status == 0
    page = browser.new_page()
    with served(tmp_path / "site") as origin:
        for path in ("articles/2025-05-02-quay-reopens/", "themes/port/"):
            page.goto(f"{origin}/{path}")
            pdf = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
            sheets = [sheet.extract_text() for sheet in pdf.pages]
            assert len(sheets) > 2
            for sheet in sheets:
                begun, ended = (re.findall(rf"{word}(\d+)x", sheet) for word in ("begin", "end"))
                assert begun == ended
    page.close()
