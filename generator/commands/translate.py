"""``sourcebook translate``: begin the translation of an article, or bring it up to date."""

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.build.project_lock import project_lock
from generator.content.article_files import CATALOGUE, find_articles, parse_article
from generator.content.front_matter import read_bytes, read_text
from generator.content.load_content import load_sites
from generator.content.passages import make_parser
from generator.paths import SITE_FILE, write_atomically
from generator.problems import Problem, ProblemsError
from generator.translation.merge_catalogue import Merged, merge


class TranslationFile(NamedTuple):
    """File of a translation, ``written`` unless it was up to date."""

    path: Path
    merged: Merged
    written: bool


def translate(
    root: Path, article: str, language: str, say: Callable[[str], object]
) -> TranslationFile:
    """Write the catalogue of an article's translation into a language of the site.

    ``article`` is its id, its address or its file. Raises ProblemsError if there is none, if
    it needs no such translation, or if the catalogue cannot be read.
    """
    with project_lock(root, say):
        _require_language(language, load_sites(root)[0].languages)
        file = _find_article(root, article)
        entry, groups = parse_article(read_bytes(root, file), file.as_posix(), make_parser())
        if entry.meta.language == language:
            message = f"{file.name} is in '{language}' itself"
            hint = "name another language of the site"
            raise ProblemsError([Problem("needless-translation", message, file, hint=hint)])
        path = file.with_name(f"{file.stem}.{language}{CATALOGUE}")
        before = read_text(root, path) if (root / path).exists() else ""
        passages = [passage for group in groups for passage in group.passages]
        merged = merge(before, path, entry, passages, language)
        if merged.text != before:
            write_atomically(root / path, merged.text.encode())
        return TranslationFile(path, merged, merged.text != before)


def _require_language(language: str, languages: Sequence[str]) -> None:
    if language not in languages:
        message = f"the site has no language '{language}'"
        hint = f"its languages are in {SITE_FILE}: {', '.join(languages)}"
        raise ProblemsError([Problem("language-not-in-site", message, hint=hint)])


def _find_article(root: Path, name: str) -> Path:
    """Return the file of an article from the root."""
    id_ = name.strip("/").rpartition("/")[2].removesuffix(".md")
    files = {each.id: Path(each.file) for each in find_articles(root)[0]}
    if id_ not in files:
        near = difflib.get_close_matches(id_, files)
        hint = f"did you mean '{near[0]}'?" if near else "give the name of its file without .md"
        raise ProblemsError([Problem("unknown-address", f"no article '{id_}'", hint=hint)])
    return files[id_]


def translation_line(made: TranslationFile) -> str:
    """Return a line for people about the catalogue."""
    merged, state = made.merged, "written" if made.written else "unchanged"
    told = [f"texts: {merged.texts}", f"to translate: {merged.missing}"]
    told += [f"to compare: {merged.fuzzy}"] if merged.fuzzy else []
    return f"{state} {made.path.as_posix()} ({', '.join(told)})"
