"""``sourcebook build``: what is new is converted, content is loaded, the site is planned, rendered and put in place."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.cache import open_cache
from generator.build.dask_pages import render_on_cluster
from generator.build.incremental_pages import (
    PageResult,
    PageWork,
    StagedPage,
    check_pages,
    load_records,
    order_by_month,
    page_result,
    plan_sitemap,
    save_records,
)
from generator.build.project import Project, forget_cache, open_project, with_cache_recovery
from generator.build.search_build import FOLDER, Indexed, index_site
from generator.build.up_to_date import (
    forget_state,
    make_state,
    now,
    save_state,
    scan_inputs,
)
from generator.clippings.seed_files import list_seeds
from generator.config import is_site_address
from generator.content.article_paths import find_articles_of_seeds
from generator.content.ledger import read_ledger
from generator.conversion.seed_status import ConvertReport, find_gone, find_seed_states
from generator.pages.plan import plan_site
from generator.pages.theme_styles import theme_styles
from generator.parallel.executor import LocalExecutor, open_executor
from generator.parallel.process_pool import chunked
from generator.paths import CATALOGUES, COMPILED
from generator.problems import Problem, ProblemsError
from generator.site.assets import load_assets
from generator.site.i18n.catalogues import load_messages
from generator.site.output import Written, check_output, prepare_site
from generator.site.render import Renderer
from generator.view_models.page import Edition, Section
from generator.view_models.urls import NO_JEKYLL, output_path


class BuildReport(msgspec.Struct, frozen=True):
    """What a build did."""

    converted: ConvertReport
    articles: int
    pages: int
    written: Written
    indexed: Indexed | None  # nothing where the index is left for later
    out: Path
    project: Project


def build(
    root: Path,
    out: Path,
    base_url: str | None = None,
    *,
    jobs: int | None = None,
    scheduler: str | None = None,
    clean: bool = False,
    search: bool = True,
) -> BuildReport:
    """Builds the site of the project in ``root`` into ``out``; ``base_url`` takes the place of the configured one.

    Without ``search`` the search index is left as it is.
    Raises ProblemsError where anything is wrong: ``out`` is then as it was.
    """
    check_output(root, out)
    check_address(base_url)
    forget_state(root, out)
    if clean:
        forget_cache(root)
    place = ProjectPlace(root, out, base_url)
    with open_executor(jobs, scheduler) as executor:
        converted = convert_new_seeds(root, executor)
        return with_cache_recovery(
            root, lambda: _build(place, converted, executor, clean=clean, search=search)
        )


class ProjectPlace(NamedTuple):
    """A project, where its site is put, and the address that it will have if not the configured one."""

    root: Path
    out: Path
    base_url: str | None


def _build(
    place: ProjectPlace,
    converted: ConvertReport,
    executor: LocalExecutor,
    *,
    clean: bool,
    search: bool,
) -> BuildReport:
    root, out, base_url = place
    built_at = now()
    kept = search and not converted.needs_telling  # for a next build with nothing to do
    inputs = scan_inputs(root, base_url, built_at) if kept else None
    with open_project(root, base_url, executor) as project:
        pages, written = _make_site(project, root / out, executor, keep=not clean)
        indexed = index_site(project, root / out, clean=clean) if search else None
    articles = len(project.articles)
    if inputs and indexed:
        files = {**written.files, **indexed.files}
        state = make_state(inputs, built_at, root / out, files, articles, pages)
        save_state(root, out, state)
    return BuildReport(converted, articles, pages, written, indexed, out, project)


def _make_site(
    project: Project, out: Path, executor: LocalExecutor, *, keep: bool
) -> tuple[int, Written]:
    """Puts the site of a project into ``out``; how many pages it has."""
    root, content = project.root, project.content
    assets = load_assets(root, theme_styles(project.corpus.themes))
    messages = load_messages(root, content.site.languages, root / CATALOGUES)
    editions = plan_site(project.corpus, project.bodies, messages)
    renderers = make_renderers(root, editions, assets.names)
    name = f"pages in {out.resolve()}"
    excluded = FOLDER if content.site.has("search") else ""
    with (
        prepare_site(out, keep=keep, excluded=excluded) as stage,
        open_cache(project.cache) as store,
    ):
        work = PageWork(renderers, load_records(store, name), stage)
        pages = make_pages(project, work, editions, executor)
        files = [stage.prepare(path, content) for path, content in assets.files.items()]
        files.append(stage.prepare(output_path(NO_JEKYLL), b""))
        written = stage.put_in_place([*files, *(page.file for page in pages if page.file)])
        save_records(store, name, pages)
    return len(pages), written


def make_renderers(
    root: Path, editions: Sequence[Edition], names: Mapping[str, str]
) -> list[Renderer]:
    """The renderer of each edition; ``names`` are those of published assets."""
    return [Renderer(root, of.site, of.messages, names, root / COMPILED) for of in editions]


def make_pages(
    project: Project, work: PageWork, editions: Sequence[Edition], executor: LocalExecutor
) -> list[PageResult]:
    """Every page of the site, its file prepared where it is not as it was.

    Raises ProblemsError where two pages want one address or a template is wrong.
    """
    sections = [section for edition in editions for section in edition.sections]
    pages = _make_sections(project, work, sections, executor)
    pages += _make_sections(project, work, [plan_sitemap(editions, pages)], executor)
    check_pages(pages)
    return pages


def _make_sections(
    project: Project, work: PageWork, sections: Sequence[Section], executor: LocalExecutor
) -> list[PageResult]:
    """Every page of some sections; those that do not stand are made by the crew."""
    planned = [page for section in sections for page in work.plan(section)]
    todo = order_by_month(planned)
    parts: Iterator[list[StagedPage]]
    if executor.far:
        parts = render_on_cluster(project.root, work, todo, project.bodies, executor)
    else:
        workers = executor.count_workers(len(todo))
        parts = executor.do(work, work, chunked(todo, workers), workers)
    put = dict(zip((page.path for page in todo), chain.from_iterable(parts), strict=True))
    return [page_result(page, put.get(page.path)) for page in planned]


def convert_new_seeds(root: Path, executor: LocalExecutor | None = None) -> ConvertReport:
    """Converts the seeds that have no article yet or have changed under one that nobody edited.

    Of the others it is only said what has become of them.
    Raises ProblemsError where the ledger, or the content that conversion reads by, is wrong.
    """
    ledger = read_ledger(root)
    seeds = list_seeds(root)
    results = find_seed_states(root, seeds, ledger)
    removed = [seed for seed, result in results.items() if result and result.outcome == "removed"]
    renamed = find_articles_of_seeds(root, ledger) if removed else {}
    new = [seed for seed in seeds if results[seed] is None or (seed in removed and seed in renamed)]
    if new:
        from generator.conversion.convert import convert_seeds  # noqa: PLC0415 - the stage of seeds, seldom needed

        report = convert_seeds(root, new, executor=executor)
        results.update(zip(new, report.results, strict=True))
    return ConvertReport(
        (*(r for r in results.values() if r), *find_gone(root, read_ledger(root), seeds))
    )


def check_address(base_url: str | None) -> None:
    """Raises ProblemsError where a site cannot be published at an address."""
    if base_url is not None and not is_site_address(base_url):
        hint = "give the full address of the site: https://example.org/briefing/"
        message = f"'{base_url}' is not a web address"
        raise ProblemsError([Problem("bad-web-address", message, hint=hint)])
