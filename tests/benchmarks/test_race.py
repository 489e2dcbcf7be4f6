"""What the benchmark beside other generators stands on: its articles, its edits, its sums and its tables."""

import itertools
import sys
import tomllib
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
import yaml
from peers import ANY, read_arguments
from race.articles import make_articles
from race.installing import Peers
from race.measuring import KEPT_VARIABLES, read_pss, run, run_and_weigh
from race.plot import Axis, Line, draw, lines_of
from race.programs import (
    LEFT_OUT,
    all_programs,
    begin_hugo,
    begin_yaml,
    sourcebook,
    write_project,
)
from race.results import (
    SCENARIOS,
    Machine,
    Made,
    Results,
    Row,
    Size,
    describe_machine,
    file_system,
    median,
    ratio,
    read_results,
    write_results,
)
from race.search import search_seconds
from race.tables import NOTES, growth_table, long_tables, short_tables, table

from generator.config import Part

PROGRAMS = all_programs(Peers(Path("anywhere")))
MACHINE = Machine(2, "3.11.7", "Linux x86_64", "tmpfs", {"Hugo": "0.1"})


def size(**wall):
    """What was measured of each program: the times given in every scenario, and as much memory."""
    return Size(
        {
            name: dict.fromkeys((*SCENARIOS, "copy"), Row(times, times, times))
            for name, times in wall.items()
        },
        {name: Made(3, 2, 1.5) for name in wall},
    )


def test_articles_are_the_same_each_time_and_of_the_seeds_length():
    """The same number and seed give the same articles, of some 4 KB; a larger number begins with them."""
    articles = list(make_articles(50))
    assert list(make_articles(80))[:50] == articles
    assert list(make_articles(50, seed=2)) != articles
    assert 3500 < sum(len(article.body.encode()) for article in articles) / 50 < 4500
    assert len({article.name for article in articles}) == 50


def runs(text):
    """The runs of five words of a text."""
    words = text.split()
    return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}


def test_articles_tell_different_texts():
    """Two articles share under half of their runs of words, but for the few that are syndicated."""
    texts = [runs(article.body) for article in make_articles(100)]
    same = [
        one == other
        for one, other in itertools.combinations(texts, 2)
        if len(one & other) >= 0.5 * min(len(one), len(other))
    ]
    assert all(same)
    assert 1 <= len(same) <= 5


def test_front_matter_says_the_same_in_each_form():
    """YAML and TOML hold the same title, date, themes and people, whatever signs a title has."""
    article = next(make_articles(1))._replace(title='He said: "no" – it’s \\ over', outlet="")
    in_yaml = yaml.safe_load(begin_yaml(article).strip("-\n"))
    in_toml = tomllib.loads(begin_hugo(article).strip("+\n"))
    assert in_toml | in_toml.pop("params") == in_yaml
    assert in_yaml["title"] == article.title
    assert in_yaml["date"].isoformat() == article.date
    assert yaml.safe_load(sourcebook().begin(article).strip("-\n")).keys() == {*in_yaml} - {
        "outlet"
    }


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_each_project_has_the_places_that_are_edited(program, tmp_path):
    """In what each program is given, the theme's name and the template are found, edit after edit."""
    folder = tmp_path / "project"
    articles = list(make_articles(3))
    write_project(program, folder, articles)
    for edit in (program.theme, program.template):
        for turn in (1, 2):
            edit.make(folder, turn)
        text = (folder / edit.file).read_text(encoding="utf-8")
        assert text.count(edit.new.format(2)) == 1
        assert edit.new.format(1) not in text
    assert len(list((folder / program.articles).glob("*.md"))) == 3


