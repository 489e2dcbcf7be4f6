"""A feed or a list that is added again brings what is new in it, once, and says what becomes of the rest."""

import json

import pytest

from generator.conversion import known_entries
from tests.conversion.test_add_seeds import captures, put, seeds
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import REFERENCES, TEXT, feed

DAYS = [f"{day} May 2025 08:00:00 GMT" for day in ("01", "02", "03", "04")]


@pytest.fixture
def project(tmp_path):
    return write_files(tmp_path / "site", SMALL_SITE)


def item(number, text=TEXT[0]):
    return (f"Item {number}", f"https://g.example/{number}", DAYS[number - 1], f"<p>{text}</p>")


def add(project, name, data, *more):
    return run(project, "add", put(project, name, data), "--on", "2025-06-01", *more)


def articles(project):
    run(project, "convert")
    return sorted(path.stem for path in (project / "content/articles").glob("*item*"))


def titled(*numbers):
    return [f"2025-05-0{each}-harbour-gazette-item-{each}" for each in numbers]


def test_only_new_entries_are_taken(project):
    """The others are there already, and where is said."""
    add(project, "feed.xml", feed(item(1), item(2)))
    again = add(project, "feed.xml", feed(item(3), item(2), item(1)))
    assert again.status == 0
    assert seeds(project) == ["2025-06/feed-2.xml", "2025-06/feed.xml"]
    assert "#1 Item 3 (2025-05-03;" in again.out
    assert "#2 is there already: seeds/2025-06/feed.xml#2" in again.out
    assert "#3 is there already: seeds/2025-06/feed.xml#1" in again.out
    assert captures(project)[1]["left_out"] == [2, 3]
    assert articles(project) == titled(1, 2, 3)
    third = add(project, "saved.xml", feed(item(4), item(3), item(2)))
    assert "#2 is there already: seeds/2025-06/feed-2.xml#1" in third.out
    assert articles(project) == titled(1, 2, 3, 4)


def test_a_feed_with_nothing_new_is_not_copied(project):
    """It is no mistake either, as a timer may add it every hour."""
    add(project, "feed.xml", feed(item(1), item(2)))
    again = add(project, "feed.xml", feed(item(2)))
    assert again.status == 0
    assert "feed.xml: has nothing new\n" in again.out
    assert seeds(project) == ["2025-06/feed.xml"]
    (row,) = json.loads(add(project, "feed.xml", feed(item(2)), "--json").out)["added"]
    assert (row["state"], row["seed"]) == ("nothing-new", "")


def test_entries_before_a_day_are_left_out(project):
    """They come in when the feed is added without it, and one without a day is never left out."""
    undated = ("Undated", "https://g.example/9", "", f"<p>{TEXT[1]}</p>")
    data = feed(item(1), item(2), item(3), undated)
    done = add(project, "feed.xml", data, "--since", "2025-05-02")
    assert "#1 is of 2025-05-01, before 2025-05-02" in done.out
    assert articles(project) == titled(2, 3)
    assert "Undated (day unknown" in done.out
    assert "#1 no article: was left out when it was added" in add(project, "feed.xml", data).out
    later = add(project, "feed.xml", feed(item(1), item(2)))
    assert "#1 Item 1 (2025-05-01" in later.out
    assert articles(project) == titled(1, 2, 3)
    assert add(project, "feed.xml", data, "--since", "May").status == 2


def test_an_entry_with_another_text_is_told(project):
    """Its outlet may have corrected it, which a desk has to know."""
    add(project, "feed.xml", feed(item(1), item(2)))
    again = add(project, "feed.xml", feed(item(1, TEXT[2]), item(3)))
    assert again.status == 0
    assert (
        "warning[entry-changed]: entry 1 is there already: seeds/2025-06/feed.xml#1, with another text"
        in again.err
    )
    assert articles(project) == titled(1, 2, 3)


def test_entries_that_share_a_name_are_all_taken(project):
    """A feed that gives every item the address of the site loses none."""
    rows = [
        (f"Item {n}", "https://g.example/", DAYS[n - 1], f"<p>{TEXT[0]}</p>") for n in (1, 2, 3)
    ]
    add(project, "feed.xml", feed(*rows[:2]))
    add(project, "feed.xml", feed(*rows[1:]))
    assert articles(project)[:2] == titled(1, 2)
    assert [each for each in articles(project) if each.startswith(titled(3)[0])] == titled(3)


def test_numbers_of_two_sites_are_not_taken_for_one_another():
    """An id such as 17 says nothing outside its feed."""
    made = [
        f"<rss version='2.0'><channel><title>{site}</title><item><title>T</title><guid>17</guid>"
        f"<description>{TEXT[0]}</description></item></channel></rss>".encode()
        for site in ("Gazette", "Herald")
    ]
    first, second = (known_entries.read_entries("feed.xml", data)[0][0] for data in made)
    assert first != second


def test_a_list_that_is_exported_again_brings_what_is_new(project):
    """As Zotero does, after something was added to a collection."""
    add(project, "zotero.json", REFERENCES)
    rows = json.loads(REFERENCES)
    more = {**rows[0], "id": "x3", "title": "Third", "URL": "https://g.example/5"}
    again = add(project, "zotero.json", json.dumps([*rows, more]).encode())
    assert "#3 Third (2025-04-03" in again.out
    assert captures(project)[1]["left_out"] == [1, 2]


def test_a_file_is_opened_again_only_when_it_has_changed(project, monkeypatch):
    """A year of a daily feed is not read at each addition."""
    monkeypatch.setattr(known_entries, "IN_DOUBT", 0)
    add(project, "feed.xml", feed(item(1)))
    add(project, "feed.xml", feed(item(2)))
    opened = []
    real = known_entries.open_file
    monkeypatch.setattr(
        known_entries, "open_file", lambda name, data: opened.append(name) or real(name, data)
    )
    add(project, "other.xml", feed(item(3)))
    assert set(opened) <= {"other.xml", "feed-2.xml", "2025-06/feed-2.xml"}


def test_what_somebody_wrote_into_the_record_stays(project):
    """Comments too, and a list in brackets is written anew."""
    add(project, "feed.xml", feed(item(1)))
    record = project / "content/captures.yaml"
    record.write_text(record.read_text() + "# from the archive of the desk\n")
    add(project, "feed.xml", feed(item(2)))
    assert "# from the archive of the desk\n" in record.read_text()
    record.write_text(json.dumps(captures(project)))
    add(project, "feed.xml", feed(item(3)))
    assert len(captures(project)) == 3


def test_a_seed_that_was_lost_goes_back_to_its_place(project):
    """Another file of its name gets another one: the record is the first one's."""
    add(project, "feed.xml", feed(item(1)))
    (project / "seeds/2025-06/feed.xml").unlink()
    add(project, "feed.xml", feed(item(2)))
    assert seeds(project) == ["2025-06/feed-2.xml"]
    add(project, "feed.xml", feed(item(1)))
    assert seeds(project) == ["2025-06/feed-2.xml", "2025-06/feed.xml"]
    assert len(captures(project)) == 2
