"""What a subscriber sees of three editions in a feed reader: new, corrected and withdrawn entries."""

from dataclasses import dataclass, field

import feedparser
import pytest

from tests.editions.test_publish import ADDRESS, CORRECTION, QUAY, edit
from tests.running import SMALL_SITE, run, write_files

FERRY, CRANE = "content/articles/ferry.md", "content/articles/crane.md"
ARTICLE = "---\ntitle: The {}\nlanguage: en\ndate: 2025-05-03\n---\nThe {} stands in the harbour.\n"
FEEDS = ("site/feed.xml", "site/themes/port/feed.xml")


@dataclass
class Subscriber:
    """A reader that knows entries by their ids, and shows again those whose time is later."""

    path: str
    known: dict = field(default_factory=dict)
    times: list = field(default_factory=list)

    def fetch(self, project):
        """What is shown as new and as changed, by the titles."""
        feed = feedparser.parse((project / self.path).read_bytes())
        assert not feed.bozo, feed.bozo_exception
        self.times.append((feed.feed.id, feed.feed.updated_parsed))
        new = [each.title for each in feed.entries if each.id not in self.known]
        changed = {
            self.known[each.id].title: each
            for each in feed.entries
            if each.id in self.known and each.updated_parsed > self.known[each.id].updated_parsed
        }
        self.known |= {each.id: each for each in feed.entries}
        return new, changed


@pytest.mark.parametrize("path", FEEDS)
def test_a_subscriber_sees_what_is_new_corrected_and_withdrawn(tmp_path, path):
    """And nothing twice: what has not changed is not shown again."""
    write_files(tmp_path, {**SMALL_SITE, FERRY: ARTICLE.format("ferry", "ferry")})
    reader, corrections = Subscriber(path), Subscriber("site/corrections/feed.xml")

    assert run(tmp_path, "publish", "--as-of", "2025-05-04").status == 0
    assert set(reader.fetch(tmp_path)[0]) == {"The ferry", "The quay reopens"}
    assert corrections.fetch(tmp_path) == ([], {})

    edit(tmp_path / QUAY, "1 May", "3 May")
    more = {CRANE: ARTICLE.format("crane", "crane"), "content/corrections.yaml": CORRECTION}
    write_files(tmp_path, more)
    assert run(tmp_path, "publish", "--as-of", "2025-05-05").status == 0
    new, changed = reader.fetch(tmp_path)
    assert (new, list(changed)) == (["The crane"], ["The quay reopens"])
    assert "reopened on 3 May 2025" in changed["The quay reopens"].content[0].value
    assert corrections.fetch(tmp_path)[0] == ["Correction, 5 May 2025"]
    (told,) = corrections.known.values()
    assert "The day was wrong." in told.content[0].value
    assert f"https://example.org/harbour/{ADDRESS}/" in told.content[0].value

    assert run(tmp_path, "remove", "articles/ferry", "--why", "The outlet withdrew it.").status == 0
    assert run(tmp_path, "publish", "--as-of", "2025-05-06").status == 0
    new, changed = reader.fetch(tmp_path)
    assert (new, list(changed)) == ([], ["The ferry"])
    gone = changed["The ferry"]
    assert gone.title == "Withdrawn"
    assert "The outlet withdrew it." in gone.content[0].value
    assert "ferry stands" not in str(gone)
    assert gone.link == "https://example.org/harbour/articles/ferry/"
    assert corrections.fetch(tmp_path) == ([], {})

    for subscribed in (reader, corrections):
        ids, times = zip(*subscribed.times, strict=True)
        assert len(set(ids)) == 1
        assert list(times) == sorted(times)


def test_a_renamed_article_is_not_new_to_a_subscriber(tmp_path):
    """Its entry has the same id, and leads to the new address."""
    write_files(tmp_path, SMALL_SITE)
    reader = Subscriber("site/feed.xml")
    assert run(tmp_path, "publish", "--as-of", "2025-05-04").status == 0
    reader.fetch(tmp_path)
    assert run(tmp_path, "rename", ADDRESS, "articles/quay", "--why", "Shorter.").status == 0
    assert run(tmp_path, "publish", "--as-of", "2025-05-05").status == 0
    assert reader.fetch(tmp_path)[0] == []
    (entry,) = reader.known.values()
    assert entry.link == "https://example.org/harbour/articles/quay/"
