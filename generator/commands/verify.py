"""``sourcebook verify``: prove that a site or a bundle is the edition that it says it is."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.bundle_files import SEED_DIGESTS, open_bundle
from generator.build.site_manifest import MANIFEST, SiteManifest, read_manifest, show_edition
from generator.commands.verify_proofs import NO_KEYS, ProofKeys
from generator.content.article_files import find_articles, parse_article
from generator.content.captures import (
    WEB_ARCHIVES,
    changed_archive,
    find_archive,
    read_captures,
)
from generator.content.entries import ArticleEntry, Content
from generator.content.load_content import load_content
from generator.content.passages import Group, make_parser, plain_text
from generator.content.public_content import PUBLIC, see_content, select_public
from generator.content.publication import Moment
from generator.conversion.seed_status import digest_seed
from generator.editions.edition_files import digest_words
from generator.editions.history import History, read_history
from generator.editions.records import (
    SHARED_FILES,
    article_address,
    digest_entry,
    make_editors_records,
)
from generator.editions.records import SITE as SHARED
from generator.fingerprint.digests import published_file_digest
from generator.fingerprint.file_stamps import stamp_files
from generator.parallel.executor import LocalExecutor
from generator.paths import read_regular
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS, seed_file
from generator.site.output import list_output
from generator.statements.compare_articles import compare_with_seeds
from generator.statements.seed_problems import find_seed_problems
from generator.translation.translation_catalogue import read_translation

SITE = Path("site")


class Proof(NamedTuple):
    """Lines on each comparison, and problems: the first difference, and accepted ones."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def verify(root: Path, place: Path | None, keys: ProofKeys = NO_KEYS) -> Proof:
    """Verify the site of a briefing, that in the folder ``place``, or a bundle there.

    Its signature and time stamp are checked by ``keys`` alone. Raises ProblemsError if there is nothing of the kind.
    """
    if place and (place / "content").is_dir():
        return _prove(_Verifier(place, place / SITE, keys, _digest_files(place)))
    if place is None or place.is_dir():
        return _prove(_Verifier(root, place or root / SITE, keys))
    with tempfile.TemporaryDirectory() as folder:
        try:
            files = open_bundle(place, Path(folder))
        except ProblemsError as error:
            return Proof((), tuple(error.problems))
        return _prove(_Verifier(Path(folder), Path(folder) / SITE, keys, files))


def _digest_files(folder: Path) -> dict[str, str]:
    """Return the digests of the files in a folder by path."""
    return {name: published_file_digest(folder / name).hex() for name in list_output(folder)}


def _prove(verifier: "_Verifier") -> Proof:
    accepted: list[Problem] = []
    for found in verifier.problems():
        path = found.path
        if path and path.is_relative_to(verifier.root):
            path = path.relative_to(verifier.root)
        problem = msgspec.structs.replace(found, path=path)
        if problem.severity == "error":
            return Proof((), (*accepted, problem))
        accepted.append(problem)
    return Proof(tuple(verifier.lines()), tuple(accepted))


