"""What pages say of themselves to machines: linked data, Open Graph, canonical addresses, feeds."""

import json

import pytest

from generator.content.passages import anchor_of
from tests.allegations import alleging_site
from tests.allegations.alleging_site import CLAIM, DENIAL
from tests.hostile import BREAKOUT, HOSTILE_SITE, LONG, NAME, TAGLINE, TITLE, read_graph, read_head
from tests.running import SMALL_SITE, run, write_files

BASE = "https://example.org/notes/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of hostile texts."""
    folder = write_files(tmp_path_factory.mktemp("hostile"), HOSTILE_SITE)
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def article(site):
    """The linked data of the article that has everything."""
    return read_graph(site / "articles/hostile/index.html")["WebPage"]


def text_of(title):
    """A title as YAML reads it from between double quotes."""
    return json.loads(f'"{title}"')


def test_no_text_ends_the_script_that_it_stands_in(site):
    """On no page: neither `<` nor `>` nor `&` stands in linked data, and a parser meets no further script."""
    for path in site.rglob("index.html"):
        [(kind, data)] = read_head(path).scripts
        assert kind == "application/ld+json"
        assert not set("<>&\u2028\u2029") & set(data)


def test_a_hostile_title_reads_back_exactly(article):
    """Whatever it holds: markup, escapes, quotes, Hebrew, an emoji."""
    assert article["isBasedOn"][0]["headline"] == text_of(TITLE)
    assert "name" not in article  # it would be the same, a second time
    assert article["isBasedOn"][0]["author"] == [{"@type": "Person", "name": NAME}]


def test_an_article_says_what_it_is_made_from(article):
    """The article of the outlet with its address, language and day, its people and themes."""
    [based_on] = article["isBasedOn"]
    assert based_on["url"] == "https://example.com/a?b=1&c=2"
    assert based_on["datePublished"] == "2025-05-02"
    assert based_on["inLanguage"] == "en"
    assert based_on["publisher"]["name"] == f"The {BREAKOUT} Gazette"
    assert article["publisher"]["@type"] == "Organization"
    assert [person["url"] for person in article["mentions"]] == [f"{BASE}people/ada-lock/"]
    assert [theme["url"] for theme in article["about"]] == [f"{BASE}themes/port/"]
    assert article["url"] == f"{BASE}articles/hostile/"


def test_what_is_not_known_is_not_said(site):
    """An article without date, outlet, author and source says none of them."""
    bare = read_graph(site / "articles/bare/index.html")["WebPage"]
    assert "isBasedOn" not in bare
    assert bare["name"] == LONG


def test_a_person_has_every_spelling_once(site):
    """In every script, without the name that the page has."""
    person = read_graph(site / "people/ada-lock/index.html")["Person"]
    assert person["name"] == "Ada Lock"
    assert person["alternateName"] == ["Ада Лок", "Ada Lokova"]
    assert person["url"] == f"{BASE}people/ada-lock/"
    assert person["jobTitle"] == "Harbour </script> master"


