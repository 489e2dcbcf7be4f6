"""The copy of a captured page: published where the article is shown in full, and nowhere else."""

import re
import zipfile
from hashlib import sha256

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


def capture_with_archive(folder, kind=".html", data=b""):
    """A briefing with a capture whose archive is beside it."""
    data = data or PAGE.encode()
    briefing = capture(folder, kind, data)
    kept = warc(("https://g.example/vote", data))
    archive = briefing / f"archive/{NAME}{kind}.warc.gz"
    archive.parent.mkdir(parents=True)
    archive.write_bytes(kept)
    row = f"  archive: {NAME}{kind}.warc.gz\n  archive_sha256: {sha256(kept).hexdigest()}\n"
    with (briefing / "content/captures.yaml").open("a") as record:
        record.write(row)
    return briefing


@pytest.fixture(params=["seed", "archive"])
def briefing(tmp_path, request):
    """One capture each: as earlier versions kept it, the archive as the seed, and as it is kept now."""
    if request.param == "archive":
        return capture_with_archive(tmp_path)
    return capture(tmp_path, ".warc.gz", warc(("https://g.example/vote", PAGE.encode())))


def kept(briefing):
    """The web archive of the briefing's capture."""
    (found,) = (path for path in briefing.rglob(f"{NAME}*.warc.gz"))
    return found


def pages(briefing, language=""):
    return [*(briefing / "site" / language / "articles").glob("*vote*/index.html")]


def copies(briefing):
    return [path for path in (briefing / "site/archive").glob("*") if path.is_file()]


def build(briefing):
    ran = run(briefing, "build")
    assert ran.status == 0, ran.err
    return copies(briefing)


def test_a_page_leads_to_its_copy(briefing):
    """From each language, and it is the web archive byte for byte."""
    edit(briefing / SITE, "text: full", "text: full\nlanguages: [en, uk]")
    (copy,) = build(briefing)
    assert copy.read_bytes() == kept(briefing).read_bytes()
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
    """Neither a draft's, nor one under embargo, nor one that is no longer there."""
    assert len(build(briefing)) == 1
    (article,) = (briefing / "content/articles").glob("*vote*")
    text = article.read_text()
    for held in ("draft: true", "embargo: 2099-01-01", "text: excerpt"):
        article.write_text(text.replace("---\n", f"---\n{held}\n", 1))
        assert build(briefing) == []
        article.write_text(text)
        assert len(build(briefing)) == 1
    kept(briefing).unlink()
    assert build(briefing) == []


@pytest.mark.parametrize("capture", [capture, capture_with_archive])
@pytest.mark.parametrize("items", [1, 2])
def test_a_feed_is_not_published(tmp_path, items, capture):
    """One of its articles may be held back, and a browser may run what is in it."""
    assert build(capture(tmp_path, ".xml", feed(*ITEMS[:items]))) == []


def test_a_copy_outside_of_the_briefing_is_not_published(tmp_path, tmp_path_factory):
    """A link in seeds/ or archive/, or a path in the record, could lead to any file of the machine."""
    outside = tmp_path_factory.mktemp("other") / "page.warc.gz"
    outside.write_bytes(warc(("https://g.example/vote", PAGE.encode())))
    briefing = capture(tmp_path / "seed", ".warc.gz", b"")
    kept(briefing).unlink()
    (briefing / f"seeds/{NAME}.warc.gz").symlink_to(outside)
    assert "error[path-leads-out]" in run(briefing, "build").err
    assert copies(briefing) == []
    briefing = capture_with_archive(tmp_path / "archive")
    kept(briefing).unlink()
    (briefing / f"archive/{NAME}.html.warc.gz").symlink_to(outside)
    assert build(briefing) == []
    edit(briefing / "content/captures.yaml", f"archive: {NAME}.html.warc.gz", f"archive: {outside}")
    assert build(briefing) == []


def test_an_archive_that_has_changed_is_not_published(tmp_path):
    """It would not be the copy whose digest the page gives, and verify tells it too."""
    briefing = capture_with_archive(tmp_path)
    assert len(build(briefing)) == 1
    assert run(briefing, "publish").status == 0
    assert run(briefing, "verify").status == 0
    whole = kept(briefing).read_bytes()
    kept(briefing).write_bytes(whole + b" ")
    ran = run(briefing, "verify")
    assert "error[archive-changed]: is not the web archive that content/captures.yaml" in ran.err
    assert "error[archive-changed]" in run(briefing, "build", "--clean").err
    kept(briefing).unlink()
    assert "is missing, and content/captures.yaml names it" in run(briefing, "verify").err


@pytest.mark.parametrize("held", ["", "text: excerpt", "draft: true"])
def test_a_bundle_has_the_archives_of_what_is_shown_in_full(tmp_path, held):
    """One without it can be verified all the same."""
    briefing = capture_with_archive(tmp_path)
    build(briefing)
    (article,) = (briefing / "content/articles").glob("*vote*")
    article.write_text(article.read_text().replace("---\n", f"---\n{held}\n", bool(held)))
    assert run(briefing, "publish").status == 0
    assert run(briefing, "bundle", "--to", "b.zip").status == 0
    with zipfile.ZipFile(briefing / "b.zip") as bundle:
        names = [name for name in bundle.namelist() if name.endswith(".warc.gz")]
        record = "content/captures.yaml" in bundle.namelist()
    assert len(names) == (0 if held else 2)  # of the content and of the site
    assert record == (held != "draft: true")
    assert run(briefing, "verify", "b.zip").status == 0


def test_what_is_left_of_a_removed_article_is_told(tmp_path):
    """Its seed and its web archive, which git would go on handing out."""
    briefing = capture_with_archive(tmp_path)
    build(briefing)
    (article,) = (briefing / "content/articles").glob("*vote*")
    ran = run(briefing, "remove", f"articles/{article.stem}", "--why", "The outlet asked for it.")
    assert f"left: seeds/{NAME}.html\n" in ran.out
    assert f"left: archive/{NAME}.html.warc.gz\n" in ran.out
    assert build(briefing) == []
