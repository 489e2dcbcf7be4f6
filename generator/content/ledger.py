"""Ledger ``content/conversions.yaml``: the seed and written text of each article, to protect edits.

Digests of articles leave out ``summary``, ``extra``, ``draft``, ``embargo`` and ``text``, which only
editors write and conversion carries over.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec
import yaml

from generator.cached_values import load_cached, save_cached
from generator.content.front_matter import read_text
from generator.fingerprint.digests import published_digest
from generator.fingerprint.keys import read_key
from generator.paths import AHEAD, LEDGER_CACHE
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import StrictLoader, YamlText, parse_yaml
from generator.yaml_reading.typed_yaml import convert_typed

LEDGER = Path("content/conversions.yaml")
WIDE = 10**9  # columns, to keep each value on one line for git
HEADER = (
    "# Seeds, their articles, and the SHA-256 of both as written by 'sourcebook convert'.\n"
    "# Articles that differ from theirs were edited by hand and are never overwritten.\n"
)
EDITORS_KEYS = re.compile(
    r"^(?:summary|extra|draft|embargo|text):.*\n(?:[ \t]+.*\n|[ \t]*\n(?=[ \t]))*", re.MULTILINE
)
OLD_NAMES = Path(__file__).with_name("old_rule_names.yaml")
Edited = Literal["", "facts", "text"]  # 'facts' are front matter but the headline


class LeftOut(msgspec.Struct, frozen=True):
    """Lines of the seed left out of the article's body, with their label and the deciding rule's id.

    ``line`` is the number of the first. ``text`` joins them with line ends, including blank lines.
    """

    line: int
    fate: str
    rule: str
    text: str

    @property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """Numbers and texts of the lines that are not blank."""
        numbered = enumerate(self.text.split("\n"), self.line)
        return tuple((number, text) for number, text in numbered if text)


class Conversion(msgspec.Struct, frozen=True):
    """Conversion of a seed: the article's path below ``content/`` and digests of seed and article.

    ``left_out`` has the seed's lines that are neither the headline nor in the body, whose digest
    together is ``text_sha256``, or '' in the ledgers of earlier versions.
    """

    seed_sha256: str
    article: str
    article_sha256: str
    text_sha256: str = ""
    left_out: tuple[LeftOut, ...] = ()

    def edited(self, article_digest: str, text_digest: str) -> Edited:
        """Return what was edited by hand in an article since its conversion."""
        if article_digest == self.article_sha256:
            return ""
        return "facts" if text_digest == self.text_sha256 else "text"


def read_ledger(root: Path) -> dict[str, Conversion]:
    """Return conversions by seed, or none without a ledger.

    Raises ProblemsError if it is damaged, since guessing could overwrite edits.
    """
    if not (root / LEDGER).exists():
        return {}
    source = YamlText(read_text(root, LEDGER), LEDGER)
    key, file = read_key(source.text.encode()), root / LEDGER_CACHE
    conversions = load_cached(file, key, dict[str, Conversion])
    if conversions is None:
        conversions = _parse(source)  # takes seconds for thousands of seeds
        save_cached(file, key, conversions)
    return conversions


def _parse(source: YamlText) -> dict[str, Conversion]:
    value = parse_yaml(source) or {}
    if not isinstance(value, dict):
        message = "expected a map of seeds"
        raise ProblemsError([source.problem("keys-expected", message, "restore it from git", 0, 0)])
    conversions, problems = {}, []
    for seed, fields in value.items():
        if not isinstance(fields, dict):
            message, hint = f"'{seed}': expected a map of keys", "restore it from git"
            problems.append(source.problem_at((seed,), "keys-expected", message, hint, key=True))
            continue
        fields.pop("rules", None)  # in ledgers of Sourcebook 0.1
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
    """Return the conversion of an article, by its seed or, if that was renamed, by its path.

    ``article`` is a path from the project's root.
    """
    if seed is None or seed in conversions:
        return conversions.get(seed or "")
    below = article.relative_to(LEDGER.parent).as_posix()
    return next((each for each in conversions.values() if each.article == below), None)


def _leaves_content(source: YamlText, seed: str, conversion: Conversion) -> Problem | None:
    path = PurePosixPath(conversion.article)
    if not path.is_absolute() and ".." not in path.parts:
        return None
    message = f"'article': '{conversion.article}' leads out of the content folder"
    hint = "give its path below content/: articles/….md"
    return source.problem_at((seed, "article"), "path-leads-out", message, hint)


def ledger_text(conversions: Mapping[str, Conversion]) -> str:
    """Return the ledger as YAML, sorted by seed."""
    value = {seed: msgspec.to_builtins(conversions[seed]) for seed in sorted(conversions)}
    for fields in value.values():
        if not fields["text_sha256"]:
            del fields["text_sha256"]
    return HEADER + yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=None,
        allow_unicode=True,
        sort_keys=False,
        width=WIDE,
    )


class _Dumper(yaml.CSafeDumper):
    """Dumper that writes multi-line text on one line with escaped line ends."""

    def represent_str(self, data: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", data, '"' if "\n" in data else None)


_Dumper.add_representer(str, _Dumper.represent_str)


def split_editors_keys(article: str) -> tuple[str, str]:
    """Return the article's text without the keys that only editors write, and their lines."""
    end = article.find("\n---", 3) + 1
    front, body = article[:end], article[end:]
    return EDITORS_KEYS.sub("", front) + body, "".join(EDITORS_KEYS.findall(front))


def with_editors_keys(article: str, lines: str) -> str:
    """Return the article's text with the lines of the editor's keys last in its front matter."""
    end = article.index("\n---", 3) + 1
    return article[:end] + lines + article[end:]


def write_ahead(root: Path, digest: str) -> None:
    """Note the digest of an article about to be written, as a run may be killed before the ledger is."""
    path = root / AHEAD
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="ascii") as file:
        file.write(f"\n{digest}\n")  # the last line may be half a digest


def read_ahead(root: Path) -> frozenset[str]:
    """Return the digests of articles that were written since the ledger was saved."""
    path = root / AHEAD
    return frozenset(path.read_text("ascii", "replace").split()) if path.exists() else frozenset()


def digest_article(article: str) -> str:
    """Return the SHA-256 of an article's text without the editor's keys."""
    return published_digest(split_editors_keys(article)[0].encode()).hex()


def digest_text(title: str, body: str) -> str:
    """Return the SHA-256 of what an article has of its seed word for word: its headline and its body."""
    return published_digest(f"{title}\n\n{body.strip()}".encode()).hex()


def rule_id(rule: str) -> str:
    """Return the id for a sentence that named a rule, or any other text unchanged."""
    return _read_old_names().get(rule, rule) if " " in rule else rule


@cache
def _read_old_names() -> dict[str, str]:
    with OLD_NAMES.open(encoding="utf-8") as file:
        names: dict[str, str] = yaml.load(file, Loader=StrictLoader)  # noqa: S506 - a safe loader
    return names
