"""Article files: their ids, entries and bodies, their seeds, and paths for new ones."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

import msgspec
from markdown_it import MarkdownIt

from generator.config import is_language_code
from generator.content.entries import ArticleEntry, ArticleMeta
from generator.content.front_matter import decode_text, parse_document, split_front_matter
from generator.content.ledger import Conversion, digest_article, digest_text
from generator.content.passages import Group, read_passages
from generator.content.reference_check import LANGUAGE_HINT
from generator.fingerprint.file_stamps import FileStamp, stamp_files
from generator.paths import CONTENT, UNPORTABLE, list_markdown, read_regular
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import parse_yaml

ID_SHAPE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ARTICLES = CONTENT / "articles"
CATALOGUE = ".po"  # end of the names of translations
SEED_LINE = re.compile(r"^seed: *[\"']?(.+?)[\"']? *$", re.MULTILINE)


class ArticleFile(msgspec.Struct, frozen=True, gc=False):
    """Article file with its path from the project's root, and its translations with theirs, sorted."""

    id: str
    file: str
    stamp: FileStamp
    translations: tuple[tuple[str, FileStamp], ...] = ()

    @property
    def latest(self) -> int:
        """Latest time of change of its files."""
        return max(self.stamp.latest, *(stamp.latest for _, stamp in self.translations), 0)


def find_articles(
    root: Path, languages: Sequence[str] = (), seen: Mapping[str, FileStamp] | None = None
) -> tuple[tuple[ArticleFile, ...], list[Problem]]:
    """Return the article files of the project in ``root`` by id, and Problems with their names.

    ``languages`` are the site's, or empty to accept translations into any. ``seen`` are the stamps of
    their files by path in their folder, if they are known.
    """
    found = stamp_files(root / ARTICLES, (".md", CATALOGUE)) if seen is None else seen
    folder = ARTICLES.as_posix()
    stamps = {
        f"{folder}/{name}": found[name] for name in found if name.endswith((".md", CATALOGUE))
    }
    translations: dict[str, list[tuple[str, FileStamp]]] = {}
    for name in sorted(file for file in stamps if file.endswith(CATALOGUE)):
        translations.setdefault(translated_article(name), []).append((name, stamps[name]))
    named, problems = give_ids(file for file in stamps if file.endswith(".md"))
    files = tuple(
        ArticleFile(id_, file, stamps[file], tuple(translations.pop(file, ())))
        for id_, file in named.items()
    )
    return files, [*problems, *_check_languages(files, languages)]


def _check_languages(files: Iterable[ArticleFile], languages: Sequence[str]) -> Iterator[Problem]:
    """Yield a Problem for each translation into a language that the site does not have."""
    for name in (name for file in files for name, _ in file.translations):
        language = translation_language(name)
        if languages and language not in languages:
            hint = f"name it <id>.<language>.po; the site's languages are: {', '.join(languages)}"
            message = f"the site has no language '{language}'"
            yield Problem("language-not-in-site", message, Path(name), 1, 1, hint)


def find_lost_translations(root: Path) -> Iterator[Problem]:
    """Yield a warning for each translation whose article is not there."""
    files, _ = find_articles(root)
    read = {name for file in files for name, _ in file.translations}
    for name in sorted(stamp_files(root / ARTICLES, CATALOGUE)):
        path = ARTICLES / name
        if path.as_posix() not in read:
            message = f"there is no {Path(translated_article(name)).name} that it translates"
            hint = "remove it, or name it after its article: <id>.<language>.po"
            yield Problem("translation-without-original", message, path, 1, 1, hint, "warning")


def list_translations(root: Path, article: str) -> list[str]:
    """Return the catalogues of an article's translations, given its path from the root, sorted."""
    path = Path(article)
    found = (root / path.parent).glob(f"{path.stem}.*{CATALOGUE}")
    return sorted(each.relative_to(root).as_posix() for each in found)


def translated_article(catalogue: str) -> str:
    """Return the path of the article that a catalogue of a translation stands beside."""
    folder, _, name = catalogue.rpartition("/")
    return f"{folder}/{name.partition('.')[0]}.md"


def translation_language(catalogue: str) -> str:
    """Return the language in the name of a catalogue of a translation, '' without one."""
    return PurePosixPath(catalogue).stem.partition(".")[2]


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
    text_digest = digest_text(document.meta.title, document.body)
    return ArticleEntry(PurePosixPath(file).stem, file, document.meta, digest, text_digest), body


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
    """Return the path for a new article, with a number after an id that is taken or no name on Windows."""
    number, name = 1, article_id
    while name in taken or UNPORTABLE.search(name):
        number += 1
        name = f"{article_id}-{number}"
    return ARTICLES / f"{name}.md"
