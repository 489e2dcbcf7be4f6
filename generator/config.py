"""The site's configuration: ``content/site.yaml``, read once, typed and frozen."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec
from babel import Locale, UnknownLocaleError

ENGLISH = "en"
UNDETERMINED = "und"  # BCP 47: the language of a text is not known
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


Wording = str | dict[str, str]  # a text, or the same text by language
# What can be left out.
Part = Literal["timeline", "people", "sources", "search", "data", "archive", "records"]


class TextIn(NamedTuple):
    """A text and the language that it is written in."""

    text: str
    lang: str


class SiteFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``content/site.yaml`` says.

    ``base_url`` is where the site will be published, with or without a trailing slash; feeds, the
    sitemap and canonical links carry it, pages themselves link relatively. ``languages`` are those
    that the site is made in (codes of BCP 47, in which dates can be written); ``language`` names the
    one where there is only one. The editor writes in the first. What ``leave_out`` names is not
    made, and nothing leads there.
    """

    title: Wording
    base_url: str
    language: str | None = None
    languages: tuple[str, ...] | None = None
    tagline: Wording = ""
    description: Wording = ""
    editor: Wording = ""
    contact: str = ""
    leave_out: tuple[Part, ...] = ()


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """The site in one of its languages. A text that it lacks is there in the first: ``written_in`` says which."""

    title: str
    base_url: str
    language: str = "en"
    languages: tuple[str, ...] = ("en",)  # all of them, the first at the root
    tagline: str = ""
    description: str = ""
    editor: str = ""
    contact: str = ""
    written_in: dict[str, str] = {}  # title, tagline, description and editor: their languages
    leave_out: tuple[Part, ...] = ()

    def has(self, part: Part) -> bool:
        """Whether a part of the site is made: its pages, and whatever leads to them."""
        return part not in self.leave_out

    @property
    def original(self) -> str:
        """The language that the editor writes in."""
        return self.languages[0]

    @property
    def prefix(self) -> str:
        """What the addresses of the pages in this language begin with: ``/uk``, or nothing."""
        return prefix_of(self.language, self.languages)


def prefix_of(language: str, languages: Sequence[str]) -> str:
    """What the addresses of a language's pages begin with; nothing for the first."""
    return "" if language == languages[0] else f"/{language}"


def list_languages(file: SiteFile) -> tuple[str, ...]:
    """The languages that a site is made in, the first at the root."""
    return file.languages or (file.language or ENGLISH,)


def put_in(file: SiteFile, language: str) -> Site:
    """The site in one of its languages."""
    languages = list_languages(file)
    texts = {
        name: choose(getattr(file, name), language, languages[0])
        for name in ("title", "tagline", "description", "editor")
    }
    return Site(
        base_url=file.base_url,
        contact=file.contact,
        leave_out=file.leave_out,
        language=language,
        languages=languages,
        written_in={name: chosen.lang for name, chosen in texts.items()},
        **{name: chosen.text for name, chosen in texts.items()},
    )


def choose(wording: Wording, language: str, original: str) -> TextIn:
    """The wording in a language; where it lacks it, in the ``original`` one, or in the first that it has."""
    if isinstance(wording, str):
        return TextIn(wording, original)
    for lang in (language, original, *wording):
        if lang in wording:
            return TextIn(wording[lang], lang)
    return TextIn("", language)


def all_of(wording: Wording) -> tuple[str, ...]:
    """The wording in each language that it has, in the order given; an empty text where it has none."""
    return (wording,) if isinstance(wording, str) else tuple(wording.values()) or ("",)


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
