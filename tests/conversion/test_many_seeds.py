"""Many seeds: over several processes as in one, and a stopped run goes on where it was."""

from pathlib import Path

import pytest

from generator.clippings.understand import understand
from generator.conversion.convert import convert_all
from generator.parallel.executor import LocalExecutor, choose_worker_count
from tests.running import SMALL_SITE, read_tree, run, write_files

NUMBER = 70


@pytest.fixture
def project(tmp_path):
    """Seventy seeds, some with equal titles, and no articles."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    seeds = {
        f"seeds/{number:03}.txt": f" date 2025-05-02 Quay {number % 7} reopens\n\n"
        f"The harbour's quay number {number} reopened on 1 May 2025.\n"
        for number in range(NUMBER)
    }
    return write_files(tmp_path, {**files, **seeds})


def test_two_processes_make_what_one_makes(project, tmp_path_factory):
    """The same articles under the same names, and the same ledger."""
    other = write_files(
        tmp_path_factory.mktemp("other"),
        {name: text.decode() for name, text in read_tree(project).items()},
    )
    convert_all(project, executor=LocalExecutor(1))
    convert_all(other, executor=LocalExecutor(2))
    assert len(list((project / "content/articles").iterdir())) == NUMBER
    assert read_tree(other / "content") == read_tree(project / "content")


def test_a_stopped_run_loses_nothing_and_repeats_nothing(project):
    """What was done is in the ledger; the next run converts the rest alone."""
    done = []

    def stop(number):
        done.append(number)
        if sum(done) > NUMBER // 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert_all(project, executor=LocalExecutor(1), advance=stop)
    before = read_tree(project / "content/articles")
    assert 0 < len(before) < NUMBER
    report = convert_all(project, executor=LocalExecutor(1))
    outcomes = [result.outcome for result in report.results]
    assert outcomes.count("same") == len(before)
    assert outcomes.count("made") == NUMBER - len(before)
    after = read_tree(project / "content/articles")
    assert {name: after[name] for name in before} == before


def test_a_mistake_of_the_program_costs_the_seed_that_shows_it_alone(project, monkeypatch):
    """All others are converted; the Problem names the seed and where the program failed."""

    def fail_at(seed, vocabulary):
        if seed.name.endswith("007.txt"):
            raise ValueError("no such row")
        return understand(seed, vocabulary)

    monkeypatch.setattr("generator.conversion.convert.understand", fail_at)
    report = convert_all(project, executor=LocalExecutor(1))
    (failed,) = (result for result in report.results if result.outcome == "failed")
    (problem,) = failed.problems
    assert (failed.seed, problem.code) == ("007.txt", "program-error")
    assert "ValueError: no such row (test_many_seeds.py:" in problem.message
    assert len(list((project / "content/articles").iterdir())) == NUMBER - 1
    assert run(project, "convert").status == 1
    monkeypatch.undo()
    assert run(project, "convert").status == 0


def test_a_file_that_the_program_fails_to_open_is_named(project, monkeypatch):
    """The mistake may be in a reader of files, too."""
    monkeypatch.setattr("generator.conversion.convert.decode_parts", lambda *_: {}[0])
    report = convert_all(project, executor=LocalExecutor(1))
    assert {each.problems[0].code for each in report.results} == {"program-error"}
    assert report.results[7].problems[0].path == Path("seeds/007.txt")


def test_many_seeds_are_counted_not_listed(project):
    """A run that changes nothing says so in one line."""
    run(project, "convert")
    assert run(project, "convert").out == f"{NUMBER} same\n"


@pytest.mark.parametrize(("asked", "workers"), [(1, 1), (2, 2), (None, 3)])
def test_no_more_processes_work_than_were_asked_for(asked, workers, monkeypatch):
    """A container may have three of a machine's sixty-four cores."""
    monkeypatch.setattr("os.cpu_count", lambda: 64)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 5, 7}, raising=False)
    assert choose_worker_count(asked, 1000) == workers
    assert choose_worker_count(asked, 3) == 1


def test_a_build_converts_with_as_many_processes_as_asked(project, monkeypatch):
    """`build --jobs 1` starts none at all."""
    monkeypatch.setattr(
        "generator.parallel.worker_processes.share_chunks", lambda *_: pytest.fail("workers start")
    )
    assert run(project, "build", "--jobs", "1").status == 0