def test_an_edit_that_finds_no_place_ends_the_benchmark(tmp_path):
    """A build after an edit that was none would be measured as a very fast one."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/base.html").write_text("<main>")
    with pytest.raises(SystemExit, match=r"nothing in .*base\.html is like <body"):
        sourcebook().template.make(tmp_path, 1)


def test_a_run_tells_what_the_command_said_and_held(tmp_path):
    """The output is kept, a failure is told with it, and memory is that of children too."""
    python = (sys.executable, "-c")
    assert run((*python, "print('made')"), tmp_path, {}).said == "made\n"
    with pytest.raises(SystemExit, match=r"failed:\nno such theme"):
        run((*python, "raise SystemExit('no such theme')"), tmp_path, {})
    child = "import time; held = b'x' * 60_000_000; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    measured, megabytes = run_and_weigh((*python, parent), tmp_path, {})
    assert 60 < megabytes < 120
    assert measured.cpu > 0


def test_no_setting_of_the_shell_makes_a_program_quicker_or_slower(tmp_path, monkeypatch):
    """What makes Python, Node.js or Go run otherwise is handed to none; paths are."""
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONOPTIMIZE", "NODE_OPTIONS", "GOGC", "HUGO_TITLE"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("HOME", str(tmp_path))
    show = (sys.executable, "-c", "import os; print(*sorted(os.environ))")
    names = run(show, tmp_path, {"PYTHONPATH": "x"}).said.split()
    assert (
        {"HOME", "PATH", "PYTHONPATH"} <= set(names) <= {*KEPT_VARIABLES, "PYTHONPATH", "LC_CTYPE"}
    )


def test_what_less_leaves_out_is_told_and_is_all_that_can_be():
    """A part that is added to the program is added here, or Sourcebook would make more than its peers."""
    assert set(LEFT_OUT) == set(get_args(Part))
    assert f"leave_out: [{', '.join(LEFT_OUT)}]" in NOTES


def test_memory_is_read_from_the_kernels_words():
    """The line that counts shared pages by their share is the one, not those that begin alike."""
    rollup = "Rss:     900 kB\nPss:     30 kB\nPss_Anon:     20 kB\n"
    assert read_pss(rollup) == 30 * 1024
    assert read_pss("") == 0


def test_runs_are_said_for_all_sizes_or_for_one():
    """The largest has fewer if nothing is said; a number alone is for all sizes but those that have their own."""
    assert read_arguments([]).runs == {ANY: 5, 100_000: 3}
    assert read_arguments(["--runs", "2"]).runs == {ANY: 2}
    assert read_arguments(["--runs", "7", "10000=1"]).runs == {ANY: 7, 10_000: 1}


def test_the_search_index_is_taken_apart():
    """What a build says of its search index is found, whatever else it times."""
    assert search_seconds("9 pages in site/ in 2.50 s\nsearch index: 3 files in 0.75 s\n") == 0.75
    assert search_seconds("9 pages in site/ in 2.50 s\n") == 0


def test_ratios_are_of_medians_in_the_same_runs():
    """One slow run among three changes nothing; where Hugo did not run there is no ratio."""
    measured = size(Hugo=(1.0, 2.0, 90.0), Sourcebook=(0.5, 1.0, 1.5))
    assert median(()) is None
    assert ratio(measured, "Sourcebook", "cold") == 0.5
    assert ratio(size(Sourcebook=(1.0,)), "Sourcebook", "cold") is None


def test_results_are_kept_for_the_machine_that_they_are_of(tmp_path):
    """What was written is read again; figures of another machine or of other versions are not mixed in."""
    results = Results(MACHINE, {1000: size(Hugo=(1.23456,)), 1: size(Hugo=(1.0,))})
    write_results(tmp_path / "kept.json", results)
    kept = read_results(tmp_path / "kept.json", MACHINE)
    assert list(kept.sizes) == [1, 1000]
    assert kept.sizes[1000].rows["Hugo"]["cold"].wall == (1.2346,)
    other = describe_machine(tmp_path, {"Hugo": "0.2"})
    assert read_results(tmp_path / "kept.json", other) == Results(other, {})


def test_a_folder_is_said_by_its_file_system():
    """The nearest mount above the folder counts."""
    mounts = "/dev/vda / ext4 rw 0 0\ntmpfs /fast tmpfs rw 0 0\n"
    assert file_system(Path("/fast/work"), mounts) == "tmpfs"
    assert file_system(Path("/srv"), mounts) == "ext4"


def test_the_short_table_sets_programs_side_by_side():
    """A row a scenario, a column a program, and Sourcebook's ratio to Hugo last."""
    results = Results(MACHINE, {1000: size(Sourcebook=(0.25,), Hugo=(0.5,), MkDocs=(12.34,))})
    lines = short_tables(results, (1000, 10_000)).splitlines()
    assert lines[:3] == [
        "| 1,000 articles | Sourcebook, s | Hugo, s | MkDocs, s | Sourcebook : Hugo |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| everything new | 0.250 | 0.500 | 12.3 | 0.50 |",
    ]
    assert lines[-3:] == [
        "| pages made | 2 | 2 | 2 | – |",
        "| site, MB | 2 | 2 | 2 | – |",
        "| site, KB an article | 1.5 | 1.5 | 1.5 | – |",
    ]
    assert len(lines) == 2 + len(SCENARIOS) + 5


