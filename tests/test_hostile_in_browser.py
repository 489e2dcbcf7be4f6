"""Hostile text in every field, in a real browser: no script runs, no request leaves, no policy is broken."""

import html
import json
from urllib.parse import quote, urlsplit

import pytest

from generator.content.passages import anchor_of
from tests.running import SMALL_SITE, run, write_files
from tests.serving import served

ATTACK = (
    "Quay \"'><script>alert(1)</script><img src=//evil.example/x onerror=alert(2)> {{ 7*7 }} {% raw %}"
    " [x](javascript:alert(3)) ![y](//evil.example/y.png) <style>*{display:none}</style> quay"
)
FIELD = json.dumps(ATTACK)
BODY = f"""{ATTACK}

- {ATTACK}

## {ATTACK}

| {ATTACK} | b |
|---|---|
| 1 | 2 |
"""
OPENED = "The quay was opened on 1 May 2025, Ada Lock said."
PROSE = BODY.replace('"', "").replace("'", "")  # words in marks would have to be cited
SITE = {
    **SMALL_SITE,
    "content/site.yaml": f"""title: {FIELD}
tagline: {FIELD}
description: {FIELD}
editor: {FIELD}
base_url: https://example.org/notes/
statements: free
""",
    "content/themes/port.md": f"""---
name: {FIELD}
colour: {{light: '#1d5b79', dark: '#8ecae6'}}
terms: {{en: [harbour, quay]}}
---
{PROSE}""",
    "content/outlets.yaml": f"gazette:\n  name: {FIELD}\n",
    "content/people/ada-lock.md": f"""---
name: {FIELD}
spellings: {{en: [Ada Lock]}}
roles: [{{role: {FIELD}}}]
---
{PROSE}""",
    "content/pages/about.md": f"---\ntitle: {FIELD}\ndescription: {FIELD}\n---\n{PROSE}",
    "content/articles/hostile.md": f"""---
title: {FIELD}
date: 2025-05-02
language: en
outlet: gazette
authors: [{FIELD}]
summary: {{en: {FIELD}}}
extra: {{desk: {FIELD}}}
source_url: https://example.com/?a='onmouseover=alert(1)//
---
{OPENED}

"{ATTACK}", Ada Lock said.

> {ATTACK}

{BODY}""",
    "content/allegations/crane.md": f"""---
claim: {{en: {FIELD.replace("'", "").replace(chr(92) + chr(34), "")}}}
about: [ada-lock]
by: {{who: {FIELD}, kind: outlet}}
passages: ['hostile#{anchor_of(OPENED)}']
stages: [{{is: reported, on: 2025-05-02, passage: 'hostile#{anchor_of(OPENED)}'}}]
none_found:
  - {{for: [ada-lock], on: 2025-05-04, looked_in: {FIELD}, asked: {{on: 2025-05-03, how: {FIELD}, answer: {FIELD}}}}}
reviewed: {{on: 2025-05-04, by: {FIELD}}}
---
""",
    "seeds/saved.html": f"""<!doctype html><html lang=en><head><title>{ATTACK}</title>
<meta property=og:title content="{html.escape(ATTACK)}"><meta name=author content="{html.escape(ATTACK)}">
<meta property=article:published_time content=2025-05-04T10:00:00Z></head><body><article>
<h1>{html.escape(ATTACK)}</h1><p>The quay was closed on 2 May 2025 and the boats went to the north mole.</p>
<p>{html.escape(ATTACK)}</p><p>{ATTACK}</p><p><a href="javascript:alert(5)" onclick="alert(6)">The harbour</a></p>
<svg onload=alert(7)></svg><iframe src="//evil.example/"></iframe></article></body></html>""",
    "seeds/text.txt": f""" date 2025-05-03 {ATTACK}

By {ATTACK}

The quay was opened on 1 May 2025.

{ATTACK}

Photo: {ATTACK}
""",
}
WATCH = """
window.ran = [];
window.alert = window.confirm = window.prompt = message => window.ran.push(`ran: ${message}`);
document.addEventListener('securitypolicyviolation', event =>
  window.ran.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site, built."""
    folder = write_files(tmp_path_factory.mktemp("hostile"), SITE)
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder / "site"


def test_nothing_of_hostile_text_runs_or_leaves(site, browser):
    """On any page, each shown as it is written; and in a search for it."""
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    asked, told = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: told.append(str(error)))
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert "allegations/crane/index.html" in pages
    articles = sorted(path.stem for path in (site.parent / "content/articles").glob("*.md"))
    assert len(articles) == 4, articles  # two by hand, of a text, of a saved page
    assert {f"articles/{name}/index.html" for name in articles} <= set(pages)
    with served(site) as origin:
        addresses = [f"{origin}/{name.removesuffix('index.html')}" for name in pages]
        searches = [f"{origin}/search/?q={quote(each)}" for each in (ATTACK, "quay", "<script>")]
        for address in (*addresses, *searches):
            page.goto(address, wait_until="networkidle")
            assert page.evaluate("window.ran") == [], address
            assert page.locator("img[onerror], main script, main style, [onclick]").count() == 0, (
                address
            )
        assert {urlsplit(url).netloc for url in asked} == {urlsplit(origin).netloc}
        page.goto(f"{origin}/articles/hostile/")
        assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
    assert told == []
    context.close()
