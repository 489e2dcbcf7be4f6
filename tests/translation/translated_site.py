"""A briefing in English and Ukrainian with a Ukrainian article and its English translation."""

from generator.content.passages import anchor_of

ARTICLE = "2025-05-02-gazette-port"
TITLE = "Перевірка порту триває"
KEY = "Рада збереться 12 травня."
CLAIM = "Прокурори сказали, що Ада Лок отримала відкат у 2,1 млн гривень за причал."
DENIAL = "«Я ніколи не брала чужого», — заявила Ада Лок у вівторок."
COUNCIL = "Рада збереться 12 травня в порту, щоб голосувати за договір."
OPEN = "Нового підрядника причалу ще не названо."
ENGLISH = {
    "title": (TITLE, "The port audit goes on"),
    KEY: (KEY, "The council meets on 12 May."),
    CLAIM: (
        CLAIM,
        "Prosecutors said Ada Lock took a kickback of 2.1 million hryvnias for the quay.",
    ),
    DENIAL: (DENIAL, "“I have never taken what was not mine,” Ada Lock said on Tuesday."),
    COUNCIL: (COUNCIL, "The council will meet at the port on 12 May to vote on the contract."),
}
HEAD = {"Language": "en", "Last-Translator": "Olena Koval <olena@example.org>"}
PO = f"content/articles/{ARTICLE}.en.po"
MACHINE = {"X-Machine": "Lexeme, 4, 3 May 2025"}
REVIEW = {"X-Reviewed-By": "Ivo Marsh", "X-Reviewed-On": "2025-05-04"}
SITE = {
    "content/site.yaml": """title: {en: Harbour notes, uk: Нотатки про порт}
base_url: https://example.org/harbour/
languages: [en, uk]
statements: free
text: full
""",
    "content/themes/port.md": """---
name: {en: The port, uk: Порт}
colour: {light: "#1d5b79", dark: "#8ecae6"}
terms: {en: [harbour, quay], uk: [порт, причал]}
---
{.own}
What was said of the quay.
""",
    "content/themes/bribes.md": """---
name: {en: Bribes, uk: Хабарі}
colour: {light: "#8a3a16", dark: "#e8a17d"}
sensitive: true
terms: {en: [kickback], uk: [відкат]}
---
{.own}
What was said of bribes.
""",
    "content/outlets.yaml": "gazette:\n  name: The Gazette\n",
    "content/people/ada-lock.md": "---\nname: Ada Lock\nspellings: {en: [Ada Lock], uk: [Ада Лок]}\n---\n",
    f"content/articles/{ARTICLE}.md": f"""---
title: {TITLE}
date: 2025-05-02
language: uk
outlet: gazette
---
{{.key-points label="Головне"}}
- {KEY}

{CLAIM}

{DENIAL}

{COUNCIL}

{OPEN}
""",
    "content/allegations/quay.md": f"""---
claim: {{en: Prosecutors accuse Ada Lock}}
about: [ada-lock]
by: {{who: Prosecutors, kind: authority}}
passages: ['{ARTICLE}#{anchor_of(CLAIM)}']
stages:
  - {{is: searched, on: 2025-05-02, passage: '{ARTICLE}#{anchor_of(CLAIM)}'}}
responses:
  - {{from: ada-lock, kind: denial, passage: '{ARTICLE}#{anchor_of(DENIAL)}'}}
reviewed: {{on: 2025-05-04, by: Ivo Marsh}}
---
""",
}


def po(head=HEAD, entries=ENGLISH, more=""):
    """The text of a catalogue: entries are original and translation by anchor, or by the original."""
    fields = "".join(f'"{key}: {value}\\n"\n' for key, value in {**HEAD, **head}.items())
    told = "".join(
        f'\nmsgctxt "{key if key == "title" or key.startswith("p-") else anchor_of(key)}"\n'
        f'msgid "{original}"\nmsgstr "{words}"\n'
        for key, (original, words) in entries.items()
    )
    return f'msgid ""\nmsgstr ""\n{fields}{told}{more}'
