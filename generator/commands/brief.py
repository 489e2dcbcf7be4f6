"""``sourcebook brief``: write the news of the briefing as one page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.project import Project, refuse_differences, with_project
from generator.commands.one_page import OnePage, choose_kind, load_word_writer, make_views_in
from generator.content.public_content import PUBLIC
from generator.editions.history import History
from generator.exports.brief_texts import write_brief, write_mail
from generator.nlp.dates.partial_date import PartialDate
from generator.pages.brief import Since, plan_brief
from generator.paths import write_atomically
from generator.problems import Problem, ProblemsError
from generator.site.pdf.pdf_book import render_sheet
from generator.view_models.brief_contexts import BriefContext

MOST_BYTES = 100_000  # of the text that is written
LINES = (40, 20, 12, 8, 5, 3, 1)  # of a section at most, the first that fits


@dataclass(frozen=True)
class Brief:
    """Brief as planned for one language."""

    page: OnePage
    context: BriefContext

    def cut(self, most: int) -> "Brief":
        """Return the brief with at most so many lines in a section."""
        return replace(self, context=self.context.cut(most))

    def markdown(self) -> str:
        """Return the brief as Markdown."""
        return write_brief(self.context, self.page.site.title, self.page.messages)

    def html(self) -> str:
        """Return the brief as one HTML file that asks for no other."""
        return self.page.html(self.context)

    def mail(self) -> bytes:
        """Return the brief as a mail."""
        subject = f"{self.page.site.title}: {self.context.since}"
        return write_mail(subject, self.markdown(), self.html())

    def word(self) -> bytes:
        """Return the brief as a Word document."""
        site = self.page.site
        write = load_word_writer("brief_word", "write_brief_word")
        return write(self.context, site.title, site.language, self.page.messages)


WRITERS: dict[str, Callable[[Brief], bytes]] = {
    ".md": lambda brief: brief.markdown().encode(),
    ".html": lambda brief: brief.html().encode(),
    ".eml": Brief.mail,
    ".docx": Brief.word,
    ".pdf": lambda brief: render_sheet(brief.html(), brief.page.root),
}


TEXTS = (".md", ".html", ".eml")  # kinds whose bytes are measured, where HTML stands for the others


@dataclass(frozen=True)
class BriefOrder:
    """Brief as asked for: ``since`` is the number of an edition or a day."""

    since: str
    theme: str
    language: str | None
    out: Path


def make_brief(root: Path, order: BriefOrder) -> Iterator[str]:
    """Write the brief, and yield lines about it.

    Raises ProblemsError if the edition, the day, the theme, the language or the kind of file is unknown.
    """
    write = WRITERS[choose_kind(order.out, tuple(WRITERS))]
    brief, content = with_project(root, lambda project: _write(project, order, write), None, PUBLIC)
    write_atomically(root / order.out, content)
    lines = sum(len(section.lines) for section in brief.context.sections)
    more = sum(section.more for section in brief.context.sections)
    yield f"{lines} line{'s' * (lines != 1)} in {order.out} ({len(content) / 1000:.1f} kB)"
    if more:
        yield f"{more} more are on the site, to which the brief links"


def _write(
    project: Project, order: BriefOrder, write: Callable[[Brief], bytes]
) -> tuple[Brief, bytes]:
    refuse_differences(project)
    views = make_views_in(project, project.shown, order.language, project.shown_stories)
    since = read_since(order.since, project.state.history)
    _check_theme(project, order.theme)
    shown, view, context = plan_brief(views, since, order.theme)
    whole = Brief(OnePage(project.root, shown, view, views.messages, "brief.html"), context)
    measured = write if order.out.suffix.lower() in TEXTS else WRITERS[".html"]
    shorter = (whole.cut(most) for most in LINES)
    fitting = (brief for brief in shorter if len(measured(brief)) <= MOST_BYTES)
    brief = next(fitting, whole.cut(LINES[-1]))
    return brief, write(brief)


def read_since(text: str, history: History) -> Since:
    """Return the start of a brief from the number of an edition or a day.

    Raises ProblemsError if it is neither, or there is no such edition.
    """
    if text.isascii() and text.isdecimal() and len(text) < len("2025"):
        if 1 <= int(text) <= len(history.editions):
            return Since(int(text))
        last = (
            f"the last is edition {history.last.edition}" if history.last else "there is none yet"
        )
        hint = f"{last}; 'sourcebook publish' makes editions, and a day will do as well: 2025-05-02"
        raise ProblemsError([Problem("unknown-edition", f"there is no edition {text}", hint=hint)])
    day = _read_day(text)
    before = [row.edition for row in history.editions if row.day < day]
    return Since(max(before, default=0), day)


def _read_day(text: str) -> str:
    try:
        day, message = PartialDate.parse(text), f"'{text}' is not a day"
    except ValueError as error:
        day, message = None, str(error)
    if day is None or day.precision != "day":
        hint = "give the number of an edition, or a day: 2025-05-02"
        raise ProblemsError([Problem("bad-date", message, hint=hint)])
    return str(day)


def _check_theme(project: Project, theme: str) -> None:
    known = [entry.id for entry in project.content.themes]
    if theme and theme not in known:
        hint = f"there are {', '.join(known)}" if known else "there are none in content/themes/"
        raise ProblemsError([Problem("unknown-theme", f"there is no theme '{theme}'", hint=hint)])
