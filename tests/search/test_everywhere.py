"""The page of search under all conditions: what it loads, without scripts, with hostile texts, in each language."""

import os
from urllib.parse import urlsplit

import pytest

from tests.hostile import BREAKOUT, HOSTILE_SITE, TITLE
from tests.running import SMALL_SITE, run, write_files
from tests.search.seeking import STATUS, TITLES, count_of, open_search, seek, titles_of
from tests.serving import served


def test_search_is_loaded_on_use_only(reader, made_address, made_site):
    """No other page asks for it; its own asks for the index when somebody searches, and then for little."""
    page = reader()
    for path in ("", "people/", "timeline/"):
        page.goto(made_address + path)
        page.wait_for_load_state("networkidle")
    assert not [url for url in page.got if "/search/" in url]
    page.got.clear()
    page.goto(f"{made_address}search/")
    page.wait_for_load_state("networkidle")
    assert [url for url in page.got if "/assets/search/page." in url]
    assert not [url for url in page.got if "/search-index/" in url or "/engine." in url]
    page.got.clear()
    page.focus("[type=search]")
    seek(page, "словник")
    asked = {
        url.rpartition("/assets/search-index/")[2]
        for url in page.got
        if "/assets/search-index/" in url
    }
    everything = [path for path in (made_site / "assets/search-index").rglob("*") if path.is_file()]
    assert {name.partition("/")[0] for name in asked} == {
        "manifest.json",
        "words",
        "texts",
    }
    assert len(asked) < len(everything) / 2


def test_what_a_search_needs_is_asked_for_by_the_head(reader, made_address):
    """Where the address has one: the engine and the manifest, each once, neither later than the script of the page."""
    page, asked = reader(), []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/assets/search/page.*", lambda route: route.abort())
    page.goto(f"{made_address}search/?q=словник")
    page.wait_for_load_state("networkidle")
    assert _needed(asked) == ["engine", "manifest"]
    page.unroute_all()
    asked.clear()
    assert count_of(open_search(page, made_address, "?q=словник").locator(STATUS).inner_text()) >= 1
    assert _needed(asked) == ["engine", "manifest"]
    assert page.told[1:] == []  # no complaint of what is preloaded and not used


def _needed(urls):
    names = [urlsplit(url).path.rpartition("/")[2].partition(".")[0] for url in urls]
    return sorted(name for name in names if name in {"engine", "manifest"})


def test_a_search_meets_the_last_index_though_the_host_lets_browsers_keep_files(tmp_path, reader):
    """One who has searched finds an article that was added since."""
    write_files(tmp_path, SMALL_SITE)
    article = "---\ntitle: Zanzibar {0}\nlanguage: en\n---\nOn Zanzibar.\n"
    page, manifest = reader(), tmp_path / "site/assets/search-index/manifest.json"
    with served(tmp_path / "site", caching="max-age=600") as origin:
        for number in (1, 2):
            added = {f"content/articles/z{number}.md": article.format(number)}
            write_files(tmp_path, added)
            assert run(tmp_path, "build").status == 0
            os.utime(manifest, (number, number))  # by seconds hosts know what has changed
            query = f"?q=zanzibar{'+' * number}"  # another address, as for pages hosts say the same
            told = open_search(page, f"{origin}/", query).locator(STATUS).inner_text()
            assert count_of(told) == number


def test_the_index_does_not_stand_where_results_will(reader, made_address):
    """A page that is asked something shows none until it knows; without its script, or without any, it does."""
    page, held = reader(), []

    def hold(route):
        held.append(route)

    page.route("**/assets/search-index/words/*", hold)
    page.goto(f"{made_address}search/?q=словник", wait_until="load")
    page.locator(STATUS, has_text="Searching…").wait_for()
    assert not page.locator(".index").is_visible()
    page.route("**/assets/search-index/words/*", lambda route: route.abort())
    for route in held:
        route.abort()
    page.locator(STATUS, has_text="could not be loaded").wait_for()
    assert page.locator(".index").is_visible()
    page.unroute_all()
    page.route("**/assets/search/page.*", lambda route: route.abort())
    page.goto(f"{made_address}search/?q=словник", wait_until="load")
    page.locator(".index").wait_for()
    unscripted = reader(java_script_enabled=False)
    unscripted.goto(f"{made_address}search/?q=словник")
    assert unscripted.locator(".index").is_visible()


