"""Compare edited articles with the texts of their seeds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec
from markdown_it import MarkdownIt

from generator.clippings.decode import SeedText
from generator.clippings.decode_parts import decode_parts
from generator.content.article_files import parse_article
from generator.content.entries import ArticleMeta
from generator.content.front_matter import decode_text, read_bytes, split_front_matter
from generator.content.markdown_blocks import NOTE
from generator.content.passages import Group, anchor_of, make_parser, plain_text
from generator.content.reference_check import why_no_seed_path
from generator.corpus.comparison import Comparison, Difference
from generator.problems import ProblemsError
from generator.seed_kinds.seed_names import SEEDS, seed_file, seed_part
from generator.seed_kinds.seed_part import NOT_OF_WEB, WebOrigin
from generator.statements.folding import fold_for_matching
from generator.statements.seed_comparison import PassageText, compare_passages, compare_title
from generator.statements.seed_stream import SPOKEN, SeedWords, read_seed_words
from generator.statements.whole_lines import are_whole_lines
from generator.yaml_reading.strict_yaml import position_of

_CONTEXT = 30  # characters before a change by which its column is found


class ArticleAndSeed(NamedTuple):
    """Bytes of an article, and name and text of its seed, None where it cannot be read."""

    file: str
    raw: bytes
    name: str
    seed: SeedText | None


@dataclass(frozen=True)
class Comparer:
    """Compare articles with seeds."""

    def make(self, inputs: Sequence[ArticleAndSeed]) -> list[Comparison]:
        """Return the comparison of each article."""
        parser = make_parser()
        return [compare_article(each, parser) for each in inputs]


@dataclass(frozen=True)
class ComparisonWork:
    """Read articles and seeds, and compare them. ``origins`` has the seeds from the web."""

    root: Path
    maker: Comparer
    origins: Mapping[str, WebOrigin]

    def fetch(self, chunk: Sequence[tuple[str, str]]) -> list[ArticleAndSeed]:
        """Return the bytes of articles and the texts of their seeds."""
        opened: dict[str, tuple[SeedText | None, ...]] = {}
        return [
            ArticleAndSeed(file, read_bytes(self.root, Path(file)), seed, self._read(seed, opened))
            for file, seed in chunk
        ]

    def _read(self, seed: str, opened: dict[str, tuple[SeedText | None, ...]]) -> SeedText | None:
        """Return the text of a seed, None where it cannot be read. ``opened`` keeps files of several."""
        file, number = seed_file(seed), seed_part(seed)
        if file not in opened:
            out = why_no_seed_path(self.root, seed)
            opened[file] = () if out else self._open(file)
        parts = opened[file]
        at = number - 1 if number else 0
        return parts[at] if at < len(parts) and (number or len(parts) == 1) else None

    def _open(self, file: str) -> tuple[SeedText | None, ...]:
        path = SEEDS / file
        try:
            parts = decode_parts(self.root / path, path, self.origins.get(file, NOT_OF_WEB))
        except ProblemsError:
            return ()
        return tuple(part if isinstance(part, SeedText) else None for part in parts)

    def store(self, made: list[Comparison]) -> list[Comparison]:
        """Return the comparisons."""
        return made


def make_comparison_work(root: Path, origins: Mapping[str, WebOrigin]) -> ComparisonWork:
    """Return the work of comparing articles of the project in ``root``."""
    return ComparisonWork(root, Comparer(), origins)


def compare_article(source: ArticleAndSeed, parser: MarkdownIt) -> Comparison:
    """Return what an article has that its seed has not."""
    entry, groups = parse_article(source.raw, source.file, parser)
    if source.seed is None:
        return Comparison(source.name, missing=True)
    meta, passages = entry.meta, tuple(_passage_texts(groups))
    title = "" if meta.title_origin == "editor" else meta.title
    if not meta.edits and are_whole_lines(source.seed, title, [each.text for each in passages]):
        return Comparison(source.name)
    words, text = read_seed_words(source.seed), decode_text(source.raw, entry.path)
    found = list(compare_passages(passages, words))
    if meta.title_origin != "editor":
        found = [*compare_title(meta.title, _line_of_title(text, entry.path), words), *found]
    anchors = {passage.anchor for group in groups for passage in group.passages}
    lines = text.split("\n")
    notes = tuple(_lost_notes(groups, words, meta))
    return Comparison(
        source.name,
        differences=tuple(_accept(_with_column(each, lines), meta) for each in found),
        notes=notes,
        unknown_edits=tuple(each for each in meta.edits if each not in anchors | _anchors(words)),
    )


def _passage_texts(groups: Iterable[Group]) -> Iterator[PassageText]:
    for group in groups:
        for each in group.passages:
            spoken = each.kind in SPOKEN
            yield PassageText(each.anchor, each.line, each.text, spoken)
            if each.attribution:
                said_by = plain_text(each.attribution)
                yield PassageText(each.anchor, each.line, said_by, spoken)


def _lost_notes(
    groups: Iterable[Group], words: SeedWords, meta: ArticleMeta
) -> Iterator[tuple[str, str, str]]:
    """Yield the outlet's notes that the article has not, or not as notes, and why."""
    there = [
        fold_for_matching(each.text).text
        for group in groups
        for each in group.passages
        if each.kind == NOTE
    ]
    for note in words.notes:
        folded = fold_for_matching(note).text
        if not any(folded in each for each in there):
            yield anchor_of(note), note, meta.edits.get(anchor_of(note), "")


def _anchors(words: SeedWords) -> set[str]:
    return {anchor_of(note) for note in words.notes}


def _accept(difference: Difference, meta: ArticleMeta) -> Difference:
    reason = meta.edits.get(difference.anchor, "")
    return msgspec.structs.replace(difference, reason=reason) if reason else difference


def _line_of_title(text: str, path: Path) -> int:
    source = split_front_matter(text, path)[0]
    return source.first_line + position_of(source, ("title",))[0]


def _with_column(difference: Difference, lines: Sequence[str]) -> Difference:
    """Return a difference with the place of its first change, or of the passage's beginning."""
    first, *others = difference.pieces
    if first.kind != "same" or not others:
        return difference
    before = first.text[-_CONTEXT:]
    for number, line in enumerate(lines[difference.line - 1 :], difference.line):
        if not line.strip():
            break
        at = line.find(before)
        if at >= 0:
            blank = others[0].text.startswith(" ")
            column = min(at + len(before) + 1 + blank, len(line.rstrip()) + 1)
            return msgspec.structs.replace(difference, line=number, column=column)
    return difference
