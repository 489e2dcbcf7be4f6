"""The folder ``content/`` becomes Content: every file is read and typed, and every mistake in any of them is told."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec
from markdown_it import MarkdownIt

from generator.config import (
    Site,
    SiteFile,
    is_language_code,
    is_web_address,
    list_languages,
    put_in,
)
from generator.content.articles_on_disk import CONTENT
from generator.content.entries import (
    ArticleEntry,
    ArticleMeta,
    Content,
    OutletEntry,
    OutletMeta,
    PageEntry,
    PageMeta,
    PersonEntry,
    PersonMeta,
    Prose,
    ThemeEntry,
    ThemeMeta,
)
from generator.content.files import list_markdown
from generator.content.front_matter import Document, read_document, read_text
from generator.content.ledger import digest_article, read_ledger
from generator.content.passages import make_parser, read_passages
from generator.content.references import Known, find_unknown_references
from generator.content.site_file import LANGUAGE_HINT, check_site
from generator.content.typed import convert_typed, read_typed
from generator.content.vocabulary import make_vocabulary
from generator.content.yaml_text import YamlText, parse_yaml, position_of
from generator.problems import Problem, ProblemsError
from generator.text.vocabulary import Vocabulary

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

T = TypeVar("T")
M = TypeVar("M", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class _Collector:
    """Gathers Problems so that one bad file does not hide another."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def each(self, folder: str, read: Callable[[Path, Path], T]) -> tuple[T, ...]:
        """``read`` of every Markdown file below a folder of content, by id."""
        found = list_markdown(self.root / CONTENT / folder)
        paths = sorted(found, key=lambda path: (path.stem, len(path.parts)))
        entries = []
        for path in self._with_own_id(path.relative_to(self.root) for path in paths):
            try:
                entries.append(read(self.root, path))
            except ProblemsError as error:
                self.problems.extend(error.problems)
        return tuple(entries)

    def ids(self, folder: str) -> frozenset[str]:
        """The ids that a folder of content gives, those of files with Problems too."""
        return frozenset(path.stem for path in list_markdown(self.root / CONTENT / folder))

    def one(self, read: Callable[[Path], T]) -> T | None:
        """``read`` of the project; None where it found Problems."""
        try:
            return read(self.root)
        except ProblemsError as error:
            self.problems.extend(error.problems)
            return None

    def _with_own_id(self, paths: Iterable[Path]) -> Iterable[Path]:
        met: dict[str, Path] = {}
        for path in paths:
            if not ID_SHAPE.fullmatch(path.stem):
                hint = "name it with lower-case Latin letters, digits and single hyphens"
                self.problems.append(
                    Problem(f"'{path.stem}' cannot be an address", path, 1, 1, hint)
                )
            elif path.stem in met:
                message = f"the id '{path.stem}' is taken by {met[path.stem]}"
                self.problems.append(Problem(message, path, 1, 1, "rename one of the two files"))
            else:
                met[path.stem] = path
                yield path


def load_sites(root: Path) -> tuple[Site, ...]:
    """The configuration of the site in ``root``, in each of its languages.

    Raises ProblemsError where it is missing or wrong.
    """
    path = CONTENT / "site.yaml"
    if not (root / path).exists():
        hint = "run the command where the briefing is, or start one with 'sourcebook init'"
        raise ProblemsError([Problem("there is no site.yaml", path, hint=hint)])
    source = YamlText(read_text(root, path), path)
    file = read_typed(source, SiteFile)
    if problems := list(check_site(file, source)):
        raise ProblemsError(problems)
    return tuple(put_in(file, language) for language in list_languages(file))


