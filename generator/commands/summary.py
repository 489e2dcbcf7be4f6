"""Summaries of builds for people and for programs."""

from collections.abc import Iterator

from generator.build.site_build import BuildReport
from generator.build.up_to_date import say_size
from generator.build.waiting_line import say_waiting
from generator.commands.conversion_summary import NO_SEEDS, WRITTEN, summarise_files
from generator.commands.json_report import BuildRow, ConvertedSeed, FileCounts, as_text


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
    if waiting := say_waiting(report.waiting):
        yield waiting


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
    return BuildRow(
        report.out.as_posix(), report.articles, report.pages, files, converted, report.waiting
    )
