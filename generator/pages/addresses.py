"""Every rule of where a page is, once. Addresses are written from the site's root and end with a slash."""

HOME = "/"
TIMELINE = "/timeline/"
PEOPLE = "/people/"
SOURCES = "/sources/"
FEED = "/feed.xml"
JSON_FEED = "/feed.json"
ARTICLES_JSON = "/data/articles.json"
PASSAGES_CSV = "/data/passages.csv"
EVENTS_ICS = "/data/events.ics"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
NOT_FOUND = "/404.html"
NO_JEKYLL = "/.nojekyll"


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


def dates_url(theme: str, start: str) -> str:
    """Where the dates of a month (``2025-05``) or year are on the timeline, of one theme or ('') of all."""
    timeline = theme_timeline_url(theme) if theme else TIMELINE
    return f"{timeline}#m{start[:7]}" if len(start) >= 7 else f"{timeline}#y{start}"


def person_url(person: str) -> str:
    """Where a person is."""
    return f"/people/{person}/"


def outlet_url(outlet: str) -> str:
    """Where an outlet is on the page of sources; '' stands for the articles whose outlet is not known."""
    return f"/sources/#{outlet or 'unknown'}"


def page_url(page: str) -> str:
    """Where a page written by hand is."""
    return f"/{page}/"


def whole_address(base_url: str, url: str) -> str:
    """The address of a page of the site, with scheme and host."""
    return base_url.rstrip("/") + url


def output_path(url: str) -> str:
    """The file in the output folder that an address is served from."""
    path = url.lstrip("/").partition("#")[0]
    return path + "index.html" if not path or path.endswith("/") else path
