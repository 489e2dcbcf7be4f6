"""Encoding declared by a saved page."""

import codecs
import re

SEARCHED = 4096  # bytes, more than the 1024 of browsers, as some pages have a long comment above
DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,30})",
    re.IGNORECASE,
)
# Encodings of text, as Python's names include others that a page may not use.
KNOWN = re.compile(
    r"utf-8|cp(?:125\d|866|874|949|950|932)|iso8859-\d+|koi8-[rut]|mac-(?:cyrillic|roman|latin2)"
    r"|gb(?:2312|k|18030)|big5(?:hkscs)?|shift_jis|euc[_-](?:jp|kr)|iso2022_jp|tis-620"
)
# Encodings read by browsers under these names (https://encoding.spec.whatwg.org/).
MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gbk",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
ALIASES = {"x-mac-cyrillic": "mac-cyrillic", "x-sjis": "shift_jis", "windows-874": "cp874"}


def declared_encoding(data: bytes) -> str | None:
    """Return Python's name of the encoding declared by the page, or None without a known one.

    UTF-16 declared in bytes of ASCII is UTF-8, as in browsers.
    """
    found = DECLARED.search(data, 0, SEARCHED)
    if not found:
        return None
    return known_encoding((found[1] or found[2]).decode("ascii"))


def known_encoding(label: str) -> str | None:
    """Return Python's name of an encoding that texts have, or None for another."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(ALIASES.get(label, label)).name
    except LookupError:
        return None
    name = MEANT.get(name, name)
    return name if KNOWN.fullmatch(name) else None