def load_content(root: Path) -> Content:
    """Everything in ``content/`` of the project in ``root``, references between files included.

    Raises ProblemsError with all that is wrong in all files.
    """
    collector = _Collector(root)
    parser = make_parser()
    sites = collector.one(load_sites)
    articles = collector.each("articles", lambda root, path: _read_article(root, path, parser))
    themes = collector.each("themes", _read_theme)
    people = collector.each("people", _read_person)
    pages = collector.each("pages", _read_page)
    outlets = collector.one(load_outlets)
    conversions = collector.one(read_ledger)
    known = Known(
        articles=collector.ids("articles"),
        themes=collector.ids("themes"),
        people=collector.ids("people"),
        outlets=None if outlets is None else [outlet.id for outlet in outlets],
        conversions=conversions,
    )
    collector.problems.extend(find_unknown_references(root, articles, people, themes, known))
    if collector.problems or sites is None or outlets is None or conversions is None:
        raise ProblemsError(collector.problems)
    return Content(sites, articles, themes, people, outlets, pages, conversions)


def load_vocabulary(root: Path, forms_file: Path | None) -> Vocabulary:
    """What the content's themes, people and outlets know: enough to understand seeds by.

    Raises ProblemsError with all that is wrong in their files.
    """
    collector = _Collector(root)
    themes = collector.each("themes", _read_theme)
    people = collector.each("people", _read_person)
    outlets = collector.one(load_outlets)
    if collector.problems or outlets is None:
        raise ProblemsError(collector.problems)
    return make_vocabulary(themes, people, outlets, forms_file)


def load_outlets(root: Path) -> tuple[OutletEntry, ...]:
    """The outlets of ``content/outlets.yaml``, by id; none where there is no such file.

    Raises ProblemsError where the file is wrong.
    """
    path = CONTENT / "outlets.yaml"
    if not (root / path).exists():
        return ()
    source = YamlText(read_text(root, path), path)
    value = parse_yaml(source) or {}
    if not isinstance(value, dict):
        raise ProblemsError(
            [source.problem("a map of outlets is expected", "write 'id:' lines", 0, 0)]
        )
    entries, problems = [], []
    for key, fields in sorted(value.items(), key=lambda item: str(item[0])):
        place = position_of(source, (key,), key=True)
        if not ID_SHAPE.fullmatch(str(key)):
            hint = "use lower-case Latin letters, digits and single hyphens"
            problems.append(source.problem(f"'{key}' cannot be an id", hint, *place))
        elif not isinstance(fields, dict):
            problems.append(
                source.problem(f"'{key}': keys are expected", "write at least 'name:'", *place)
            )
        else:
            try:
                entries.append(_read_outlet(source, key, fields))
            except ProblemsError as error:
                problems.extend(error.problems)
    if problems:
        raise ProblemsError(problems)
    return tuple(entries)


def _read_outlet(source: YamlText, key: str, fields: dict[str, object]) -> OutletEntry:
    meta = convert_typed(source, fields, OutletMeta, (key,))
    if meta.url and not is_web_address(meta.url):
        place = position_of(source, (key, "url"))
        message = f"'url': '{meta.url}' is not a web address"
        raise ProblemsError([source.problem(message, "give it whole, with https://", *place)])
    return OutletEntry(key, meta)


def _read_article(root: Path, path: Path, parser: MarkdownIt) -> ArticleEntry:
    document = read_document(root, path, ArticleMeta)
    language = document.meta.language
    if not is_language_code(language):
        place = position_of(document.source, ("language",))
        message = f"'language': '{language}' is not a language's code"
        raise ProblemsError([document.source.problem(message, LANGUAGE_HINT, *place)])
    body = read_passages(document.body, document.first_line, parser)
    digest = digest_article(document.text)
    return ArticleEntry(path.stem, path, document.meta, document.source, body, digest)


def _read_theme(root: Path, path: Path) -> ThemeEntry:
    document = read_document(root, path, ThemeMeta)
    return ThemeEntry(path.stem, path, document.meta, document.source, _prose(document, path))


def _read_person(root: Path, path: Path) -> PersonEntry:
    document = read_document(root, path, PersonMeta)
    return PersonEntry(path.stem, path, document.meta, document.source, _prose(document, path))


def _read_page(root: Path, path: Path) -> PageEntry:
    document = read_document(root, path, PageMeta)
    return PageEntry(path.stem, path, document.meta, _prose(document, path))


def _prose(document: Document[M], path: Path) -> Prose:
    return Prose(document.body, path, document.first_line)
