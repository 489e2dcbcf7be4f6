"""Build a site: the recipe of ``sourcebook build``."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import msgspec

from generator.build.cache import open_cache
from generator.build.forget_cache import forget_cache
from generator.build.incremental_pages import check_pages, load_records, plan_pages, save_records
from generator.build.other_files import read_others
from generator.build.project import Project, recovering
from generator.build.project_lock import project_lock
from generator.build.render_pages import load_look, make_renderers, render_pages
from generator.build.search_build import Indexed
from generator.build.site_manifest import complete_site, paths_made_later
from generator.build.statement_check import open_checked_project
from generator.build.up_to_date import (
    InputScan,
    Told,
    forget_state,
    make_state,
    now,
    save_state,
    see_inputs,
)
from generator.build.waiting import count_waiting
from generator.config import is_site_address
from generator.content.public_content import PUBLIC, View
from generator.conversion.seed_status import ConvertReport, convert_new_seeds
from generator.pages.plan import plan_site
from generator.parallel.executor import LocalExecutor
from generator.problems import Code, Problem, ProblemsError
from generator.site.output import Written, check_output, prepare_site


class BuildReport(msgspec.Struct, frozen=True):
    """Result of a build. ``indexed`` is None where the search index is left for later."""

    converted: ConvertReport
    articles: int
    pages: int
    written: Written
    indexed: Indexed | None
    out: Path
    project: Project
    waiting: dict[Code, int]  # for an editor

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Warnings of seeds, of articles that differ from theirs, and of unrecorded allegations."""
        return (*self.converted.problems, *self.project.warnings)


@recovering
def build(  # noqa: PLR0913 - options of the command # long: a recipe is read from top to bottom
    root: Path,
    out: Path,
    base_url: str | None = None,
    *,
    executor: LocalExecutor | None = None,
    clean: bool = False,
    view: View = PUBLIC,
    looked: InputScan | None = None,
    say: Callable[[str], object] | None = lambda _: None,
) -> BuildReport:
    """Build the site of the project in ``root`` into ``out``, at ``base_url`` if it is given.

    With ``clean``, everything is made again. ``view`` may show drafts, or what is public at another
    time than that of the last edition. Inputs that were ``looked`` at are not looked at again. ``say``
    is called where another command has to end first: None stands for a caller that has the project's
    lock. Raises ProblemsError if anything is wrong, and leaves ``out`` as it was.
    """
    check_output(root, out)
    check_address(base_url)
    executor = executor or LocalExecutor(None)
    with project_lock(root, say) if say else nullcontext(now()) as changed_until:
        # 1. Forget the last build, in case this one fails.
        left = forget_state(root, out)
        if clean:
            forget_cache(root)

        # 2. Convert new seeds.
        converted = convert_new_seeds(root, executor)

        # 3. Read the content, from the cache where it is not stale.
        is_final = view.indexed and not converted.needs_repeating
        known = None if converted.has_written else looked
        seen = see_inputs(root, base_url, known, changed_until) if is_final else InputScan(now())
        with open_checked_project(root, base_url, executor, view, seen.inputs) as project:
            # 4. Plan the pages.
            executor.tell("Planning pages", 0, 0)
            look = load_look(project)
            editions = plan_site(
                project.shown, project.bodies, look.messages, project.state, project.shown_stories
            )
            renderers = make_renderers(root, editions, look.assets.names)
            with (
                prepare_site(
                    root / out, keep=not clean, excluded=paths_made_later(project), known=left
                ) as stage,
                open_cache(project.cache) as cache,
            ):
                planned = plan_pages(editions, renderers, load_records(cache, root / out), stage)

                # 5. Render those that are stale.
                rendered = render_pages(planned, renderers, stage, project, executor)
                pages = check_pages(planned, rendered)

                # 6. Put all files in place.
                others = {**look.assets.files, **read_others(root, editions)}
                files = [stage.prepare(path, content) for path, content in others.items()]
                written = stage.put_in_place([*files, *pages])
                save_records(cache, root / out, planned, written.files)

            # 7. Make the search index, and the manifest of all files.
            indexed, stamps = complete_site(
                project, view, root / out, written, clean=clean, tell=executor.tell
            )

        # 8. Remember the build, so that the next one may have nothing to do.
        counts = len(project.articles), len(pages)
        told = Told(project.warnings, count_waiting(project))
        if seen.inputs and indexed:
            save_state(root, out, make_state(seen, root / out, stamps, left, counts, told))
    return BuildReport(converted, *counts, written, indexed, out, project, told.waiting)


def check_address(base_url: str | None) -> None:
    """Raise ProblemsError if a site cannot be published at an address."""
    if base_url is not None and not is_site_address(base_url):
        hint = "give the full address of the site: https://example.org/briefing/"
        message = f"'{base_url}' is not a web address"
        raise ProblemsError([Problem("bad-web-address", message, hint=hint)])
