"""The data to download: what was written reads back, by readers that know nothing of this program."""

import csv
import datetime
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.data_files import escape, fold
from tests.hostile import HOSTILE_SITE, TITLE, read_graph
from tests.running import SMALL_SITE, read_tree, run, write_files

BASE = "https://example.org/notes/"
REFERENCES = ["data/references.json", "data/references.ris", "data/references.bib"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of hostile texts."""
    folder = write_files(tmp_path_factory.mktemp("hostile"), HOSTILE_SITE)
    assert run(folder, "build").status == 0
    return folder / "site"


@pytest.fixture(scope="module")
def articles(site):
    """What articles.json holds, by id."""
    data = json.loads((site / "data/articles.json").read_text("utf-8"))
    assert data["address"] == BASE
    return {article["id"]: article for article in data["articles"]}


@pytest.fixture(scope="module")
def events(site):
    """The events of the calendar, each as its properties."""
    return read_calendar((site / "data/events.ics").read_bytes())[1]


def read_calendar(content):
    """(the calendar's own properties, its events), as a reader by RFC 5545 has them."""
    assert content.endswith(b"\r\n")
    lines = content.removesuffix(b"\r\n").split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines)  # no letter is cut: each line is UTF-8 by itself
    calendar, events, current = {}, [], None
    for line in content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        name, _, value = line.partition(":")
        if (name, value) == ("BEGIN", "VEVENT"):
            current = {}
            events.append(current)
        elif (name, value) == ("END", "VEVENT"):
            current = None
        else:
            target = calendar if current is None else current
            assert name not in target
            target[name] = value
    return calendar, events


def unescape(value):
    """The text of a value."""
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] in "nN" else match[1], value)


def test_every_article_is_in_the_json_with_its_passages(articles, site):
    """Titles and texts exactly; what is not known is null."""
    hostile, bare = articles["hostile"], articles["bare"]
    assert (hostile["origin"], bare["origin"]) == ("hostile", "bare")
    assert hostile["title"] == json.loads(f'"{TITLE}"')
    assert hostile["address"] == f"{BASE}articles/hostile/"
    assert [passage["kind"] for passage in hostile["passages"]] == ["paragraph"] * 3
    assert hostile["passages"][1]["people"] == ["ada-lock"]
    assert hostile["passages"][1]["dates"] == ["2025-05-23/2025-05-25", "2024-03", "2023"]
    assert (bare["date"], bare["outlet"], bare["seed"], bare["source_url"]) == (None,) * 4
    page = (site / "articles/hostile/index.html").read_text("utf-8")
    for passage in hostile["passages"]:
        assert f'id="{passage["anchor"]}"' in page


def test_what_a_passage_lacks_is_left_out_of_the_json(articles):
    """A passage has its anchor, kind and text, and else only what is told of it."""
    first = articles["bare"]["passages"][0]
    assert list(first) == ["anchor", "kind", "text"]
    assert all(all(p.values()) for a in articles.values() for p in a["passages"])


def address_of(article, passage):
    return f"{article['address']}#{passage['anchor']}"


