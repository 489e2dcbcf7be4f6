"""Compare articles with their seeds over the workers of an executor."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from generator.cached_values import load_cached, save_cached
from generator.content.entries import ArticleEntry, Content
from generator.content.ledger import Conversion, find_conversion
from generator.conversion.seed_status import digest_seed
from generator.corpus.comparison import Comparison
from generator.fingerprint.digests import digest_value
from generator.fingerprint.keys import program_digest
from generator.parallel.executor import LocalExecutor
from generator.paths import COMPARED, CONTENT
from generator.seed_kinds.seed_names import seed_file
from generator.seed_kinds.seed_part import WebOrigin

_CONTEXT = 30  # characters before a change by which its column is found


class _ComparedArticle(msgspec.Struct, frozen=True, array_like=True):
    """Comparison with the digest of article and seed."""

    key: bytes
    comparison: Comparison


def compare_with_seeds(
    root: Path,
    entries: Sequence[ArticleEntry],
    content: Content,
    seeds: Collection[str],
    executor: LocalExecutor,
    *,
    everything: bool = False,
) -> dict[str, Comparison]:
    """Compare edited articles with their seeds, or ``everything``, by id where there is something to tell.

    ``seeds`` are the files below ``seeds/``. An article without one of them is not compared.
    """
    conversions = content.conversions
    named = _find_seeds(entries, conversions, seeds)
    missing = {
        each.id: Comparison(each.meta.seed or "", missing=True)
        for each in entries
        if not named[each.id]
    }
    todo = [
        (each, named[each.id])
        for each in entries
        if named[each.id] and (everything or _is_edited(each, conversions))
    ]
    origins = {seed: visit.origin for seed, visit in content.visits.items()}
    return {**missing, **(_compare_articles(root, todo, origins, executor) if todo else {})}


def _find_seeds(
    entries: Iterable[ArticleEntry], conversions: Mapping[str, Conversion], seeds: Collection[str]
) -> dict[str, str]:
    """Return the seed of each article by id, '' where it is not there, also after it was renamed."""
    named = {each.id: each.meta.seed or "" for each in entries}
    gone = {id_ for id_, seed in named.items() if seed and not _is_there(seed, seeds)}
    if gone:
        renamed = {each.article: seed for seed, each in conversions.items()}
        for each in entries:
            if each.id in gone:
                seed = renamed.get(each.path.relative_to(CONTENT).as_posix(), "")
                named[each.id] = seed if _is_there(seed, seeds) else ""
    return named


def _is_there(seed: str, seeds: Collection[str]) -> bool:
    return seed in seeds or seed_file(seed) in seeds


def with_current_seeds(root: Path, entries: Iterable[ArticleEntry], content: Content) -> Content:
    """Return the content with the digests that seeds of edited articles have now in their conversions.

    Conversion does not follow a seed whose article was edited, and a page is to give no digest that
    its seed does not have, nor say what is left out of it.
    """
    recorded, current = content.conversions, dict(content.conversions)
    for entry in entries:
        seed = entry.meta.seed or ""
        if seed not in recorded or not _is_edited(entry, recorded):
            continue
        now = digest_seed(root, seed)
        if now not in {"", recorded[seed].seed_sha256}:
            current[seed] = msgspec.structs.replace(recorded[seed], seed_sha256=now, text_sha256="")
    return msgspec.structs.replace(content, conversions=current)


def _is_edited(entry: ArticleEntry, conversions: Mapping[str, Conversion]) -> bool:
    conversion = find_conversion(conversions, entry.meta.seed, entry.path)
    return conversion is None or conversion.article_sha256 != entry.digest


def _compare_articles(
    root: Path,
    named: Sequence[tuple[ArticleEntry, str]],
    origins: Mapping[str, WebOrigin],
    executor: LocalExecutor,
) -> dict[str, Comparison]:
    """Compare articles with seeds, by id where there is something to tell.

    What was compared before is not compared again until the article or its seed changes.
    """
    before = load_cached(root / COMPARED, program_digest(), dict[str, _ComparedArticle]) or {}
    keys = {entry.file: _key(root, entry, seed) for entry, seed in named}
    after = {
        file: before[file]
        for file, key in keys.items()
        if file in before and before[file].key == key
    }
    todo = [(entry.file, seed) for entry, seed in named if entry.file not in after]
    if todo:
        for file, comparison in _compare(root, todo, origins, executor):
            after[file] = _ComparedArticle(keys[file], comparison)
        there = {file: row for file, row in before.items() if (root / file).exists()}
        save_cached(root / COMPARED, program_digest(), {**there, **after})
    found = {entry.id: after[entry.file].comparison for entry, _ in named}
    return {id_: each for id_, each in found.items() if not each.is_plain}


def _compare(
    root: Path,
    named: Sequence[tuple[str, str]],
    origins: Mapping[str, WebOrigin],
    executor: LocalExecutor,
) -> Iterator[tuple[str, Comparison]]:
    """Compare the files of articles with their seeds."""
    from generator.statements.comparison_work import make_comparison_work  # noqa: PLC0415 - reads clippings, and few builds do

    chunks = executor.cut(named)
    work = make_comparison_work(root, origins)
    done = executor.run(work, chunks, "Comparing articles with seeds")
    for chunk, comparisons in zip(chunks, done, strict=True):
        yield from zip((file for file, _ in chunk), comparisons, strict=True)


def _key(root: Path, entry: ArticleEntry, seed: str) -> bytes:
    """Return the digest of an article and its seed, '' if the file cannot be read."""
    return digest_value((entry.digest, seed, digest_seed(root, seed)))
