"""Configuration of the site in ``content/site.yaml``."""

import re
from collections.abc import Sequence
from typing import Annotated, Literal, NamedTuple
from urllib.parse import quote, unquote, urlsplit

import msgspec
from babel import Locale, UnknownLocaleError

from generator.yaml_reading.extra import NO_EXTRA, Extra

ENGLISH = "en"
UNDETERMINED = "und"  # BCP 47 code of an unknown language
IN_PATHS = "/:@!$&'()*+,;=~"  # signs of paths that stay as they are, by RFC 3986
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


Wording = str | dict[str, str]  # text, or texts by language
Text = Annotated[str, msgspec.Meta(min_length=1)]  # text that is not empty
Name = Text | dict[str, Text]  # as Wording, and not empty
# Parts that a site can leave out.
Part = Literal[
    "timeline",
    "people",
    "allegations",
    "stories",
    "sources",
    "search",
    "data",
    "archive",
    "records",
]
TextRights = Literal["full", "excerpt", "citation"]  # part of foreign texts that may be shown
EXCERPT_WORDS = 90


class TextIn(NamedTuple):
    """Text with its language."""

    text: str
    lang: str


class SiteFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Contents of ``content/site.yaml``. The docstring of each field is its line in the handbook."""

    title: Name
    """Name of the site."""
    base_url: str
    """Address at which the site will be published, with or without a slash at its end. Feeds, the
    sitemap and canonical links use it; all other links are relative."""
    language: str | None = None
    """Language of a site in one language, `en` where neither this nor `languages` is given."""
    languages: tuple[str, ...] | None = None
    """Languages that the site is made in, as codes of BCP 47 (`en`, `uk`, `pt-BR`). The first is
    at the root of the site, and is the one you write in."""
    tagline: Wording = ""
    """Line beside the title."""
    description: Wording = ""
    """What the site is about, in a sentence or two."""
    editor: Wording = ""
    """Name of the person or the desk that edits the site."""
    contact: str = ""
    """E-mail address or web address for readers."""
    leave_out: tuple[Part, ...] = ()
    """Parts of the site that are not made, so that nothing leads there."""
    require_seeds: bool = False
    """Every article needs its seed: `check` warns of one without."""
    statements: Literal["cited", "free"] = "cited"
    """With `free`, a sentence without a citation is a warning, but for sensitive themes and
    allegations."""
    text: TextRights | None = None
    """Part of the text of articles that may be shown: `full`; `excerpt`, which is the lead, key
    points, quotations and whatever you cite; or `citation`, which is title, outlet, date, link and
    your abstract. Without this key all of it is shown, and `check` reminds you to choose."""
    excerpt: Annotated[int, msgspec.Meta(ge=1)] = EXCERPT_WORDS
    """Words shown of each passage of an excerpt."""
    two_eyes: tuple[Literal["sensitive"], ...] = ()
    """Texts that two people have to sign before they are published: with `sensitive` those of
    sensitive themes and of allegations, and their translations."""
    index: bool = False
    """Search engines may list pages with articles of others in full."""
    public_key: str = ""
    """Public key of minisign by which readers check the signatures of editions."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which templates find in `site.extra`."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """Site in one language, with missing texts in the first, as recorded in ``written_in``."""

    title: str
    base_url: str
    language: str = "en"
    languages: tuple[str, ...] = ("en",)  # all languages, the first at the root
    tagline: str = ""
    description: str = ""
    editor: str = ""
    contact: str = ""
    written_in: dict[str, str] = {}  # languages of title, tagline, description and editor
    leave_out: tuple[Part, ...] = ()
    require_seeds: bool = False
    statements: Literal["cited", "free"] = "cited"
    text: TextRights | None = None  # None if the editor has not chosen
    excerpt: int = EXCERPT_WORDS
    index: bool = False
    public_key: str = ""
    two_eyes: tuple[Literal["sensitive"], ...] = ()
    extra: Extra = NO_EXTRA

    def has(self, part: Part) -> bool:
        """Return True if the site has a part."""
        return part not in self.leave_out

    @property
    def original(self) -> str:
        """Language the editor writes in."""
        return self.languages[0]

    @property
    def prefix(self) -> str:
        """Prefix of addresses in this language: ``/uk``, or '' for the first."""
        return prefix_of(self.language, self.languages)


def prefix_of(language: str, languages: Sequence[str]) -> str:
    """Return the prefix of a language's addresses, '' for the first."""
    return "" if language == languages[0] else f"/{language}"


def list_languages(file: SiteFile) -> tuple[str, ...]:
    """Return the languages of a site, the first at the root."""
    return file.languages or (file.language or ENGLISH,)


def site_in_language(file: SiteFile, language: str) -> Site:
    """Return the site in one language."""
    languages = list_languages(file)
    texts = {
        name: choose(getattr(file, name), language, languages[0])
        for name in ("title", "tagline", "description", "editor")
    }
    return Site(
        base_url=canonical_address(file.base_url),
        contact=file.contact,
        leave_out=file.leave_out,
        require_seeds=file.require_seeds,
        statements=file.statements,
        text=file.text,
        excerpt=file.excerpt,
        index=file.index,
        public_key=file.public_key,
        two_eyes=file.two_eyes,
        extra=file.extra,
        language=language,
        languages=languages,
        written_in={name: chosen.lang for name, chosen in texts.items()},
        **{name: chosen.text for name, chosen in texts.items()},
    )


def choose(wording: Wording, language: str, original: str) -> TextIn:
    """Return the wording in a language, else in the ``original`` one, else in the first it has."""
    if isinstance(wording, str):
        return TextIn(wording, original)
    for lang in (language, original, *wording):
        if lang in wording:
            return TextIn(wording[lang], lang)
    return TextIn("", language)


def by_language(wording: Wording, original: str) -> dict[str, str]:
    """Return the wording by language, a plain text in the ``original`` one and nothing for none."""
    if isinstance(wording, str):
        return {original: wording} if wording else {}
    return wording


def all_wordings(wording: Wording) -> tuple[str, ...]:
    """Return the wording in all its languages, in order, or one empty text."""
    return (wording,) if isinstance(wording, str) else tuple(wording.values()) or ("",)


def is_web_address(text: str) -> bool:
    """Return True for an absolute http or https URL."""
    return re.fullmatch(r"https?://[^/\s?#\"<>]+(?:[/?#][^\s\"<>]*)?", text) is not None


def is_site_address(text: str) -> bool:
    """Return True for a web address without a user, a query and a fragment."""
    try:
        canonical_address(text)
    except ValueError:
        return False
    return is_web_address(text) and not re.search("[?#]", text)


def canonical_address(address: str) -> str:
    """Return the address of a site in its one form: host by IDNA, path percent-encoded, a slash last.

    Raises ValueError if it has a user, or a host or a port that no address can have.
    """
    split = urlsplit(address)
    if "@" in split.netloc or not split.hostname:
        raise ValueError(address)
    host = split.hostname.encode("idna").decode()
    host = f"[{host}]" if ":" in host else host
    port = f":{split.port}" if split.port else ""
    path = quote(unquote(split.path), safe=IN_PATHS).rstrip("/")
    return f"{split.scheme}://{host}{port}{path}/"


def is_language_code(text: str) -> bool:
    """Return True for the form of a BCP 47 code: uk, pt-BR, zh-Hant, or und for unknown."""
    return LANGUAGE_CODE.fullmatch(text) is not None


def is_known_language(text: str) -> bool:
    """Return True for a language code with formats for dates and names."""
    try:
        Locale.parse(text, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return is_language_code(text) and text != UNDETERMINED
