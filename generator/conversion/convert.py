"""``sourcebook convert``: seeds become articles, and no article that a person has changed is ever overwritten."""

import hashlib
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import generator
from generator.clippings.clipping import Clipping
from generator.clippings.seed_files import SEEDS
from generator.content.article_paths import CONTENT, find_articles_of_seeds, list_ids
from generator.content.files import write_atomically
from generator.content.ledger import LEDGER, Conversion, ledger_text, read_ledger
from generator.content.load_content import load_vocabulary
from generator.conversion.seed_selection import SeedSelection, select_seeds
from generator.conversion.seed_status import (
    ConvertReport,
    SeedResult,
    digest_seed,
    find_gone,
    is_edited,
    is_seed_unchanged,
)
from generator.conversion.understand_seeds import Understood, understand_seeds
from generator.conversion.write_article import ArticleWriter, write_article
from generator.parallel.executor import LocalExecutor
from generator.paths import FORMS
from generator.problems import ProblemsError

SAVE_EVERY = 10.0  # seconds between two savings of the ledger
RULES = ("clippings", "languages", "nlp")
KNOWN = ("themes", "people", "outlets.yaml")  # what of the content does

Advance = Callable[[int], object]


def convert_all(
    root: Path,
    chosen: SeedSelection | None = None,
    *,
    differences: bool = False,
    executor: LocalExecutor | None = None,
    advance: Advance = lambda _: None,
) -> ConvertReport:
    """Converts the seeds that were chosen, or all; where they are all there are, says which are gone.

    A seed that was named is always understood anew, and its article made again where it was
    removed. Of the others, one that was converted by the same rules and has not changed is passed
    over; with ``differences``, edited articles are compared with what their seeds would make.
    ``advance`` is called with the number of seeds that were done since its last call.
    """
    chosen = chosen or select_seeds(root)
    ledger, rules = read_ledger(root), digest_rules(root)
    passed = {
        seed: result
        for seed in chosen.seeds
        if seed not in chosen.by_name
        and (result := _pass_over(root, seed, ledger.get(seed), rules))
        and not (differences and result.outcome == "kept")
    }
    advance(len(passed))
    todo = [seed for seed in chosen.seeds if seed not in passed]
    report = (
        convert_seeds(root, todo, remake=chosen.by_name, executor=executor, advance=advance)
        if todo
        else ConvertReport()
    )
    results = {**passed, **{result.seed: result for result in report.results}}
    gone = find_gone(root, read_ledger(root), chosen.seeds) if chosen.whole else []
    return ConvertReport((*(results[seed] for seed in chosen.seeds), *gone))


def convert_seeds(
    root: Path,
    seeds: Sequence[str],
    *,
    remake: Container[str] = (),
    executor: LocalExecutor | None = None,
    advance: Advance = lambda _: None,
) -> ConvertReport:
    """Converts seeds (paths below ``seeds/``) and keeps the ledger; what was done before a stop is not lost.

    ``remake``: the seeds whose article is made again where it was removed by hand. Raises
    ProblemsError where the content that conversion reads by, or the ledger, is wrong.
    """
    ledger = read_ledger(root)
    standing = dict(ledger)
    _follow_renamed(root, seeds, ledger)
    vocabulary = load_vocabulary(root, root / FORMS)
    shelf = ArticleWriter(
        root,
        ledger,
        find_articles_of_seeds(root, ledger),
        list_ids(root, ledger),
        digest_rules(root),
        remake,
    )
    results: dict[str, SeedResult] = {}
    saved = time.monotonic()
    executor = executor or LocalExecutor(None)
    try:
        for understood in understand_seeds(root, seeds, vocabulary, executor):
            results.update((seed, _put(shelf, seed, found)) for seed, found in understood.items())
            advance(len(understood))
            if time.monotonic() - saved > SAVE_EVERY:
                _save(root, ledger, standing)
                saved = time.monotonic()
    finally:
        _save(root, ledger, standing)
    return ConvertReport(tuple(results[seed] for seed in seeds))


def _put(shelf: ArticleWriter, seed: str, understood: Understood) -> SeedResult:
    if not isinstance(understood, Clipping):
        return SeedResult(seed, "failed", problems=understood)
    try:
        return write_article(shelf, seed, understood)
    except ProblemsError as error:
        return SeedResult(seed, "failed", shelf.articles.get(seed), problems=error.problems)


def _follow_renamed(root: Path, seeds: Iterable[str], ledger: dict[str, Conversion]) -> None:
    """Gives a seed that was renamed the entry of the ledger that it had under its old name."""
    gone = {
        conversion.seed_sha256: seed
        for seed, conversion in ledger.items()
        if not (root / SEEDS / seed).exists()
    }
    for seed in seeds:
        if gone and seed not in ledger and (digest := digest_seed(root, seed)):
            old = gone.pop(digest, None)
            if old:
                ledger[seed] = ledger.pop(old)


def _save(root: Path, ledger: Mapping[str, Conversion], standing: Mapping[str, Conversion]) -> None:
    """Write the ledger where an entry differs from what stood in it, however that was written."""
    if ledger != standing:
        write_atomically(root / LEDGER, ledger_text(ledger).encode())


def _pass_over(
    root: Path, seed: str, conversion: Conversion | None, rules: str
) -> SeedResult | None:
    """What is to be said of a seed that need not be understood again; None where it must be, or cannot be read."""
    if conversion is None or conversion.rules != rules:
        return None
    article = CONTENT / conversion.article
    try:
        if not (root / article).is_file() or not is_seed_unchanged(root, seed, conversion):
            return None
        edited = is_edited(root, conversion)
    except OSError:
        return None
    if edited:
        return SeedResult(seed, "kept", article, "edited by hand")
    return SeedResult(seed, "same", article)


def digest_rules(root: Path) -> str:
    """A short digest of all that decides how a seed is understood: the program's code, the content's words."""
    package = Path(generator.__file__).parent
    digest = hashlib.sha256(generator.__version__.encode())
    for base, names in ((package, RULES), (root / CONTENT, KNOWN)):
        for path in _files(base, names):
            digest.update(path.relative_to(base).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files(base: Path, names: Iterable[str]) -> Iterator[Path]:
    for name in names:
        found = (base / name).rglob("*") if (base / name).is_dir() else [base / name]
        yield from sorted(p for p in found if p.is_file() and "__pycache__" not in p.parts)
