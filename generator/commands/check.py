"""``sourcebook check``: validate content and the built site."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from generator.allegations.concerned import ConcernedFinder
from generator.allegations.reviews import find_better, find_later, find_overdue
from generator.allegations.standing import make_ledger
from generator.build.edition_comparison import find_unseen_changes
from generator.build.project import Project, with_project
from generator.build.statement_check import check_statements
from generator.commands.missing_facts import find_missing_facts
from generator.commands.people import Suggestion, find_strangers
from generator.commands.people import find_doubts as find_doubtful_names
from generator.commands.placeholders import find_placeholders
from generator.content.article_files import ARTICLES, find_lost_translations
from generator.content.entries import Content, ThemeEntry
from generator.content.front_matter import read_text
from generator.content.signatures import find_unsigned
from generator.content.translations import FOLDERS as TRANSLATED
from generator.corpus.article_record import Article
from generator.editions.correction_check import EditionComparison
from generator.fingerprint.file_stamps import stamp_files
from generator.nlp.names.identity import Possible
from generator.pages.plan import find_collisions, list_pages, plan_site
from generator.pages.themes import theme_styles
from generator.parallel.executor import LocalExecutor
from generator.paths import CATALOGUES, CONTENT, SITE_FILE, UNPORTABLE
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS
from generator.site.assets import STYLE, load_assets
from generator.site.i18n.catalogue_check import check_catalogues
from generator.site.i18n.catalogues import load_messages
from generator.site.link_check import check_links, place_in_content
from generator.site.template_folders import TEMPLATES
from generator.statements.check_text import CheckedText
from generator.statements.compare_articles import compare_with_seeds
from generator.statements.seed_problems import find_seed_problems
from generator.translation.align_passages import find_doubts

AHEAD = timedelta(days=1)  # of UTC, in the earliest time zones
CUT_VALUE = re.compile(r"^[ -]*\w+: +[^\s\"'\[{|>#&*!%@`][^\n#]* #(?=\S)", re.MULTILINE)
MET_OFTEN = 3  # articles that name a person without a file
ENOUGH = 4.5  # contrast by the Web Content Accessibility Guidelines 2.2, level AA for text
PAPER = re.compile(r"--paper:\s*light-dark\((#[0-9a-fA-F]{6}),\s*(#[0-9a-fA-F]{6})\)")


def check(root: Path, out: Path) -> tuple[Problem, ...]:
    """Return all problems of the project in ``root`` and its site in ``out``.

    Raises ProblemsError if the content cannot be loaded.
    """
    today = datetime.now(tz=UTC).date()
    return with_project(
        root, lambda project: (*check_content(project, today), *check_site(root, out))
    )


def check_content(
    project: Project, day: date, comparison: EditionComparison | None = None
) -> tuple[Problem, ...]:
    """Return all problems of a project's content and look on a day.

    A comparison with the last edition is made unless it is given. Raises ProblemsError if two
    pages have one address.
    """
    root, corpus, content = project.root, project.corpus, project.content
    messages = load_messages(root, content.site.languages, root / CATALOGUES)
    pages = list_pages(
        plan_site(project.shown, project.bodies, messages, project.state, project.shown_stories)
    )
    if collisions := list(find_collisions((url, page.origin) for url, page in pages)):
        raise ProblemsError(collisions)
    statements = check_statements(project, facts=True)
    return (
        *_check_seeds(project),
        *statements.problems,
        *_check_translations(statements.texts),
        *find_doubts(project.articles),
        *find_lost_translations(root),
        *find_missing_facts(root, corpus, day + AHEAD),
        *_find_unread(root),
        *_find_unportable(root),
        *_find_cut_values(root),
        *(_doubt(project, *each) for each in find_doubtful_names(project)),
        *find_placeholders(root),
        *_check_people(find_strangers(project, MET_OFTEN)),
        *_check_rights(project),
        *find_unsigned(root, content),
        *warn_of_allegations(project, day),
        *find_unseen_changes(project, comparison),
        *_check_look(root, content),
        *check_catalogues(root, content.site.languages),
    )


def _check_translations(texts: Sequence[CheckedText]) -> Iterator[Problem]:
    """Yield warnings about translations that cite other passages than their originals."""
    originals = {text.path: set(text.cites) for text in texts}
    for text in texts:
        name = text.path.stem.partition(".")[0]
        cited = originals.get(text.path.with_name(f"{name}.md"), set(text.cites))
        others = [*sorted(set(text.cites) - cited), *sorted(cited - set(text.cites))]
        if others:
            message = f"the translation cites other passages than {name}.md: {', '.join(others)}"
            hint = "say the same with the same sources"
            yield Problem("other-citations", message, text.path, 1, 1, hint, "warning")


def _check_seeds(project: Project) -> Iterator[Problem]:
    """Yield the differences of all articles from their seeds, whatever the ledger has of them."""
    entries = [article.entry for article in project.articles]
    seeds = stamp_files(project.root / SEEDS)
    executor = LocalExecutor(None)
    compared = compare_with_seeds(
        project.root, entries, project.content, seeds, executor, everything=True
    )
    required = project.content.site.require_seeds
    yield from find_seed_problems(entries, compared, required=required)


def _find_unread(root: Path) -> Iterator[Problem]:
    """Yield warnings about files among the content that nothing reads."""
    for folder in (ARTICLES.name, *TRANSLATED):
        for path in sorted((root / CONTENT / folder).rglob("*")):
            name = path.relative_to(root)
            if path.is_file() and path.suffix not in {".md", ".po"} and name.name[0] != ".":
                hint = "give it a name that ends in .md, or move it out of content/"
                message = "is not read, as its name does not end in .md"
                yield Problem("unread-file", message, name, hint=hint, severity="warning")


def _find_unportable(root: Path) -> Iterator[Problem]:
    """Yield warnings about files that other systems cannot store, or take for one."""
    met: dict[str, Path] = {}
    found = [path for folder in (CONTENT, SEEDS, TEMPLATES) for path in (root / folder).rglob("*")]
    for path in sorted(found):
        name = path.relative_to(root)
        other = met.setdefault(unicodedata.normalize("NFC", name.as_posix()).casefold(), name)
        message = ""
        if UNPORTABLE.search(name.name):
            message = "cannot be stored on Windows under this name"
        elif other != name:
            message = f"Windows and macOS do not tell it apart from {other.as_posix()}"
        if message:
            hint = "rename it, so that every clone of the project has it"
            yield Problem("unportable-name", message, name, hint=hint, severity="warning")


def _find_cut_values(root: Path) -> Iterator[Problem]:
    """Yield warnings about values without quotation marks that end at a number sign."""
    files = (path.relative_to(root) for path in (root / CONTENT).rglob("*"))
    for name in sorted(file for file in files if file.suffix in {".md", ".yaml"}):
        text = read_text(root, name)
        head = text.partition("\n---")[0] if name.suffix == ".md" else text
        for found in CUT_VALUE.finditer(head):
            line = head.count("\n", 0, found.end()) + 1
            column = found.end() - head.rfind("\n", 0, found.end()) - 1
            message = "what follows ' #' is a comment and not part of the value"
            hint = "put the value in quotes, or a space after '#' if it is a comment"
            yield Problem("cut-value", message, name, line, column, hint, severity="warning")


def _doubt(project: Project, article: Article, possible: Possible) -> Problem:
    """Make the warning that a surname in an article may be a known person's."""
    name = project.vocabulary.people.display[possible.person]
    message = f"'{possible.found}' may be {name}: {possible.why}"
    hint = f"if so, add '{possible.person}' to the article's 'people:', else to 'not_people:'"
    kind = "a surname may be a known person's"
    return Problem(
        "possible-person", message, article.entry.path,
        hint=hint, severity="warning", kind=kind, about=name,
    )  # fmt: skip


