"""``sourcebook schema``: JSON Schemas of the files in ``content/``, and of the output of ``--json``."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from generator.commands.add import AddedSource
from generator.commands.allegations import AllegationReport
from generator.commands.doctor import Finding
from generator.commands.json_report import BuildRow, ConvertedSeed, PersonRow, ProblemRow
from generator.commands.languages import LanguageRow
from generator.commands.people import Suggestion
from generator.commands.questions import QuestionRow
from generator.commands.review import ReviewItem
from generator.commands.stories import StoryRow
from generator.commands.story_doubts import StoryDoubt
from generator.config import SiteFile
from generator.content.allegation_meta import AllegationMeta
from generator.content.captures import CaptureMeta
from generator.content.correction_meta import CorrectionMeta, WithdrawnMeta
from generator.content.entries import ArticleMeta, OutletMeta, PageMeta, PersonMeta, ThemeMeta
from generator.content.publication import Moment
from generator.content.question_meta import QuestionMeta
from generator.content.signatures import SignatureMeta
from generator.editions.edition_files import EditionRow
from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import Extra
from generator.yaml_reading.field_docs import find_records, read_field_docs

REPORT, EXPLANATION = "report", "explanation"  # of --json, and of explain --json
DIALECT = "https://json-schema.org/draft/2020-12/schema"
REFERENCE = "#/$defs/{name}"


class Report(msgspec.Struct, kw_only=True):
    """Object that a command prints with ``--json``."""

    schema_version: int
    """Raised when a field changes its name, type or meaning."""
    problems: tuple[ProblemRow, ...]
    """Problems in the order in which they would be printed."""
    build: BuildRow | msgspec.UnsetType = msgspec.UNSET
    """Built site, of `build`."""
    added: tuple[AddedSource, ...] | msgspec.UnsetType = msgspec.UNSET
    """Sources in order, of `add`."""
    converted: tuple[ConvertedSeed, ...] | msgspec.UnsetType = msgspec.UNSET
    """Seeds in order, of `convert`."""
    people: tuple[PersonRow, ...] | msgspec.UnsetType = msgspec.UNSET
    """People with a file, of `people`."""
    suggestions: tuple[Suggestion, ...] | msgspec.UnsetType = msgspec.UNSET
    """People without a file, of `people --suggest`."""
    allegations: tuple[AllegationReport, ...] | msgspec.UnsetType = msgspec.UNSET
    """Entries, of `allegations`."""
    stories: tuple[StoryRow, ...] | msgspec.UnsetType = msgspec.UNSET
    """Stories, of `stories`."""
    story_doubts: tuple[StoryDoubt, ...] | msgspec.UnsetType = msgspec.UNSET
    """Pairs of articles that may tell of one event, of `stories --suggest`."""
    questions: tuple[QuestionRow, ...] | msgspec.UnsetType = msgspec.UNSET
    """Questions, of `questions`; with `--suggest` those that could be asked."""
    edition: EditionRow | msgspec.UnsetType | None = msgspec.UNSET
    """Edition that was made, null where nothing has changed, of `publish`."""
    compared: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """What was compared, in words, of `verify`."""
    findings: tuple[Finding, ...] | msgspec.UnsetType = msgspec.UNSET
    """What was looked at, of `doctor`."""
    waiting: tuple[ReviewItem, ...] | msgspec.UnsetType = msgspec.UNSET
    """What waits for an editor, of `review`."""
    languages: tuple[LanguageRow, ...] | msgspec.UnsetType = msgspec.UNSET
    """What is known of languages, of `languages`."""
    coverage: tuple[dict[str, str | int], ...] | msgspec.UnsetType = msgspec.UNSET
    """Counts for each text, of `check --coverage`."""


class ExplainedLine(msgspec.Struct, kw_only=True):
    """Line of a seed with what becomes of it."""

    line: int
    """Number of the line."""
    place: str | msgspec.UnsetType = msgspec.UNSET
    """Place of the line in a file of pages, as 'page 2, line 5'."""
    fate: str
    """What the line is taken for."""
    rule: str
    """Id of the rule that decided."""
    evidence: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Ids of what speaks for it."""
    text: str
    """Text of the line."""


