"""The copy of a captured page: published where the article is shown in full, and nowhere else."""

import re

import pytest

from tests.editions.test_publish import edit
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import ITEMS, PAGE, feed, warc

SITE = "content/site.yaml"
NAME = "2025-06/g.example-vote"
ROW = """- seed: {}
  from: https://g.example/vote
  on: 2025-06-01
  sha256: ''
"""


def capture(folder, kind, data):
    """A briefing with a capture, as `add` leaves it."""
    seed = f"{NAME}{kind}"
    briefing = write_files(folder, {**SMALL_SITE, "content/captures.yaml": ROW.format(seed)})
    (briefing / "seeds/2025-06").mkdir(parents=True)
    (briefing / "seeds" / seed).write_bytes(data)
    return briefing


@pytest.fixture
def briefing(tmp_path):
    return capture(tmp_path, ".warc.gz", warc(("https://g.example/vote", PAGE.encode())))


def pages(briefing, language=""):
    return [*(briefing / "site" / language / "articles").glob("*vote*/index.html")]


def copies(briefing):
    return [path for path in (briefing / "site/archive").glob("*") if path.is_file()]


def build(briefing):
    ran = run(briefing, "build")
    assert ran.status == 0, ran.err
    return copies(briefing)


def test_a_page_leads_to_its_copy(briefing):
    """From each language, and it is the seed byte for byte."""
    edit(briefing / SITE, "text: full", "text: full\nlanguages: [en, uk]")
    (copy,) = build(briefing)
    assert copy.read_bytes() == (briefing / f"seeds/{NAME}.warc.gz").read_bytes()
    for language in ("", "uk"):
        (page,) = pages(briefing, language)
        link = re.search(r'href="([^"]+)" download', page.read_text())[1]
        assert (page.parent / link).resolve() == copy
    assert run(briefing, "check").status == 0
    assert "archive/" not in (briefing / "site/sitemap.xml").read_text()


@pytest.mark.parametrize("rights", ["excerpt", "citation"])
def test_a_copy_follows_the_rights(briefing, rights):
    """Chosen later, they take it off the site."""
    assert len(build(briefing)) == 1
    edit(briefing / SITE, "text: full", f"text: {rights}")
    assert build(briefing) == []
    (page,) = pages(briefing)
    assert "Copy made on" in page.read_text()
    assert "download" not in page.read_text()


def test_a_copy_that_is_held_back_or_gone_is_not_published(briefing):
    """Neither a draft's, nor one that is no longer in seeds/."""
    assert len(build(briefing)) == 1
    (article,) = (briefing / "content/articles").glob("*vote*")
    text = article.read_text()
    article.write_text(text.replace("---\n", "---\ndraft: true\n", 1))
    assert build(briefing) == []
    article.write_text(text)
    assert len(build(briefing)) == 1
    (briefing / f"seeds/{NAME}.warc.gz").unlink()
    assert build(briefing) == []


@pytest.mark.parametrize("items", [1, 2])
def test_a_feed_is_not_published(tmp_path, items):
    """One of its articles may be held back, and a browser may run what is in it."""
    briefing = capture(tmp_path, ".xml", feed(*ITEMS[:items]))
    assert build(briefing) == []


def test_a_copy_outside_of_the_briefing_is_not_published(briefing, tmp_path_factory):
    """A link in seeds/ could lead to any file of the machine."""
    seed, outside = briefing / f"seeds/{NAME}.warc.gz", tmp_path_factory.mktemp("other") / "page"
    outside.write_bytes(seed.read_bytes())
    seed.unlink()
    seed.symlink_to(outside)
    assert "error[path-leads-out]" in run(briefing, "build").err
    assert copies(briefing) == []
