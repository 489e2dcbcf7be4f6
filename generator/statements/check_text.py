"""Check of an editor's text: sentences without a citation, and quotations that no source has."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from markdown_it import MarkdownIt

from generator.nlp.names.identity import identify
from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.attribution_phrases import says
from generator.nlp.sentences import Span, split_sentences
from generator.problems import Code, Problem, Severity
from generator.statements.citation_syntax import make_statement_parser
from generator.statements.editor_texts import EditorText
from generator.statements.passage_library import PassageLibrary, Source, Unresolved
from generator.statements.quotation_check import Looked, look_up
from generator.statements.quoted_words import Quoted, find_quoted
from generator.statements.statement_text import Cited, FilePlace, Paragraph, blank, read_paragraphs
from generator.statements.token_places import keep_places

_BEHIND = " \t\n.!?…,;:"  # between two citations of the same words


class CheckedText(msgspec.Struct, frozen=True):
    """Problems and figures of a text. ``cites`` are the names of its sources, in order."""

    path: Path
    problems: tuple[Problem, ...]
    sentences: int
    covered: int
    own: int
    found: int
    not_found: int
    unchecked: int
    cites: tuple[str, ...]


@dataclass(frozen=True)
class People:
    """People by whose names texts are read, and ids of those ``concerned`` by allegations."""

    names: Callable[[], NameIndex]
    concerned: frozenset[str]

    def find(self, texts: Sequence[str], language: str) -> Sequence[tuple[PersonMention, ...]]:
        """Return the mentions of people in each of the texts, by surname alone if concerned."""
        return identify(texts, self.names(), language, self.concerned).mentions


class Sentence(msgspec.Struct, frozen=True):
    """Sentence of a paragraph with the sources that cover it."""

    span: Span
    sources: tuple[Source, ...]
    cited: bool  # by whatever reference


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
    text: EditorText, paragraphs: Sequence[Paragraph], library: PassageLibrary, people: People
) -> CheckedText:
    """Check that sentences are covered and what they quote is in the passages that cover them.

    A paragraph of the desk's own names nobody whom an allegation is about.
    """
    checker = _Checker(text, library)
    for paragraph in paragraphs:
        checker.check(paragraph)
    if people.concerned and any(paragraph.own for paragraph in paragraphs):
        checker.check_own(paragraphs, people)
    return checker.result()


class _Checker:
    """Collector of the Problems and figures of a text."""

    def __init__(self, text: EditorText, library: PassageLibrary) -> None:
        self._text, self._library = text, library
        self._problems: list[Problem] = []
        self._cites: list[str] = []
        self._sentences = self._covered = self._own = 0
        self._looked = dict.fromkeys(("found", "not-found", "unchecked"), 0)

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
            unchecked=self._looked["unchecked"],
            cites=tuple(self._cites),
        )

    def check(self, paragraph: Paragraph) -> None:
        """Check one paragraph."""
        quoted = find_quoted(paragraph.text)
        if paragraph.kind == "quotation":
            quoted = [Quoted(0, len(paragraph.text), in_marks=False)]
        sources = [(each, self._resolve(each)) for each in paragraph.citations]
        sentences = cover(paragraph, quoted, sources, alone=not self._text.obliged)
        self._count(paragraph, sentences)
        for each in quoted:
            self._check_quoted(paragraph, each, sentences)

    def check_own(self, paragraphs: Sequence[Paragraph], people: People) -> None:
        """Refuse the names of people concerned by allegations in paragraphs of the desk's own."""
        named = people.find([each.text for each in paragraphs], self._text.language)
        for paragraph, mentions in zip(paragraphs, named, strict=True):
            for mention in mentions:
                if paragraph.own and mention.person in people.concerned:
                    message = (
                        f"an allegation is about '{mention.person}', whom this paragraph names"
                    )
                    hint = "cite what is said of them in a paragraph without {.own}"
                    self._add_problem("own-names", message, paragraph.place(mention.start), hint)

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
                    "put [@p-…] behind it ('sourcebook cite \"words\"' finds the passage), or {.own} on "
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
        telling = any(says(paragraph.text, *each.span) for each in within) or not quoted.in_marks
        looked = look_up(
            self._text.language, paragraph.text, quoted, sources, self._library, telling=telling
        )
        if paragraph.own and looked.kind == "not-found":
            hint = "take it out, or cite its passage in a paragraph without {.own}"
            message = "a paragraph of the desk's own holds no quotation"
            looked = Looked("not-found", message, hint)
        self._looked[looked.kind] += 1
        if looked.kind == "not-found":
            self._add_problem(
                "quote-not-found", looked.message, paragraph.place(quoted.start), looked.hint
            )

    def _add_problem(
        self, code: Code, message: str, place: FilePlace, hint: str, severity: Severity = "error"
    ) -> None:
        path = self._text.prose.path
        self._problems.append(Problem(code, message, path, *place, hint, severity))


def cover(
    paragraph: Paragraph, quoted: Sequence[Quoted],
    sources: Sequence[tuple[Cited, Source | None]], *, alone: bool = False,
) -> list[Sentence]:  # fmt: skip
    """Return the sentences of a paragraph, each with the sources that cover it.

    A citation covers its sentence and, unless ``alone``, those before it, back to the last citation.
    """
    text = paragraph.text
    if paragraph.kind == "quotation":
        spans = [] if blank(text) else [(0, len(text))]
    else:
        unbroken = [(each.start, each.end) for each in quoted]
        ends = [_after(text, each.at) for each, _ in sources if _closes(text, each)]
        spans = [
            span for span in split_sentences(text, unbroken, ends) if not blank(text[slice(*span)])
        ]
    covering: list[list[Source]] = [[] for _ in spans]
    cited = [False] * len(spans)
    last = -1
    for group in _group(text, sources):
        here = max(_sentence_at(text, spans, group[0][0].at), last)
        first = here if alone else min(last + 1, here)
        for number in range(first, here + 1) if here >= 0 else ():
            covering[number] += [source for _, source in group if source]
            cited[number] = True
        last = max(last, here)
    rows = zip(spans, covering, cited, strict=True)
    return [Sentence(span, tuple(found), known) for span, found, known in rows]


def _group(
    text: str, sources: Sequence[tuple[Cited, Source | None]]
) -> Iterator[list[tuple[Cited, Source | None]]]:
    """Yield citations together that have nothing between them."""
    group: list[tuple[Cited, Source | None]] = []
    for each in sources:
        if group and text[group[-1][0].at : each[0].at].strip(_BEHIND):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _sentence_at(text: str, spans: Sequence[Span], at: int) -> int:
    """Return the number of the sentence whose words are before a place, -1 without any."""
    before = [number for number, (start, _) in enumerate(spans) if start < len(text[:at].rstrip())]
    return before[-1] if before else -1


def _closes(text: str, cited: Cited) -> bool:
    """Return whether a citation is beside the mark at the end of a sentence."""
    before, after = text[: cited.at].rstrip(), text[cited.at :].lstrip()
    if cited.linked or not before:
        return False
    if after[:1] in {".", "!", "?", "…"}:
        return True
    stopped = before.rstrip('”»“«"’‘›‹)]')
    return stopped[-1:] in {".", "!", "?", "…"} and not (
        stopped != before and after[:1].islower()  # “Yes.” [@p-…] he said
    )


def _after(text: str, at: int) -> int:
    """Return the place behind the marks that follow a place."""
    return at + len(text[at:]) - len(text[at:].lstrip(" .!?…"))


def _overlap(span: Span, quoted: Quoted) -> bool:
    return span[0] < quoted.end and quoted.start < span[1]
