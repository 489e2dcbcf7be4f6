"""Words that page authors use in classes, ids and roles, by what they say of an element: data."""

import re

from generator.clippings.clipping import DroppedFate
from generator.clippings.html.saved_page import Role

# What stands in a title between it and the name of the site.
BEFORE_SITE = re.compile(r"\s+[-–—|•·»:/]+\s+|\s*\|\s*")

# What a box is, and the rule that its lines are told by where they are no part of the article.
BOXES: dict[str, tuple[DroppedFate, str]] = {
    "menu": ("navigation", "page-menu"),
    "footer": ("footer", "page-footer"),
    "side": ("navigation", "beside-article"),
    "comments": ("junk", "reader-comments"),
    "consent": ("junk", "cookie-notice"),
    "form": ("share", "form"),
    "share": ("share", "share-bar"),
    "related": ("read-also", "related-articles"),
    "advert": ("advert", "page-advertising"),
    "tags": ("footer", "page-tags"),
    "crumbs": ("navigation", "page-breadcrumb"),
    "contents": ("navigation", "table-of-contents"),
    "author": ("junk", "author-box"),
    "caption": ("caption", "page-caption"),
}
# Boxes whose lines are no text even where the extractor keeps them.
NEVER_TEXT = frozenset(BOXES)
# Boxes that stand for all that is in them, whatever boxes are inside.
OUTERMOST = frozenset(("menu", "footer", "comments", "consent", "related"))

BY_TAG = {
    "nav": "menu",
    "menu": "menu",
    "footer": "footer",
    "aside": "side",
    "form": "form",
    "figcaption": "caption",
    "amp-sidebar": "menu",
    "amp-user-notification": "consent",
    "amp-consent": "consent",
    "amp-ad": "advert",
    "amp-social-share": "share",
}
BY_ARIA_ROLE = {
    "navigation": "menu",
    "menu": "menu",
    "menubar": "menu",
    "banner": "menu",
    "contentinfo": "footer",
    "complementary": "side",
    "search": "form",
    "form": "form",
    "dialog": "consent",
    "alertdialog": "consent",
    "doc-toc": "contents",
}
# One word of a class or an id, split at hyphens, underscores and inner capitals.
BY_WORD = {
    "comments": "comments",
    "comment": "comments",
    "commentlist": "comments",
    "disqus": "comments",
    "respond": "comments",
    "cookie": "consent",
    "cookies": "consent",
    "consent": "consent",
    "gdpr": "consent",
    "onetrust": "consent",
    "cookiebot": "consent",
    "newsletter": "form",
    "subscribe": "form",
    "subscription": "form",
    "mailing": "form",
    "share": "share",
    "sharing": "share",
    "shares": "share",
    "social": "share",
    "socials": "share",
    "sociable": "share",
    "related": "related",
    "recommended": "related",
    "recommendations": "related",
    "similar": "related",
    "popular": "related",
    "trending": "related",
    "teaser": "related",
    "teasers": "related",
    "readmore": "related",
    "ad": "advert",
    "ads": "advert",
    "adv": "advert",
    "advert": "advert",
    "adverts": "advert",
    "advertisement": "advert",
    "advertising": "advert",
    "adsbygoogle": "advert",
    "banner": "advert",
    "banners": "advert",
    "sponsored": "advert",
    "sponsor": "advert",
    "promo": "advert",
    "reklama": "advert",
    "werbung": "advert",
    "anzeige": "advert",
    "tags": "tags",
    "taglist": "tags",
    "tagcloud": "tags",
    "keywords": "tags",
    "breadcrumb": "crumbs",
    "breadcrumbs": "crumbs",
    "crumbs": "crumbs",
    "toc": "contents",
    "navbar": "menu",
    "navigation": "menu",
    "nav": "menu",
    "menu": "menu",
    "footer": "footer",
    "sidebar": "side",
    "rail": "side",
    "marginal": "side",
    "marginalia": "side",
    "infobox": "side",
    "factbox": "side",
    "pullquote": "side",
    "donate": "form",
    "donation": "form",
    "paywall": "form",
    "caption": "caption",
    "captions": "caption",
    "credit": "caption",
    "credits": "caption",
    "bio": "author",
}
# Two words that stand together in one class or id.
BY_WORDS = {
    ("read", "also"): "related",
    ("read", "more"): "related",
    ("see", "also"): "related",
    ("more", "news"): "related",
    ("most", "read"): "related",
    ("also", "read"): "related",
    ("table", "contents"): "contents",
    ("author", "box"): "author",
    ("about", "author"): "author",
    ("author", "info"): "author",
    ("author", "card"): "author",
    ("tag", "list"): "tags",
    ("tag", "cloud"): "tags",
    ("sign", "up"): "form",
}
# Elements that hold a page as a whole: what their classes say is said of the page, not of its text.
WHOLE = frozenset(("html", "body", "main", "article"))

# Elements of which a browser shows nothing, or nothing that is text of the page.
NOT_SHOWN = (
    "head", "script", "style", "template", "noscript", "svg", "iframe", "frame", "noframes",
    "object", "embed", "canvas", "audio", "video", "datalist", "select", "textarea", "rp", "title",
    "base", "link", "meta", "param", "source", "track",
)  # fmt: skip
# Classes that frameworks give to text that is there for screen readers alone.
FOR_SCREEN_READERS = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
     "a11y-hidden", "assistive-text", "u-hidden-visually")
)  # fmt: skip

# Classes of the lines that introduce a text.
LEAD_WORDS = frozenset(
    ("lead", "lede", "dek", "standfirst", "subtitle", "subheadline", "subheading", "subhead",
     "excerpt", "intro", "perex", "anons", "announce", "abstract", "vorspann", "teasertext")
)  # fmt: skip

# Elements that begin and end a line.
BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
     "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
     "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "summary",
     "table", "tbody", "tfoot", "thead", "tr", "ul")
)  # fmt: skip
UNITS = frozenset(("ul", "ol", "li", "dl", "dt", "dd", "blockquote"))  # lines inside are of one
CELLS = frozenset(("td", "th"))
# Elements that bars are made of: who wrote it and when, links side by side, pictures between.
CHIPS = frozenset(("a", "span", "time", "label", "small", "i", "img", "em"))
BOLD = frozenset(("b", "strong"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
ROLES: dict[str, Role] = {
    "li": "item",
    "dt": "term",
    "dd": "term",
    "blockquote": "quote",
    "figcaption": "caption",
}
# Classes of the lines that name who wrote the text.
BYLINE_WORDS = frozenset(
    ("by", "byline", "author", "authors", "autor", "autorzy", "avtor", "verfasser", "writer",
     "reporter", "journalist")
)  # fmt: skip
CHANGED = ("updated", "modified")  # in the class of an element ``time``: not of publication
