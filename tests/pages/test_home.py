"""The home page: news first, nothing said twice, figures that lead to what they count."""

import re

from lxml import html

from tests.running import run, write_files

SITE = "title: Harbour\nbase_url: https://example.org/\nlanguages: [en, uk]\nstatements: free\n"
THEME = """---
name: {en: Ships, uk: Кораблі}
terms: {en: [ship]}
colour: {light: "#1d5b79", dark: "#8ecae6"}
---
On ships.
"""
ARTICLE = """---
title: Report {0}
date: 2025-05-{0:02}
language: en
{1}---
{2}
"""
NEWS = "//section[@aria-labelledby='latest']"


def build(folder, articles, **files):
    """Build a site of articles, (front matter, text) each, and return its home page."""
    texts = {
        f"content/articles/a{at:02}.md": ARTICLE.format(at, front, text)
        for at, (front, text) in enumerate(articles, 1)
    }
    write_files(folder, {"content/site.yaml": SITE, **texts, **files})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return read(folder, "index.html")


def read(folder, path):
    """Return a page of the site."""
    return html.fromstring((folder / "site" / path).read_bytes())


def texts_of(page, path):
    """The texts of elements, white space folded."""
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def test_few_articles_are_listed_once(tmp_path):
    """Up to nine; of ten the newest are news and all are listed below."""
    articles = [("", f"The quay number {at}.") for at in range(1, 11)]
    few = build(tmp_path / "few", articles[:9])
    titles = texts_of(few, f"{NEWS}//*[contains(@class, 'entry-title')]")
    assert titles == [f"Report {at}" for at in range(9, 0, -1)]
    many = build(tmp_path / "many", articles)
    assert "All articles" in texts_of(many, "//h2")
    assert "All articles" not in texts_of(few, "//h2")


def test_passages_on_no_theme_are_news_where_none_is_on_one(tmp_path):
    """The first of each article; with a theme, what is on it comes first."""
    articles = [("", "It closed on 1 May.\n\nA ship came.")] * 12
    without = build(tmp_path / "without", articles)
    news = f"{NEWS}//blockquote"
    assert set(texts_of(without, news)) == {"It closed on 1 May."}
    themed = build(tmp_path / "themed", articles, **{"content/themes/ships.md": THEME})
    assert set(texts_of(themed, news)) == {"A ship came."}


def test_a_summary_in_the_pages_language_leads(tmp_path):
    """Marked as the editor's, above the title and one passage in the original."""
    front = 'summary: {uk: "Причал відкрито."}\n'
    page = build(tmp_path, [(front, "The quay.\n\nThe crane.")])
    assert texts_of(page, "//main//p[contains(@class, 'summary')]") == []
    ukrainian = read(tmp_path, "uk/index.html")
    assert texts_of(ukrainian, "//main//p[contains(@class, 'summary')]") == [
        "Причал відкрито. Стисло від редакції"
    ]


def test_figures_lead_to_what_they_count(tmp_path):
    """Outlets that only texts name are counted, too, each once."""
    found = "outlet_found: {}\n"
    page = build(
        tmp_path,
        [
            (found.format(name), "On 1 May 2025 a ship came.")
            for name in ("Gazette", "GAZETTE", "Echo")
        ],
    )
    figures = dict(zip(texts_of(page, "//dl//dt"), texts_of(page, "//dl//dd"), strict=True))
    assert figures["outlets"] == "2"
    links = {each.text_content(): each.get("href") for each in page.xpath("//dl//dt/a")}
    assert links["outlets"].endswith("sources/")
    assert links["dated events"].endswith("timeline/")
    assert links["articles"] == "#latest"
    assert page.xpath("//*[@id='latest']")


def test_a_timeline_has_the_newest_day_first(tmp_path):
    """Within a month, as years and months do."""
    days = (3, 17, 9)
    build(tmp_path, [("", f"On {day} April 2025 a ship came.") for day in days])
    page = read(tmp_path, "timeline/index.html")
    shown = [
        each.get("datetime")
        for each in page.xpath("//li[contains(@class, 'event')]//p[@class='when']/time")
    ]
    assert shown == [f"2025-04-{day:02}" for day in sorted(days, reverse=True)]


def test_every_list_of_days_has_the_newest_first(tmp_path):
    """On home, the theme's page, the person's and each timeline: time runs one way."""
    articles = [
        ("people: [ada-lock]\n", f"On {day} {month} 2025 Ada Lock saw a ship.")
        for day, month in (
            (28, "March"),
            (3, "April"),
            (17, "April"),
            (9, "January"),
            (30, "April"),
        )
    ]
    files = {
        "content/themes/ships.md": THEME,
        "content/people/ada-lock.md": "---\nname: Ada Lock\nspellings: {en: [Ada Lock]}\n---\n",
    }
    build(tmp_path, articles, **files)
    person = "people/ada-lock/"
    for page in ("", "themes/ships/", "timeline/", "timeline/ships/", person, f"{person}timeline/"):
        lists = read(tmp_path, f"{page}index.html").xpath(
            "//ol | //section | //div[@class='record']"
        )
        shown = [each.xpath(".//p[@class='when']/time/@datetime") for each in lists]
        assert any(len(days) > 2 for days in shown), page
        assert all(days == sorted(days, reverse=True) for days in shown), (page, shown)


def test_a_title_made_from_a_passage_is_not_repeated_by_it(tmp_path):
    """Another passage of the article follows it, where there is one."""
    first, second = "Ships came in.", "One ship stayed out."
    front = "title_origin: derived\nsummary: Of ships.\n"
    files = {"content/themes/ships.md": THEME}
    build(tmp_path, [(front, f"{first}\n\n{second}")], **files)
    article = tmp_path / "content/articles/a01.md"
    for title, shown in (("Ships came…", second), ("One ship…", first)):
        text = re.sub("title: .*", f"title: {title}", article.read_text("utf-8"), count=1)
        article.write_text(text, "utf-8")
        assert run(tmp_path, "build").status == 0
        page = read(tmp_path, "index.html")
        assert texts_of(page, f"{NEWS}//figure//blockquote") == [shown]
