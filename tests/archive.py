"""A site of 300 articles that has pages of nearly every kind, in three languages, a question and a translation."""

import json
import re
import shutil
from pathlib import Path

import yaml

from tests.crowded import crowded_site
from tests.running import PROJECT, copy_briefing, run, write_files
from tests.stories.labelled_set import FOLDER

ARTICLES = 300
EXAMPLE = PROJECT / "examples/port-alder"
TAKEN = ("seeds", *(f"content/{name}" for name in ("articles", "people", "themes", "allegations")))
JOINED = ("content/outlets.yaml", "content/conversions.yaml")
OUTLETS = JOINED[0]
SEARCH = "search/?q=Umerov+переговоры"
TRANSLATED = "articles/2025-05-16-glos-portu-nowy-dzwig-stanie-na-polnocnym-nabrzezu/"


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
    text = settings.read_text("utf-8")
    # A page that search engines may not list counts as a worse one.
    settings.write_text(f"{text}index: true\nstatements: free\n", "utf-8")
    _expect(folder, "build", "--base-url", base_url)
    _ask(folder)
    _expect(folder, "build", "--base-url", base_url)
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


def _expect(folder: Path, *command: str) -> str:
    ran = run(folder, *command)
    assert ran.status == 0, ran.err
    return ran.out


def kinds_of(site: Path) -> dict[str, str]:
    """The address of the heaviest page of each kind: by the class of its body and its first folder."""
    weights: dict[str, tuple[int, str]] = {}
    for page in site.rglob("*.html"):
        kind = re.search(r'<body class="([\w-]*)', page.read_text("utf-8"))
        address = page.relative_to(site).as_posix().removesuffix("index.html")
        first = address.partition("/")[0]
        name = f"{first}: {kind[1]}" if kind else first
        weights[name] = max(weights.get(name, (0, "")), (page.stat().st_size, address))
    return {name: address for name, (_, address) in sorted(weights.items())}
