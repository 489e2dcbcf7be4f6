"""``sourcebook add``: copy files into ``seeds/``, and report how they are understood."""

import datetime
import importlib.util
import subprocess
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

import generator
from generator.build.project_lock import project_lock
from generator.capture.captured_file import make_file
from generator.capture.polite_visit import Visitor
from generator.clippings.clipping import Clipping
from generator.clippings.decode import SeedText
from generator.clippings.understand import understand
from generator.content.captures import WEB_ARCHIVES
from generator.content.load_content import load_sites, load_vocabulary
from generator.conversion.add_seeds import Added, AddOrder, Given, SeedSource, add_seeds
from generator.conversion.write_article import why_no_article
from generator.extras import lacks_extra
from generator.nlp.vocabulary import Vocabulary
from generator.paths import FORMS, SITE_FILE
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS

SHOWN = 10  # articles of one file
SAID = {"added": "added", "there": "is there already:", "nothing-new": "has nothing new"}


class AddedArticle(msgspec.Struct, frozen=True):
    """Article found in a seed, as ``explain`` finds it. ``skipped`` says why there is none."""

    seed: str
    title: str = ""
    date: str | None = None
    language: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    source_url: str | None = None
    skipped: str = ""


class AddedSource(msgspec.Struct, frozen=True, rename={"source": "from"}):
    """Source with the seed that it is now, and its articles.

    The seed is '' for a source that was refused, and for a feed with nothing new. ``archive`` is the
    path of the web archive of an address.
    """

    source: str
    seed: str
    state: str
    articles: tuple[AddedArticle, ...] = ()
    archive: str = ""


class AddReport(msgspec.Struct, frozen=True):
    """Sources in order, with the Problems of all."""

    rows: tuple[AddedSource, ...]
    problems: tuple[Problem, ...]


def add(
    root: Path,
    sources: Sequence[str],
    order: AddOrder,
    say: Callable[[str], object],
    allowed: Container[str] = (),
) -> AddReport:
    """Add files, the files in folders, and pages by their addresses, and report them.

    Hosts that are ``allowed`` need not be public.

    Raises ProblemsError if the content used to understand them is wrong.
    """
    with project_lock(root, say):
        vocabulary = load_vocabulary(root, root / FORMS)
        rows, problems = [], []
        for done in add_seeds(root, _find(root, sources, allowed), order):
            articles, found = _understand(done, vocabulary)
            archive = (WEB_ARCHIVES / done.archive).as_posix() if done.archive else ""
            rows.append(AddedSource(done.source, done.seed, done.state, articles, archive))
            problems += [*done.problems, *found]
    return AddReport(tuple(rows), tuple(problems))


def _find(root: Path, sources: Iterable[str], allowed: Container[str]) -> Iterator[Given]:
    """Yield paths as they are, and the answers of addresses, one after the other."""
    visitor: Visitor | None = None
    for source in sources:
        if not source.startswith(("http://", "https://")):
            yield Path(source)
            continue
        try:
            visitor = visitor or _introduce(root, allowed)
            found = make_file(visitor.visit(source), _now())
        except ProblemsError as error:
            yield source, error.problems
        else:
            yield SeedSource(
                found.name, found.data, found.address, source, found.charset, found.archive
            )


def _now() -> datetime.datetime:
    return datetime.datetime.now(tz=datetime.UTC)


def _introduce(root: Path, allowed: Container[str]) -> Visitor:
    """Return a visitor who gives the desk's contact.

    Raises ProblemsError if the site has none, or the extra is not installed.
    """
    if importlib.util.find_spec("protego") is None:
        raise lacks_extra("capture", "capturing an address needs the extra 'capture'")
    contact = load_sites(root)[0].contact
    if not contact:
        message = "a page can be asked for only once the briefing has a contact"
        hint = "add 'contact:' to content/site.yaml, so that hosts can reach you"
        raise ProblemsError([Problem("no-contact", message, SITE_FILE, hint=hint)])
    return Visitor(f"Sourcebook/{generator.__version__} (+{contact})", allowed)


def _understand(
    done: Added, vocabulary: Vocabulary
) -> tuple[tuple[AddedArticle, ...], list[Problem]]:
    """Return the articles of a seed, and the Problems with those that cannot be read."""
    articles: list[AddedArticle] = []
    problems: list[Problem] = []
    for number, part in enumerate(done.parts, 1):
        name = f"{done.seed}#{number}" if len(done.parts) > 1 else done.seed
        if number in done.left_out:
            articles.append(AddedArticle(name, skipped=done.left_out[number]))
            continue
        doubts = part.doubts if isinstance(part, SeedText) else ()
        problems += [
            Problem(each.code, each.message, SEEDS / name, severity="warning", kind=each.kind)
            for each in doubts
        ]
        clipping = _read(part, vocabulary)
        if isinstance(clipping, Clipping):
            articles.append(_describe(name, clipping))
            if clipping.skipped:
                problems.append(_soften(why_no_article(name, clipping.skipped), name))
        else:
            problems += [_soften(each, name) for each in clipping]
            articles.append(AddedArticle(name, skipped=clipping[0].message))
    return tuple(articles), problems


def _read(
    part: SeedText | tuple[Problem, ...], vocabulary: Vocabulary
) -> Clipping | tuple[Problem, ...]:
    try:
        return understand(part, vocabulary) if isinstance(part, SeedText) else part
    except ProblemsError as error:
        return error.problems


def _soften(problem: Problem, seed: str) -> Problem:
    """Return a Problem with one of several articles as a warning: the others are added."""
    return msgspec.structs.replace(problem, path=SEEDS / seed, severity="warning")


def _describe(seed: str, clipping: Clipping) -> AddedArticle:
    return AddedArticle(
        seed,
        clipping.title.text if clipping.title else "",
        clipping.date.value if clipping.date else None,
        clipping.language,
        clipping.outlet.name if clipping.outlet else None,
        clipping.authors,
        clipping.source_url,
        clipping.skipped or "",
    )


def find_name() -> str:
    """Return the user's name in git, or ''."""
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - wherever git is
            capture_output=True, text=True, check=False, encoding="utf-8",
        )  # fmt: skip
    except OSError:
        return ""
    return done.stdout.strip()


def add_lines(report: AddReport) -> Iterator[str]:
    """Yield the files added, each with the facts understood."""
    for row in report.rows:
        if row.state == "refused":
            yield f"refused  {row.source}"
            continue
        yield f"{row.source}: {SAID[row.state]} {SEEDS / row.seed if row.seed else ''}".rstrip()
        if row.archive:
            yield f"  web archive: {row.archive}"
        for article in row.articles[:SHOWN]:
            yield f"  {_say(article, row.seed)}"
        if (more := len(row.articles) - SHOWN) > 0:
            yield f"  and {more} more articles"
    new = (each for row in report.rows if row.state == "added" for each in row.articles)
    if any(not each.skipped for each in new):
        yield "'sourcebook explain' shows why, 'sourcebook build' makes articles of them."


def _say(article: AddedArticle, seed: str) -> str:
    part = article.seed.removeprefix(seed)
    if article.skipped:
        known = article.skipped.startswith("is ")
        return f"{part} {'' if known else 'no article: '}{article.skipped}".strip()
    facts = (
        article.date or "day unknown",
        article.language or "language unknown",
        article.outlet or "outlet unknown",
        f"by {', '.join(article.authors)}" if article.authors else "author unknown",
    )
    return f"{part} {article.title} ({'; '.join(facts)})".strip()