@pytest.mark.parametrize(
    ("page", "kind", "crumbs"),
    [
        ("", "WebSite+CollectionPage", None),
        ("themes/port/", "CollectionPage", None),
        ("articles/hostile/", "WebPage", None),
        ("people/", "CollectionPage", None),
        ("people/ada-lock/", "Person", 3),
        ("timeline/", "CollectionPage", None),
        ("timeline/port/", "CollectionPage", 3),
        ("sources/", "CollectionPage", None),
    ],
)
def test_each_kind_of_page_has_its_type_and_its_way_back(site, page, kind, crumbs):
    """The way is in linked data where the page shows it, from the home page to itself, in whole addresses."""
    graph = read_graph(site / page / "index.html")
    assert kind in graph
    assert (None if crumbs is None else "BreadcrumbList") in {None, *graph}
    if crumbs:
        items = graph["BreadcrumbList"]["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, crumbs + 1))
        assert (items[0]["item"], items[-1]["item"]) == (BASE, BASE + page)


def test_a_collection_counts_its_members_and_names_the_first(tmp_path):
    """So that a page of many articles stays light."""
    article = SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"]
    many = {f"content/articles/a-{n:03}.md": article for n in range(60)}
    write_files(tmp_path, {**SMALL_SITE, **many})
    run(tmp_path, "build")
    members = read_graph(tmp_path / "site/themes/port/index.html")["CollectionPage"]["mainEntity"]
    assert members["numberOfItems"] == 61
    assert len(members["itemListElement"]) == 10


def test_every_page_is_complete_in_open_graph(site):
    """Title, description, address, type, locale and the site's name, and a canonical address of its own."""
    addresses = set()
    for path in [*site.rglob("index.html"), site / "404.html"]:
        head = read_head(path)
        wanted = ("title", "description", "url", "type", "locale", "site_name")
        assert [name for name in wanted if len(head.metas.get(f"og:{name}", ())) != 1] == []
        canonical = [link["href"] for link in head.links if link["rel"] == "canonical"]
        assert canonical == head.metas["og:url"]
        assert canonical[0].startswith(BASE)
        addresses.add(canonical[0])
    assert len(addresses) == len(list(site.rglob("index.html"))) + 1


def test_an_article_says_when_it_was_published_only_where_that_is_known(site):
    """And its locale is that of its own language."""
    known = read_head(site / "articles/hostile/index.html").metas
    assert known["article:published_time"] == ["2025-05-02"]
    assert (known["og:type"], known["og:locale"]) == (["article"], ["en_GB"])
    unknown = read_head(site / "articles/bare/index.html").metas
    assert "article:published_time" not in unknown
    assert unknown["og:locale"] == ["he_IL"]


def test_pages_lead_to_both_feeds(site):
    """A theme's page to the theme's own."""
    for page, up in (("index.html", ""), ("themes/port/index.html", "")):
        links = [link for link in read_head(site / page).links if link["rel"] == "alternate"]
        assert {link["type"] for link in links} == {"application/atom+xml", "application/feed+json"}
        for link in links:
            assert ((site / page).parent / up / link["href"]).resolve().is_file()
    assert (site / "themes/port/feed.json").is_file()


def test_the_json_feed_keeps_version_1_1(site):
    """Items with whole content, newest first; what is not known is left out."""
    feed = json.loads((site / "feed.json").read_text("utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{BASE}feed.json"
    assert feed["home_page_url"] == BASE
    assert feed["description"] == TAGLINE
    first, last = feed["items"]
    assert first["url"] == f"{BASE}articles/hostile/"
    assert first["id"].startswith("urn:uuid:")  # stays when the address of the site moves
    assert first["external_url"] == "https://example.com/a?b=1&c=2"
    assert first["date_published"] == "2025-05-02T00:00:00Z"
    assert first["authors"] == [{"name": NAME}]
    source, text = first["content_html"].split("\n")[:2]
    assert source.endswith(" Gazette, 2 May 2025</p>")
    assert text.startswith("<p>=HYPERLINK(")
    assert f'<a href="{BASE}people/ada-lock/">Ada Lock</a>' in first["content_html"]
    assert last["title"] == LONG
    assert not {"date_published", "external_url", "authors", "summary"} & set(last)


def test_the_two_feeds_hold_the_same_articles(site):
    """A theme's feed only that theme's."""
    assert len(json.loads((site / "themes/port/feed.json").read_text("utf-8"))["items"]) == 1
    atom = (site / "feed.xml").read_text("utf-8")
    for item in json.loads((site / "feed.json").read_text("utf-8"))["items"]:
        assert f"<id>{item['id']}</id>" in atom


def test_editors_texts_name_their_sources(tmp_path):
    """On the pages of a theme, a person, an allegation and a written page, whose claim is a Claim."""
    anchor, said = anchor_of(CLAIM), f"crane#{anchor_of(DENIAL)}"
    cited = f"It is so [@{said}]. They paid [@crane#{anchor}]. [@crane]\n"
    theme = alleging_site.SITE["content/themes/port.md"].split("{.own}", maxsplit=1)[0]
    files = {
        "content/themes/port.md": theme + cited,
        "content/people/ada-lock.md": SMALL_SITE["content/people/ada-lock.md"] + cited,
        "content/allegations/crane.md": alleging_site.ENTRY + cited,
        "content/pages/about.md": f"---\ntitle: About\n---\n{cited}",
    }
    write_files(tmp_path, {**alleging_site.SITE, **files})
    assert run(tmp_path, "build").status == 0
    address = "https://example.org/harbour/articles/crane/"
    words = {"inLanguage": "en", "isPartOf": address}
    expected = [
        {"@type": "Quotation", "url": f"{address}#{anchor_of(DENIAL)}", "text": DENIAL, **words},
        # An allegation is given to machines by its address alone, as its response would be missing.
        {"@type": "Quotation", "url": f"{address}#{anchor}", **words},
        {"@type": "NewsArticle", "url": address, **words},
    ]
    for name, kind in (
        ("themes/port", "CollectionPage"),
        ("people/ada-lock", "Person"),
        ("allegations/crane", "WebPage"),
        ("about", "WebPage"),
    ):
        node = read_graph(tmp_path / f"site/{name}/index.html")[kind]
        found = node["mainEntityOfPage"] if kind == "Person" else node
        assert found["citation"] == expected, name
        assert ("mainEntity" in node and node["mainEntity"]["@type"] == "Claim") == (
            name == "allegations/crane"
        )
