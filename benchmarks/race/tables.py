"""Format the figures as Markdown tables."""

import re
from collections.abc import Iterator, Sequence

from race.programs import LEFT_OUT, OWN, OWN_LESS
from race.results import COPY, SCENARIOS, Machine, Results, Size, median, ratio

NONE = "–"
KILO = 1000
NOTES = """\
Every program makes a page an article of the same text, a first page with the latest, a feed and a sitemap; all but
MkDocs also lists by theme, 50 articles on a page. MkDocs has none of its own, so it makes less. *Sourcebook* makes
more: people, timelines, sources, data to download, feeds by theme. *Sourcebook, less* leaves out what the others do not
make (`leave_out: [LEFT]` in its `site.yaml`): it makes articles, lists by theme, a first page, feeds and a sitemap.
Its pages say more, still: each passage with its themes, dates and address, linked data; its feeds are Atom and JSON, by
theme, too; its lists are cut by year and month. Search is off everywhere, or reported apart.
Each build is looked at for the change that it should show, and each site, once, for the text of its articles.

Programs build by turns, at their versions' defaults but for what `benchmarks/sites/` says: Pelican's cache is on;
Eleventy's `--incremental=FILE` and MkDocs' `--dirty`, which make single pages and leave lists and feeds as they were,
are not used. A cold build finds neither a site nor a cache. Times are medians; what the processors take is told beside
them, as a machine that does other work, too, is slower by the clock. Memory is what all processes held at once, looked
at every 10 ms in rounds of its own: each page of it by the share that a process has in it (PSS). *Copying* is `cp -r`
of the made site; of one that has no room beside itself, piece by piece. No variable of the environment that changes how
a program runs is handed on, and what can be compiled is, before the first round.""".replace(
    "LEFT", ", ".join(LEFT_OUT)
)


def short_tables(results: Results, sizes: Sequence[int]) -> str:
    """Each scenario at some sizes, seconds of each program and Sourcebook's ratio to Hugo."""
    tables = [_of_size(results.sizes[size], size) for size in sizes if size in results.sizes]
    return "\n\n".join(tables)


def _of_size(size: Size, number: int) -> str:
    programs = list(size.rows)
    own = [name for name in (OWN, OWN_LESS) if name in programs]
    header = [f"{number:,} articles", *(f"{name}, s" for name in programs)]
    header += [f"{name} : Hugo" for name in own]
    rows = [
        [
            words,
            *(seconds(median(size.rows[name][scenario].wall)) for name in programs),
            *(_ratio(ratio(size, name, scenario)) for name in own),
        ]
        for scenario, words in SCENARIOS.items()
    ]
    memory = [_megabytes(median(size.rows[name]["cold"].memory)) for name in programs]
    of_memory = (_ratio(ratio(size, name, "cold", "memory")) for name in own)
    rows.append(["memory, everything new, MB", *memory, *of_memory])
    copying = [seconds(median(size.rows[name][COPY].wall)) for name in programs]
    rows.append(["copying what it made", *copying, *(NONE for _ in own)])
    made = [size.made[name] for name in programs]
    rows.append(["pages made", *(f"{each.pages:,}" for each in made), *(NONE for _ in own)])
    megabytes = (_megabytes(each.megabytes) for each in made)
    rows.append(["site, MB", *megabytes, *(NONE for _ in own)])
    each = (f"{one.megabytes * KILO / number:,.1f}" for one in made)
    rows.append(["site, KB an article", *each, *(NONE for _ in own)])
    return table(header, rows)


def long_tables(results: Results) -> str:
    """For docs/benchmarks.md: every figure of every size."""
    return "\n\n".join(
        f"## {number:,} {'article' if number == 1 else 'articles'}\n\n{_all_of_size(size, number)}"
        for number, size in sorted(results.sizes.items())
    )


def _all_of_size(size: Size, number: int) -> str:
    header = ["", "program", "time, s", "fastest to slowest", "processors, s", "memory, MB"]
    header += ["time : Hugo", "processors : Hugo", "memory : Hugo", "search, s"]
    rows = [
        row
        for scenario, words in (*SCENARIOS.items(), (COPY, "copying what it made"))
        for row in _rows_of(size, scenario, words)
    ]
    sites = "; ".join(
        f"{name} {made.pages:,} pages, {made.files:,} files of {made.megabytes:,.1f} MB, "
        f"{made.megabytes * KILO / number:,.1f} KB an article"
        for name, made in size.made.items()
    )
    runs = sorted({len(row.wall) for rows in size.rows.values() for row in rows.values()} - {0})
    return f"{table(header, rows)}\n\nMade: {sites}. Runs of each: {', '.join(map(str, runs))}."


def _rows_of(size: Size, scenario: str, words: str) -> Iterator[list[str]]:
    for number, (name, rows) in enumerate(size.rows.items()):
        row = rows[scenario]
        yield [
            "" if number else words,
            name,
            seconds(median(row.wall)),
            f"{seconds(min(row.wall))} to {seconds(max(row.wall))}" if row.wall else NONE,
            seconds(median(row.cpu)),
            _megabytes(median(row.memory)),
            *(
                NONE if scenario == COPY else _ratio(ratio(size, name, scenario, what))
                for what in ("wall", "cpu", "memory")
            ),
            seconds(median(row.search)),
        ]


def growth_table(results: Results) -> str:
    """How many times more a tenfold number of articles takes, for each program measured at both."""
    header = ["from", "to", "program"]
    header += ["time, everything new", "memory, everything new", "time, one article edited"]
    rows = [
        [f"{few:,}", f"{many:,}", name]
        + [
            _times(results, (few, many), name, *what)
            for what in (("cold", "wall"), ("cold", "memory"), ("article", "wall"))
        ]
        for few, many in ((1000, 10_000), (10_000, 100_000))
        if few in results.sizes and many in results.sizes
        for name in results.sizes[many].rows
    ]
    return table(header, rows) if rows else ""


def _times(results: Results, numbers: tuple[int, int], name: str, scenario: str, what: str) -> str:
    few, many = (
        median(getattr(results.sizes[number].rows[name][scenario], what)) for number in numbers
    )
    return f"{many / few:.1f}" if few and many else NONE


def describe(machine: Machine) -> str:
    """One sentence of where and with what."""
    versions = ", ".join(f"{name} {version}" for name, version in machine.versions.items())
    return (
        f"On {machine.cores} cores ({machine.system}), Python {machine.python}, "
        f"files on {machine.folder}; {versions}."
    )


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first two of words are set right where they hold figures."""
    figures = [all(_is_figure(row[column]) for row in rows) for column in range(len(header))]
    rule = ["---:" if is_figure else "---" for is_figure in figures]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, rule, *rows))


def _is_figure(cell: str) -> bool:
    return cell == NONE or bool(re.fullmatch(r"[\d.,]+( to [\d.,]+)?", cell))


def seconds(value: float | None) -> str:
    """With three figures that say something, and no more than milliseconds."""
    if value is None:
        return NONE
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _megabytes(value: float | None) -> str:
    return NONE if value is None else f"{value:,.0f}"


def _ratio(value: float | None) -> str:
    return NONE if value is None else f"{value:.2f}"
