"""``sourcebook bundle``: put an edition into one file, with all that ``verify`` needs."""

import io
import zipfile
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.bundle_files import SEED_DIGESTS
from generator.build.project import Project
from generator.build.project_lock import project_lock
from generator.build.site_build import build
from generator.build.site_manifest import MANIFEST, SiteManifest, encode_manifest, show_edition
from generator.build.statement_check import open_checked_project
from generator.content.article_files import ARTICLES, CATALOGUE
from generator.content.captures import (
    CAPTURES,
    WEB_ARCHIVES,
    captures_text,
    find_archive,
    read_captures,
)
from generator.content.ledger import LEDGER, Conversion, ledger_text
from generator.editions.edition_files import (
    PROOFS,
    EditionRow,
    decode_lines,
    encode_lines,
    lines_path,
    proof_path,
    without_words,
)
from generator.fingerprint.digests import published_digest
from generator.nlp.transliterate import slugify
from generator.paths import CONTENT, write_atomically
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.kind_names import MAIL, find_kind
from generator.seed_kinds.seed_names import SEEDS, seed_file
from generator.site.output import list_output
from generator.view_models.shown_text import find_rights

KINDS = frozenset({".md", ".po", ".yaml"})  # of files of the content


class Bundled(NamedTuple):
    """Bundle that was written, with the numbers of its files and of seeds that it does not hold."""

    path: Path
    files: int
    size: int
    withheld: int


def bundle(root: Path, out: Path, to: Path | None, *, with_seeds: bool) -> Bundled:
    """Build the last edition and write it with its content and seeds to ``to``.

    Drafts and everything under embargo or withdrawn are left out with all that belongs to
    it. Seeds of articles not shown in full stand as digests, unless ``with_seeds``. Raises
    ProblemsError where there is no edition, or the content differs from it.
    """
    with project_lock(root, lambda _: None):
        build(root, out, say=None)
        with open_checked_project(root) as project:
            last = _require_edition(project)
            ledger = _select_ledger(project)
            withheld = _withhold(project, ledger, with_seeds=with_seeds)
            files = dict(_collect(project, out, ledger, withheld))
            path = to or Path(f"{_slug(project)}-{last.edition}.zip")
            content = _pack(files, last)
            write_atomically(root / path, content)
            return Bundled(path, len(files), len(content), len(withheld))


def _require_edition(project: Project) -> EditionRow:
    last, changed = project.state.last, project.state.unpublished
    if last is None:
        hint = "make the first: sourcebook publish"
        raise ProblemsError([Problem("no-edition", "there is no edition to bundle", hint=hint)])
    if changed:
        message = f"the content differs from edition {last.edition}: {', '.join(changed)}"
        hint = "publish it first: sourcebook publish"
        raise ProblemsError([Problem("not-as-published", message, hint=hint)])
    return last


def _slug(project: Project) -> str:
    site = project.content.site
    return slugify(site.title, site.original) or "briefing"


def _select_ledger(project: Project) -> dict[str, Conversion]:
    """Return the ledger's rows of articles in the edition."""
    there = {article.entry.path for article in project.articles}
    rows = project.content.conversions.items()
    return {seed: row for seed, row in rows if CONTENT / row.article in there}


def _withhold(
    project: Project, ledger: Mapping[str, Conversion], *, with_seeds: bool
) -> dict[str, str]:
    """Return the digests of seeds that stay back, by file.

    Those are files with an article that is not in the edition, and, unless ``with_seeds``, those of
    articles not shown in full, and mails, as they have the addresses of their writers.
    """
    rights = find_rights(project.content, project.articles)
    partly = {each.entry.path for each in project.articles if rights[each.id] != "full"}
    held = {seed_file(seed) for seed in project.content.conversions.keys() - ledger.keys()}
    return {
        file: row.seed_sha256
        for seed, row in ledger.items()
        for file in [seed_file(seed)]
        if file in held
        or (not with_seeds and (CONTENT / row.article in partly or find_kind(file) == MAIL))
    }


def _collect(
    project: Project, out: Path, ledger: Mapping[str, Conversion], withheld: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a bundle by path."""
    root, history = project.root, project.state.history
    for name in list_output(root / out):
        yield f"site/{name}", (root / out / name).read_bytes()
    left_out = {path.with_suffix("") for path in project.held.files}
    translations = {each.file for article in project.articles for each in article.translations}
    for path in sorted((root / CONTENT).rglob("*")):
        file = path.relative_to(root)
        original = file.with_name(file.name.partition(".")[0])
        known = file.suffix in KINDS and path.is_file() and file.name[0] != "."
        if file.suffix == CATALOGUE and file.is_relative_to(ARTICLES):
            known = file.as_posix() in translations
        if (
            known
            and file not in (LEDGER, CAPTURES)
            and not {original, file.with_suffix("")} & left_out
        ):
            yield file.as_posix(), path.read_bytes()
    yield LEDGER.as_posix(), ledger_text(ledger).encode()
    yield from _collect_captures(root, {seed_file(seed) for seed in ledger}, withheld)
    gone = history.gone
    for row in history.editions:
        lines = decode_lines((root / lines_path(row.edition)).read_bytes(), lines_path(row.edition))
        yield lines_path(row.edition).as_posix(), encode_lines(without_words(lines, gone))
    paths = (proof_path(row.edition, kind) for row in history.editions for kind in PROOFS)
    for proof in filter(lambda path: (root / path).is_file(), paths):
        yield proof.as_posix(), (root / proof).read_bytes()
    yield SEED_DIGESTS.as_posix(), msgspec.json.encode(dict(sorted(withheld.items())))
    for seed in sorted({seed_file(seed) for seed in ledger} - withheld.keys()):
        if (root / SEEDS / seed).is_file():
            yield f"{SEEDS}/{seed}", (root / SEEDS / seed).read_bytes()


def _collect_captures(
    root: Path, files: Container[str], withheld: Container[str]
) -> Iterator[tuple[str, bytes]]:
    """Yield the record of these files, and their web archives unless the seeds are withheld."""
    captures = [each for each in read_captures(root) if each.seed in files]
    if captures:
        yield CAPTURES.as_posix(), captures_text(captures).encode()
    for each in captures:
        archive = find_archive(root, each)
        if archive and each.seed not in withheld:
            yield (WEB_ARCHIVES / each.archive).as_posix(), archive.read_bytes()


def _pack(files: Mapping[str, bytes], last: EditionRow) -> bytes:
    """Return a zip archive, with the manifest of all its files, that is the same on every day."""
    digests = {name: published_digest(content).hex() for name, content in files.items()}
    manifest = SiteManifest(show_edition(last), (), dict(sorted(digests.items())))
    packed, whole = io.BytesIO(), {**files, MANIFEST: encode_manifest(manifest)}
    year, month, day = map(int, last.day.split("-"))
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(whole):
            info = zipfile.ZipInfo(name, (max(year, 1980), month, day, 0, 0, 0))
            info.external_attr = 0o644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, whole[name])
    return packed.getvalue()


def bundle_lines(done: Bundled) -> Iterator[str]:
    """Yield lines for people about the bundle."""
    yield f"{done.path}: {done.files} files, {done.size / 1e6:.1f} MB"
    if done.withheld:
        yield (
            f"{done.withheld} seeds are in it as digests only, as they are not shown in full or are e-mails "
            "(--with-seeds includes what may be passed on)"
        )