class Explanation(msgspec.Struct, kw_only=True):
    """Object that `explain --json` prints for each article, one a line."""

    file: str
    """Seed, with the number of the article where it holds several."""
    lines: tuple[ExplainedLine, ...]
    """Every line that is not blank."""
    skipped: str | None
    """Why there is no article."""
    title: dict[str, str] | msgspec.UnsetType | None = msgspec.UNSET
    """Text and origin of the title."""
    date: dict[str, str] | msgspec.UnsetType | None = msgspec.UNSET
    """Day of publication and its origin."""
    outlet: dict[str, str | tuple[str, ...] | None] | msgspec.UnsetType | None = msgspec.UNSET
    """Name, id and evidence of the outlet."""
    authors: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Names as written."""
    language: str | msgspec.UnsetType | None = msgspec.UNSET
    """ISO 639-1 code."""
    source_url: str | msgspec.UnsetType | None = msgspec.UNSET
    """Address of the article."""
    people: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Names of the people found."""
    themes: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Ids of the themes found."""
    quotes: tuple[dict[str, str | None], ...] | msgspec.UnsetType = msgspec.UNSET
    """Quotations with their speakers."""
    events: tuple[dict[str, str | int], ...] | msgspec.UnsetType = msgspec.UNSET
    """Dates found in the text."""
    warnings: tuple[dict[str, str | int | None], ...] | msgspec.UnsetType = msgspec.UNSET
    """Doubts, by code."""


SCHEMAS: Mapping[str, Any] = {
    "site": SiteFile,
    "article": ArticleMeta,
    "theme": ThemeMeta,
    "person": PersonMeta,
    "allegation": AllegationMeta,
    "question": QuestionMeta,
    "page": PageMeta,
    "outlets": dict[str, OutletMeta],
    "corrections": tuple[CorrectionMeta, ...],
    "withdrawn": tuple[WithdrawnMeta, ...],
    "signatures": tuple[SignatureMeta, ...],
    "captures": tuple[CaptureMeta, ...],
    REPORT: Report,
    EXPLANATION: Explanation,
}


def make_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a file of the content, or of a report, by its name in ``SCHEMAS``."""
    (schema,), parts = msgspec.json.schema_components(
        (SCHEMAS[name],), schema_hook=_describe_type, ref_template=REFERENCE
    )
    for kind in dict.fromkeys(_find_all(SCHEMAS[name])):
        fields = {field.name: field.encode_name for field in msgspec.structs.fields(kind)}
        part = parts[kind.__name__]
        if name not in (REPORT, EXPLANATION):  # open to further fields
            part["additionalProperties"] = False  # as reading refuses unknown keys
        properties = part.get("properties", {})
        for field, says in read_field_docs(kind).items():
            properties[fields[field]]["description"] = says
    return {"$schema": DIALECT, "title": f"Sourcebook: {name}", **schema, "$defs": parts}


def _find_all(kind: object) -> Iterator[type[msgspec.Struct]]:
    """Yield the structs inside a type, and those inside them."""
    for record, _ in find_records(kind):
        yield record
        for field in msgspec.structs.fields(record):
            yield from _find_all(field.type)


def _describe_type(kind: type) -> dict[str, Any]:
    """Return the schema of a type of our own. A year alone is a number in YAML."""
    if kind is PartialDate:
        pattern = r"^\d{4}(-\d{2}(-\d{2})?)?$"
        return {"type": ["string", "integer"], "pattern": pattern}
    if kind is Moment:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}"}
    if kind is Extra:
        return {"type": "object"}
    raise NotImplementedError(kind)
