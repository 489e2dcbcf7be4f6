"""Conversion: every seed gives an article or a reason, and no edit of a person is ever lost."""

import pytest

from tests.conversion.one_seed import SEED, edit
from tests.running import read_tree, run, write_files

ARTICLE = "content/articles/2025-05-02-gazette-the-harbour-opens-again-after-a-year.md"


def test_a_seed_becomes_an_article(project, article):
    """With what the clipping says in its front matter, and its words below."""
    text = article.read_text(encoding="utf-8")
    assert "title: The harbour opens again after a year\n" in text
    assert "date: 2025-05-02\n" in text
    assert "seed: one.txt\n" in text
    assert '"It took a year," Ada Lock said.\n' in text


def test_a_second_run_changes_nothing(project, article):
    """Not a byte of any file."""
    before = read_tree(project)
    ran = run(project, "convert")
    assert ran.out.startswith("same ")
    assert read_tree(project) == before


def test_a_ledger_of_old_names_is_not_rewritten_for_them_alone(project, article):
    """It is where something else of it changes; each rule is then named by its id."""
    seed, path = project / "seeds/one.txt", project / "content/conversions.yaml"
    seed.write_text(SEED + "\nPhoto: A. Lock\n", "utf-8")
    run(project, "convert", "seeds/one.txt")
    edit(path, "rule: photo-credit", "rule: picture's credit")
    before = path.read_bytes()
    run(project, "convert", "seeds/one.txt")
    assert path.read_bytes() == before
    edit(seed, "A. Lock", "B. Lock")
    run(project, "convert")
    assert "rule: photo-credit" in path.read_text("utf-8")


def test_an_edited_article_is_never_overwritten(project, article):
    """It is kept and said so, whether the seed stands, changes, or is named."""
    edit(article, "opens again", "is open again")
    before = article.read_bytes()
    for change in (lambda: None, lambda: edit(project / "seeds/one.txt", "north", "south")):
        change()
        for command in (["convert"], ["convert", "seeds/one.txt"], ["build"]):
            run(project, *command)
            assert article.read_bytes() == before
    assert "edited by hand" in run(project, "convert").out


def test_the_difference_of_an_edited_article_is_shown_on_request(project, article):
    """As a unified diff, from the article as it stands to what the seed would make."""
    edit(article, "opens again", "is open again")
    ran = run(project, "convert", "--diff")
    assert "-title: The harbour is open again after a year\n" in ran.out
    assert "+title: The harbour opens again after a year\n" in ran.out


def test_a_difference_writes_nothing(project, article):
    """Not where an unedited article would change, nor for a new seed; both are told of."""
    edit(project / "seeds/one.txt", "opens again", "reopens")
    (project / "seeds/two.txt").write_text(
        "A new quay\n\nThe south quay opened on 2 May.\n", "utf-8"
    )
    before = {
        path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()
    }
    ran = run(project, "convert", "--diff")
    after = {path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()}
    assert after == before
    assert "would be rewritten one.txt -> " in ran.out
    assert "+title: The harbour reopens after a year\n" in ran.out
    assert "would be made      two.txt -> " in ran.out
    assert run(project, "convert").out.count("would be") == 0


def test_an_unedited_article_follows_its_seed(project, article):
    """Under the same name, and so the same address."""
    edit(project / "seeds/one.txt", "opens again", "reopens")
    ran = run(project, "build")
    assert f"rewritten {article.relative_to(project)} from one.txt" in ran.out
    assert "title: The harbour reopens after a year\n" in article.read_text(encoding="utf-8")


def test_an_article_that_was_removed_is_not_made_again_unasked(project, article):
    """A build leaves it out and says so; naming the seed makes it again."""
    article.unlink()
    assert "its article was removed" in run(project, "build").out
    assert not article.exists()
    assert run(project, "convert", "seeds/one.txt").out.startswith("made ")
    assert article.exists()


def test_a_renamed_article_stays_the_seeds_article(project, article):
    """It is found by its `seed`, and no second one is made."""
    new = article.with_name("quay.md")
    article.rename(new)
    assert "was removed" not in run(project, "build").out
    assert run(project, "convert").out.startswith("same ")
    assert [path.name for path in new.parent.iterdir()] == ["quay.md"]


def test_a_seed_that_is_gone_is_said_and_its_article_stays(project, article):
    """A warning, not an error."""
    (project / "seeds/one.txt").unlink()
    ran = run(project, "build")
    assert ran.status == 0
    assert "seeds/one.txt: warning[seed-gone]: the seed is gone; its article stays" in ran.err
    assert article.exists()


def test_a_seed_that_is_gone_is_said_of_an_article_with_another_name(project, article):
    """It says in its front matter which seed it is of."""
    (project / "seeds/one.txt").unlink()
    article.rename(article.with_name("quay.md"))
    assert (
        "seeds/one.txt: warning[seed-gone]: the seed is gone; its article stays"
        in run(project, "build").err
    )


def test_a_seed_that_is_gone_with_its_article_is_not_told(project, article):
    """Nothing of it is on the site; its name stays taken."""
    (project / "seeds/one.txt").unlink()
    article.unlink()
    ran = run(project, "build")
    assert (ran.status, ran.err) == (0, "")
    write_files(project, {"seeds/two.txt": SEED.replace("north", "south")})
    run(project, "convert")
    assert not article.exists()