def test_the_first_view_is_light(reader, made_address):
    """At most 100 KB, fonts apart, with all scripts that it needs."""
    page, sizes = reader(), {}
    page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
    page.goto(f"{made_address}search/")
    page.wait_for_load_state("networkidle")
    assert sum(size for url, size in sizes.items() if ".woff2" not in url) <= 100_000


def test_an_index_that_was_made_anew_is_opened_anew(reader, made_address):
    """Where a file of it is gone, the page asks for the manifest again; only then it says that it failed."""
    page = open_search(reader(), made_address)
    seek(page, "бджола")
    gone = []

    def lose(route):
        gone.append(route.request.url)
        route.abort()

    page.route("**/assets/search-index/words/*", lose, times=1)
    assert count_of(seek(page, "шахтар")) >= 1
    assert len(gone) == 1
    page.route("**/assets/search-index/**", lambda route: route.abort())
    page.reload()
    assert "could not be loaded" in seek(page, "плотина")
    assert page.locator(".index").is_visible()


def test_without_scripts_an_index_leads_everywhere(reader, made_address, made_site):
    """People in every spelling, and outlets; the box, which would do nothing, is not there."""
    page = reader(java_script_enabled=False)
    page.goto(f"{made_address}search/")
    assert not page.locator("form").is_visible()
    assert page.locator("noscript p").is_visible()
    entries = page.locator(".index li a")
    labels = entries.all_inner_texts()
    for label in (
        "Umerov, Rustem",
        "Umierov, Rustem",
        "Умєров, Рустем",
        "Умеров, Рустем",
        "Visnyk",
    ):
        assert label in labels
    assert entries.filter(has_text="Умєров").get_attribute("lang") == "uk"
    letters = page.locator(".index h3").all_inner_texts()
    assert letters.index("U") < letters.index("Є" if "Є" in letters else "У")
    page.get_by_text("Йилмаз, Мехмет").click()
    assert page.url == f"{made_address}people/yilmaz/"


def test_a_long_index_has_a_page_for_each_letter(tmp_path, reader):
    """Each of them light, and everybody on one."""
    files = dict(HOSTILE_SITE)
    names = [
        (f"{family}{number}", given)
        for number in range(120)
        for family, given in (("Ярошенко", "Ада"), ("Lock", "Ada"), ("Бондар", "Іван"))
    ]
    for number, (family, given) in enumerate(names):
        files[f"content/people/person-{number}.md"] = f"---\nname: '{given} {family}'\n---\n"
    write_files(tmp_path, files)
    assert run(tmp_path, "build").status == 0
    page, met = reader(java_script_enabled=False), []
    with served(tmp_path / "site") as origin:
        addresses = [f"{origin}/search/"]
        for address in addresses:
            assert len(page.goto(address).body()) <= 70_000
            met += page.locator(".index-letter a").all_inner_texts()
            links = page.locator(".index nav a, .parts-within a")
            addresses += [
                links.nth(at).evaluate("link => link.href") for at in range(links.count())
            ]
    assert len(addresses) > 4
    assert {f"{family}, {given}" for family, given in names} <= set(met)


@pytest.mark.parametrize("width", [320, 1200])
def test_hostile_texts_are_but_text(tmp_path, reader, width):
    """In titles, outlets, themes and the query itself; nothing runs, and nothing sticks out of the page."""
    write_files(tmp_path, HOSTILE_SITE)
    assert run(tmp_path, "build").status == 0
    page = reader(viewport={"width": width, "height": 800})
    with served(tmp_path / "site") as origin:
        open_search(page, f"{origin}/", "?q=quay")
        assert page.locator(TITLES).count() == 2
        whole = "".join(titles_of(page))
        assert BREAKOUT in whole
        assert BREAKOUT in page.locator(".result .meta", has_text="Gazette").inner_text()
        assert TITLE.startswith(BREAKOUT)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
        open_search(page, f"{origin}/", "?q=<img src=x onerror=alert(1)>quai&theme=<b>&year='\"")
        assert page.locator("main img").count() == 0
        open_search(page, f"{origin}/", "?q=нמל+הנמל")
        assert page.locator(".result .title").get_attribute("dir") == "rtl"
    assert page.told == []


