"""Article files: their ids, entries and bodies."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import msgspec
from markdown_it import MarkdownIt

from generator.config import is_language_code
from generator.content.article_paths import ARTICLES
from generator.content.entries import ArticleEntry, ArticleMeta
from generator.content.front_matter import decode_text, parse_document
from generator.content.ledger import digest_article
from generator.content.passages import Group, read_passages
from generator.content.site_check import LANGUAGE_HINT
from generator.fingerprint.file_stamps import FileStamp, stamp_files
from generator.problems import Problem, ProblemsError

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class ArticleFile(msgspec.Struct, frozen=True, gc=False):
    """Article file with its path from the project's root."""

    id: str
    file: str
    stamp: FileStamp


def find_articles(root: Path) -> tuple[tuple[ArticleFile, ...], list[Problem]]:
    """Return the article files of the project in ``root`` by id, and Problems with their names."""
    folder = ARTICLES.as_posix()
    stamps = {f"{folder}/{name}": s for name, s in stamp_files(root / ARTICLES, ".md").items()}
    named, problems = give_ids(stamps)
    files = tuple(ArticleFile(id_, file, stamps[file]) for id_, file in named.items())
    return files, problems


def give_ids(files: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
    """Map ids to Markdown files, sorted, and return a Problem for each bad or duplicate id.

    Of two files with the same name, the less deeply nested one gets the id.
    """
    named: dict[str, str] = {}
    problems = []
    for id_, _, file in sorted((_stem_of(file), file.count("/"), file) for file in files):
        if not ID_SHAPE.fullmatch(id_):
            hint = "name it with lower-case Latin letters, digits and single hyphens"
            message = f"'{id_}' cannot be an address"
            problems.append(Problem("bad-id", message, Path(file), 1, 1, hint))
        elif id_ in named:
            message = f"the id '{id_}' is taken by {named[id_]}"
            hint = "rename one of the two files"
            problems.append(Problem("id-taken", message, Path(file), 1, 1, hint))
        else:
            named[id_] = file
    return named, problems


def _stem_of(file: str) -> str:
    return file[file.rfind("/") + 1 :].removesuffix(".md")


def parse_article(
    raw: bytes, file: str, parser: MarkdownIt
) -> tuple[ArticleEntry, tuple[Group, ...]]:
    """Parse the bytes of an article file to its entry and body.

    Raises ProblemsError with all problems in the file.
    """
    path = Path(file)
    document = parse_document(decode_text(raw, path), path, ArticleMeta)
    language = document.meta.language
    if not is_language_code(language):
        message = f"'language': '{language}' is not a language code"
        problem = document.source.problem_at(
            ("language",), "unknown-language", message, LANGUAGE_HINT
        )
        raise ProblemsError([problem])
    body = read_passages(document.body, document.first_line, parser)
    digest = digest_article(document.text)
    return ArticleEntry(PurePosixPath(file).stem, file, document.meta, digest), body
