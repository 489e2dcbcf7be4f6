"""A site of two stories in three languages: one of two articles, with a question, and one of forty."""

from pathlib import Path

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import SITE
from tests.running import run, write_files

OUTLETS = {name: f"{name.title()} of the Northern Provinces" for name in "abcdefgh"}
HEAD = "---\ntitle: {title}\ndate: {day}\nlanguage: {language}\noutlet: {outlet}\n---\n"
MEN = "Ada Lock signed the treaty of Esk on 14 May 2025, with {number} people of the Harbour Union."
MORE = (
    "“We counted {number} boats at the {ordinal} bridge,” Ada Lock said. Envoy Rask{at} left early."
)
UKRAINIAN = "Ада Лок підписала договір в Еску 14 травня 2025 року, з нею було {number} осіб."
FEW = {
    "few-one": "The ferry Dorothea hit a pontoon at dawn on 2 May 2025 with 40 people, Petra Holm said.",
    "few-two": "The ferry Dorothea hit a pontoon at dawn on 2 May 2025 with 60 people, Petra Holm said.",
}
QUESTION = f"""---
question: {{en: How many people were on the ferry?, uk: Скільки людей було на поромі?}}
answers:
  - {{says: 40, passages: [few-one#{anchor_of(FEW["few-one"])}]}}
  - {{says: 60, passages: [few-two#{anchor_of(FEW["few-two"])}]}}
note: {{en: One outlet counts the crew., uk: Одне видання рахує екіпаж.}}
---
"""
MANY = 40
PAGES = (
    "stories/",
    "stories/treaty/",
    "stories/ferry/",
    "",
    "themes/port/",
    "timeline/",
    "people/ada-lock/",
    "people/ada-lock/in/2025/",
)


def make_told_site(folder: Path) -> Path:
    """Write and build the project, and return the folder of its site."""
    files = {**SITE, "content/questions/ferry.md": QUESTION, **_write_many()}
    rows = [f"{id_}:\n  name: {name}\n" for id_, name in OUTLETS.items()]
    files["content/outlets.yaml"] = SITE["content/outlets.yaml"] + "".join(rows)
    for id_, text in FEW.items():
        head = HEAD.format(title="A collision", day="2025-05-02", language="en", outlet="gazette")
        files[f"content/articles/{id_}.md"] = f"{head}{text}\n"
    files["content/stories/ferry.md"] = _entry("The Dorothea hits a pontoon", FEW)
    write_files(folder, files)
    ran = run(folder, "build", "--base-url", "https://example.org/")
    assert ran.status == 0, ran.err
    return folder / "site"


def _entry(title: str, articles: object) -> str:
    listed = ", ".join(articles)
    return f"---\ntitle: {{en: {title}, uk: Подія}}\narticles: [{listed}]\n---\n"


def _write_many() -> dict[str, str]:
    """Articles of eight outlets on four days, every fourth one in Ukrainian, with two figures told."""
    files, ids = {}, []
    for at in range(MANY):
        day, outlet, number = f"2025-05-{14 + at // 10}", "abcdefgh"[at % 8], 40 + 20 * (at % 2)
        language, text = ("uk", UKRAINIAN) if at % 4 == 3 else ("en", MEN)
        title = f"The treaty of Esk is signed, and bridge {at} stays closed for the summer"
        body = text.format(number=number)
        more = MORE.format(number=100 + at, ordinal=f"{at}th", at=chr(97 + at % 26) * 2)
        head = HEAD.format(title=title, day=day, language=language, outlet=outlet)
        ids.append(f"treaty-{at:02}")
        files[f"content/articles/{ids[-1]}.md"] = f"{head}{body}\n\n{more}\n"
    files["content/stories/treaty.md"] = _entry("The treaty of Esk is signed", ids)
    return files
