"""``sourcebook review-pack``: write each statement of the briefing beside its sources."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator.build.project import Project, with_project
from generator.commands.one_page import OnePage, choose_kind, load_word_writer, make_views_in
from generator.content.public_content import PUBLIC
from generator.pages.review_pack import plan_review
from generator.paths import write_atomically
from generator.site.pdf.pdf_book import render_sheet
from generator.view_models.review_contexts import ReviewContext

Writer = Callable[[OnePage, ReviewContext], bytes]


def _write_word(page: OnePage, pack: ReviewContext) -> bytes:
    write = load_word_writer("review_word", "write_review_word")
    return write(pack, page.site.title, page.site.language, page.messages)


WRITERS: dict[str, Writer] = {
    ".html": lambda page, pack: page.html(pack).encode(),
    ".docx": _write_word,
    ".pdf": lambda page, pack: render_sheet(page.html(pack), page.root),
}


def make_review_pack(root: Path, language: str | None, out: Path) -> Iterator[str]:
    """Write the pack, and yield a line about it.

    Raises ProblemsError if the content cannot be loaded, or the language or the kind of file is unknown.
    """
    write = WRITERS[choose_kind(out, tuple(WRITERS))]
    count, content = with_project(root, lambda each: _write(each, language, write), None, PUBLIC)
    write_atomically(root / out, content)
    yield f"{count} statement{'s' * (count != 1)} in {out} ({len(content) / 1000:.1f} kB)"


def _write(project: Project, language: str | None, write: Writer) -> tuple[int, bytes]:
    views = make_views_in(project, project.corpus, language)
    shown, view, pack = plan_review(views)
    page = OnePage(project.root, shown, view, views.messages, "review_pack.html")
    return pack.count, write(page, pack)
