"""Check the statements of a project, in builds those alone that changed."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import msgspec
from markdown_it import MarkdownIt

from generator.build.cache import load_value, save_value
from generator.build.project import Project, open_project, refuse_differences
from generator.build.up_to_date import Inputs
from generator.content.allegation_meta import read_place
from generator.content.entries import AllegationEntry
from generator.content.front_matter import read_text, split_front_matter
from generator.content.load_vocabulary import index_people
from generator.content.public_content import PUBLIC, View, explain_held_back
from generator.corpus.article_record import Article
from generator.fingerprint.digests import digest_value
from generator.nlp.names.name_index import NameIndex
from generator.parallel.executor import LocalExecutor
from generator.problems import Problem, ProblemsError
from generator.statements import check_text, field_check
from generator.statements.check_text import CheckedText, People
from generator.statements.citation_syntax import Reference
from generator.statements.editor_texts import EditorText, cited_anchors, list_texts
from generator.statements.passage_library import PassageLibrary, Unresolved, make_library
from generator.statements.question_check import check_question
from generator.statements.statement_text import Paragraph
from generator.yaml_reading.strict_yaml import YamlText

SOUND = "sound statements"  # name in the cache
OWN = "own"  # in a text with a paragraph of the desk's own

Named = tuple[str, str]  # article and anchor of a reference


class CheckedStatements(NamedTuple):
    """Result for each text of an editor, and Problems with quotations in front matter."""

    texts: tuple[CheckedText, ...]
    in_fields: tuple[Problem, ...]

    @property
    def problems(self) -> Iterator[Problem]:
        """Yield all Problems."""
        for text in self.texts:
            yield from text.problems
        yield from self.in_fields


class SoundText(msgspec.Struct, frozen=True, array_like=True):
    """References of a text or a claim without errors, the digest of their sources, its paragraphs' keys."""

    named: tuple[Named, ...]
    sources: bytes
    paragraphs: tuple[bytes, ...] = ()


class SoundStatements(msgspec.Struct, frozen=True, array_like=True):
    """Statements without errors: texts and claims by key, articles by digest for the same ``rules``."""

    texts: dict[bytes, SoundText] = {}
    rules: bytes = b""
    articles: frozenset[bytes] = frozenset()


@dataclass(frozen=True)
class StatementChecker:
    """Check of the statements of a project. With ``facts`` there are warnings of figures and people."""

    project: Project
    facts: bool = False

    def check_text(self, text: EditorText) -> CheckedText:
        """Check a text."""
        paragraphs = self._read(text)
        return check_text.check_text(text, paragraphs, self.library, self._people, facts=self.facts)

    def find_errors(
        self, text: EditorText, known: Container[bytes]
    ) -> tuple[list[Problem], SoundText]:
        """Return the errors of a text, and what is to be remembered where it has none.

        Paragraphs are checked unless their keys are ``known`` as those of sound ones.
        """
        paragraphs = self._read(text)
        keys = [self._key_of_paragraph(text, each) for each in paragraphs]
        sound = {number for number, key in enumerate(keys) if key in known}
        checked = check_text.check_text(text, paragraphs, self.library, self._people, sound=sound)
        errors = [problem for problem in checked.problems if problem.severity == "error"]
        named = tuple(name for each in paragraphs for name in _names_in(each))
        return errors, SoundText(named, self.sources_of(named, text.aliases), tuple(keys))

    def _read(self, text: EditorText) -> list[Paragraph]:
        return check_text.read_text(text, self.project.content.site.base_url, self._parser)

    def _key_of_paragraph(self, text: EditorText, paragraph: Paragraph) -> bytes:
        """Return the digest of all that a paragraph is checked by, wherever it stands."""
        bare = msgspec.structs.replace(paragraph, offsets=(), lines=(), citations=())
        cited = [(c.at, c.linked, c.reference.translated) for c in paragraph.citations]
        sources = self.sources_of(_names_in(paragraph), text.aliases)
        manner = text.language, text.obliged, text.lenient
        return digest_value((bare, cited, sources, manner), self.rules)

    def check_articles(self, articles: Iterable[Article]) -> list[Problem]:
        """Check the quotations in summaries and editors' titles."""
        root = self.project.root

        def read(path: Path) -> YamlText:
            return split_front_matter(read_text(root, path), path)[0]

        return [*field_check.check_articles(articles, self.library, self._original, read)]

    def check_claim(self, entry: AllegationEntry) -> list[Problem]:
        """Check the quotations in a claim."""
        return [*field_check.check_claim(entry, self.library, self._original)]

    def check_others(self) -> list[Problem]:
        """Check corrections, titles of stories, and questions, which are few."""
        content, library, original = self.project.content, self.library, self._original
        found = [field_check.check_correction(e, library, original) for e in content.corrections]
        found += (field_check.check_story(entry, library, original) for entry in content.stories)
        found += (check_question(entry, library, original) for entry in content.questions)
        return list(chain.from_iterable(found))

    @cached_property
    def library(self) -> PassageLibrary:
        """Passages that the texts cite."""
        return open_library(self.project)

    @cached_property
    def rules(self) -> bytes:
        """Digest of what every statement is checked by."""
        return digest_value(
            (self._original, self.project.content.site.base_url, self.library.known_names)
        )

    def key_of_text(self, text: EditorText) -> bytes:
        """Return the digest of all that a text is checked by, other than its sources."""
        return digest_value((text, self._names if OWN in text.prose.text else b""), self.rules)

    def sources_of(self, named: Sequence[Named], aliases: Mapping[str, str]) -> bytes:
        """Return the digest of the articles that references lead to."""
        found: list[tuple[bytes, ...]] = []
        for article, anchor in named:
            reference = Reference(article, anchor, translated=False, written="", at=0)
            source = self.library.resolve(reference, aliases) if reference.is_sound else None
            if source is None or isinstance(source, Unresolved):
                found.append(())
            else:
                alike = (each.digest for each in source.alike)
                found.append((source.article.digest, source.anchor.encode(), *alike))
        return digest_value(found)

    @cached_property
    def _people(self) -> People:
        return People(lambda: self._index, self._concerned, self._organisations)

    @cached_property
    def _index(self) -> NameIndex:
        return index_people(self.project.content.people)

    @cached_property
    def _concerned(self) -> frozenset[str]:
        entries = self.project.content.allegations
        return frozenset(each for entry in entries for each in entry.meta.about)

    @cached_property
    def _organisations(self) -> frozenset[str]:
        entries = self.project.content.allegations
        return frozenset().union(*(entry.meta.concerned_names for entry in entries))

    @cached_property
    def _names(self) -> bytes:
        people = [(each.id, each.meta) for each in self.project.content.people]
        return digest_value((people, sorted(self._concerned), sorted(self._organisations)))

    @cached_property
    def _parser(self) -> MarkdownIt:
        return check_text.make_place_keeper()

    @property
    def _original(self) -> str:
        return self.project.content.site.original


