"""``sourcebook build``: what is new is converted, content is loaded, the site is planned, rendered and put in place."""

from pathlib import Path

import msgspec

from generator.commands.places import CATALOGUES, COMPILED
from generator.commands.project import forget_cache, open_project, with_sound_cache
from generator.commands.standing import (
    Standing,
    digest_inputs,
    digest_outputs,
    forget_standing,
    keep_standing,
    now,
)
from generator.commands.survey import ConvertReport, find_gone, look_at_seeds
from generator.config import is_site_address
from generator.content.articles_on_disk import find_articles_of_seeds
from generator.content.ledger import read_ledger
from generator.pages.plan import plan_site
from generator.pages.styles import theme_styles
from generator.problems import Problem, ProblemsError
from generator.seeds.listing import list_seeds
from generator.site.catalogues import load_messages
from generator.site.render import render_site
from generator.site.write import Written, check_output, write_site


class BuildReport(msgspec.Struct, frozen=True):
    """What a build did."""

    converted: ConvertReport
    articles: int
    pages: int
    written: Written
    out: Path


def build(
    root: Path,
    out: Path,
    base_url: str | None = None,
    *,
    jobs: int | None = None,
    clean: bool = False,
) -> BuildReport:
    """Builds the site of the project in ``root`` into ``out``; ``base_url`` takes the place of the configured one.

    Raises ProblemsError where anything is wrong: ``out`` is then as it was.
    """
    check_output(root, out)
    _check_address(base_url)
    forget_standing(root, out)
    if clean:
        forget_cache(root)
    converted = convert_new_seeds(root)
    return with_sound_cache(root, lambda: _build(root, out, base_url, converted, jobs, clean=clean))


def _build(
    root: Path,
    out: Path,
    base_url: str | None,
    converted: ConvertReport,
    jobs: int | None,
    *,
    clean: bool,
) -> BuildReport:
    built_at, inputs = now(), digest_inputs(root, base_url)
    with open_project(root, base_url, jobs) as project:
        corpus = project.corpus
        messages = load_messages(root, project.content.site.languages, root / CATALOGUES)
        editions = plan_site(corpus, project.bodies, messages)
    files = render_site(root, editions, theme_styles(corpus.themes), root / COMPILED)
    pages = sum(len(edition.pages) for edition in editions)
    written = write_site(root / out, files.items(), keep=not clean)
    if inputs and not converted.needs_telling:
        counts = (len(corpus.articles), pages, len(files))
        keep_standing(root, out, Standing(inputs, digest_outputs(root / out), built_at, *counts))
    return BuildReport(converted, len(corpus.articles), pages, written, out)


def convert_new_seeds(root: Path) -> ConvertReport:
    """Converts the seeds that have no article yet or have changed under one that nobody edited.

    Of the others it is only said what has become of them.
    Raises ProblemsError where the ledger, or the content that conversion reads by, is wrong.
    """
    ledger = read_ledger(root)
    seeds = list_seeds(root)
    results = look_at_seeds(root, seeds, ledger)
    removed = [seed for seed, result in results.items() if result and result.outcome == "removed"]
    renamed = find_articles_of_seeds(root, ledger) if removed else {}
    new = [seed for seed in seeds if results[seed] is None or (seed in removed and seed in renamed)]
    if new:
        from generator.commands.convert import convert_seeds  # noqa: PLC0415 - the stage of seeds, seldom needed

        report = convert_seeds(root, new)
        results.update(zip(new, report.results, strict=True))
    return ConvertReport(
        (*(r for r in results.values() if r), *find_gone(root, read_ledger(root), seeds))
    )


def _check_address(base_url: str | None) -> None:
    if base_url is not None and not is_site_address(base_url):
        hint = "write the whole address that the site will have: https://example.org/briefing/"
        raise ProblemsError([Problem(f"'{base_url}' is not a web address", hint=hint)])
