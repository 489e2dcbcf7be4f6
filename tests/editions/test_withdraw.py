"""Withdrawals and renamings: their pages, feeds and aliases, and what a clone and a bundle have."""

import re
import shutil
import zipfile
from pathlib import Path

from lxml import html

from generator.editions.edition_files import Changed, read_editions
from tests.editions.test_publish import ADDRESS, CORRECTION, QUAY, edit, published
from tests.running import read_tree, run, write_files
from tests.surviving.published_site import read_entries, read_feed

__all__ = ["published"]


def ids_and_time(folder):
    """The ids of the feed's entries, and the time of the feed."""
    feed = (folder / "site/feed.xml").read_text("utf-8")
    return re.findall(r"<id>([^<]+)", feed), re.search(r"<updated>([^<]+)", feed)[1]


def test_a_corrected_passage_keeps_its_former_anchor(published):
    """Where it was cited, its successor is found, on the page and in the text that cites it."""
    page = (published / "site" / ADDRESS / "index.html").read_text("utf-8")
    old = re.findall(r'id="(p-[0-9a-f]{8})"', page)[0]
    edit(published / "content/themes/port.md", "{.own}\nWhat was said", "What was said")
    edit(published / "content/themes/port.md", "quay.", f"quay. [@{old}]")
    edit(published / QUAY, "1 May", "3 May")
    note = CORRECTION + CORRECTION.replace(ADDRESS, "themes/port").replace("day", "text")
    (published / "content/corrections.yaml").write_text(note, encoding="utf-8")
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == 0, ran.err
    page = (published / "site" / ADDRESS / "index.html").read_text("utf-8")
    assert f'<span class="former" id="{old}"></span>' in page
    assert "Corrected on 5 May 2025" in page
    assert "The day is right." in page
    corrections = (published / "site/corrections/index.html").read_text("utf-8")
    assert re.search(r"<del>.*?1.*?</del>.*?<ins>.*?3.*?</ins>", corrections, re.DOTALL)
    assert "[@p-" not in corrections  # the words of the theme's text are compared without them
    theme = (published / "site/themes/port/index.html").read_text("utf-8")
    assert f"{ADDRESS}/#p-" in theme


def test_a_renamed_article_leads_on_and_keeps_its_id_in_feeds(published):
    """Its former address has the way to the new one, with the passages there."""
    ids, time = ids_and_time(published)
    ran = run(published, "rename", ADDRESS, "articles/the-quay", "--why", "It is shorter.")
    assert ran.status == 0, ran.err
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == 0
    assert f"moved: {ADDRESS} to articles/the-quay\n" in ran.out
    assert "withdrawn: " not in ran.out
    assert read_editions(published)[-1].changed == Changed(
        minor=("articles/the-quay",), moved={ADDRESS: "articles/the-quay"}
    )
    stone = (published / "site" / ADDRESS / "index.html").read_text("utf-8")
    assert "It is shorter." in stone
    assert 'href="../../articles/the-quay/" data-leads-on' in stone
    assert 'content="0; url=../../articles/the-quay/"' in stone
    later, after = ids_and_time(published)
    assert set(later) == set(ids)
    assert after > time


