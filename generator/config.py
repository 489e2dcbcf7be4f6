"""The site's configuration: ``content/site.yaml``, read once, typed and frozen."""

import re

import msgspec
from babel import Locale, UnknownLocaleError

UNDETERMINED = "und"  # BCP 47: the language of a text is not known
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``content/site.yaml`` says.

    ``base_url`` is where the site will be published, with or without a trailing slash; feeds, the
    sitemap and canonical links carry it, pages themselves link relatively. ``language`` is that of
    the interface and of what the editor writes (a code of BCP 47, one that dates can be written in).
    """

    title: str
    base_url: str
    language: str = "en"
    tagline: str = ""
    description: str = ""
    editor: str = ""
    contact: str = ""


def is_web_address(text: str) -> bool:
    """Whether it is a whole address of the web: a scheme, a host, and perhaps more."""
    return re.fullmatch(r"https?://[^/\s?#\"<>]+(?:[/?#][^\s\"<>]*)?", text) is not None


def is_site_address(text: str) -> bool:
    """Whether a site can be published there: a web address without query and fragment."""
    return is_web_address(text) and not re.search("[?#]", text)


def is_language_code(text: str) -> bool:
    """Whether it has the shape of a language's code, as BCP 47 writes it: uk, pt-BR, zh-Hant; und is not known."""
    return LANGUAGE_CODE.fullmatch(text) is not None


def is_known_language(text: str) -> bool:
    """Whether it is a language's code and dates and names can be written in that language."""
    try:
        Locale.parse(text, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return is_language_code(text) and text != UNDETERMINED