def test_a_site_without_articles_has_its_page_of_search(tmp_path, reader):
    """It says that nothing is found, and that the index is empty."""
    write_files(tmp_path, {"content/site.yaml": HOSTILE_SITE["content/site.yaml"]})
    assert run(tmp_path, "build").status == 0
    page = reader()
    with served(tmp_path / "site") as origin:
        open_search(page, f"{origin}/", "?q=quay")
        assert page.locator(STATUS).inner_text() == "No results."
        assert page.get_by_text("The index is empty so far.").is_visible()
    assert page.told == []


def test_each_language_of_the_site_searches_one_index(tmp_path, reader):
    """The words of the page are its own, results lead to pages under its prefix."""
    files = {**HOSTILE_SITE}
    files["content/site.yaml"] = files["content/site.yaml"].replace(
        "language: en", "languages: [en, uk, ru]"
    )
    write_files(tmp_path, files)
    assert run(tmp_path, "build").status == 0
    page = reader()
    with served(tmp_path / "site") as origin:
        for prefix, told in (("", "2 articles."), ("uk/", "2 статті."), ("ru/", "2 статьи.")):
            open_search(page, f"{origin}/{prefix}", "?q=quay")
            assert page.locator(STATUS).inner_text() == told
            page.locator(TITLES).first.click()
            page.wait_for_load_state()
            assert urlsplit(page.url).path.startswith(f"/{prefix}articles/")
    assert {url for url in page.got if "manifest" in url} == {
        f"{origin}/assets/search-index/manifest.json"
    }
    assert page.told == []


def test_a_title_of_our_making_is_marked_as_such(tmp_path, reader):
    """As everywhere; one that the clipping gave is not."""
    article = "---\ntitle: Quay of {0}\ntitle_origin: {0}\nlanguage: en\n---\nThe quay.\n"
    files = {f"content/articles/{kind}.md": article.format(kind) for kind in ("text", "derived")}
    write_files(tmp_path, {**files, "content/site.yaml": HOSTILE_SITE["content/site.yaml"]})
    assert run(tmp_path, "build").status == 0
    page = reader()
    with served(tmp_path / "site") as origin:
        open_search(page, f"{origin}/", "?q=quay")
        marked = page.locator(".result", has_text="no headline; first line used")
        assert page.locator(".result").count() == 2
        assert marked.locator(".title").all_inner_texts() == ["Quay of derived"]


def test_a_result_names_the_outlet_that_its_text_gives(tmp_path, reader):
    """Where the outlet has no file; 'not given' is for an article that names none."""
    article = "---\ntitle: Quay {0}\nlanguage: en\n{1}---\nThe quay.\n"
    files = {
        "content/articles/one.md": article.format("one", "outlet_found: Harbour Tribune\n"),
        "content/articles/two.md": article.format("two", ""),
        "content/site.yaml": HOSTILE_SITE["content/site.yaml"],
    }
    assert run(write_files(tmp_path, files), "build").status == 0
    page = reader()
    with served(tmp_path / "site") as origin:
        open_search(page, f"{origin}/", "?q=quay")
        assert sorted(page.locator(".result [data-outlet]").all_inner_texts()) == [
            "Harbour Tribune (according to the text)",
            "outlet not given",
        ]


def test_a_result_shows_what_the_outlet_says_of_its_text(tmp_path, reader):
    """A note of the outlet is in the row of each result of its article, and in no other row."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    text = SMALL_SITE[name]
    other = text.replace("The quay reopens", "The quay again")
    noted = {name: f"{text}\n{{.outlet-note}}\nCorrection: it was a Friday.\n"}
    folder = write_files(
        tmp_path, {**SMALL_SITE, **noted, "content/articles/2025-05-03-quay-again.md": other}
    )
    assert run(folder, "build").status == 0
    with served(folder) as origin:
        page = open_search(reader(), f"{origin}/site/", "?q=reopened")
        page.locator(".together summary").click()  # both tell one story
        page.locator(".result").nth(1).wait_for()
        notes = page.locator(".result .outlet-note")
        assert notes.all_inner_texts() == ["The outlet’s own note: Correction: it was a Friday."]
        assert page.locator(".result").count() == 2
