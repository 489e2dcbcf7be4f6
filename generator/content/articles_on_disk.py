"""Articles as files, before they are loaded: which seed each says it comes from, and which names are free."""

import re
from collections.abc import Container
from pathlib import Path

ARTICLES = Path("content/articles")
SEED_KEY = re.compile(r"^seed: *[\"']?(.+?)[\"']? *$", re.MULTILINE)


def find_articles_of_seeds(root: Path) -> dict[str, Path]:
    """The article of each seed by the ``seed`` key of its front matter; paths are from the project's root."""
    found: dict[str, Path] = {}
    for path in sorted((root / ARTICLES).rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        end = text.find("\n---", 3)
        if end > 0 and (match := SEED_KEY.search(text, 0, end)):
            found.setdefault(match[1], path.relative_to(root))
    return found


def list_ids(root: Path) -> set[str]:
    """The ids of all articles there are."""
    return {path.stem for path in (root / ARTICLES).rglob("*.md")}


def free_path(article_id: str, taken: Container[str]) -> Path:
    """The path of a new article; a number is put behind the id where the id is taken."""
    number, name = 1, article_id
    while name in taken:
        number += 1
        name = f"{article_id}-{number}"
    return ARTICLES / f"{name}.md"
