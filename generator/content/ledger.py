"""``content/conversions.yaml``: which seed made which article, and what was written, so that no edit is ever lost.

An article's digest leaves its ``summary`` out: the summary is the editor's alone, convert never
writes one, and carries it over as it stands.
"""

import hashlib
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

import msgspec
import yaml

from generator.content.files import write_atomically
from generator.content.front_matter import read_text
from generator.content.old_rule_names import rule_id
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml, position_of
from generator.yaml_reading.typed_yaml import convert_typed

LEDGER = Path("content/conversions.yaml")
KEPT = Path(".sourcebook/ledger")  # what was read of it; git ignores the folder
SUM_SIZE = 16  # bytes
KEPT_FORMAT = (
    b"2"  # grows when what is kept has another shape, or other things are wrong in a ledger
)
WIDE = 10**9  # columns: each fact has one line, which git then compares
HEADER = (
    "# Which seed made which article, and the SHA-256 of what was written. 'sourcebook convert' keeps this file;\n"
    "# an article that differs from it was edited by hand and is never overwritten.\n"
)
SUMMARY = re.compile(r"^summary:.*\n(?:[ \t]+.*\n|[ \t]*\n(?=[ \t]))*", re.MULTILINE)


class LeftOut(msgspec.Struct, frozen=True):
    """Lines of the seed that are not in the article's body: their fate, and the id of the rule that decided.

    ``line`` is the first one's number; ``text`` has them all, those that are blank between them
    too, each but the first after a line end.
    """

    line: int
    fate: str
    rule: str
    text: str

    @property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """Each that is not blank, with its number."""
        numbered = enumerate(self.text.split("\n"), self.line)
        return tuple((number, text) for number, text in numbered if text)


class Conversion(msgspec.Struct, frozen=True):
    """One seed's article: its path below ``content/``, and the digests of the seed and of the article as written.

    ``rules`` is a digest of what conversion went by; ``left_out`` accounts for what of the seed the
    article's body does not hold.
    """

    seed_sha256: str
    article: str
    article_sha256: str
    rules: str = ""
    left_out: tuple[LeftOut, ...] = ()


def read_ledger(root: Path) -> dict[str, Conversion]:
    """Conversions by seed; none where there is no ledger yet.

    Raises ProblemsError where it is damaged: guessing could overwrite somebody's edit.
    """
    if not (root / LEDGER).exists():
        return {}
    source = YamlText(read_text(root, LEDGER), LEDGER)
    digest = hashlib.blake2b(source.text.encode(), person=KEPT_FORMAT).hexdigest()
    kept = _read_kept(root)
    if kept is None or kept.digest != digest:
        kept = _Kept(digest, _parse(source))
        with suppress(OSError):  # where it cannot be kept, the next run parses it again
            packed = msgspec.msgpack.encode(kept)
            write_atomically(root / KEPT, _sum_of(packed) + packed)
    return kept.conversions


class _Kept(msgspec.Struct, frozen=True):
    """A ledger as it was read, and the digest of its text: its YAML takes a second where seeds are thousands."""

    digest: str
    conversions: dict[str, Conversion]


def _read_kept(root: Path) -> _Kept | None:
    try:
        held = (root / KEPT).read_bytes()
        total, packed = held[:SUM_SIZE], held[SUM_SIZE:]
        return msgspec.msgpack.decode(packed, type=_Kept) if _sum_of(packed) == total else None
    except (OSError, msgspec.DecodeError):
        return None


def _sum_of(packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=SUM_SIZE).digest()


def _parse(source: YamlText) -> dict[str, Conversion]:
    value = parse_yaml(source) or {}
    if not isinstance(value, dict):
        message = "seeds are expected as keys"
        raise ProblemsError([source.problem("keys-expected", message, "restore it from git", 0, 0)])
    conversions, problems = {}, []
    for seed, fields in value.items():
        if not isinstance(fields, dict):
            place = position_of(source, (seed,), key=True)
            message, hint = f"'{seed}': keys are expected", "restore it from git"
            problems.append(source.problem("keys-expected", message, hint, *place))
            continue
        try:
            conversion = convert_typed(source, fields, Conversion, (seed,))
        except ProblemsError as error:
            problems.extend(error.problems)
            continue
        if problem := _leaves_content(source, str(seed), conversion):
            problems.append(problem)
        conversions[str(seed)] = _with_rule_ids(conversion)
    if problems:
        raise ProblemsError(problems)
    return conversions


def _with_rule_ids(conversion: Conversion) -> Conversion:
    """Return the conversion with ids of rules in place of the sentences of old ledgers."""
    left_out = tuple(
        msgspec.structs.replace(run, rule=rule_id(run.rule)) for run in conversion.left_out
    )
    return msgspec.structs.replace(conversion, left_out=left_out)


def find_conversion(
    conversions: Mapping[str, Conversion], seed: str | None, article: Path
) -> Conversion | None:
    """The conversion that made an article: by the seed that it names, or by its own path, as its seed was renamed.

    ``article`` is from the project's root. None where the ledger knows neither.
    """
    if seed is None or seed in conversions:
        return conversions.get(seed or "")
    below = article.relative_to(LEDGER.parent).as_posix()
    return next((each for each in conversions.values() if each.article == below), None)


def _leaves_content(source: YamlText, seed: str, conversion: Conversion) -> Problem | None:
    path = PurePosixPath(conversion.article)
    if not path.is_absolute() and ".." not in path.parts:
        return None
    place = position_of(source, (seed, "article"))
    message = f"'article': '{conversion.article}' leads out of the content folder"
    hint = "give its path below content/: articles/….md"
    return source.problem("path-leads-out", message, hint, *place)


def ledger_text(conversions: Mapping[str, Conversion]) -> str:
    """The ledger as YAML, by seed."""
    value = {seed: msgspec.to_builtins(conversions[seed]) for seed in sorted(conversions)}
    return HEADER + yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=None,
        allow_unicode=True,
        sort_keys=False,
        width=WIDE,
    )


class _Dumper(yaml.CSafeDumper):
    """Writes a text of several lines in one, its line ends by their sign."""

    def represent_str(self, data: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", data, '"' if "\n" in data else None)


_Dumper.add_representer(str, _Dumper.represent_str)


def split_summary(article: str) -> tuple[str, str]:
    """(the article's text without its summary, the lines of the summary)."""
    end = article.find("\n---", 3)
    found = SUMMARY.search(article, 0, end + 1) if end > 0 else None
    if not found:
        return article, ""
    return article[: found.start()] + article[found.end() :], found[0]


def with_summary(article: str, summary: str) -> str:
    """The article's text with the lines of a summary put last in its front matter."""
    end = article.index("\n---", 3) + 1
    return article[:end] + summary + article[end:]


def digest_article(article: str) -> str:
    """SHA-256 of an article's text, its summary left out."""
    return hashlib.sha256(split_summary(article)[0].encode()).hexdigest()