def _names_in(paragraph: Paragraph) -> tuple[Named, ...]:
    """Return what the citations of a paragraph name."""
    return tuple((c.reference.article, c.reference.anchor) for c in paragraph.citations)


def open_library(project: Project) -> PassageLibrary:
    """Return the passages that the texts of a project cite."""
    outlets, anchors = project.content.outlets, cited_anchors(project.content)
    named = (entry.meta.organisation_names for entry in project.content.allegations)
    return make_library(
        project.articles, anchors, project.bodies, outlets, lambda: project.corpus.origins,
        project.state, frozenset().union(*named),
    )  # fmt: skip


def check_statements(project: Project, *, facts: bool = False) -> CheckedStatements:
    """Check every text of an editor, and what front matter quotes.

    With ``facts``, figures and people are looked for in the passages, too.
    """
    checker = StatementChecker(project, facts)
    in_articles = checker.check_articles(project.articles)
    claims = (each for entry in project.content.recorded for each in checker.check_claim(entry))
    texts = (checker.check_text(text) for text in list_texts(project.content))
    return CheckedStatements(
        tuple(texts),
        (*in_articles, *claims, *checker.check_others()),
    )


def find_errors(project: Project) -> list[Problem]:
    """Return the errors in the statements of a project.

    Statements that were sound are checked again only after a change of what they are checked by.
    """
    checker, wrong = StatementChecker(project), list[Problem]()
    before = load_value(project.cache, SOUND, SoundStatements) or SoundStatements()
    sound = dict(_check_texts(checker, before, wrong))
    articles = before.articles if before.rules == checker.rules else frozenset()
    changed = [each for each in project.articles if each.digest not in articles]
    in_articles = checker.check_articles(changed)
    wrong += in_articles
    faulty = {problem.path.as_posix() for problem in in_articles if problem.path}
    digests = (each.digest for each in project.articles if each.entry.file not in faulty)
    sound.update(_check_claims(checker, before, wrong))
    wrong += checker.check_others()
    after = SoundStatements(sound, checker.rules, frozenset(digests))
    if after != before:
        save_value(project.cache, SOUND, after)
    return wrong


def _check_texts(
    checker: StatementChecker, before: SoundStatements, wrong: list[Problem]
) -> Iterator[tuple[bytes, SoundText]]:
    """Yield the texts without errors by key, and add the errors of others to ``wrong``."""
    paragraphs = frozenset(chain.from_iterable(each.paragraphs for each in before.texts.values()))
    for text in list_texts(checker.project.content):
        key = checker.key_of_text(text)
        known = before.texts.get(key)
        if known and known.sources == checker.sources_of(known.named, text.aliases):
            yield key, known
            continue
        errors, sound = checker.find_errors(text, paragraphs)
        wrong += errors
        if not errors:
            yield key, sound


def _check_claims(
    checker: StatementChecker, before: SoundStatements, wrong: list[Problem]
) -> Iterator[tuple[bytes, SoundText]]:
    """Yield the claims without errors by key, and add the errors of others to ``wrong``."""
    for entry in checker.project.content.recorded:
        places = map(read_place, field_check.passages_of_claim(entry.meta))
        named = tuple((each.article, each.anchor) for each in places)
        key = digest_value((entry.path, entry.meta.claim, named), checker.rules)
        found = SoundText(named, checker.sources_of(named, {}))
        errors = [] if before.texts.get(key) == found else checker.check_claim(entry)
        wrong += errors
        if not errors:
            yield key, found


@contextmanager
def open_checked_project(
    root: Path,
    base_url: str | None = None,
    executor: LocalExecutor | None = None,
    view: View = PUBLIC,
    inputs: Inputs | None = None,
) -> Iterator[Project]:
    """Open the project in ``root`` for publication, at ``base_url`` if it is given.

    Raises ProblemsError with all that is wrong in its content or, if nothing is, in its statements.
    """
    with open_project(root, base_url, executor, view=view, inputs=inputs) as project:
        refuse_differences(project)
        if errors := [*explain_held_back(find_errors(project), project.held)]:
            raise ProblemsError(errors)
        yield project
