"""What is told of an editor's statements when one of their words is edited, kept in kept/statements.txt.

The statements are those of the tests of texts, and some with figures, days and names. Each word by turns is
left out, comes twice, has another first letter, is a figure, stands in marks or at the end of a sentence.
`make kept` writes it anew: what differs is to be looked at.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.build.project import Project, open_project
from generator.build.statement_check import open_library
from generator.content.entries import Prose
from generator.content.passages import anchor_of
from generator.statements.check_text import People, check_text, make_place_keeper, read_text
from generator.statements.editor_texts import EditorText
from tests.running import SMALL_SITE, write_files
from tests.statements.test_check_text import (
    CLAIM,
    DENIAL,
    FAULTS,
    GERMAN,
    HEAD,
    SOUND,
    C,
    D,
    G,
)

KEPT = Path(__file__).parent / "kept" / "statements.txt"
COUNTED = (
    "On 5 May 2025 the port counted 1,200 boats, 3.5% more than in 2024, Ada Lock said at 14:30."
)
UKRAINIAN = "У травні 2025 року порт налічив 1200 човнів, сказала Ада Лок: «Жоден не зник»."
N, U = map(anchor_of, (COUNTED, UKRAINIAN))
FIGURES = {
    "a day, a count and a share": f"On 5 May 2025 it was 1200 boats, 3.5% more than in 2024. [@{N}]",
    "in words": f"Twelve hundred boats came, three and a half percent more, at half past two. [@{N}]",
    "a person": f"Ada Lock counted 1.2 thousand boats on Monday. [@{N}]",
    "another language": f"У травні 2025 порт налічив 1 200 човнів, каже Ада Лок. [@{U}; @{N}]",
    "its quotation": f"«Жоден не зник», сказала Лок у 2025 році. [@{U}]",
    "two passages": f"Prosecutors speak of 2.1 million, the port of 1200 boats. [@{C}; @{N}]",
    "three sentences": f"It took a year. In 2024 there were fewer boats. In May 1,200 came. [@{N}]",
    "a dash between words": f"“I have never – ever – taken a coin that was not mine.” [@{D}]",
}
BODIES = {
    **{f"sound: {name}": body for name, body in SOUND.items()},
    **{f"at fault: {name}": body for name, (body, _) in FAULTS.items()},
    **{f"figures: {name}": body for name, body in FIGURES.items()},
}
EDITS: dict[str, Callable[[str], str]] = {
    "left out": lambda _: "",
    "twice": lambda word: f"{word} {word}",
    "another first letter": lambda word: word[:1].swapcase() + word[1:],
    "a figure": lambda word: re.sub(r"\w+", "37", word, count=1),
    "in marks": lambda word: f"“{word}”",
    "ends": lambda word: f"{word}.",
    "half of it": lambda word: word[: len(word) // 2],
}
FILES = {
    **SMALL_SITE,
    "content/articles/quay.md": f"{HEAD.format('en')}{CLAIM}\n\n{DENIAL}\n\n{COUNTED}\n",
    "content/articles/hafen.md": f"{HEAD.format('de')}{GERMAN}\n",
    "content/articles/port.md": f"{HEAD.format('uk')}{UKRAINIAN}\n",
    "content/people/ada-lock.md": "---\nname: Ada Lock\nspellings: {uk: [Ада Лок]}\n---\n",
    "content/pages/about.md": f"---\ntitle: About\n---\nWhat [@{C}; @{D}; @{G}; @{N}; @{U}] is.\n",
}


def edit_words(body: str) -> Iterator[tuple[str, str]]:
    """Yield each of two edits of each word of a text, and the text so edited."""
    for at, word in enumerate(re.finditer(r"\S+", body)):
        for turn in (at, at + 1 + len(EDITS) // 2):
            how = list(EDITS)[turn % len(EDITS)]
            edited = body[: word.start()] + EDITS[how](word[0]) + body[word.end() :]
            if edited != body and edited.strip():
                yield f"{word[0]} {how}", edited


def check(project: Project, body: str) -> str:
    """Return what is told of a text, and its figures."""
    language = "uk" if re.match("[«А-Я]", body) else "en"
    nobody = People(lambda: project.vocabulary.people, frozenset({"ada-lock"}))
    text = EditorText(Prose(body, Path("content/themes/port.md"), 1), language, {"pier": "quay"})
    paragraphs = read_text(text, "https://a.example/", make_place_keeper())
    checked = check_text(text, paragraphs, open_library(project), nobody, facts=True)
    told = [
        f"{each.line}:{each.column} {each.code}: {each.message} | {each.hint}"
        for each in checked.problems
    ]
    figures = (
        checked.sentences, checked.covered, checked.own, checked.found, checked.not_found,
        len(checked.unchecked_at),
    )  # fmt: skip
    return "; ".join((" ".join(map(str, figures)), *told))


def tell(project: Project, name: str) -> str:
    """Return what is told of the words of a text, each edited."""
    before = check(project, BODIES[name])
    told = [f"## {name}: {before}"]
    for what, edited in edit_words(BODIES[name]):
        now = check(project, edited)
        told += [f"{what}: {now}"] if now != before else []
    return "\n".join(told).replace("\u2028", " ") + "\n"


def read_kept() -> dict[str, str]:
    """Return what is kept, by the name of a text."""
    parts = re.split(r"^## ", KEPT.read_text("utf-8"), flags=re.MULTILINE)[1:]
    names = {name for part in parts for name in BODIES if part.startswith(f"{name}: ")}
    return {
        name: f"## {next(part for part in parts if part.startswith(f'{name}: '))}" for name in names
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of three articles in three languages."""
    with open_project(write_files(tmp_path_factory.mktemp("project"), FILES)) as opened:
        yield opened


@pytest.fixture(scope="module")
def kept():
    """What is kept, by the name of a text."""
    return read_kept()


@pytest.mark.parametrize("name", BODIES)
def test_an_edited_statement_is_judged_as_before(project, kept, name):
    """To the place of each fault."""
    assert tell(project, name) == kept[name]


if __name__ == "__main__":
    with (
        TemporaryDirectory() as folder,
        open_project(write_files(Path(folder), FILES)) as opened_,
    ):
        write_files(KEPT.parent, {KEPT.name: "".join(tell(opened_, each) for each in BODIES)})
