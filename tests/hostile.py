"""A small site whose every text tries to be more than text, and a reader of what stands in a page's head."""

import json
from html.parser import HTMLParser
from pathlib import Path

BREAKOUT = "</script><script>alert(1)</script>"
TITLE = f"{BREAKOUT} <!-- & \\u003c \\\\ \\\" ' שלום 🙂"
NAME = "Ada </script> Lock"
TAGLINE = 'A "line" <b>&amp;</b> '
LONG = "Quay " * 60

HOSTILE_SITE = {
    "content/site.yaml": f"""title: 'Notes </title>{BREAKOUT}'
tagline: '{TAGLINE}'
description: 'All & <everything>'
base_url: https://example.org/notes/
statements: free
text: full
language: en
editor: 'Desk {BREAKOUT}'
""",
    "content/themes/port.md": """---
name: {en: "The <i>port</i>; and, quay"}
colour: {light: "#1d5b79", dark: "#8ecae6"}
terms: {en: [harbour, quay]}
---
What was said of the quay.
""",
    "content/outlets.yaml": f"gazette:\n  name: 'The {BREAKOUT} Gazette'\n",
    "content/people/ada-lock.md": """---
name: Ada Lock
spellings: {en: [Ada Lock], uk: [Ада Лок], ru: [Ада Лок], pl: [Ada Lokova]}
roles: [{role: "Harbour </script> master"}]
---
""",
    "content/articles/hostile.md": f"""---
title: "{TITLE}"
date: 2025-05-02
language: en
outlet: gazette
authors: ["{NAME}"]
source_url: https://example.com/a?b=1&c=2
---
=HYPERLINK("https://example.net";"the quay, \\\\ and; more") on 1 May 2025.

The harbour closed from 23 to 25 May 2025, Ada Lock said. It had been so in March 2024; and in 2023.

{"Гавань, " * 40}
""",
    "content/articles/bare.md": f"---\ntitle: '{LONG}'\nlanguage: he\n---\nהנמל נסגר. 🙂\n",
}


class HeadReader(HTMLParser):
    """What a page's head says: metas by name, links by relation, the texts of its scripts by type."""

    def __init__(self) -> None:
        super().__init__()
        self.metas: dict[str, list[str]] = {}
        self.links: list[dict[str, str]] = []
        self.scripts: list[tuple[str, str]] = []
        self._open: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and "content" in values:
            name = values.get("property") or values.get("name") or ""
            self.metas.setdefault(name, []).append(values["content"])
        elif tag == "link":
            self.links.append(values)
        elif tag == "script":
            self._open = values.get("type", "")

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self.scripts.append((self._open, data))

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._open = None


def read_head(path: Path) -> HeadReader:
    """The head of a page."""
    reader = HeadReader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader


def read_graph(path: Path) -> dict[str, dict]:
    """The nodes of a page's linked data by their types; the page has one script, and it is data."""
    [(kind, text)] = read_head(path).scripts
    assert kind == "application/ld+json"
    data = json.loads(text)
    assert data["@context"] == "https://schema.org"
    kinds = (
        "+".join([n["@type"]] if isinstance(n["@type"], str) else n["@type"])
        for n in data["@graph"]
    )
    return dict(zip(kinds, data["@graph"], strict=True))
