"""Files of articles: which there are, and each as its entry and the groups of its body."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import msgspec
from markdown_it import MarkdownIt

from generator.config import is_language_code
from generator.content.articles_on_disk import ARTICLES
from generator.content.entries import ArticleEntry, ArticleMeta
from generator.content.files import Stamp, stamp_files
from generator.content.front_matter import decode_text, parse_document
from generator.content.ledger import digest_article
from generator.content.passages import Group, read_passages
from generator.content.site_file import LANGUAGE_HINT
from generator.content.yaml_text import position_of
from generator.problems import Problem, ProblemsError

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class ArticleFile(msgspec.Struct, frozen=True):
    """A file of an article; ``file`` is its path from the project's root."""

    id: str
    file: str
    stamp: Stamp


def find_articles(root: Path) -> tuple[tuple[ArticleFile, ...], list[Problem]]:
    """The articles of the project in ``root``, by id, and what is wrong with the names of their files."""
    stamps = stamp_files(root / ARTICLES, ".md")
    named, problems = give_ids(ARTICLES / path for path in stamps)
    below = len(ARTICLES.as_posix()) + 1
    files = (
        ArticleFile(id_, (file := path.as_posix()), stamps[file[below:]])
        for id_, path in named.items()
    )
    return tuple(files), problems


def give_ids(paths: Iterable[Path]) -> tuple[dict[str, Path], list[Problem]]:
    """The files by the ids that their names give, in order, and a Problem for each that has none of its own."""
    named: dict[str, Path] = {}
    problems = []
    for path in sorted(paths, key=lambda path: (path.stem, len(path.parts))):
        if not ID_SHAPE.fullmatch(path.stem):
            hint = "name it with lower-case Latin letters, digits and single hyphens"
            problems.append(Problem(f"'{path.stem}' cannot be an address", path, 1, 1, hint))
        elif path.stem in named:
            message = f"the id '{path.stem}' is taken by {named[path.stem]}"
            problems.append(Problem(message, path, 1, 1, "rename one of the two files"))
        else:
            named[path.stem] = path
    return named, problems


def parse_article(
    raw: bytes, file: str, parser: MarkdownIt
) -> tuple[ArticleEntry, tuple[Group, ...]]:
    """The entry and the body of an article, given the bytes of its file.

    Raises ProblemsError with all that is wrong in it.
    """
    path = Path(file)
    document = parse_document(decode_text(raw, path), path, ArticleMeta)
    language = document.meta.language
    if not is_language_code(language):
        place = position_of(document.source, ("language",))
        message = f"'language': '{language}' is not a language's code"
        raise ProblemsError([document.source.problem(message, LANGUAGE_HINT, *place)])
    body = read_passages(document.body, document.first_line, parser)
    digest = digest_article(document.text)
    return ArticleEntry(PurePosixPath(file).stem, file, document.meta, digest), body
