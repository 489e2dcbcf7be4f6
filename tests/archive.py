"""A site of many articles that has pages of every kind, in three languages: a question, a translation, two editions."""

import json
import re
import shutil
from pathlib import Path

import yaml

from tests.crowded import crowded_site
from tests.running import PROJECT, copy_briefing, run, write_files
from tests.sampling import takes_all
from tests.stories.labelled_set import FOLDER

ARTICLES = 300 if takes_all() else 180
EXAMPLE = PROJECT / "examples/port-alder"
TAKEN = ("seeds", *(f"content/{name}" for name in ("articles", "people", "themes", "allegations")))
JOINED = ("content/outlets.yaml", "content/conversions.yaml")
OUTLETS = JOINED[0]
SEARCH = "search/?q=Umerov+переговоры"
TRANSLATED = "articles/2025-05-16-glos-portu-nowy-dzwig-stanie-na-polnocnym-nabrzezu/"
CORRECTED, MOVED, WITHDRAWN = (f"articles/a-{number:05}/" for number in (6, 4, 5))
WRONG, RIGHT = "the winter", "the spring"  # of the first, which has it
CORRECTION = f"""- on: 2026-07-02
  where: {CORRECTED.strip("/")}
  kind: correction
  was: {{en: We had the harbour open before {WRONG}.}}
  now: {{en: It opens before {RIGHT}.}}
  why: {{en: The minutes of the meeting say so.}}
- on: 2026-07-02
  where: [allegations/kickbacks, themes/contract]
  kind: right-of-reply
  why: {{en: The office answered.}}
"""
SENSITIVE = "content/themes/corruption.md"


def make_archive(folder: Path, base_url: str = "https://example.org/") -> Path:
    """Write and build the project; give its site."""
    copy_briefing(folder)
    for name in TAKEN:
        shutil.copytree(EXAMPLE / name, folder / name, dirs_exist_ok=True)
    for name in JOINED:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write((EXAMPLE / name).read_text("utf-8"))
    for clipping in FOLDER.glob("story-*.txt"):
        shutil.copy(clipping, folder / "seeds")
    _expect(folder, "convert")
    made = crowded_site(ARTICLES - len(_articles(folder)))
    made[OUTLETS] = (folder / OUTLETS).read_text("utf-8") + made[OUTLETS]
    del made["content/site.yaml"]
    write_files(folder, made)
    assert len(_articles(folder)) == ARTICLES
    settings = folder / "content/site.yaml"
    text = re.sub(
        "^base_url: .*$", f"base_url: {base_url}", settings.read_text("utf-8"), flags=re.MULTILINE
    )
    # A page that search engines may not list counts as a worse one.
    settings.write_text(f"{text}index: true\nstatements: free\n", "utf-8")
    _ask(folder)
    _publish(folder)
    return folder / "site"


def _articles(folder: Path) -> list[Path]:
    return list((folder / "content/articles").glob("*.md"))


def _ask(folder: Path) -> None:
    """Make a question of the first thing that articles of a story answer differently."""
    told = json.loads(_expect(folder, "questions", "--suggest", "--json"))["questions"]
    answers = [
        {"says": answer["says"], "passages": answer["passages"]} for answer in told[0]["answers"]
    ]
    question = {"question": "What do the sources say?", "answers": answers}
    text = yaml.safe_dump(question, allow_unicode=True)
    write_files(folder, {"content/questions/first.md": f"---\n{text}---\n"})


def _publish(folder: Path) -> None:
    """Publish twice, with a correction, a withdrawal and an article that moves between, and build with what waits."""
    theme = folder / SENSITIVE
    waits = theme.read_text("utf-8")
    places = {step["text"].split()[-1]: "to be read" for step in _unrecorded(folder)}
    theme.write_text(
        waits.replace("---\n", f"---\nnot_allegations: {json.dumps(places)}\n", 1), "utf-8"
    )
    _expect(folder, "publish", "--as-of", "2026-07-01", "--note", "The first edition")
    article = folder / f"content/{CORRECTED.strip('/')}.md"
    wrong = article.read_text("utf-8")
    assert WRONG in wrong
    article.write_text(wrong.replace(WRONG, RIGHT), "utf-8")
    write_files(folder, {"content/corrections.yaml": CORRECTION})
    _expect(folder, "rename", MOVED, f"{MOVED.strip('/')}-again", "--why", "It is named anew.")
    _expect(folder, "remove", WITHDRAWN, "--why", "The outlet withdrew its text.")
    _expect(folder, "publish", "--as-of", "2026-07-02", "--note", "A correction, a withdrawal")
    theme.write_text(waits, "utf-8")
    _expect(folder, "build")


def _unrecorded(folder: Path) -> list[dict[str, str]]:
    """The steps that 'review' advises for passages of sensitive themes that no allegation records."""
    waiting = json.loads(_expect(folder, "review", "--json"))["waiting"]
    return [each["steps"][0] for each in waiting if each["code"] == "allegation-unrecorded"]


def _expect(folder: Path, *command: str) -> str:
    ran = run(folder, *command)
    assert ran.status == 0, ran.err
    return ran.out


def kinds_of(site: Path) -> dict[str, str]:
    """The address of the heaviest page of each kind: by the class of its body and its first folder.

    Pages without one only lead on.
    """
    weights: dict[str, tuple[int, str]] = {}
    for page in site.rglob("*.html"):
        kind = re.search(r'<body class="([\w-]*)', page.read_text("utf-8"))
        address = page.relative_to(site).as_posix().removesuffix("index.html")
        first = address.partition("/")[0]
        if kind:
            name = f"{first}: {kind[1]}"
            weights[name] = max(weights.get(name, (0, "")), (page.stat().st_size, address))
    return {name: address for name, (_, address) in sorted(weights.items())}
