"""Article files before loading: their seeds, and paths for new articles."""

import re
from collections.abc import Container, Mapping
from pathlib import Path

from generator.content.files import list_markdown
from generator.content.front_matter import split_front_matter
from generator.content.ledger import Conversion
from generator.paths import read_regular
from generator.problems import ProblemsError
from generator.yaml_reading.strict_yaml import parse_yaml

CONTENT = Path("content")
ARTICLES = CONTENT / "articles"
SEED_LINE = re.compile(r"^seed: *[\"']?(.+?)[\"']? *$", re.MULTILINE)


def find_articles_of_seeds(root: Path, ledger: Mapping[str, Conversion]) -> dict[str, Path]:
    """Map seeds to their articles, with paths from the project's root.

    The ledger's article is preferred, even if edited. If it is missing, an article that names the
    seed in its front matter is used.
    """
    found = {
        seed: CONTENT / conversion.article
        for seed, conversion in ledger.items()
        if (root / CONTENT / conversion.article).exists()
    }
    named = set(found.values())
    for path in list_markdown(root / ARTICLES):
        relative = path.relative_to(root)
        if relative not in named and (seed := _seed_of(path)):
            found.setdefault(seed, relative)
    return found


def _seed_of(path: Path) -> str:
    """Return the seed named in an article's front matter, even if that is partly unreadable."""
    try:
        text = read_regular(path).decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:  # told when the article is read
        return ""
    try:
        value = parse_yaml(split_front_matter(text, path)[0])
    except ProblemsError:
        line = SEED_LINE.search(text)
        return line[1] if line else ""
    return str(value.get("seed") or "") if isinstance(value, dict) else ""


def list_ids(root: Path, ledger: Mapping[str, Conversion]) -> set[str]:
    """Return the ids of all present articles and those in the ledger, which are never reused."""
    gone = {Path(conversion.article).stem for conversion in ledger.values()}
    return gone | {path.stem for path in list_markdown(root / ARTICLES)}


def free_path(article_id: str, taken: Container[str]) -> Path:
    """Return the path for a new article, with a number after an id already taken."""
    number, name = 1, article_id
    while name in taken:
        number += 1
        name = f"{article_id}-{number}"
    return ARTICLES / f"{name}.md"