def _check_people(strangers: tuple[Suggestion, ...]) -> Iterator[Problem]:
    """Yield warnings about people named often and without a file."""
    for person in strangers:
        message = f"{person.name} is named in {len(person.articles)} articles and has no file"
        hint = "'sourcebook people --suggest' prints files to add to content/people/"
        kind = "people named often have no file"
        place = Path("content/people")
        yield Problem(
            "person-without-file", message, place,
            hint=hint, severity="warning", kind=kind, about=person.name,
        )  # fmt: skip


def warn_of_allegations(project: Project, day: date) -> Iterator[Problem]:
    """Yield warnings about allegations on a day: unrecorded, overdue, later articles, better stages."""
    corpus, entries = project.corpus, project.content.allegations
    ledger, finder = make_ledger(corpus), ConcernedFinder(corpus, project.bodies, entries)
    yield from project.allegation_warnings
    yield from find_overdue(entries, day)
    yield from find_later(entries, ledger, finder)
    yield from find_better(entries, ledger, finder)


def _check_rights(project: Project) -> Iterator[Problem]:
    """Yield a reminder if texts of others are shown whole by nobody's choice."""
    outlets = {each.id for each in project.content.outlets if each.meta.text}
    metas = (article.entry.meta for article in project.articles)
    if project.content.site.text is None and any(
        meta.is_foreign and not meta.text and meta.outlet not in outlets for meta in metas
    ):
        message = "articles of others are published in full, and nobody has chosen that"
        hint = (
            "add 'text: excerpt' or 'text: citation' to content/site.yaml, or 'text: full' if you have"
            " the right to show all of them; docs/rights.md says what each shows"
        )
        yield Problem("rights-not-chosen", message, SITE_FILE, hint=hint, severity="warning")


def _check_look(root: Path, content: Content) -> Iterator[Problem]:
    """Yield Problems with theme colours unreadable on the site's background."""
    assets = load_assets(root, theme_styles(content.themes))
    yield from check_colours(content.themes, assets.files[assets.names[STYLE]].decode())


def check_site(root: Path, out: Path) -> list[Problem]:
    """Return the Problems with links and ids of the built site."""
    if not (root / out / "index.html").is_file():
        message, hint = f"there is no site in {out}", "build it first: sourcebook build"
        return [Problem("missing-site", message, hint=hint)]
    return [place_in_content(root, out, problem) for problem in check_links(root / out, out)]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21, by their relative luminance."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_colours(themes: tuple[ThemeEntry, ...], style: str) -> Iterator[Problem]:
    """Yield a Problem for each theme colour unreadable on the light or dark ``--paper`` of the style."""
    found = PAPER.search(style)
    papers = found.groups() if found else ()
    for theme in themes:
        for ground, paper in zip(("light", "dark"), papers, strict=False):
            colour = getattr(theme.meta.colour, ground)
            ratio = contrast(colour, paper)
            if ratio < ENOUGH:
                message = f"{colour} on {paper} has a contrast of {ratio:.1f}, too low to read"
                hint = f"choose a {'darker' if ground == 'light' else 'lighter'} colour, with a contrast of {ENOUGH}"
                yield theme.front_matter.problem_at(
                    ("colour", ground), "low-contrast", message, hint
                )
