"""Summaries of commands for people, with counts in place of long lists."""

from collections import Counter
from collections.abc import Iterator

from generator.build.site_build import BuildReport
from generator.build.up_to_date import say_size
from generator.commands.json_report import BuildRow, ConvertedSeed, FileCounts, as_text
from generator.conversion.seed_status import ConvertReport, Outcome

NO_SEEDS = "No seeds yet: put clippings into seeds/, as text files or saved pages."
WRITTEN: tuple[Outcome, ...] = ("made", "rewritten")
MANY = 50  # seeds from which unchanged ones are not listed and outcomes are counted


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


def summarise_build(report: BuildReport, seconds: float) -> Iterator[str]:
    """Yield the articles written and a summary of the site."""
    yield from summarise_files(report.converted)
    files, indexed = report.written, report.indexed
    seconds -= indexed.seconds if indexed else 0
    yield (
        f"{say_size(report.articles, report.pages)} in {report.out}/ "
        f"({files.changed} files written, {files.kept} unchanged, {files.removed} removed) "
        f"in {seconds:.2f} s"
    )
    if indexed and indexed.changed:
        yield (
            f"search index: {indexed.changed} of {len(indexed.files)} files written "
            f"in {indexed.seconds:.2f} s"
        )
    if not report.articles and not report.converted.results:
        yield NO_SEEDS


def describe_build(report: BuildReport) -> BuildRow:
    """Return the result of a build, with the search index among its files."""
    written, indexed = report.written, report.indexed
    changed = written.changed + (indexed.changed if indexed else 0)
    kept = written.kept + (len(indexed.files) - indexed.changed if indexed else 0)
    files = FileCounts(changed, kept, written.removed)
    converted = tuple(
        ConvertedSeed(as_text(result.seed), as_text(result.article.as_posix()), result.outcome)
        for result in report.converted.results
        if result.article and result.outcome in WRITTEN
    )
    return BuildRow(report.out.as_posix(), report.articles, report.pages, files, converted)
