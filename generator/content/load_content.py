"""Loading of all content except articles, with every problem reported."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.config import (
    Site,
    SiteFile,
    canonical_address,
    is_web_address,
    list_languages,
    site_in_language,
)
from generator.content.allegation_meta import AllegationMeta
from generator.content.article_files import ID_SHAPE, give_ids
from generator.content.captures import read_visits
from generator.content.correction_meta import read_corrections, read_withdrawn
from generator.content.entries import (
    AllegationEntry,
    Content,
    OutletEntry,
    OutletMeta,
    PageEntry,
    PageMeta,
    PersonEntry,
    PersonMeta,
    Prose,
    StoryEntry,
    TermMeta,
    ThemeEntry,
    ThemeMeta,
)
from generator.content.front_matter import Document, read_document, read_text
from generator.content.ledger import read_ledger
from generator.content.load_vocabulary import make_vocabulary
from generator.content.question_meta import QuestionEntry, QuestionMeta
from generator.content.reference_check import KnownIds, check_site
from generator.content.story_meta import StoryMeta
from generator.content.translations import is_translation, load_translations
from generator.fingerprint.file_stamps import stamp_files
from generator.nlp.vocabulary import Vocabulary
from generator.paths import CONTENT, PICTURES, SITE_FILE, list_markdown, require_briefing
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml
from generator.yaml_reading.typed_yaml import convert_typed, read_typed

DOMAIN = re.compile(r"(?:[^\W_A-Z](?:[^\W_A-Z]|-)*\.)+[^\W\d_A-Z]{2,}")
PICTURE_KEY = re.compile("[0-9a-f]{16}")
T = TypeVar("T")
M = TypeVar("M", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class _Collector:
    """Collector of Problems, so that one bad file does not hide another."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def each(self, folder: str, read: Callable[[Path, Path], T]) -> tuple[T, ...]:
        """Read every Markdown file below a content folder, sorted by id."""
        named, problems = give_ids(path.as_posix() for path in _list(self.root, folder))
        self.problems.extend(problems)
        entries = []
        for file in named.values():
            try:
                entries.append(read(self.root, Path(file)))
            except ProblemsError as error:
                self.problems.extend(error.problems)
        return tuple(entries)

    def one(self, read: Callable[[Path], T]) -> T | None:
        """Read with a function of the root, or return None if it raises Problems."""
        try:
            return read(self.root)
        except ProblemsError as error:
            self.problems.extend(error.problems)
            return None


def load_sites(root: Path) -> tuple[Site, ...]:
    """Load the site's configuration in each of its languages.

    Raises ProblemsError if it is missing or wrong.
    """
    require_briefing(root)
    source = YamlText(read_text(root, SITE_FILE), SITE_FILE)
    file = read_typed(source, SiteFile)
    if problems := list(check_site(file, source)):
        raise ProblemsError(problems)
    return tuple(site_in_language(file, language) for language in list_languages(file))


def load_content(root: Path, base_url: str | None = None) -> tuple[Content, list[Problem]]:
    """Load all content except articles as far as possible, and return its Problems.

    ``base_url`` replaces the address in ``site.yaml``, if it is given.
    """
    collector = _Collector(root)
    sites = collector.one(load_sites)
    languages = sites[0].languages if sites else ()
    filed_address = sites[0].base_url if sites else ""
    if sites and base_url:
        address = canonical_address(base_url)
        sites = tuple(msgspec.structs.replace(site, base_url=address) for site in sites)
    content = Content(
        sites=sites or (),
        themes=collector.each("themes", _read_theme),
        people=collector.each("people", _read_person),
        outlets=(outlets := collector.one(load_outlets)) or (),
        pages=collector.each("pages", _read_page),
        conversions=(conversions := collector.one(read_ledger)) or {},
        has_drafts=False,
        translations=collector.one(lambda root: load_translations(root, languages)) or {},
        allegations=collector.each("allegations", _read_allegation),
        stories=collector.each("stories", _read_story),
        questions=collector.each("questions", _read_question),
        corrections=collector.one(read_corrections) or (),
        withdrawn=collector.one(read_withdrawn) or (),
        visits=collector.one(read_visits) or {},
        filed_address=filed_address,
        pictures=find_pictures(root),
        unreadable=frozenset(
            name
            for name, read in (("outlets", outlets), ("conversions", conversions))
            if read is None
        ),
    )
    return content, collector.problems


def find_pictures(root: Path) -> frozenset[str]:
    """Return the keys of the pictures that are drawn. A link is none, as it could lead out of the project."""
    files = (path for path in (root / PICTURES).glob("*.png") if PICTURE_KEY.fullmatch(path.stem))
    return frozenset(path.stem for path in files if path.is_file() and not path.is_symlink())


def load_known_ids(root: Path, content: Content, articles: Collection[str]) -> KnownIds:
    """Return the ids that may be referred to, including those of files with Problems."""

    def ids(folder: str) -> frozenset[str]:
        return frozenset(path.stem for path in _list(root, folder))

    return KnownIds(
        articles=articles,
        themes=ids("themes"),
        people=ids("people"),
        outlets=None
        if "outlets" in content.unreadable
        else [outlet.id for outlet in content.outlets],
        conversions=None if "conversions" in content.unreadable else content.conversions,
        seeds=frozenset(stamp_files(root / SEEDS)),
    )