def test_titles_and_passages_are_the_rows_of_the_table(articles, site):
    """In UTF-8 with the mark that spreadsheets ask for, lines ended as RFC 4180 has them."""
    content = (site / "data/passages.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    titles = [row for row in rows if row["kind"] == "title"]
    assert [row["address"] for row in titles] == [a["address"] for a in articles.values()]
    assert all(row["text"].endswith(articles[row["article"]]["title"]) for row in titles)
    passages = {address_of(a, p): p for a in articles.values() for p in a["passages"]}
    others = [row for row in rows if row not in titles]
    assert [row["address"] for row in others] == list(passages)
    for row in others:
        passage = passages[row["address"]]
        opening = " ".join(passage["text"].split())
        assert opening.startswith(row["text"].removeprefix("'").removesuffix("…"))
        assert row["themes"].split() == passage.get("themes", [])


def test_whole_texts_are_in_one_download_alone(tmp_path):
    """The JSON has a long passage to its end, the table and the calendar its opening and its address."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    words = " ".join(f"word{number}" for number in range(60))
    long = f"{SMALL_SITE[name]}\nOn 3 May 2025 {words}\n"
    write_files(tmp_path, {**SMALL_SITE, name: long})
    assert run(tmp_path, "build").status == 0
    data = tmp_path / "site/data"
    texts = {path.name: path.read_text("utf-8").replace("\n ", "") for path in data.iterdir()}
    assert [file for file, text in texts.items() if "word59" in text] == ["articles.json"]
    assert "word8" in texts["passages.csv"]
    assert "word8" in texts["events.ics"]


def test_no_cell_of_the_table_is_a_formula(site):
    """A spreadsheet shows `=HYPERLINK(…)` of a clipping and does not compute it."""
    text = (site / "data/passages.csv").read_text("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(cell.startswith("'=HYPERLINK(") for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_days_and_ranges_are_in_the_calendar(events):
    """From the first day to the day after the last, which is how a calendar says it; stamped by no clock."""
    spans = [(e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"]) for e in events]
    assert spans == [("20250501", "20250502"), ("20250523", "20250526")]
    assert {event["DTSTAMP"] for event in events} == {"20250502T000000Z"}


def test_a_calendars_texts_read_back(events, articles):
    """Commas, semicolons and backslashes with them; an event has its passage's opening and leads to the whole of it."""
    outlet = articles["hostile"]["outlet"]["name"]
    for event, passage in zip(events, articles["hostile"]["passages"], strict=False):
        opening = unescape(event["SUMMARY;LANGUAGE=en"])
        assert passage["text"].startswith(opening.removesuffix("…"))
        source, address = unescape(event["DESCRIPTION;LANGUAGE=en"]).split("\n\n")
        assert source == f"{outlet} · 2 May 2025"
        assert address == event["URL"] == address_of(articles["hostile"], passage)
    assert unescape(events[1]["CATEGORIES"]) == "The <i>port</i>; and, quay"


def test_dates_known_to_the_month_or_year_are_left_out_and_counted(site):
    """A calendar has no place for 'in March 2024'; it says how many such there are."""
    calendar, events = read_calendar((site / "data/events.ics").read_bytes())
    assert (calendar["VERSION"], calendar["BEGIN"]) == ("2.0", "VCALENDAR")
    assert calendar["X-WR-CALDESC"].endswith("only the month or the year is known: 2.")
    assert len(events) == 2


def test_an_event_keeps_its_uid(tmp_path, events):
    """While its passage stands, whatever is written around it and wherever the site is put."""
    article = HOSTILE_SITE["content/articles/hostile.md"].replace("---\n=", "---\nNew.\n\n=")
    write_files(tmp_path, {**HOSTILE_SITE, "content/articles/hostile.md": article})
    run(tmp_path, "build", "--base-url", "https://example.net/")
    again = read_calendar((tmp_path / "site/data/events.ics").read_bytes())[1]
    assert [event["UID"] for event in again] == [event["UID"] for event in events]
    assert len({event["UID"] for event in events}) == len(events)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_any_line_is_folded_and_unfolded(text):
    """No piece is longer than 75 octets, and together they are the line."""
    folded = fold(text)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == text


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_text_is_a_value_of_one_line(text):
    """Controls are dropped, line breaks are kept as such."""
    value = escape(text)
    assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value)
    kept = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n"))
    assert unescape(value) == kept


def test_the_page_of_sources_offers_the_data(site):
    """By links, and to machines as a data set."""
    page = (site / "sources/index.html").read_text("utf-8")
    files = read_graph(site / "sources/index.html")["CollectionPage"]["mainEntity"]["distribution"]
    assert [file["contentUrl"].removeprefix(BASE) for file in files] == [
        "data/articles.json",
        "data/passages.csv",
        "data/events.ics",
        *REFERENCES,
    ]
    for file in files:
        assert f'href="../{file["contentUrl"].removeprefix(BASE)}"' in page


