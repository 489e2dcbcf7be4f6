"""A site with an allegation, in the three languages of the interface."""

from generator.content.passages import anchor_of
from tests.running import SMALL_SITE

CLAIM = "Prosecutors said on 8 May 2025 that Ada Lock took a kickback for the harbour's crane."
DENIAL = "“I never took a coin,” Ada Lock said."
OTHER = "Auditor Bo Reed passed the invoices for the harbour, the paper says."
FAR = " ".join(["The road to the mole floods when the wind stands in the north."] * 15)
ARTICLE = f"""---
title: The crane
date: 2025-05-09
language: en
outlet: gazette
summary: {{en: The paper writes of a kickback.}}
---
{CLAIM}

{FAR}

{DENIAL}

{OTHER}
"""
STAGES = f"""  - {{is: reported, on: 2025-05-09, passage: 'crane#{anchor_of(CLAIM)}'}}
  - {{is: searched, on: 2025-05-12, passage: 'crane#{anchor_of(CLAIM)}'}}
"""
ENTRY = f"""---
claim: {{en: Prosecutors accuse Ada Lock, uk: Прокурори звинувачують Аду Лок}}
about: [ada-lock]
by: {{who: Prosecutors, kind: authority}}
passages: ['crane#{anchor_of(CLAIM)}']
stages:
{STAGES}responses:
  - {{from: ada-lock, kind: denial, passage: 'crane#{anchor_of(DENIAL)}'}}
reviewed: {{on: 2025-05-14, by: Ivo Marsh}}
---
"""
SITE = {
    **SMALL_SITE,
    "content/site.yaml": "title: Harbour notes\nbase_url: https://example.org/harbour/\n"
    "languages: [en, uk, ru]\ncontact: desk@example.org\n",
    "content/themes/port.md": SMALL_SITE["content/themes/port.md"].replace(
        "colour:", "sensitive: true\ncolour:"
    ),
    "content/people/bo-reed.md": "---\nname: Bo Reed\nspellings: {en: [Bo Reed]}\n---\n",
    "content/articles/crane.md": ARTICLE,
    "content/allegations/crane.md": ENTRY,
}
# The stage, the response, and that none is recorded, by the language of a page.
TOLD = {
    "": ("searched", "denial", "not yet recorded"),
    "uk": ("проведено обшук", "заперечення", "ще не наведено"),
    "ru": ("проведён обыск", "отрицание", "ещё не приведён"),
}