def test_a_lost_ledger_does_not_lose_an_edit(project, article):
    """An article that says it is of the seed is taken for edited where nothing shows that it is not."""
    (project / "content/conversions.yaml").unlink()
    edit(article, "opens again", "is open again")
    before = article.read_bytes()
    assert "edited by hand" in run(project, "convert").out
    assert article.read_bytes() == before


def test_an_empty_seed_is_said_and_the_rest_goes_on(project):
    """Status 1, but the other seed's article is made and the site is built."""
    write_files(project, {"seeds/empty.txt": "\n \n"})
    ran = run(project, "build")
    assert ran.status == 1
    assert "seeds/empty.txt:1:1: error[empty-seed]: no article in it: empty" in ran.err
    assert (project / "site/index.html").exists()
    assert len(list((project / "content/articles").iterdir())) == 1


def test_an_unreadable_seed_is_said_and_the_rest_goes_on(project):
    """A folder's link that leads nowhere, say, or bytes that are no text."""
    (project / "seeds/broken.txt").write_bytes(bytes(range(256)) * 4)
    ran = run(project, "convert")
    assert ran.status == 1
    assert "seeds/broken.txt" in ran.err
    assert "made      one.txt" in ran.out


def test_a_seed_that_is_a_link_out_of_the_project_is_refused(project):
    """Nothing from outside is read."""
    (project / "seeds/hosts.txt").symlink_to("/etc/hosts")
    ran = run(project, "convert")
    assert ran.status == 1
    assert (
        "seeds/hosts.txt: error[path-leads-out]: 'hosts.txt' leads out of the seeds folder"
        in ran.err
    )


def test_a_name_that_is_no_seed_is_told_with_the_nearest(project):
    """Before anything is converted."""
    ran = run(project, "convert", "seeds/ome.txt")
    assert ran.status == 1
    assert (
        "seeds/ome.txt: error[unknown-seed]: no such seed\n  hint: did you mean 'seeds/one.txt'?"
        in ran.err
    )


def test_seeds_are_never_changed(project):
    """By no command."""
    before = read_tree(project / "seeds")
    for command in (["convert"], ["build"], ["explain", "seeds/one.txt"], ["check"]):
        run(project, *command)
    assert read_tree(project / "seeds") == before


def test_an_outlet_that_the_site_does_not_know_is_said(project):
    """Its name is in the clipping, and the front matter can only hold an id."""
    write_files(project, {"content/outlets.yaml": ""})
    ran = run(project, "convert")
    assert "outlet" in ran.err
    assert "add it to content/outlets.yaml" in ran.err


@pytest.mark.parametrize("damage", ["seed: one.txt\n", "\n---\n"])
def test_an_article_whose_front_matter_is_damaged_is_not_overwritten(project, article, damage):
    """Without its `seed`, or without the line that closes it, it is still the seed's article."""
    edit(article, "opens again", "is open again")
    edit(article, damage, "")
    before = article.read_bytes()
    run(project, "convert", "seeds/one.txt")
    assert article.read_bytes() == before
    assert [path.name for path in article.parent.iterdir()] == [article.name]


def test_the_name_of_a_removed_article_is_not_given_to_another(project, article):
    """Its seed may be asked to make it again, and no other article is then in its place."""
    article.unlink()
    write_files(project, {"seeds/two.txt": SEED.replace("north", "south")})
    run(project, "convert")
    other = next(article.parent.iterdir())
    edit(other, "opens again", "is open again")
    before = other.read_bytes()
    assert other.name != article.name
    run(project, "convert", "seeds/one.txt")
    assert other.read_bytes() == before
    assert "north quay" in article.read_text("utf-8")


def test_a_seed_whose_name_yaml_must_quote_is_known_again(project):
    """Apostrophes, colons and hashes in a file's name."""
    name = "'q' it's: a #1.txt"
    (project / "seeds/one.txt").rename(project / "seeds" / name)
    run(project, "convert")
    article = next((project / "content/articles").iterdir())
    (project / "content/conversions.yaml").unlink()
    edit(article, "opens again", "is open again")
    assert f"kept      {name}" in run(project, "convert").out
    assert len(list(article.parent.iterdir())) == 1


def test_a_renamed_seed_keeps_its_article(project, article):
    """By its bytes it is the same seed; nothing is said to be gone."""
    edit(article, "opens again", "is open again")
    (project / "seeds/one.txt").rename(project / "seeds/1.txt")
    ran = run(project, "build")
    assert ran.status == 0
    assert "seed-gone" not in ran.err
    assert [path.name for path in article.parent.iterdir()] == [article.name]
    assert "is open again" in article.read_text("utf-8")


def test_an_article_that_cannot_be_read_is_told_and_the_rest_goes_on(project, article):
    """It was saved in another encoding."""
    article.write_bytes("---\ntitle: \u0413\u0430\u0432\u0430\u043d\u044c\n---\n".encode("cp1251"))
    write_files(project, {"seeds/two.txt": SEED.replace("harbour", "station")})
    ran = run(project, "convert", "seeds/one.txt", "seeds/two.txt")
    assert ran.status == 1
    assert f"{article.relative_to(project)}:2:8: error[not-utf8]: not UTF-8" in ran.err
    assert "made      two.txt" in ran.out


def test_what_an_editor_leaves_lying_about_is_no_seed_and_no_article(project, article):
    """Lock files, backups, and what file managers make."""
    (article.parent / f".#{article.name}").symlink_to("user@host.1")
    write_files(project, {"seeds/one.txt~": SEED, "seeds/Thumbs.db": "", "seeds/#one.txt#": SEED})
    assert run(project, "convert").status == 0
    ran = run(project, "build")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("1 article, ")