def test_sourcebook_with_less_has_a_ratio_of_its_own():
    """It stands beside Hugo's as the whole site does."""
    measured = size(**{"Sourcebook": (0.25,), "Sourcebook, less": (0.1,), "Hugo": (0.5,)})
    lines = short_tables(Results(MACHINE, {1000: measured}), (1000,)).splitlines()
    assert lines[0].endswith("| Hugo, s | Sourcebook : Hugo | Sourcebook, less : Hugo |")
    assert lines[2] == "| everything new | 0.250 | 0.100 | 0.500 | 0.50 | 0.20 |"


def test_the_long_table_names_every_size_and_what_was_made():
    """Every program has its line in every scenario; Hugo's ratio to itself is one."""
    told = long_tables(Results(MACHINE, {1: size(Hugo=(1.0, 3.0)), 10_000: size(Hugo=(2.0,))}))
    assert "## 1 article\n" in told
    assert "## 10,000 articles\n" in told
    assert (
        "| everything new | Hugo | 2.00 | 1.00 to 3.00 | 2.00 | 2 | 1.00 | 1.00 | 1.00 | – |"
        in told
    )
    assert "Made: Hugo 2 pages, 3 files of 1.5 MB, 1,500.0 KB an article. Runs of each: 2." in told
    assert "Made: Hugo 2 pages, 3 files of 1.5 MB, 0.1 KB an article. Runs of each: 1." in told


def test_what_was_not_measured_is_a_dash():
    """A site too large to be copied beside itself has no time of copying."""
    hugo = size(Hugo=(1.0,)).rows["Hugo"] | {"copy": Row(())}
    results = Results(MACHINE, {1000: Size({"Hugo": hugo}, {"Hugo": Made(3, 2, 1.5)})})
    assert "| copying what it made | – |\n" in short_tables(results, (1000,))
    assert "| copying what it made | Hugo | – | – | – | – | – | – | – | – |" in long_tables(results)


def test_growth_is_how_many_times_more_ten_times_the_articles_take():
    """It is told for each tenfold that was measured, and for none that was not."""
    results = Results(MACHINE, {1000: size(Hugo=(0.5,)), 10_000: size(Hugo=(5.5,))})
    assert growth_table(results).splitlines()[2:] == [
        "| 1,000 | 10,000 | Hugo | 11.0 | 11.0 | 11.0 |"
    ]
    assert growth_table(Results(MACHINE, {1: size(Hugo=(1.0,))})) == ""


def test_tables_set_figures_right():
    """Columns of figures are set right, those of words left."""
    assert table(["a", "b"], [["x", "1.5"], ["2", "–"]]).splitlines()[1] == "| --- | ---: |"


def test_the_plot_is_told_in_words_too():
    """The picture is well-formed, has each line with its points, and says every figure in its description."""
    results = Results(
        MACHINE,
        {
            number: size(
                **{"Sourcebook, less": (number / 4000,)},
                Sourcebook=(number / 2000,),
                Hugo=(number / 1000,),
            )
            for number in (1, 100, 10_000)
        },
    )
    picture = ElementTree.fromstring(draw(lines_of(results)))
    name = "{http://www.w3.org/2000/svg}"
    assert len(picture.findall(f"{name}circle")) == 6 * 3
    assert "Hugo, everything new: 0.001 s at 1, 0.1 s at 100, 10 s at 10,000." in (
        picture.findtext(f"{name}desc")
    )
    labels = picture.findall(f"{name}text[@class]")
    heights = sorted(float(label.get("y")) for label in labels)
    assert len(heights) == 6
    assert all(below - above >= 17 for above, below in itertools.pairwise(heights))


def test_the_plots_axes_are_logarithmic():
    """Each ten times more is as far again."""
    axis = Axis(range(-1, 3), 0, 300)
    assert [axis.place(value) for value in (0.1, 1, 10, 100)] == [0, 100, 200, 300]


def test_one_point_makes_a_picture():
    """A single size, and a time that is a power of ten, are drawn."""
    assert "<circle" in draw([Line("one", "a", ((1, 1.0),))])
