"""Summaries of conversions for people, with counts in place of long lists."""

from collections import Counter
from collections.abc import Iterator

from generator.commands.json_report import ConvertedSeed, as_text
from generator.conversion.seed_status import ConvertReport, Outcome

NO_SEEDS = "No seeds yet: put clippings into seeds/, or add them: sourcebook add FILE."
WRITTEN: tuple[Outcome, ...] = ("made", "rewritten")
MANY = 50  # seeds or more: unchanged ones are not listed, and outcomes are counted


def summarise_conversion(report: ConvertReport, *, differences: bool = False) -> Iterator[str]:
    """Yield the outcome of each seed, or only of changed ones and counts if there are many.

    With ``differences`` nothing was written, so outcomes are those that a conversion would have.
    """
    if not report.results:
        yield NO_SEEDS
    many = len(report.results) >= MANY
    for result in report.results:
        if many and result.outcome == "same":
            continue
        place = f" -> {result.article}" if result.article else ""
        note = f" ({result.note})" if result.note else ""
        would = "would be " if differences and result.outcome in WRITTEN else ""
        yield f"{would}{result.outcome:9} {result.seed}{place}{note}"
        if differences and result.difference:
            yield result.difference
    if many:
        outcomes = Counter(result.outcome for result in report.results)
        yield ", ".join(f"{number} {outcome}" for outcome, number in outcomes.most_common())


def describe_conversion(report: ConvertReport) -> tuple[ConvertedSeed, ...]:
    """Return the outcome of each seed for programs."""
    return tuple(
        ConvertedSeed(
            as_text(result.seed),
            as_text(result.article.as_posix()) if result.article else "",
            result.outcome,
            as_text(result.note),
        )
        for result in report.results
    )


def summarise_files(report: ConvertReport) -> Iterator[str]:
    """Yield the articles written, and those not written because they were removed."""
    results = report.results
    for outcome in WRITTEN:
        done = [result for result in results if result.outcome == outcome]
        if len(done) >= MANY:
            yield f"{outcome} {len(done)} articles from seeds"
        else:
            yield from (f"{outcome} {result.article} from {result.seed}" for result in done)
    yield from (
        f"note: {result.seed}: {result.note}" for result in results if result.outcome == "removed"
    )
