"""Every rule of where a page is, once. Addresses are written from the site's root and end with a slash.

They are those of the site's first language. In the others every page has the same address behind the
language's prefix, and what is made once for all (``is_shared``) has none.
"""

HOME = "/"
ARTICLES = "/articles/"
TIMELINE = "/timeline/"
PEOPLE = "/people/"
SOURCES = "/sources/"
SEARCH = "/search/"
FEED = "/feed.xml"
JSON_FEED = "/feed.json"
DATA = "/data/"
SEARCH_INDEX = "/assets/search-index/"  # a folder of files for the page of search alone
SITEMAP = "/sitemap.xml"
SITEMAP_PART = "/sitemap-"  # its beginning; one may only name what is below its own folder
ROBOTS = "/robots.txt"
ALL_ARTICLES = "/articles.txt"
BOOK = "/briefing.pdf"
NOT_FOUND = "/404.html"
NO_JEKYLL = "/.nojekyll"
OF_THE_ROOT = (NOT_FOUND, ROBOTS, SITEMAP, NO_JEKYLL, ALL_ARTICLES)
BELOW_THE_ROOT = ("/assets/", DATA, SITEMAP_PART)  # how other files begin that languages share
SHARED = (*BELOW_THE_ROOT, *OF_THE_ROOT)  # how all of them begin, and few others


def data_url(file: str) -> str:
    """Where a file of data is."""
    return DATA + file


def sitemap_url(number: int) -> str:
    """Where one of several sitemaps is."""
    return f"{SITEMAP_PART}{number}.xml"


def article_url(article: str) -> str:
    """Where an article is."""
    return f"/articles/{article}/"


def passage_url(article: str, anchor: str) -> str:
    """Where a passage of an article is."""
    return f"/articles/{article}/#{anchor}"


def theme_url(theme: str) -> str:
    """Where a theme is."""
    return f"/themes/{theme}/"


def theme_feed_url(theme: str) -> str:
    """Where a theme's feed is."""
    return f"/themes/{theme}/feed.xml"


def theme_json_feed_url(theme: str) -> str:
    """Where a theme's JSON feed is."""
    return f"/themes/{theme}/feed.json"


def theme_timeline_url(theme: str) -> str:
    """Where the timeline of one theme is."""
    return f"/timeline/{theme}/"


def person_timeline_url(person: str) -> str:
    """Where the timeline of one person is."""
    return f"/people/{person}/timeline/"


def said_url(person: str) -> str:
    """Where the parts are that list what a person said."""
    return f"/people/{person}/said/"


def part_url(list_url: str, key: tuple[str, ...]) -> str:
    """Where a part of a list is. No id has ``in`` and a year below it, so that no part takes its address."""
    return f"{list_url}in/{'/'.join(key)}/"


def date_anchor(start: str) -> str:
    """The anchor of a month (``2025-05``) or of a year on a page of the timeline."""
    return f"m{start[:7]}" if len(start) >= 7 else f"y{start}"


def person_url(person: str) -> str:
    """Where a person is."""
    return f"/people/{person}/"


def outlet_url(outlet: str) -> str:
    """Where an outlet is on the page of sources; '' stands for the articles whose outlet is not known."""
    return f"/sources/#{outlet or 'unknown'}"


def outlet_page_url(outlet: str) -> str:
    """Where an outlet's articles are, if they are too many for the page of sources; no id has an underscore."""
    return f"/sources/{outlet or '_unknown'}/"


def page_url(page: str) -> str:
    """Where a page written by hand is."""
    return f"/{page}/"


def is_shared(url: str) -> bool:
    """Whether it is a file that all languages share: an asset, data, or one that only the root can have."""
    of_all = url.startswith(BELOW_THE_ROOT) and not url.endswith("/")
    return of_all or url in OF_THE_ROOT


def place_of(url: str, prefix: str) -> str:
    """Where an address is in the language that has the prefix."""
    return url if is_shared(url) else prefix + url


def relative(target: str, page: str) -> str:
    """The way from a page to a target, both with their prefixes."""
    return "../" * page.count("/", 1) + target[1:] or "./"


def whole_address(base_url: str, url: str, prefix: str = "") -> str:
    """The address of a page of the site, with scheme and host, in the language that has the prefix."""
    return base_url.rstrip("/") + place_of(url, prefix)


def output_path(url: str, prefix: str = "") -> str:
    """The file in the output folder that an address is served from, in the language that has the prefix."""
    path = place_of(url, prefix).lstrip("/").partition("#")[0]
    return path + "index.html" if not path or path.endswith("/") else path
