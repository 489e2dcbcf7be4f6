"""Make the keys of records from what results are made of."""

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

import generator
from generator.fingerprint.digests import SIZE, digest_bytes, digest_value
from generator.fingerprint.file_stamps import stamp_files

PACKAGE = Path(generator.__file__).parent
PYCACHE = "__pycache__"
REMEMBERED = "program.digest"
# Distributions whose code or data has a part in what is read or written, by normalised name.
LIBRARIES = frozenset(
    {
        *(
            "babel",
            "charset_normalizer",
            "courlan",
            "dawg2_python",
            "htmldate",
            "jinja2",
            "justext",
        ),
        *("lxml", "lxml_html_clean", "markdown_it_py", "markupsafe", "mdit_py_plugins", "mdurl"),
        *(
            "msgspec",
            "polib",
            "pydyf",
            "pymorphy3",
            "pymorphy3_dicts_ru",
            "pymorphy3_dicts_uk",
            "pyyaml",
        ),
        *("simplemma", "trafilatura", "weasyprint"),
        *(
            "bibtexparser",
            "cobble",
            "feedparser",
            "mammoth",
            "pylatexenc",
            "pypdf",
            "rispy",
            "warcio",
        ),
    }
)
_INSTALLED = re.compile(r"(?P<name>.+?)-(?P<version>[^-]+)(?:-py[\d.]+)?\.(?:dist|egg)-info")


@cache  # a running program stays what it was when it started
def program_digest() -> bytes:
    """Return the digest of the program.

    It is made of the version and the files of Sourcebook, the version of Python, and the versions
    of the libraries that shape output. Other distributions beside Sourcebook have no part in it, nor
    has the time of its installation: a cache is good on another machine.
    """
    files = digest_package(PACKAGE)
    return digest_value((generator.__version__, sys.version, find_versions(sys.path), files))


def digest_package(package: Path) -> bytes:
    """Return the digest of the names and bytes of a package's files.

    It is remembered beside them, or in the user's cache if that folder is not writable, under a key
    of their stamps.
    """
    stamps = stamp_files(package)
    key, places = digest_value(sorted(stamps.items())), cache_places(package)
    for place in places:
        with suppress(OSError):
            found = (place / REMEMBERED).read_bytes()
            if len(found) == 2 * SIZE and found.startswith(key):
                return found[SIZE:]
    contents = digest_files(package, (package / name for name in sorted(stamps)))
    for place in places:
        with suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            new = place / f"{REMEMBERED}.{os.getpid()}"
            new.write_bytes(key + contents)
            new.replace(place / REMEMBERED)
            break
    return contents


def cache_places(package: Path) -> tuple[Path, Path]:
    """Return the folders for what is the same for every briefing: beside a package, in the user's cache.

    The latter serves where the former is not writable.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return package / PYCACHE, cache / "sourcebook" / digest_bytes(os.fsencode(package)).hex()


def find_versions(folders: Iterable[str]) -> list[tuple[str, str]]:
    """Return the versions of LIBRARIES installed in folders, the first of each name.

    They are read off the names of folders of metadata: ``importlib.metadata`` takes longer to load
    than a build with nothing to do.
    """
    found: dict[str, str] = {}
    for folder in folders:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - a third of the time of Path.iterdir
        except OSError:  # a zip archive, or not there
            continue
        for match in filter(None, map(_INSTALLED.fullmatch, sorted(names))):
            name = re.sub(r"[-_.]+", "_", match["name"]).lower()
            if name in LIBRARIES:
                found.setdefault(name, match["version"])
    return sorted(found.items())


def article_rules(vocabulary: bytes, *, people_have_pages: bool) -> bytes:
    """Return the digest of what articles are read by besides their bytes."""
    return digest_value((vocabulary, people_have_pages, program_digest()))


def article_key(file: str, raw: bytes, rules: bytes, translations: object = ()) -> bytes:
    """Return the digest of an article: the name and bytes of its file, and the rules it is read by.

    ``translations`` are the names and bytes of its translations.
    """
    return digest_value((file, raw, translations) if translations else (file, raw), rules)


def conversion_rules(root: Path, known: Sequence[Path]) -> bytes:
    """Return the digest of what seeds are understood by.

    ``known`` are files, or folders of files, of the content in ``root``.
    """
    files = (
        file
        for path in known
        for file in (sorted((root / path).rglob("*")) if (root / path).is_dir() else [root / path])
    )
    return digest_value((digest_files(root, files), program_digest()))


def read_key(*contents: bytes) -> bytes:
    """Return the digest of the contents of files, for what the program reads of them."""
    return digest_value((contents, program_digest()))


def digest_files(root: Path, files: Iterable[Path]) -> bytes:
    """Return the digest of the names in ``root`` and the bytes of files."""
    named = [(path.relative_to(root), path.read_bytes()) for path in files if path.is_file()]
    return digest_value(named)


def page_look(
    templates: Sequence[bytes], site: object, assets: Mapping[str, str], *messages: object
) -> bytes:
    """Return the digest of what every page of an edition is rendered with.

    ``templates`` are digests of the files of each folder of templates.
    """
    return digest_value((program_digest(), templates, site, dict(assets), messages))


def page_key(sources: bytes, look: bytes) -> bytes:
    """Return the key of a page, given the digests of its sources and of what it is rendered with."""
    return digest_bytes(sources, look)


def search_source(articles: Sequence[bytes], known: object) -> bytes:
    """Return the digest of what a search index is made from.

    ``articles`` are digests in the order of the index, ``known`` the names that find articles.
    """
    return digest_value((articles, known, program_digest()))


def output_name(path: Path) -> str:
    """Return the name under which a folder of output is remembered."""
    return digest_bytes(str(path.resolve()).encode(errors="surrogateescape")).hex()
