"""``sourcebook schema``: JSON Schemas of the files in ``content/``, and of the output of ``--json``."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from generator.commands.add import AddedSource
from generator.commands.allegations import AllegationReport
from generator.commands.doctor import Finding
from generator.commands.json_report import BuildRow, ConvertedSeed, PersonRow, ProblemRow
from generator.commands.people import Suggestion
from generator.commands.stories import StoryRow
from generator.config import SiteFile
from generator.content.allegation_meta import AllegationMeta
from generator.content.captures import CaptureMeta
from generator.content.correction_meta import CorrectionMeta, WithdrawnMeta
from generator.content.entries import ArticleMeta, OutletMeta, PageMeta, PersonMeta, ThemeMeta
from generator.content.publication import Moment
from generator.content.signatures import SignatureMeta
from generator.editions.edition_files import EditionRow
from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import Extra
from generator.yaml_reading.field_docs import find_records, read_field_docs

REPORT = "report"
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
    edition: EditionRow | msgspec.UnsetType | None = msgspec.UNSET
    """Edition that was made, null where nothing has changed, of `publish`."""
    compared: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """What was compared, in words, of `verify`."""
    findings: tuple[Finding, ...] | msgspec.UnsetType = msgspec.UNSET
    """What was looked at, of `doctor`."""
    coverage: tuple[dict[str, str | int], ...] | msgspec.UnsetType = msgspec.UNSET
    """Counts for each text, of `check --coverage`."""


SCHEMAS: Mapping[str, Any] = {
    "site": SiteFile,
    "article": ArticleMeta,
    "theme": ThemeMeta,
    "person": PersonMeta,
    "allegation": AllegationMeta,
    "page": PageMeta,
    "outlets": dict[str, OutletMeta],
    "corrections": tuple[CorrectionMeta, ...],
    "withdrawn": tuple[WithdrawnMeta, ...],
    "signatures": tuple[SignatureMeta, ...],
    "captures": tuple[CaptureMeta, ...],
    REPORT: Report,
}


def make_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a file of the content, or of a report, by its name in ``SCHEMAS``."""
    (schema,), parts = msgspec.json.schema_components(
        (SCHEMAS[name],), schema_hook=_describe_type, ref_template=REFERENCE
    )
    for kind in dict.fromkeys(_find_all(SCHEMAS[name])):
        fields = {field.name: field.encode_name for field in msgspec.structs.fields(kind)}
        part = parts[kind.__name__]
        if name != REPORT:  # open to further fields
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
