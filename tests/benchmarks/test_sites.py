"""What the benchmark looks at in the sites that programs made, and how it copies them."""

import pytest
from race.articles import make_articles
from race.checking import Racer, check_change, check_site, list_pages
from race.copying import copy_site, describe_site
from race.measuring import Measured, run
from race.programs import sourcebook, sourcebook_less, write_project
from race.results import SCENARIOS, Made
from race.running import ENVIRONMENT, change


def test_sourcebook_builds_the_project_and_shows_each_edit(tmp_path):
    """The project is a good one; a site that does not show an edit yet is found out, one that does passes."""
    articles = list(make_articles(3))
    racer = Racer(sourcebook(), tmp_path / "project", articles)
    write_project(racer.program, racer.folder, articles)
    run(racer.program.command, racer.folder, ENVIRONMENT)
    check_site(racer)
    for scenario in ("article", "theme", "template"):
        change(racer, scenario, 7)
        with pytest.raises(SystemExit, match="Sourcebook: no '"):
            check_change(racer, scenario, 7)
    run(racer.program.command, racer.folder, ENVIRONMENT)
    for scenario in SCENARIOS:
        check_change(racer, scenario, 7)
    article = racer.site / f"articles/{articles[1].name}/index.html"
    whole = article.read_text("utf-8")
    article.write_text(whole.replace(articles[1].body.split()[-2], ""), "utf-8")
    with pytest.raises(SystemExit, match=rf"Sourcebook: the page of {articles[1].name} lacks '"):
        check_site(racer)
    article.write_text(whole, "utf-8")
    sitemap = racer.site / "sitemap.xml"
    sitemap.rename(racer.site / "sitemap-1.xml")
    sitemap.write_text("<sitemapindex/>")
    check_site(racer)
    (racer.site / "sitemap-1.xml").unlink()
    with pytest.raises(SystemExit, match="Sourcebook: 3 articles are not in the sitemap"):
        check_site(racer)
    sitemap.unlink()
    with pytest.raises(SystemExit, match=r"Sourcebook lacks 1 files, such as .*sitemap\.xml"):
        check_site(racer)


def test_sourcebook_with_less_makes_articles_and_themes_and_no_more(tmp_path):
    """Beside them the first page and that for what is not found; feeds and sitemap are looked at as everyone's are."""
    articles = list(make_articles(3))
    racer = Racer(sourcebook_less(), tmp_path / "project", articles)
    write_project(racer.program, racer.folder, articles)
    run(racer.program.command, racer.folder, ENVIRONMENT)
    check_site(racer)
    pages = {path.relative_to(racer.site).as_posix() for path in racer.site.rglob("*.html")}
    assert {page.split("/")[0] for page in pages} == {
        "index.html",
        "404.html",
        "articles",
        "themes",
    }
    assert len(pages) == 2 + 3 + 3


def test_a_site_is_copied_whole_or_in_pieces(tmp_path, monkeypatch):
    """The copy is gone afterwards; where the site has no room beside itself, it is copied folder by folder."""
    for name in ("index.html", "articles/a/index.html", "articles/b/index.html", ".marker"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(b"x" * 1000)
    assert describe_site(tmp_path / "site") == Made(4, 3, 0.004)
    copied = []

    def note(command, *_):
        copied.append(command[3:])
        return Measured(1.0, 0.5, "")

    monkeypatch.setattr("race.copying.run", note)
    assert copy_site(tmp_path, "site").wall == 1.0
    monkeypatch.setattr("race.copying.room", lambda _: 0.0)
    monkeypatch.setattr("race.copying.TOGETHER", 2)
    assert copy_site(tmp_path, "site") == Measured(2.0, 1.0, "")
    assert copied == [
        ("site", "copied"),
        ("site/.marker", "site/articles/a", "copied"),
        ("site/articles/b", "site/index.html", "copied"),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_lists_have_fifty_articles_on_a_page():
    """51 articles of one theme make two pages, and a theme of few one."""
    article = next(make_articles(1))._replace(themes=("diplomacy",))
    other = article._replace(themes=("diplomacy", "exchanges"))
    assert list_pages([article] * 50) == 1
    assert list_pages([*([article] * 50), other]) == 3