def test_no_calendar_is_offered_where_there_is_no_event(tmp_path):
    """RFC 5545 knows no empty one."""
    write_files(tmp_path, {"content/site.yaml": SMALL_SITE["content/site.yaml"]})
    run(tmp_path, "build")
    files = read_tree(tmp_path / "site")
    assert {name for name in files if name.startswith("data/")} == {
        "data/articles.json",
        "data/passages.csv",
        *REFERENCES,
    }
    assert b"events.ics" not in files["sources/index.html"]


def test_no_day_of_the_build_is_in_the_data(site):
    """Only days that the content gives."""
    today = datetime.datetime.now(datetime.UTC).date()
    for path in (site / "data").iterdir():
        content = path.read_text("utf-8")
        assert today.isoformat() not in content
        assert f"{today:%Y%m%d}" not in content


def test_articles_that_tell_the_same_text_name_one_origin(tmp_path):
    """The oldest of them, so that they can be counted once."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    words = " ".join(
        f"word{number}" for number in range(200)
    )  # too short a text has no origin to share
    first = f"{SMALL_SITE[name]}\n{words}\n"
    copy = first.replace("date: 2025-05-02", "date: 2025-05-03")
    write_files(tmp_path, {**SMALL_SITE, name: first, "content/articles/copy.md": copy})
    run(tmp_path, "build")
    data = json.loads((tmp_path / "site/data/articles.json").read_text("utf-8"))
    origins = {article["id"]: article["origin"] for article in data["articles"]}
    assert origins == dict.fromkeys(("2025-05-02-quay-reopens", "copy"), "2025-05-02-quay-reopens")


def test_a_month_of_many_events_is_in_several_calendars(tmp_path, monkeypatch):
    """The first has the month's own name, none has more than its share, and together they have every event once."""
    article = SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"]
    days = "\n\n".join(f"It closed on {day} April 2025." for day in range(1, 6))
    name = "content/articles/april.md"
    write_files(
        tmp_path, {**SMALL_SITE, name: article.split("---\n")[1].join(["---\n"] * 2) + days}
    )
    monkeypatch.setattr("generator.exports.downloads.WHOLE", 1)
    monkeypatch.setattr("generator.exports.downloads.IN_CALENDAR", 2)
    assert run(tmp_path, "build").status == 0
    data = tmp_path / "site/data"
    april = [
        part
        for part in json.loads((data / "index.json").read_text("utf-8"))["events"]
        if part["month"] == "2025-04"
    ]
    files = [part["address"].rpartition("/data/")[2] for part in april]
    assert files == ["events/2025-04.ics", "events/2025-04-2.ics", "events/2025-04-3.ics"]
    held = [read_calendar((data / file).read_bytes())[1] for file in files]
    assert [len(events) for events in held] == [part["count"] for part in april] == [2, 2, 1]
    assert len({event["UID"] for events in held for event in events}) == 5


def test_the_data_of_many_articles_is_in_files_by_month(tmp_path, monkeypatch):
    """An index says where; together they hold what one file would, and no file grows without end."""
    article = SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"]
    others = {
        "content/articles/june.md": article.replace("2025-05-02", "2025-06-03"),
        "content/articles/some-day.md": article.replace("date: 2025-05-02\n", ""),
    }
    write_files(tmp_path, {**SMALL_SITE, **others})
    monkeypatch.setattr("generator.exports.downloads.WHOLE", 2)
    assert run(tmp_path, "build").status == 0
    data = tmp_path / "site/data"
    index = json.loads((data / "index.json").read_text("utf-8"))
    assert [part["month"] for part in index["articles"]] == ["2025-06", "2025-05", None]
    parts = [part["address"].rpartition("/data/")[2] for part in index["articles"]]
    held = [json.loads((data / part).read_text("utf-8"))["articles"] for part in parts]
    assert [article["id"] for part in held for article in part] == [
        "june",
        "2025-05-02-quay-reopens",
        "some-day",
    ]
    assert [part["count"] for part in index["passages"]] == [1, 1, 1]
    assert {part["month"] for part in index["events"]} == {"2025-05"}
    assert not (data / "articles.json").exists()
    assert run(tmp_path, "check").err.count(": error[") == 0
