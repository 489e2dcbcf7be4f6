"""What a story's page shows of copies of a day, of many speakers, and what the index shows of people."""

import re

from tests.running import SMALL_SITE, run, write_files

HEAD = "---\ntitle: {title}\ndate: 2025-05-02\nlanguage: en\noutlet: {outlet}\n---\n"
TEXT = """The ferry Dorothea hit a pontoon at dawn on 2 May 2025 with forty people on board, the harbour office wrote.

Nobody was hurt, but the pontoon sank within an hour and the ferry was towed to the yard in Esk for repairs.

The company that runs the ferry promised to say by Monday when boats would call at the north quay again.
"""
OUTLETS = "gazette:\n  name: The Gazette\nbulletin:\n  name: Evening Bulletin\n"
SPEAKERS = ("Ada Lock", "Bo Reed", "Cy Tarn")
SAID = "“Number {number} of the boats is late,” {name} said.\n\n"


def site_of(tmp_path, files):
    """The folder of the site of some files."""
    folder = write_files(tmp_path, {**SMALL_SITE, "content/outlets.yaml": OUTLETS, **files})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder / "site"


def story_of(*articles):
    """The file of a story."""
    return f"---\ntitle: The ferry\narticles: [{', '.join(articles)}]\n---\n"


def test_the_original_that_a_copy_names_stands_before_it(tmp_path):
    """On one day, where nothing tells the hours, whatever their ids."""
    copy = f"{TEXT}\nFirst told by the Evening Bulletin.\n"
    files = {
        "content/articles/a-copy.md": HEAD.format(title="A copy", outlet="gazette") + copy,
        "content/articles/b-original.md": HEAD.format(title="B told", outlet="bulletin") + TEXT,
        "content/stories/ferry.md": story_of("a-copy", "b-original"),
    }
    page = (site_of(tmp_path, files) / "stories/ferry/index.html").read_text("utf-8")
    reports = page[page.index('id="reports"') :]
    assert reports.index("B told") < reports.index("A copy")
    assert "same text as an earlier article" in reports[reports.index("A copy") :]


def test_every_speaker_has_quotations(tmp_path):
    """One who said much leaves room for the others."""
    people = {
        f"content/people/{name.replace(' ', '-').lower()}.md": f"---\nname: {name}\n---\n"
        for name in SPEAKERS
    }
    said = [SAID.format(number=n, name=SPEAKERS[0]) for n in range(20)]
    said += [SAID.format(number=n + 20, name=name) for n, name in enumerate(SPEAKERS[1:])]
    files = {
        **people,
        "content/articles/a-said.md": HEAD.format(title="Said", outlet="gazette") + "".join(said),
        "content/stories/ferry.md": story_of("a-said"),
    }
    page = (site_of(tmp_path, files) / "stories/ferry/index.html").read_text("utf-8")
    quoted = page[page.index('id="quotations"') :].partition("</section>")[0]
    numbers = [int(number) for number in re.findall(r"Number (\d+) of", quoted)]
    assert numbers[0] == 0
    assert numbers[-2:] == [20, 21]
    assert len(numbers) <= 10


def test_people_whom_no_article_names_stand_apart(tmp_path):
    """The index counts and lists those named."""
    files = {"content/people/cy-tarn.md": "---\nname: Cy Tarn\n---\n"}
    page = (site_of(tmp_path, files) / "people/index.html").read_text("utf-8")
    assert "1 person" in page
    named, _, unnamed = page.partition("Not named in any article so far")
    assert "Ada Lock" in named[named.index("<h1") :]
    assert "Cy Tarn" in unnamed
    assert "Cy Tarn" not in named[named.index("<h1") :]
