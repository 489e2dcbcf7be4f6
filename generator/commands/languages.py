"""``sourcebook languages``: show the knowledge of each language, and its gaps."""

from collections.abc import Iterator, Sequence

import msgspec

from generator.languages.date_sections import Section
from generator.languages.load import FOLDER, NONE, read_languages
from generator.languages.sections import Language

Counts = dict[str, int]  # entries by list


class LanguageRow(msgspec.Struct, frozen=True):
    """Entries of a language by section and list, with null for a section it lacks."""

    code: str
    name: str
    script: str
    sections: dict[str, Counts | None]

    def total(self, section: str) -> str:
        """Return the number of entries of a section as text, or ``none``."""
        counts = self.sections[section]
        return NONE if counts is None else str(sum(counts.values()))


def count_languages(codes: Sequence[str] = ()) -> tuple[LanguageRow, ...]:
    """Return the languages of these codes, by default all.

    Raises KeyError for a code without a file, and ProblemsError if a file is wrong.
    """
    languages = read_languages(FOLDER)
    return tuple(_count(code, languages[code]) for code in codes or languages)


def table_lines(rows: Sequence[LanguageRow]) -> Iterator[str]:
    """Yield a table with a line for each language and a column for each section."""
    sections = tuple(rows[0].sections)
    code, name = (max(len(getattr(row, each)) for row in rows) for each in ("code", "name"))
    widths = [max(len(section), len("00000")) for section in sections]
    heads = (f"{section:>{width}}" for section, width in zip(sections, widths, strict=True))
    yield f"{'':{code}}  {'':{name}}  {'  '.join(heads)}"
    for row in rows:
        cells = (
            f"{row.total(section):>{width}}"
            for section, width in zip(sections, widths, strict=True)
        )
        yield f"{row.code:{code}}  {row.name:{name}}  {'  '.join(cells)}"


def detail_lines(rows: Sequence[LanguageRow]) -> Iterator[str]:
    """Yield the lists of each language with the number of their entries."""
    for row in rows:
        yield f"{row.code}  {row.name}, {row.script} script"
        for section, counts in row.sections.items():
            if counts is None:
                yield f"  {section}: {NONE}"
                continue
            yield f"  {section}:"
            yield from (f"    {name}: {number or NONE}" for name, number in counts.items())


def _count(code: str, language: Language) -> LanguageRow:
    sections: dict[str, Counts | None] = {}
    for name in (field.name for field in msgspec.structs.fields(Language)):
        section = getattr(language, name)
        if isinstance(section, Section | None):
            sections[name] = None if section is None else _count_lists(section)
    return LanguageRow(code, language.name, language.script, sections)


def _count_lists(section: Section) -> Counts:
    values = msgspec.structs.asdict(section)
    return {name: int(v) if isinstance(v, int) else len(v) for name, v in values.items()}
