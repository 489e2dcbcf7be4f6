"""Check of an editor's text: sentences without a citation, and quotations that no source has."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from markdown_it import MarkdownIt

from generator.corpus.read_article import SILENT
from generator.nlp.names.identity import identify
from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.attribution_phrases import says
from generator.nlp.quotations.names_in_marks import is_name_in_marks
from generator.nlp.sentences import Span
from generator.problems import Code, Problem, Severity
from generator.statements.citation_syntax import make_statement_parser
from generator.statements.editor_texts import EditorText
from generator.statements.fact_check import find_foreign_figures, read_facts
from generator.statements.passage_library import PassageLibrary, Source, Unresolved
from generator.statements.quotation_check import Looked, look_up
from generator.statements.quotation_match import is_name_in
from generator.statements.quoted_words import Quoted, find_quoted
from generator.statements.sentence_cover import Sentence, cover
from generator.statements.statement_text import Cited, FilePlace, Paragraph, read_paragraphs
from generator.statements.token_places import keep_places


class CheckedText(msgspec.Struct, frozen=True):
    """Problems and figures of a text. ``cites`` are the names of its sources, in order.

    Sentences are covered by citations, or the desk's own. Quotations are found, not found, or
    unchecked in the editor's translation, those at places in the file.
    """

    path: Path
    problems: tuple[Problem, ...]
    sentences: int
    covered: int
    own: int
    found: int
    not_found: int
    unchecked_at: tuple[FilePlace, ...]
    cites: tuple[str, ...]

    @property
    def unchecked(self) -> int:
        """Number of translated quotations that nothing was compared with."""
        return len(self.unchecked_at)


@dataclass(frozen=True)
class People:
    """People by whose names texts are read, and ids of those ``concerned`` by allegations.

    ``organisations`` are the names of those that are concerned.
    """

    names: Callable[[], NameIndex]
    concerned: frozenset[str]
    organisations: frozenset[str] = frozenset()

    def find(self, texts: Sequence[str], language: str) -> Sequence[tuple[PersonMention, ...]]:
        """Return the mentions of people in each of the texts, by surname alone if concerned."""
        return identify(texts, self.names(), language, self.concerned).mentions


def make_place_keeper() -> MarkdownIt:
    """Make the parser for texts to check."""
    parser = make_statement_parser()
    keep_places(parser)
    return parser


def read_text(text: EditorText, base_url: str, parser: MarkdownIt) -> list[Paragraph]:
    """Return the paragraphs of a text."""
    prose = text.prose
    return list(read_paragraphs(prose.text, prose.first_line, base_url, parser))


def check_text(
    text: EditorText, paragraphs: Sequence[Paragraph], library: PassageLibrary, people: People,
    *, facts: bool = False, sound: Container[int] = (),
) -> CheckedText:  # fmt: skip
    """Check that sentences are covered and what they quote is in the passages that cover them.

    A paragraph of the desk's own names nobody whom an allegation is about. With ``facts`` there are
    warnings of figures and people, too, that the passages do not have. Without them paragraphs may
    be left out that are known to be ``sound``, by their numbers.
    """
    checker = _Checker(text, library)
    sentences = [checker.check(each) for at, each in enumerate(paragraphs) if at not in sound]
    if people.concerned and any(paragraph.own for paragraph in paragraphs):
        checker.check_own(paragraphs, people)
    if facts:
        checker.check_facts(paragraphs, sentences, people)
    return checker.result()


class _Checker:
    """Collector of the Problems and figures of a text."""

    def __init__(self, text: EditorText, library: PassageLibrary) -> None:
        self._text, self._library = text, library
        self._problems: list[Problem] = []
        self._cites: list[str] = []
        self._sentences = self._covered = self._own = 0
        self._looked = dict.fromkeys(("found", "not-found", "unchecked"), 0)
        self._unchecked_at: list[FilePlace] = []

    def result(self) -> CheckedText:
        """Return what was found, Problems in the order of their places."""
        ordered = sorted(self._problems, key=lambda each: (each.line or 0, each.column or 0))
        return CheckedText(
            path=self._text.prose.path,
            problems=tuple(ordered),
            sentences=self._sentences,
            covered=self._covered,
            own=self._own,
            found=self._looked["found"],
            not_found=self._looked["not-found"],
            unchecked_at=tuple(self._unchecked_at),
            cites=tuple(self._cites),
        )

    def check(self, paragraph: Paragraph) -> list[Sentence]:
        """Check one paragraph, and return its sentences."""
        quoted = find_quoted(paragraph.text)
        if paragraph.kind == "quotation":
            quoted = [Quoted(0, len(paragraph.text), in_marks=False)]
        sources = [(each, self._resolve(each)) for each in paragraph.citations]
        sentences = cover(paragraph, quoted, sources, alone=not self._text.obliged)
        self._count(paragraph, sentences)
        for each in quoted:
            self._check_quoted(paragraph, each, sentences)
        return sentences

    def check_facts(
        self, paragraphs: Sequence[Paragraph], sentences: Sequence[Sequence[Sentence]],
        people: People,
    ) -> None:  # fmt: skip
        """Warn of figures and people in cited sentences that their sources do not have."""
        named = people.find([each.text for each in paragraphs], self._text.language)
        for paragraph, mentions, parts in zip(paragraphs, named, sentences, strict=True):
            for part in parts:
                if part.sources:
                    self._check_figures(paragraph, part)
                    self._check_people(paragraph, part, mentions)

    def _check_figures(self, paragraph: Paragraph, sentence: Sentence) -> None:
        text, names = paragraph.text, self._library.known_names
        known = read_facts(sentence.sources, self._library)
        language = self._text.language
        for start, end in find_foreign_figures(text, sentence.span, language, known, names):
            message = f"'{text[start:end]}' is in no passage that covers it"
            hint = "cite the passage that has it, or correct the figure"
            place = paragraph.place(start)
            self._add_problem("figure-not-found", message, place, hint, "warning")

    def _check_people(
        self, paragraph: Paragraph, sentence: Sentence, mentions: Sequence[PersonMention]
    ) -> None:
        known = {person for each in sentence.sources for person in self._people_of(each)}
        for mention in mentions:
            within = sentence.span[0] <= mention.start < sentence.span[1]
            if within and mention.person not in known:
                message = f"'{mention.found}' is named in no passage that covers it"
                hint = "cite the passage that names them"
                place = paragraph.place(mention.start)
                self._add_problem("person-not-found", message, place, hint, "warning")

    def _people_of(self, source: Source) -> Sequence[str]:
        """Return the people named in a passage, of a heading or an article as a whole in all of it."""
        passage = self._library.passage(source) if source.anchor else None
        if passage is None or passage.kind in SILENT:
            return source.article.people
        return passage.note.people

    def check_own(self, paragraphs: Sequence[Paragraph], people: People) -> None:
        """Refuse the names of those concerned by allegations in paragraphs of the desk's own."""
        named = people.find([each.text for each in paragraphs], self._text.language)
        for paragraph, mentions in zip(paragraphs, named, strict=True):
            for mention in mentions:
                if paragraph.own and mention.person in people.concerned:
                    message = (
                        f"an allegation is about '{mention.person}', whom this paragraph names"
                    )
                    hint = "cite what is said of them in a paragraph without {.own}"
                    self._add_problem("own-names", message, paragraph.place(mention.start), hint)
            languages = frozenset((self._text.language,))
            for name in sorted(people.organisations) if paragraph.own else ():
                if is_name_in(name, [paragraph.text], languages):
                    message = f"an allegation is about '{name}', which this paragraph names"
                    hint = "cite what is said of it in a paragraph without {.own}"
                    self._add_problem("own-names", message, paragraph.place(0), hint)

    def _resolve(self, cited: Cited) -> Source | None:
        found = self._library.resolve(cited.reference, self._text.aliases)
        if isinstance(found, Unresolved):
            self._add_problem(found.code, found.message, cited.place, found.hint)
            return None
        if found.translated and found.language == self._text.language:
            message = f"'{found.name}' is in the language of this text: 'tr' is for a translation"
            self._add_problem(
                "translated-quote", message, cited.place, "remove 'tr', and quote its words"
            )
        self._cites.append(found.name)
        return found

    def _count(self, paragraph: Paragraph, sentences: Sequence[Sentence]) -> None:
        if paragraph.kind == "heading":
            return
        self._sentences += len(sentences)
        self._own += len(sentences) * paragraph.own
        if paragraph.own:
            return
        self._covered += sum(each.cited for each in sentences)
        for each in sentences:
            leads = paragraph.leads and each is sentences[-1]
            if self._text.obliged and not each.cited and not leads:
                severity: Severity = "warning" if self._text.lenient else "error"
                hint = (
                    "put [@p-…] after it ('sourcebook cite \"words\"' finds the passage), or {.own} on "
                    "a line above a paragraph that is the desk's own"
                )
                place = paragraph.place(each.span[0])
                message = "no citation covers this sentence"
                self._add_problem("uncited", message, place, hint, severity)

    def _check_quoted(
        self, paragraph: Paragraph, quoted: Quoted, sentences: Sequence[Sentence]
    ) -> None:
        within = [each for each in sentences if _overlap(each.span, quoted)]
        sources = [source for each in within for source in each.sources]
        if not self._text.obliged and not any(each.cited for each in within):
            return
        named = quoted.in_marks and is_name_in_marks(
            paragraph.text, quoted.start - 1, quoted.start, quoted.end
        )
        told = any(says(paragraph.text, *each.span) for each in within)
        telling = (told and not named) or not quoted.in_marks
        looked = look_up(
            self._text.language, paragraph.text, quoted, sources, self._library, telling=telling
        )
        if named and (looked.kind == "found" or not sources):
            return  # no quotation
        if paragraph.own and looked.kind == "not-found":
            hint = "take it out, or cite its passage in a paragraph without {.own}"
            message = "a paragraph of the desk's own must not hold a quotation"
            looked = Looked("not-found", message, hint)
        self._looked[looked.kind] += 1
        if looked.kind == "unchecked":
            self._unchecked_at.append(paragraph.place(quoted.start))
        if looked.kind == "not-found":
            self._add_problem(
                looked.code, looked.message, paragraph.place(quoted.start), looked.hint
            )

    def _add_problem(
        self, code: Code, message: str, place: FilePlace, hint: str, severity: Severity = "error"
    ) -> None:
        path = self._text.prose.path
        self._problems.append(Problem(code, message, path, *place, hint, severity))


def _overlap(span: Span, quoted: Quoted) -> bool:
    return span[0] < quoted.end and quoted.start < span[1]
