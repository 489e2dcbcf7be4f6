"""Count what waits for an editor, as far as a build knows it without looking further."""

from collections.abc import Iterable

from generator.build.project import Project
from generator.config import all_wordings
from generator.content.decisions import read_decisions
from generator.content.entries import ArticleMeta, OutletEntry
from generator.problems import Code


def lacks_date(meta: ArticleMeta) -> bool:
    """Return whether an article's date is to be looked for."""
    return meta.date is None and "date" not in meta.unknown


def lacks_outlet(meta: ArticleMeta) -> bool:
    """Return whether an article's outlet is to be looked for."""
    return meta.outlet is None and not meta.outlet_found and "outlet" not in meta.unknown


def unlisted_outlet(meta: ArticleMeta) -> str:
    """Return the name of an outlet that only the text says, or ''."""
    return meta.outlet_found if meta.outlet is None and "outlet" not in meta.unknown else ""


def outlets_by_name(outlets: Iterable[OutletEntry]) -> dict[str, str]:
    """Return the ids of outlets by their folded names and spellings."""
    return {
        name.casefold(): outlet.id
        for outlet in outlets
        for name in (*all_wordings(outlet.meta.name), *outlet.meta.spellings)
    }


def count_waiting(project: Project) -> dict[Code, int]:
    """Return the number of things of each kind that wait for an editor, without kinds that do not."""
    metas = [article.entry.meta for article in project.articles]
    dismissed = read_decisions(project.root).dismisses_outlet
    found = {name.casefold(): name for meta in metas if (name := unlisted_outlet(meta))}
    warnings = project.allegation_warnings
    counts = {
        "allegation-unrecorded": sum(w.code == "allegation-unrecorded" for w in warnings),
        "no-date": sum(map(lacks_date, metas)),
        "outlet-without-entry": sum(not dismissed(name) for name in found.values()),
        "no-outlet": sum(map(lacks_outlet, metas)),
        "no-theme": sum(not each.themes and each.entry.meta.themes is None for each in project.articles),
    }  # fmt: skip
    return {code: count for code, count in counts.items() if count}
