"""Addresses of the site's pages and files.

They are written from the site's root and end with a slash if they are pages. Other languages than
the first have the same addresses below their prefix, except shared files (``is_shared``).
"""

HOME = "/"
ARTICLES = "/articles/"
TIMELINE = "/timeline/"
PEOPLE = "/people/"
ALLEGATIONS = "/allegations/"
STORIES = "/stories/"
STORIES_FEED = "/stories/feed.xml"
CORRECTIONS = "/corrections/"
CORRECTIONS_FEED = "/corrections/feed.xml"
SOURCES = "/sources/"
SEARCH = "/search/"
FEED = "/feed.xml"
JSON_FEED = "/feed.json"
DATA = "/data/"
COPIES = "/archive/"  # of pages of the web
PICTURES = "/assets/pictures/"
SEARCH_INDEX = "/assets/search-index/"  # folder used by the search page only
SITEMAP = "/sitemap.xml"
SITEMAP_PART = "/sitemap-"  # in the root, as a sitemap covers its own folder only
ROBOTS = "/robots.txt"
ALL_ARTICLES = "/articles.txt"
BOOK = "/briefing.pdf"
READING_AIDS = "/reading-aids.txt"  # fetched by the script of all pages, one for each language
NOT_FOUND = "/404.html"
NO_JEKYLL = "/.nojekyll"
OF_THE_ROOT = (NOT_FOUND, ROBOTS, SITEMAP, NO_JEKYLL, ALL_ARTICLES)
BELOW_THE_ROOT = (
    "/assets/",
    DATA,
    COPIES,
    SITEMAP_PART,
)  # prefixes of other files shared by all languages
SHARED = (*BELOW_THE_ROOT, *OF_THE_ROOT)  # prefixes of all shared files


def is_site_path(address: str) -> bool:
    """Return True for a path from the root of this site, and False for ``//host`` of another."""
    return address.startswith("/") and address[1:2] not in {"/", "\\"}


def picture_url(key: str) -> str:
    """Return the address of a picture for those who share links."""
    return f"{PICTURES}{key}.png"


def data_url(file: str) -> str:
    """Return the address of a data file."""
    return DATA + file


def copy_url(article: str, kind: str) -> str:
    """Return the address of the copy of an article's page, a file of a kind such as ``.pdf``."""
    return f"{COPIES}{article}{kind}"


def sitemap_url(number: int) -> str:
    """Return the address of one of several sitemaps."""
    return f"{SITEMAP_PART}{number}.xml"


def article_url(article: str) -> str:
    """Return the address of an article."""
    return f"/articles/{article}/"


def passage_url(article: str, anchor: str) -> str:
    """Return the address of a passage in its article."""
    return f"/articles/{article}/#{anchor}"


def story_url(story: str) -> str:
    """Return the address of a story."""
    return f"/stories/{story}/"


def theme_url(theme: str) -> str:
    """Return the address of a theme."""
    return f"/themes/{theme}/"


def theme_feed_url(theme: str) -> str:
    """Return the address of a theme's Atom feed."""
    return f"/themes/{theme}/feed.xml"


def theme_json_feed_url(theme: str) -> str:
    """Return the address of a theme's JSON feed."""
    return f"/themes/{theme}/feed.json"


def theme_timeline_url(theme: str) -> str:
    """Return the address of a theme's timeline."""
    return f"/timeline/{theme}/"


def person_timeline_url(person: str) -> str:
    """Return the address of a person's timeline."""
    return f"/people/{person}/timeline/"


def quotations_url(person: str) -> str:
    """Return the address above the parts of a person's quotations."""
    return f"/people/{person}/said/"


def part_url(list_url: str, key: tuple[str, ...]) -> str:
    """Return the address of a part of a list. No id contains ``in``, so that none collides."""
    return f"{list_url}in/{'/'.join(key)}/"


def date_anchor(start: str) -> str:
    """Return the anchor of a month (``2025-05``) or year on a timeline page."""
    return f"m{start[:7]}" if len(start) >= 7 else f"y{start}"


def person_url(person: str) -> str:
    """Return the address of a person."""
    return f"/people/{person}/"


def allegation_url(allegation: str) -> str:
    """Return the address of an allegation."""
    return f"{ALLEGATIONS}{allegation}/"


def outlet_url(outlet: str) -> str:
    """Return the address of an outlet on the sources page, or of unknown outlets for ''."""
    return f"/sources/#{outlet or 'unknown'}"


def outlet_page_url(outlet: str) -> str:
    """Return the address of an outlet's own page. No id contains an underscore."""
    return f"/sources/{outlet or '_unknown'}/"


def page_url(page: str) -> str:
    """Return the address of a page written by hand."""
    return f"/{page}/"


def is_shared(url: str) -> bool:
    """Return True for files that all languages share: assets, data and root files."""
    of_all = url.startswith(BELOW_THE_ROOT) and not url.endswith("/")
    return of_all or url in OF_THE_ROOT


def prefixed_url(url: str, prefix: str) -> str:
    """Return the address in the language with the prefix."""
    return url if is_shared(url) else prefix + url


def relative_url(target: str, page: str) -> str:
    """Return the relative link from a page to a target, given both with their prefixes."""
    return "../" * page.count("/", 1) + target[1:] or "./"


def absolute_url(base_url: str, url: str, prefix: str = "") -> str:
    """Return the absolute URL of a page in the language with the prefix."""
    return base_url.rstrip("/") + prefixed_url(url, prefix)


def output_path(url: str, prefix: str = "") -> str:
    """Return the file in the output folder that serves an address."""
    path = prefixed_url(url, prefix).lstrip("/").partition("#")[0]
    return path + "index.html" if not path or path.endswith("/") else path