class _Verifier:
    """Comparer of a site and its briefing with the edition, step by step.

    ``bundle`` are the digests of a bundle's files.
    """

    def __init__(
        self, root: Path, site: Path, keys: ProofKeys, bundle: Mapping[str, str] | None = None
    ) -> None:
        self.root, self._site, self._keys, self._bundle = root, site, keys, bundle
        self._proofs: tuple[str, ...] = ()
        self._articles = self._files = self._apart = 0
        self._history = History()

    def lines(self) -> Iterator[str]:
        """Yield a line on each comparison."""
        last = self._history.last
        if last is None:
            yield "There is no edition yet. Seeds and articles are as the ledger has them."
        else:
            yield (
                f"edition {last.edition} of {last.at}: {self._files} files, "
                f"{self._articles} article{'s' * (self._articles != 1)}"
            )
        if self._apart:
            yield (
                f"not compared with a seed, as the bundle has only their digests: {self._apart} "
                f"article{'s' * (self._apart != 1)}"
            )
        yield from self._proofs

    def problems(self) -> Iterator[Problem]:
        """Yield differences in the order of the steps."""
        if self._bundle is not None:
            yield from self._check_files(self.root, self._bundle, "the bundle")
        self._history = read_history(self.root)
        if last := self._history.last:
            yield from self._check_files(self._site, self._digest_site(), "the site")
            manifest = self._read_manifest(self._site)
            if manifest.edition != show_edition(last):
                yield _differs(self._site / MANIFEST, f"does not show edition {last.edition}")
            if manifest.unpublished:
                more = ", ".join(manifest.unpublished)
                yield _differs(self._site / MANIFEST, f"the site has unpublished changes: {more}")
        try:
            self._proofs = self._keys.check(self.root, self._history.last)
        except ProblemsError as error:
            yield from error.problems
        content, broken = load_content(self.root)
        yield from broken
        at = Moment(last.at) if last else None
        content, held = see_content(content, PUBLIC._replace(as_of=at))
        content = select_public(content, held)
        entries = []
        for entry, groups, translations in self._read_articles():
            if entry.meta.is_public(at):
                entries.append(entry)
                yield from self._check_article(entry, groups, translations)
        self._articles = len(entries)
        yield from self._check_editors_texts(content, entries)
        yield from self._check_seeds(content, entries)
        yield from self._check_archives()

    def _read_manifest(self, folder: Path) -> SiteManifest:
        try:
            return read_manifest(read_regular(folder / MANIFEST))
        except (OSError, msgspec.DecodeError) as error:
            hint = "build it: sourcebook build"
            message = "there is no manifest to verify the files by"
            path = folder / MANIFEST
            raise ProblemsError([Problem("not-as-published", message, path, hint=hint)]) from error

    def _digest_site(self) -> dict[str, str]:
        if self._bundle is None:
            return _digest_files(self._site)
        start = f"{SITE}/"
        files = self._bundle.items()
        return {name.removeprefix(start): each for name, each in files if name.startswith(start)}

    def _check_files(self, folder: Path, files: Mapping[str, str], name: str) -> Iterator[Problem]:
        """Yield a difference for each file that is changed, missing, or not in the manifest."""
        known = self._read_manifest(folder).files
        for path in sorted({*known, *files} - {MANIFEST}):
            if path not in known:
                yield _differs(folder / path, f"is not a file of {name}")
            elif path not in files:
                yield _differs(folder / path, f"is missing in {name}")
            elif files[path] != known[path]:
                yield _differs(folder / path, f"is not as in the manifest of {name}")
        self._files = len(known)

    def _read_articles(self) -> Iterator[tuple[ArticleEntry, tuple[Group, ...], list[str]]]:
        """Yield articles with the digests of their translations."""
        parser = make_parser()
        for file in find_articles(self.root)[0]:
            entry, groups = parse_article(read_regular(self.root / file.file), file.file, parser)
            names = (name for name, _ in file.translations)
            made = [read_translation(read_regular(self.root / name), name) for name in names]
            yield entry, groups, [each.digest for each in made]

    def _check_article(
        self, entry: ArticleEntry, groups: tuple[Group, ...], translations: list[str]
    ) -> Iterator[Problem]:
        if not self._history.editions:
            return
        known = self._history.addresses.get(article_address(entry.id))
        words = {}
        for passage in (each for group in groups for each in group.passages):
            by = plain_text(passage.attribution)
            words[passage.anchor] = f"{passage.text}\n{by}" if by else passage.text
        if known is None or not known.is_still(digest_entry(entry, translations)):
            yield _differs(entry.path, "is not as the edition has it")
        elif {a: digest_words(text) for a, text in words.items()} != {
            anchor: known.texts[anchor] for anchor in known.anchors
        }:
            yield _differs(entry.path, "its passages are not those of the edition")

    def _check_editors_texts(
        self, content: Content, entries: list[ArticleEntry]
    ) -> Iterator[Problem]:
        known = self._history.addresses
        if not self._history.editions:
            return
        records = {each.address: each for each in make_editors_records(content, self.root)}
        for address, record in records.items():
            published = known.get(address)
            if published is None or not published.is_still(record.file):
                other = f"or {SHARED_FILES[1]} " if address == SHARED else ""
                yield _differs(record.path, f"{other}is not as the edition has it")
        there = {article_address(entry.id) for entry in entries} | records.keys()
        for address in sorted(self._history.there - there):
            yield _differs(Path("content") / address, "is missing, and the edition has it")

    def _check_seeds(self, content: Content, entries: list[ArticleEntry]) -> Iterator[Problem]:
        """Yield differences of seeds from the ledger, then of articles from their seeds."""
        files = stamp_files(self.root / SEEDS)
        withheld = self._withheld()
        for seed, conversion in content.conversions.items():
            name = seed_file(seed)
            digest = withheld.get(name) or (name in files and digest_seed(self.root, seed))
            if digest and digest != conversion.seed_sha256:
                yield _differs(SEEDS / name, "is not the seed that the ledger has")
        compared = compare_with_seeds(
            self.root, entries, content, files, LocalExecutor(None), everything=True
        )
        apart = {
            each.id
            for each in entries
            if seed_file(each.meta.seed or "") in withheld.keys() - files
        }
        self._apart = len(apart)
        here = [each for each in entries if each.id not in apart]
        yield from find_seed_problems(here, compared, required=True)

    def _check_archives(self) -> Iterator[Problem]:
        """Yield web archives that are not as recorded. A bundle need not hold all."""
        for capture in filter(lambda each: each.archive, read_captures(self.root)):
            file = find_archive(self.root, capture)
            if file is None and self._bundle is None:
                message, hint = (
                    "is missing, and content/captures.yaml names it",
                    "put the file back",
                )
                path = WEB_ARCHIVES / capture.archive
                yield Problem("not-as-published", message, path, hint=hint)
            elif file and published_file_digest(file).hex() != capture.archive_sha256:
                yield changed_archive(capture)

    def _withheld(self) -> dict[str, str]:
        """Return the digests of the seeds that a bundle does not hold."""
        path = self.root / SEED_DIGESTS
        return msgspec.json.decode(path.read_bytes(), type=dict[str, str]) if path.exists() else {}


def _differs(path: Path, message: str) -> Problem:
    hint = "build the site from the published content again, or publish what has changed"
    return Problem("not-as-published", message, path, hint=hint)
