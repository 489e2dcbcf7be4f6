"""Convert the seeds that a build finds new or changed."""

from pathlib import Path

from generator.clippings.seed_files import list_seeds
from generator.content.article_paths import find_articles_of_seeds
from generator.content.ledger import read_ledger
from generator.conversion.seed_status import ConvertReport, find_gone, find_seed_states
from generator.parallel.executor import LocalExecutor


def convert_new_seeds(root: Path, executor: LocalExecutor | None = None) -> ConvertReport:
    """Convert seeds without an article, and changed ones whose article nobody has edited.

    The report has the state of the others, too. Raises ProblemsError where the ledger, or the
    content that seeds are understood by, is wrong.
    """
    ledger = read_ledger(root)
    seeds = list_seeds(root)
    results = find_seed_states(root, seeds, ledger)
    removed = [seed for seed, result in results.items() if result and result.outcome == "removed"]
    renamed = find_articles_of_seeds(root, ledger) if removed else {}
    new = [seed for seed in seeds if results[seed] is None or (seed in removed and seed in renamed)]
    if new:
        from generator.conversion.convert import convert_seeds  # noqa: PLC0415 - slow to load, seldom needed

        report = convert_seeds(root, new, executor=executor)
        results.update(zip(new, report.results, strict=True))
    known = (result for result in results.values() if result)
    return ConvertReport((*known, *find_gone(root, read_ledger(root), seeds)))