def test_a_former_anchor_is_cited_and_found_before_and_after_a_renaming_is_published(published):
    """What an earlier edition replaced belongs to the article under its new name, too."""
    page = (published / "site" / ADDRESS / "index.html").read_text("utf-8")
    old = re.findall(r'id="(p-[0-9a-f]{8})"', page)[0]
    edit(published / QUAY, "1 May", "3 May")
    (published / "content/corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    edit(published / "content/themes/port.md", "{.own}\nWhat was said", "What was said")
    edit(published / "content/themes/port.md", "quay.", f"quay. [@{Path(QUAY).stem}#{old}]")
    assert run(published, "rename", ADDRESS, "articles/the-quay", "--why", "So.").status == 0
    note = CORRECTION.replace(ADDRESS, "themes/port").replace("day", "text")
    with (published / "content/corrections.yaml").open("a", encoding="utf-8") as file:
        file.write(note)
    for command in (("build",), ("publish", "--as-of", "2025-05-06"), ("verify",)):
        ran = run(published, *command)
        assert ran.status == 0, ran.err
        page = (published / "site/articles/the-quay/index.html").read_text("utf-8")
        assert f'<span class="former" id="{old}"></span>' in page


def test_a_removed_article_leaves_its_reason_alone(published):
    """Nothing of its words is in the site, the editions and the bundle, which is verified."""
    ids, time = ids_and_time(published)
    ran = run(published, "remove", ADDRESS, "--why", "The outlet withdrew it.")
    assert ran.status == 0, ran.err
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    for name, content in read_tree(published / "site").items():
        assert b"quay reopen" not in content.lower(), name
    stone = (published / "site" / ADDRESS / "index.html").read_text("utf-8")
    assert "The outlet withdrew it." in stone
    assert "noindex" in stone
    later, after = ids_and_time(published)
    assert set(ids) <= set(later)
    assert after > time
    assert "Withdrawn" in (published / "site/feed.xml").read_text("utf-8")
    assert run(published, "bundle").status == 0
    (made,) = published.glob("*.zip")
    with zipfile.ZipFile(made) as archive:
        assert not [n for n in archive.namelist() if b"reopened" in archive.read(n)]
    assert run(published, "verify", str(made)).status == 0
    made.write_bytes(made.read_bytes()[:-300])
    assert run(published, "verify", str(made)).status == 1


def test_two_clones_make_the_same_bytes(published, tmp_path_factory):
    """What git has is enough: no cache, no site, another folder, another day."""
    clone = tmp_path_factory.mktemp("clone")
    shutil.copytree(published / "content", clone / "content")
    assert run(clone, "build").status == 0
    assert read_tree(clone / "site") == read_tree(published / "site")
    assert run(clone, "verify").status == 0


def test_corrections_of_a_renamed_article_are_those_that_a_clone_shows(published, tmp_path_factory):
    """The words of its former address are taken out, on the page too that was made before they were."""
    edit(published / QUAY, "1 May", "3 May")
    (published / "content/corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    assert run(published, "rename", ADDRESS, "articles/quay", "--why", "Shorter.").status == 0
    assert run(published, "publish", "--as-of", "2025-05-06").status == 0
    clone = tmp_path_factory.mktemp("clone")
    shutil.copytree(published / "content", clone / "content")
    assert run(clone, "build").status == 0
    assert read_tree(clone / "site") == read_tree(published / "site")


def test_the_feed_of_a_renamed_theme_goes_on_at_its_former_address(published):
    """With the same id at both, so that no subscriber loses it; that of a withdrawn one says so."""
    feed = published / "site/themes/port/feed.xml"
    id_ = read_feed(feed)[0]
    ran = run(published, "rename", "themes/port", "themes/quays", "--why", "It is clearer.")
    assert ran.status == 0, ran.err
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    assert read_feed(feed)[0] == read_feed(published / "site/themes/quays/feed.xml")[0] == id_
    assert feed.read_bytes() == (published / "site/themes/quays/feed.xml").read_bytes()
    assert "articles/" in feed.read_text("utf-8")
    ran = run(published, "remove", "themes/quays", "--why", "It was too wide.")
    assert run(published, "publish", "--as-of", "2025-05-06").status == 0
    for theme in ("port", "quays"):
        path = published / f"site/themes/{theme}/feed.xml"
        assert read_feed(path) == (id_, "2025-05-06T00:00:00Z")
        assert [each.title for each in read_entries(path)] == ["Withdrawn"]
        told = path.with_name("feed.json").read_text("utf-8")
        assert "It was too wide." in told
        assert "quay reopens" not in told


def test_no_page_keeps_the_headline_of_what_it_led_to(published):
    """An address that led to an article with its title does so without one, once that is withdrawn."""
    run(published, "rename", ADDRESS, "articles/quay", "--why", "Shorter.")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    stone = published / "site" / ADDRESS / "index.html"
    assert "The quay reopens" in stone.read_text("utf-8")
    run(published, "remove", "articles/quay", "--why", "It was wrong.")
    assert run(published, "publish", "--as-of", "2025-05-06").status == 0
    assert "quay reopens" not in stone.read_text("utf-8")


def test_withdrawals_and_renamings_are_told_among_corrections(published):
    """By address and reason, with the edition, and without the headline."""
    run(published, "rename", "themes/port", "themes/quays", "--why", "It is clearer.")
    run(published, "remove", ADDRESS, "--why", "The outlet withdrew it.")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    page = html.fromstring((published / "site/corrections/index.html").read_text("utf-8"))
    rows = [" ".join(row.text_content().split()) for row in page.xpath("//li[@class]")
            if "corrected" in row.get("class")]  # fmt: skip
    (moved,) = (row for row in rows if "Moved" in row)
    (gone,) = (row for row in rows if "Withdrawn" in row)
    assert "themes/port → The port WhyIt is clearer. Edition 2" in moved
    assert f"{ADDRESS} WhyThe outlet withdrew it. Edition 2" in gone
    assert not [row for row in rows if "quay reopens" in row]


def test_what_is_renamed_back_is_there_again(published):
    """With the same id in feeds; the address that it had meanwhile leads on."""
    ids, _ = ids_and_time(published)
    for number, (old, new) in enumerate([("quay-reopens", "quay"), ("quay", "quay-reopens")], 5):
        one, other = (f"articles/2025-05-02-{name}" for name in (old, new))
        ran = run(published, "rename", one, other, "--why", "It is clearer.")
        assert ran.status == 0, ran.err
        assert run(published, "publish", "--as-of", f"2025-05-0{number}").status == 0
    assert f"removed from content/withdrawn.yaml: {ADDRESS}\n" in ran.out
    assert "data-leads-on" not in (published / "site" / ADDRESS / "index.html").read_text("utf-8")
    other = (published / "site/articles/2025-05-02-quay/index.html").read_text("utf-8")
    assert f'href="../../{ADDRESS}/" data-leads-on' in other
    assert set(ids_and_time(published)[0]) == set(ids)


def test_nothing_takes_the_address_of_something_withdrawn(published):
    """Its readers would be led to another text than they had."""
    files = {"content/articles/other.md": "---\ntitle: Other\nlanguage: en\n---\nThe harbour.\n"}
    run(published, "rename", ADDRESS, "articles/quay", "--why", "It is clearer.")
    ran = run(write_files(published, files), "rename", "articles/other", ADDRESS, "--why", "So.")
    assert ran.status == 1
    assert ran.err == (
        f"error[id-taken]: '{ADDRESS}' is an address that was withdrawn\n"
        "  hint: choose another id, or remove its entry from content/withdrawn.yaml\n1 error\n"
    )


def test_the_feed_of_stories_outlives_the_last_story(published):
    """From the first edition on it stays at its address with its id, and its time never goes back."""
    alike = (published / QUAY).read_text("utf-8").replace("The quay reopens", "North quay reopens")
    (published / "content/articles/other.md").write_text(alike, encoding="utf-8")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    path = published / "site/stories/feed.xml"
    id_, time = read_feed(path)
    assert "<entry" in path.read_text("utf-8")
    assert run(published, "remove", "articles/other", "--why", "It was a copy.").status == 0
    assert run(published, "publish", "--as-of", "2025-05-06").status == 0
    assert "<entry" not in path.read_text("utf-8")
    later = read_feed(path)
    assert later[0] == id_
    assert later[1] > time


def test_a_passage_left_out_of_what_is_put_back_leads_to_the_article(published):
    """It was published before the article was withdrawn, and its anchor is cited somewhere."""
    page = published / "site" / ADDRESS / "index.html"
    *kept, lost = re.findall(r'id="(p-[0-9a-f]{8})"', page.read_text("utf-8"))
    text = (published / QUAY).read_text("utf-8").strip()
    assert run(published, "remove", ADDRESS, "--why", "So.").status == 0
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    (published / QUAY).write_text(text.rpartition("\n\n")[0] + "\n", encoding="utf-8")
    (published / "content/withdrawn.yaml").write_text("[]\n", encoding="utf-8")
    note = f"- {{on: 2025-05-06, where: {ADDRESS}, kind: update, now: It was wrongly withdrawn.}}\n"
    (published / "content/corrections.yaml").write_text(note, encoding="utf-8")
    for command in (("build",), ("publish", "--as-of", "2025-05-06"), ("verify",)):
        ran = run(published, *command)
        assert ran.status == 0, ran.err
        now = page.read_text("utf-8")
        assert f'<span class="former" id="{lost}"></span>' in now
        assert not [anchor for anchor in kept if now.count(f'id="{anchor}"') != 1]
