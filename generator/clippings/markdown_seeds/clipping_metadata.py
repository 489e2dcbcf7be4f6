"""Read the front matter of a Markdown clipping, in YAML, TOML or JSON."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from generator.clippings.clipping import Doubt
from generator.clippings.html.html_metadata import read_day
from generator.clippings.lines.credit_lines import read_credits
from generator.seed_kinds.stated_facts import PageFacts

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
FENCES = {"---": ("---", "..."), "+++": ("+++",), "{": ("}",)}
OF_POST = "layout"  # key of a post of Jekyll, whose file begins with its day
NAMED_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})-")
KEY = re.compile(r"\s*(?:-\s|[\w-]+\s*[:=]|#|$)")
ADDRESS = re.compile(r"https?://\S+")
LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|\[([^\[\]]*)\]\([^()]*\)")
LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]|$)", re.IGNORECASE)
TITLES = ("title", "headline")
AUTHORS = ("author", "authors", "byline", "creator", "creators")
# Days of publication, the surest first. Clippers put the day of saving into others.
DAYS = (
    "published", "date_published", "datepublished", "publishdate", "publish_date", "pubdate",
    "published_at", "publication_date", "published_time", "date",
)  # fmt: skip
SITES = ("site", "site_name", "sitename", "publisher", "publication", "outlet", "website")
ADDRESSES = ("source", "url", "source_url", "source-url", "link", "canonical", "original_url")
DESCRIPTIONS = ("description", "excerpt", "summary", "subtitle")
TAGS = ("tags", "tag", "categories", "category", "keywords", "topics")
LANGUAGES = ("lang", "language", "locale")
BROKEN = "the front matter cannot be read"


class FrontMatter(NamedTuple):
    """Facts of the front matter, the number of its lines, and why it cannot be read."""

    facts: PageFacts
    height: int
    doubts: tuple[Doubt, ...] = ()


def read_front_matter(lines: Sequence[str], name: str = "") -> FrontMatter:
    """Read the front matter at the head of a file, if there is any.

    Front matter without an end reaches as far as lines look like keys. The ``name`` of the file has
    the day of a post.
    """
    fence = lines[0].rstrip().lstrip("\ufeff") if lines else ""
    if fence not in FENCES or not any(map(str.strip, lines[1:2])):
        return FrontMatter(PageFacts(), 0)
    ends = (at for at, line in enumerate(lines[1:], 1) if line.rstrip() in FENCES[fence])
    end = next(ends, None)
    if end is None:
        height = next((at for at, line in enumerate(lines) if at and not KEY.match(line)), 1)
        doubt = Doubt("broken-clipping-metadata", 1, f"{BROKEN}: it has no end", BROKEN)
        return FrontMatter(PageFacts(), height, (doubt,))
    try:
        told = _parse("\n".join(lines[1:end]), fence)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, json.JSONDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        doubt = Doubt("broken-clipping-metadata", mark.line + 2 if mark else 1, BROKEN)
        return FrontMatter(PageFacts(), end + 1, (doubt,))
    if not isinstance(told, dict):
        doubt = Doubt("broken-clipping-metadata", 1, f"{BROKEN}: it has no keys", BROKEN)
        return FrontMatter(PageFacts(), end + 1 if told is None else 0, (doubt,) if told else ())
    keys = {str(key).strip().casefold(): value for key, value in told.items()}
    return FrontMatter(_with_named_day(_read_facts(keys), keys, name), end + 1)


def _with_named_day(facts: PageFacts, keys: Mapping[str, Any], name: str) -> PageFacts:
    found = NAMED_DAY.match(name) if OF_POST in keys and not facts.published else None
    day = read_day(found[1], "name of the file") if found else None
    return replace(facts, published=(day,)) if day else facts


def _parse(text: str, fence: str) -> Any:  # noqa: ANN401 - anything may be written there
    if fence == "{":
        return json.loads(f"{{{text}}}")
    return tomllib.loads(text) if fence == "+++" else yaml.load(text, Loader=LOADER)  # noqa: S506 - it makes nothing but text


def _read_facts(keys: Mapping[str, Any]) -> PageFacts:
    sources = [*_texts(keys, ADDRESSES)]
    address = next((found[0] for each in sources if (found := ADDRESS.fullmatch(each))), None)
    sites = [*_texts(keys, SITES), *(each for each in sources if not ADDRESS.match(each))]
    language = next(filter(None, map(LANGUAGE.match, _texts(keys, LANGUAGES))), None)
    days = (read_day(text, key) for key in DAYS for text in _texts(keys, (key,)))
    return PageFacts(
        title=next(_texts(keys, TITLES), None),
        description=next(_texts(keys, DESCRIPTIONS), ""),
        authors=tuple(dict.fromkeys(_read_authors(keys))),
        site=next((each for each in sites if not ADDRESS.match(each)), None),
        site_source="front matter",
        address=address,
        language=language[1].casefold() if language else None,
        published=tuple(day for day in days if day),
        tags=tuple(dict.fromkeys(_read_tags(keys))),
    )


def _read_authors(keys: Mapping[str, Any]) -> Iterator[str]:
    """Iterate over the people named as authors, without outlets and addresses."""
    for text in _texts(keys, AUTHORS):
        yield from read_credits(text, None).people


def _read_tags(keys: Mapping[str, Any]) -> Iterator[str]:
    """Iterate over tags, those with commas between them and those with a sign before them too."""
    for text in _texts(keys, TAGS):
        yield from filter(None, (each.strip().removeprefix("#") for each in text.split(",")))


def _texts(keys: Mapping[str, Any], names: Sequence[str]) -> Iterator[str]:
    """Iterate over the texts below keys, in lists and below ``name`` too, without links."""
    for name in names:
        value = keys.get(name)
        for each in value if isinstance(value, list) else [value]:
            told = each.get("name") if isinstance(each, dict) else each
            text = LINK.sub(lambda found: found[1] or found[2] or "", str(told or "")).strip()
            if text:
                yield " ".join(text.split())
