"""Problems of articles that differ from their seeds."""

from collections.abc import Iterable, Iterator, Mapping

from generator.content.entries import ArticleEntry
from generator.corpus.comparison import Comparison, Difference, DiffPart
from generator.problems import Code, Problem, Severity
from generator.seed_kinds.seed_names import SEEDS

LONGEST = 60  # characters of words that a message shows


def find_seed_problems(
    entries: Iterable[ArticleEntry], compared: Mapping[str, Comparison], *, required: bool = False
) -> Iterator[Problem]:
    """Yield what is wrong with articles by their comparisons, with seeds ``required`` or not."""
    told = (entry for entry in entries if entry.id in compared)
    for entry in sorted(told, key=lambda entry: entry.id):
        found = compared[entry.id]
        if found.missing and required:
            yield _missing(entry)
        yield from (
            _differs(entry, found.seed, each) for each in found.differences if not each.reason
        )
        for anchor, note, reason in found.notes:
            if not reason:
                yield _lacks_note(entry, found.seed, anchor, note)
        yield from (_unknown(entry, each) for each in found.unknown_edits)


def _differs(entry: ArticleEntry, seed: str, found: Difference) -> Problem:
    source = f"{SEEDS / seed}:{found.seed_line}" if found.seed_line else str(SEEDS / seed)
    code: Code = "quote-differs" if found.quoted else "text-differs"
    severity: Severity = "error" if found.quoted else "warning"
    what = "a quotation is not as in" if found.quoted else "the text is not as in"
    message = f"{what} {source}: {'; '.join(_say_changes(found.pieces))}"
    hint = (
        f"write it as the seed has it, or say why: 'edits: {{{found.anchor}: …}}' in the front matter"
        if found.anchor
        else "write it as the seed has it, or say 'title_origin: editor'"
    )
    kind = "a quotation is not as in the seed" if found.quoted else "the text is not as in the seed"
    return Problem(code, message, entry.path, found.line, found.column, hint, severity, kind)


def _say_changes(pieces: Iterable[DiffPart]) -> Iterator[str]:
    said = {"left-out": "left out", "put-in": "added"}
    for piece in pieces:
        if piece.kind in said:
            yield f"{said[piece.kind]} '{_shorten(piece.text.strip())}'"


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _lacks_note(entry: ArticleEntry, seed: str, anchor: str, note: str) -> Problem:
    message = f"the outlet's own note in {SEEDS / seed} is not in the article: '{_shorten(note)}'"
    hint = f"put it back below a line '{{.outlet-note}}', or say why: 'edits: {{{anchor}: …}}'"
    return Problem("outlet-note-missing", message, entry.path, 1, 1, hint)


def _unknown(entry: ArticleEntry, anchor: str) -> Problem:
    message = f"'edits': the article has no passage '{anchor}'"
    hint = "a passage that is edited again has another anchor, which its page and 'check' show"
    return Problem("unknown-passage", message, entry.path, 1, 1, hint)


def _missing(entry: ArticleEntry) -> Problem:
    seed = entry.meta.seed
    message = f"its seed '{seed}' is missing" if seed else "it has no seed"
    hint = "quotations cannot be compared without it: put the clipping into seeds/"
    return Problem("missing-seed", message, entry.path, 1, 1, hint, severity="warning")
