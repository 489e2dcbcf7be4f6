"""``sourcebook pdf``: typeset the whole briefing as a book."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from generator.build.project import Project, refuse_differences, with_project
from generator.build.site_build import check_address
from generator.commands.conversion_summary import summarise_files
from generator.commands.one_page import make_views_in
from generator.content.public_content import PUBLIC
from generator.conversion.seed_status import ConvertReport, convert_new_seeds
from generator.pages.book import plan_book
from generator.pages.themes import theme_inks
from generator.paths import COMPILED, write_atomically
from generator.problems import Problem, ProblemsError
from generator.site.environment import make_environment
from generator.site.pdf.pdf_book import render_book


class PdfReport(msgspec.Struct, frozen=True):
    """Result: number of articles in the book, and its size in bytes."""

    converted: ConvertReport
    articles: int
    size: int
    out: Path

    def lines(self, seconds: float) -> Iterator[str]:
        """Yield lines about the result."""
        yield from summarise_files(self.converted)
        articles = f"{self.articles} article{'s' if self.articles != 1 else ''}"
        yield f"{articles} in {self.out} ({self.size // 1000} kB) in {seconds:.2f} s"


def make_pdf(root: Path, out: Path, language: str | None, base_url: str | None) -> PdfReport:
    """Write the briefing in ``root`` to ``out`` as a PDF in ``language``, by default the first.

    Raises ProblemsError if anything is wrong, and leaves ``out`` as it was.
    """
    if (root / out).is_dir():
        message = f"{out} is a folder"
        raise ProblemsError([Problem("is-a-folder", message, hint="name a file with --out")])
    check_address(base_url)
    converted = convert_new_seeds(root)
    articles, pdf = with_project(root, lambda project: _make(project, language), base_url, PUBLIC)
    write_atomically(root / out, pdf)
    return PdfReport(converted, articles, len(pdf), out)


def _make(project: Project, language: str | None) -> tuple[int, bytes]:
    """Return the number of articles and the book."""
    refuse_differences(project)
    root, corpus = project.root, project.corpus
    views = make_views_in(project, project.shown, language, project.shown_stories)
    shown, page = plan_book(views)
    environment = make_environment(root, shown, views.messages, root / COMPILED)
    return len(corpus.articles), render_book(environment, page, root, theme_inks(corpus.themes))
