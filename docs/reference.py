"""Reference pages of the handbook, made from the typed structs and the codes of problems.

    make reference

Writes ``docs/reference-keys.md`` and ``docs/reference-problems.md``. A test compares the pages with
what this module makes.
"""

from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin

import msgspec
import yaml

from generator.config import Name, SiteFile, Text, Wording
from generator.content.allegation_meta import AllegationMeta
from generator.content.captures import CaptureMeta
from generator.content.correction_meta import CorrectionMeta, WithdrawnMeta
from generator.content.decisions import Decisions
from generator.content.entries import ArticleMeta, OutletMeta, PageMeta, PersonMeta, ThemeMeta
from generator.content.publication import Moment
from generator.content.question_meta import QuestionMeta
from generator.content.signatures import SignatureMeta
from generator.content.story_meta import StoryMeta
from generator.content.translations import TranslatedFields
from generator.nlp.dates.partial_date import PartialDate
from generator.problems import CODES
from generator.yaml_reading.extra import Extra
from generator.yaml_reading.field_docs import find_records, read_field_docs

DOCS = Path(__file__).resolve().parent
NOTE = "<!-- Made by `make reference`. Edit the sources that docs/reference.py names. -->"
FILES = (
    ("The site", "`content/site.yaml`", SiteFile),
    ("Articles", "`content/articles/<id>.md`", ArticleMeta),
    ("Themes", "`content/themes/<id>.md`", ThemeMeta),
    ("People", "`content/people/<id>.md`", PersonMeta),
    ("Allegations", "`content/allegations/<id>.md`", AllegationMeta),
    ("Stories", "`content/stories/<id>.md`", StoryMeta),
    ("Questions", "`content/questions/<id>.md`", QuestionMeta),
    ("Outlets", "`content/outlets.yaml`, below the id of each outlet", OutletMeta),
    (
        "Signatures",
        "`content/signatures.yaml`, a list that `sourcebook sign` writes",
        SignatureMeta,
    ),
    (
        "Captures",
        "`content/captures.yaml`, a list that `sourcebook add` writes",
        CaptureMeta,
    ),
    ("Decisions", "`content/decisions.yaml`", Decisions),
    ("Corrections", "`content/corrections.yaml`, a list", CorrectionMeta),
    ("Withdrawals", "`content/withdrawn.yaml`, a list", WithdrawnMeta),
    ("Pages", "`content/pages/<id>.md`", PageMeta),
    ("Translations of pages", "`content/pages/<id>.<language>.md`", TranslatedFields),
)
WORDS: dict[object, str] = {
    Wording: "text, or text by language",
    Name: "text, or text by language",
    str: "text",
    Text: "text",
    int: "whole number",
    bool: "true or false",
    PartialDate: "date",
    Moment: "day or time",
    Extra: "map of anything",
}
KEYS_INTRO = """\
Every key of the files in `content/`. A key marked *required* must be there. *Text, or text by language* is one text, or
a map such as `{en: The port, uk: Порт}`. `roles[].date` is the key `date` in each entry of the list `roles`, and `*`
stands for any key of a map.
"""
PROBLEMS_INTRO = """\
Every problem that `sourcebook` reports, by the code in brackets: `path:line:column: error[code]: message`. A code keeps
its name and its meaning from release to release. What warns in one place may be an error in another: an error stops the
command, a warning does not.
"""


def keys_page() -> str:
    """Return the page of all keys."""
    parts = [NOTE, "", "# Keys", "", KEYS_INTRO]
    for title, place, kind in FILES:
        parts += [f"## {title}", "", f"{place}.", ""]
        parts += ["| key | type | default | meaning |", "| --- | --- | --- | --- |"]
        parts += [f"| {' | '.join(row)} |" for row in key_rows(kind)]
        parts.append("")
    return "\n".join(parts)


def key_rows(kind: type[msgspec.Struct], inside: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Yield key, type, default and meaning of each field, the fields of a record below its own."""
    meanings = read_field_docs(kind)
    for field in msgspec.structs.fields(kind):
        path = f"{inside}{field.encode_name}"
        yield f"`{path}`", name_type(field.type), show_default(field), meanings[field.name]
        for record, steps in find_records(field.type):
            yield from key_rows(record, f"{path}{steps}.")


def name_type(kind: object) -> str:
    """Return a type in words."""
    if kind in WORDS:
        return WORDS[kind]
    origin, inside = get_origin(kind), get_args(kind)
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inside)
    if origin in {Union, UnionType}:
        return " or ".join(name_type(each) for each in inside if each is not NoneType)
    if origin is tuple:
        return f"list of {name_type(inside[0])}"
    return f"map of {name_type(inside[1])}" if origin is dict else "map"


def show_default(field: msgspec.structs.FieldInfo) -> str:
    """Return the value of a key that is not given, or that it must be."""
    if field.required:
        return "required"
    default = field.default
    if default is msgspec.NODEFAULT:
        default = field.default_factory()
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f"`{default}`" if default or default == 0 else "none"


def problems_page() -> str:
    """Return the page of all problems, each below a heading that is its code."""
    parts = [NOTE, "", "# Problems", "", PROBLEMS_INTRO]
    for section, codes in yaml.safe_load(CODES.read_text("utf-8")).items():
        parts += [f"## {section}", ""]
        for code in sorted(codes):
            parts += [f"### `{code}`", "", *_explain(codes[code]), ""]
    return "\n".join(parts)


def _explain(says: str | dict[str, str]) -> list[str]:
    """Return what is said of a code, and that it is an error in `publish` where it is one."""
    if isinstance(says, str):
        return [says]
    return [says["text"], "", "A warning, and an error in `publish`."]


PAGES = {"reference-keys.md": keys_page, "reference-problems.md": problems_page}


if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make(), "utf-8")
        print(f"written docs/{name}")
