"""A folder named to a command: it stands for the seeds below it, where a command takes many."""

import pytest

from tests.running import SMALL_SITE, read_tree, run, write_files

SEED = " date 2025-05-0{} Quay {} reopens\n\nThe harbour's quay reopened on 1 May 2025.\n"
SEEDS = {
    f"seeds/{name}": SEED.format(number, number)
    for number, name in enumerate(("one.txt", "may/two.txt", "may/late/three.txt"), 1)
}


@pytest.fixture
def project(tmp_path):
    """Three seeds, two of them below a folder, and what an editor left there."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    litter = {"seeds/may/two.txt~": "x", "seeds/may/.hidden/x.txt": "x", "seeds/none/a~": "x"}
    return write_files(tmp_path, {**files, **SEEDS, **litter})


@pytest.mark.parametrize("folder", ["seeds/may", "seeds/may/", "may", "./seeds/../seeds/may"])
def test_a_folder_stands_for_the_seeds_below_it(project, folder):
    """However it is written, and no more of it than of the whole: no litter."""
    ran = run(project, "convert", folder)
    assert (ran.status, ran.err) == (0, "")
    assert [line.split()[:2] for line in ran.out.splitlines()] == [
        ["made", "may/late/three.txt"],
        ["made", "may/two.txt"],
    ]


def test_the_folder_of_seeds_stands_for_all_of_them(project):
    """And a whole path is as good as one from here."""
    assert len(run(project, "convert", str(project / "seeds")).out.splitlines()) == 3


def test_a_seed_named_twice_is_converted_once(project):
    """By itself and by its folder."""
    ran = run(project, "convert", "seeds/may/two.txt", "seeds/may")
    assert len(ran.out.splitlines()) == 2


def test_a_folder_does_not_bring_back_what_was_removed(project):
    """Only a seed that is named itself has its article made again."""
    run(project, "convert")
    (article,) = (project / "content/articles").glob("*quay-2*")
    article.unlink()
    assert "removed   may/two.txt" in run(project, "convert", "seeds/may").out
    assert not article.exists()
    run(project, "convert", "seeds/may", "seeds/may/two.txt")
    assert article.exists()


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("seeds/none", "put clippings into it, as text files or saved pages"),
        ("content", "name one in seeds/"),
        (".", "name one in seeds/"),
    ],
)
def test_a_folder_without_a_seed_is_told(project, folder, hint):
    """With all else that is wrong, and before anything is converted."""
    before = read_tree(project)
    ran = run(project, "convert", "seeds/one.txt", folder, "seeds/tow.txt")
    assert ran.status == 1
    assert (
        f"{folder}: error[no-seeds]: there is no seed in this folder\n  hint: {hint}\n" in ran.err
    )
    assert "seeds/tow.txt: error[unknown-seed]: no such seed\n" in ran.err
    assert read_tree(project) == before


def test_explain_takes_files(project):
    """A folder is told as such; the files beside it are explained."""
    ran = run(project, "explain", "seeds/may", "seeds/one.txt")
    assert ran.status == 1
    told = (
        "seeds/may: error[is-a-folder]: is a folder, not a file\n"
        "  hint: name the files in it, such as seeds/may/*.txt\n"
    )
    assert told in ran.err
    assert "Quay 1 reopens" in ran.out
