"""Articles as files, before they are loaded: which seed each comes from, and which names are free."""

import re
from collections.abc import Container, Mapping
from pathlib import Path

from generator.content.files import list_markdown
from generator.content.front_matter import split_front_matter
from generator.content.ledger import Conversion
from generator.problems import ProblemsError
from generator.yaml_reading.strict_yaml import parse_yaml

CONTENT = Path("content")
ARTICLES = CONTENT / "articles"
SEED_LINE = re.compile(r"^seed: *[\"']?(.+?)[\"']? *$", re.MULTILINE)


def find_articles_of_seeds(root: Path, ledger: Mapping[str, Conversion]) -> dict[str, Path]:
    """The article of each seed; paths are from the project's root.

    It is the one that the ledger names, whatever has been done to it; where that is not there, one
    that says in its front matter that it is of the seed.
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
    """The seed that an article's front matter names, even where not all of it can be read."""
    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        value = parse_yaml(split_front_matter(text, path)[0])
    except ProblemsError:
        line = SEED_LINE.search(text)
        return line[1] if line else ""
    return str(value.get("seed") or "") if isinstance(value, dict) else ""


def list_ids(root: Path, ledger: Mapping[str, Conversion]) -> set[str]:
    """The ids of all articles that there are or, by the ledger, were: an address is given once."""
    gone = {Path(conversion.article).stem for conversion in ledger.values()}
    return gone | {path.stem for path in list_markdown(root / ARTICLES)}


def free_path(article_id: str, taken: Container[str]) -> Path:
    """The path of a new article; a number is put behind the id where the id is taken."""
    number, name = 1, article_id
    while name in taken:
        number += 1
        name = f"{article_id}-{number}"
    return ARTICLES / f"{name}.md"