def _list(root: Path, folder: str) -> list[Path]:
    """Return the Markdown files of a content folder, from the project's root, without translations."""
    paths = (path.relative_to(root) for path in list_markdown(root / CONTENT / folder))
    return [path for path in paths if not is_translation(path)]


def load_vocabulary(root: Path, forms_file: Path | None) -> Vocabulary:
    """Load the vocabulary from themes, people and outlets.

    Raises ProblemsError with all problems in their files.
    """
    collector = _Collector(root)
    themes = collector.each("themes", _read_theme)
    people = collector.each("people", _read_person)
    outlets = collector.one(load_outlets)
    if collector.problems or outlets is None:
        raise ProblemsError(collector.problems)
    return make_vocabulary(themes, people, outlets, forms_file)


def load_outlets(root: Path) -> tuple[OutletEntry, ...]:
    """Load the outlets of ``content/outlets.yaml``, sorted by id, or none without the file.

    Raises ProblemsError if the file is wrong.
    """
    path = CONTENT / "outlets.yaml"
    if not (root / path).exists():
        return ()
    source = YamlText(read_text(root, path), path)
    value = parse_yaml(source) or {}
    if not isinstance(value, dict):
        message = "expected a map of outlets"
        raise ProblemsError([source.problem("keys-expected", message, "write 'id:' lines", 0, 0)])
    entries, problems = [], []
    for key, fields in sorted(value.items(), key=lambda item: str(item[0])):
        if not ID_SHAPE.fullmatch(str(key)):
            hint = "use lower-case Latin letters, digits and single hyphens"
            problems.append(
                source.problem_at((key,), "bad-id", f"'{key}' cannot be an id", hint, key=True)
            )
        elif not isinstance(fields, dict):
            message, hint = f"'{key}': expected a map of keys", "write at least 'name:'"
            problems.append(source.problem_at((key,), "keys-expected", message, hint, key=True))
        else:
            try:
                entries.append(_read_outlet(source, key, fields))
            except ProblemsError as error:
                problems.extend(error.problems)
    problems.extend(_find_shared_domains(source, entries))
    if problems:
        raise ProblemsError(problems)
    return tuple(entries)


def _find_shared_domains(source: YamlText, entries: Iterable[OutletEntry]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for entry in entries:
        for index, domain in enumerate(entry.meta.domains):
            owner = owners.setdefault(domain, entry.id)
            if owner != entry.id:
                message = f"'domains': '{domain}' is also a domain of '{owner}'"
                place = (entry.id, "domains", index)
                hint = "leave it with one of the two"
                yield source.problem_at(place, "shared-domain", message, hint)


def _read_outlet(source: YamlText, key: str, fields: dict[str, object]) -> OutletEntry:
    meta = convert_typed(source, fields, OutletMeta, (key,))
    if meta.url and not is_web_address(meta.url):
        message, hint = (
            f"'url': '{meta.url}' is not a web address",
            "give the full address, with https://",
        )
        raise ProblemsError([source.problem_at((key, "url"), "bad-web-address", message, hint)])
    for index, domain in enumerate(meta.domains):
        if not DOMAIN.fullmatch(domain):
            message = f"'domains': '{domain}' is not a domain"
            hint = "give it in lower case, without https:// and path: gazette.example"
            raise ProblemsError(
                [source.problem_at((key, "domains", index), "bad-domain", message, hint)]
            )
    return OutletEntry(key, meta)


def _read_theme(root: Path, path: Path) -> ThemeEntry:
    document = read_document(root, path, ThemeMeta)
    if problems := tuple(_check_terms(document)):
        raise ProblemsError(problems)
    return ThemeEntry(path.stem, path, document.meta, document.source, _prose(document, path))


def _check_terms(document: Document[ThemeMeta]) -> Iterator[Problem]:
    for language, terms in document.meta.terms.items():
        for index, term in enumerate(terms):
            if isinstance(term, TermMeta) and bool(term.term) == bool(term.all):
                message = "a term needs either 'term' or 'all'"
                hint = "write {term: prisoner exchange} or {all: [grain|corn, port|ship]}"
                yield document.source.problem_at(
                    ("terms", language, index), "bad-term", message, hint
                )


def _read_person(root: Path, path: Path) -> PersonEntry:
    document = read_document(root, path, PersonMeta)
    return PersonEntry(path.stem, path, document.meta, document.source, _prose(document, path))


def _read_allegation(root: Path, path: Path) -> AllegationEntry:
    document = read_document(root, path, AllegationMeta)
    return AllegationEntry(path.stem, path, document.meta, document.source, _prose(document, path))


def _read_story(root: Path, path: Path) -> StoryEntry:
    document = read_document(root, path, StoryMeta)
    return StoryEntry(path.stem, path, document.meta, document.source, _prose(document, path))


def _read_question(root: Path, path: Path) -> QuestionEntry:
    document = read_document(root, path, QuestionMeta)
    if document.body.strip():
        message = "no page shows the text of a question"
        hint = "move it to the key 'note', above the second '---'"
        blank = len(document.body) - len(document.body.lstrip())
        line = document.first_line + document.body.count("\n", 0, blank)
        raise ProblemsError([Problem("unshown-text", message, path, line, 1, hint)])
    return QuestionEntry(path.stem, path, document.meta, document.source)


def _read_page(root: Path, path: Path) -> PageEntry:
    document = read_document(root, path, PageMeta)
    return PageEntry(path.stem, path, document.meta, _prose(document, path))


def _prose(document: Document[M], path: Path) -> Prose:
    return Prose(document.body, path, document.first_line)
