"""Publish a project after edits at random: what was published once goes on being true.

As a program (``make publications``) it takes ``--seed`` and ``--count``. Every address and anchor that
was published leads somewhere true, feeds never go back, their ids stay, and a clone makes the same bytes.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import hypothesis
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from tests.running import SMALL_SITE, Ran, read_tree, run, write_files
from tests.surviving.program import read_arguments, report
from tests.surviving.published_site import NOTHING, PublishedSite, compare_site
from tests.surviving.retelling import DRAFT, RetellingDesk

STEPS = 6  # publications of a history
BEGIN = date(2025, 6, 1)
NAMES = tuple(f"{word}-report" for word in ("gull", "heron", "plover", "stilt", "tern"))
SENTENCES = (
    "The harbour office counted {} boats at the quay in the first week of May.",
    "“We had {} crates on the pier that morning,” Ada Lock said at the harbour.",
    "Nobody at the quay knew of the {} barrels that the ferry had left behind.",
    "The council voted on {} berths and will meet about the harbour again.",
)
THEME, CORRECTIONS = "content/themes/port.md", "content/corrections.yaml"
WITHDRAWN = "content/withdrawn.yaml"
TOLD = {"changed-without-note", "withdrawn-without-note"}
EDITS = (
    "add", "add", "add_draft", "release", "change_word", "change_word", "insert", "delete", "put_back", "cite",
    "remove", "bring_back", "rename", "rename", "rename_theme", "hold_back", "move_site",
    "tell_again", "tell_again", "move_day",
)  # fmt: skip


class NewsDesk(RetellingDesk, RuleBasedStateMachine):
    """A desk that edits, corrects, withdraws, renames and publishes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        site = {k: v for k, v in SMALL_SITE.items() if not k.startswith("content/articles/")}
        self.project = write_files(self.folder / "project", site)
        self.number = self.day = 0
        self.theme = "port"
        self.removed: dict[str, str] = {}
        self.past: list[PublishedSite] = []

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @property
    def before(self) -> PublishedSite:
        """What readers have."""
        return self.past[-1] if self.past else NOTHING

    @initialize()
    def begin(self) -> None:
        """Publish two articles."""
        for name in NAMES[:2]:
            self.write_article(name, 3)
        self.publish()

    @rule(data=st.data(), edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=4))
    def work(self, data: st.DataObject, edits: list[str]) -> None:
        """Edit something, and publish it. Some editions are taken back."""
        for edit in edits:
            getattr(self, edit)(data)
        self.publish()
        if self.past and data.draw(st.integers(0, 6)) == 6:
            self.succeed("publish", "--undo")
            self.past.pop()

    # Edits. What makes no sense as things are does nothing.

    def add(self, data: st.DataObject) -> None:
        if free := self.free_names():
            self.write_article(data.draw(st.sampled_from(free)), data.draw(st.integers(1, 4)))

    def add_draft(self, data: st.DataObject) -> None:
        if free := self.free_names():
            name = data.draw(st.sampled_from(free))
            self.write_article(name, 2)
            self.replace(self.articles()[name], "---\n", f"---\n{DRAFT}")

    def release(self, data: st.DataObject) -> None:
        drafts = [each for each in self.articles().values() if DRAFT in each.read_text("utf-8")]
        if drafts:
            self.replace(data.draw(st.sampled_from(drafts)), DRAFT, "")

    def change_word(self, data: st.DataObject) -> None:
        path, paragraphs, at = self.draw_paragraph(data)
        words = paragraphs[at].split(" ")
        words[data.draw(st.integers(0, len(words) - 1))] = f"word{self.count()}"
        self.write_paragraphs(path, [*paragraphs[:at], " ".join(words), *paragraphs[at + 1 :]])

    def insert(self, data: st.DataObject) -> None:
        path, paragraphs, at = self.draw_paragraph(data)
        self.write_paragraphs(path, [*paragraphs[:at], self.sentence(), *paragraphs[at:]])

    def delete(self, data: st.DataObject) -> None:
        path, paragraphs, at = self.draw_paragraph(data)
        if len(paragraphs) > 2:
            self.write_paragraphs(path, [*paragraphs[:at], *paragraphs[at + 1 :]])

    def put_back(self, data: st.DataObject) -> None:
        path, paragraphs, at = self.draw_paragraph(data)
        address = f"articles/{path.stem}"
        former = {words for each in self.past for (where, _), words in each.led.items()
                  if where == address and words} - set(paragraphs)  # fmt: skip
        if former:
            words = data.draw(st.sampled_from(sorted(former)))
            self.write_paragraphs(path, [*paragraphs[:at], words, *paragraphs[at:]])

    def cite(self, data: st.DataObject) -> None:
        shown = {name for name, each in self.articles().items() if DRAFT not in each.read_text()}
        known = [key for key in self.before.led if key[0].partition("/")[2] in shown]
        if known:
            address, anchor = data.draw(st.sampled_from(sorted(known)))
            place = f"{address.partition('/')[2]}#{anchor}"
            self.write_synopsis(f"It was told {self.count()} times [@{place}].")

    def remove(self, data: st.DataObject) -> None:
        path = self.draw_article(data)
        if self.is_published(path) and len(self.articles()) > 1:
            self.write_synopsis("{.own}\nNothing is cited.")
            self.removed[path.stem] = path.read_text("utf-8")
            self.succeed("remove", f"articles/{path.stem}", "--why", "The outlet withdrew it.")

    def bring_back(self, data: st.DataObject) -> None:
        if self.removed:
            name = data.draw(st.sampled_from(sorted(self.removed)))
            write_files(self.project, {f"content/articles/{name}.md": self.removed.pop(name)})
            entry = rf"- id: articles/{name}\n(?:  .*\n)*"
            path = self.project / WITHDRAWN
            path.write_text(re.sub(entry, "", path.read_text("utf-8")), "utf-8")

    def rename(self, data: st.DataObject) -> None:
        path, free = self.draw_article(data), [each for each in NAMES if each not in self.removed]
        if self.is_published(path):
            new = f"articles/{data.draw(st.sampled_from(free))}"
            ran = self.command("rename", f"articles/{path.stem}", new, "--why", "It is shorter.")
            assert ran.status == 0 or "error[id-taken]" in ran.err, ran.err

    def rename_theme(self, data: st.DataObject) -> None:
        new = data.draw(st.sampled_from(["port", "harbour", "quays"]))
        if f"themes/{self.theme}" in self.before.addresses:
            ran = self.command("rename", f"themes/{self.theme}", f"themes/{new}", "--why", "So.")
            assert ran.status == 0 or "error[id-taken]" in ran.err, ran.err
            self.theme = new if ran.status == 0 else self.theme

    def hold_back(self, data: st.DataObject) -> None:
        path = self.draw_article(data)
        led_to = f"to: articles/{path.stem}\n" in self.read(
            WITHDRAWN
        )  # from where it was published
        if not (led_to or self.is_published(path) or DRAFT in path.read_text("utf-8")):
            # cited since an edition that was taken back
            self.write_synopsis("{.own}\nNothing is cited.")
            self.replace(path, "---\n", f"---\n{DRAFT}")

    def move_site(self, data: st.DataObject) -> None:
        path, host = self.project / "content/site.yaml", f"host{data.draw(st.integers(1, 3))}"
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"https://[\w.]+/", f"https://{host}.example/", text), "utf-8")

    # What edits are made of.

    def articles(self) -> dict[str, Path]:
        return {path.stem: path for path in sorted(self.project.glob("content/articles/*.md"))}

    def free_names(self) -> list[str]:
        gone = re.findall(r"articles/([\w-]+)", self.read(WITHDRAWN))
        used = {*self.articles(), *self.removed, *gone}
        used |= {address.rpartition("/")[2] for each in self.past for address in each.addresses}
        return [name for name in NAMES if name not in used]

    def is_published(self, path: Path) -> bool:
        return f"articles/{path.stem}" in self.before.addresses

    def draw_article(self, data: st.DataObject) -> Path:
        return data.draw(st.sampled_from(list(self.articles().values())))

    def draw_paragraph(self, data: st.DataObject) -> tuple[Path, list[str], int]:
        path = self.draw_article(data)
        paragraphs = path.read_text("utf-8").strip().split("\n\n")
        return path, paragraphs, data.draw(st.integers(1, len(paragraphs) - 1))

    def count(self) -> int:
        self.number += 1
        return self.number

    def sentence(self) -> str:
        number = self.count()
        return SENTENCES[number % len(SENTENCES)].format(100 + number)

    def write_article(self, name: str, length: int) -> None:
        head = f"---\ntitle: Report {self.count()}\nlanguage: en\ndate: 2025-05-0{length}\n---"
        path = self.project / f"content/articles/{name}.md"
        path.parent.mkdir(exist_ok=True)
        self.write_paragraphs(path, [head, *(self.sentence() for _ in range(length))])

    def write_paragraphs(self, path: Path, paragraphs: list[str]) -> None:
        path.write_text("\n\n".join(paragraphs) + "\n", "utf-8")

    def write_synopsis(self, text: str) -> None:
        path = self.project / THEME.replace("port", self.theme)
        head = path.read_text("utf-8").split("\n---\n")[0]
        path.write_text(f"{head}\n---\n{text}\n", "utf-8")

    def replace(self, path: Path, old: str, new: str) -> None:
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    # Publications, and what holds after each.

    def command(self, *arguments: str) -> Ran:
        ran = run(self.project, *arguments)
        assert "Traceback" not in ran.err, ran.err
        return ran

    def succeed(self, *arguments: str) -> Ran:
        ran = self.command(*arguments)
        assert ran.status == 0, f"{arguments[0]}: {ran.err}"
        return ran

    def publish(self) -> None:
        self.day += 1
        at = (BEGIN + timedelta(self.day)).isoformat()
        ran = self.command("publish", "--as-of", at)
        if ran.status:
            self.tell(ran, at)
            ran = self.succeed("publish", "--as-of", at)
        if "Nothing has changed" not in ran.out:
            self.succeed("verify")
            self.past.append(compare_site(self.project / "site", self.before))
            self.check_clone()

    def tell(self, ran: Ran, day: str) -> None:
        """Write the entries that a publication asks for."""
        asked = re.findall(r"error\[([\w-]+)\]", ran.err)
        assert asked, ran.err
        assert set(asked) <= TOLD, ran.err
        text = self.read(CORRECTIONS)
        for address in re.findall(r"where: ([\w/-]+)", ran.err):
            text += f"- on: {day}\n  where: {address}\n  kind: update\n  now: Text {self.day}.\n"
        (self.project / CORRECTIONS).write_text(text, "utf-8")

    def check_clone(self) -> None:
        """Assert that what git has makes the same bytes elsewhere, on another day."""
        clone = self.folder / "clone"
        shutil.copytree(self.project / "content", clone / "content")
        for path in clone.rglob("*"):
            os.utime(path, (10**9, 10**9))
        ran = run(clone, "build")
        assert ran.status == 0, ran.err
        assert read_tree(clone / "site") == read_tree(self.project / "site"), "a clone differs"
        shutil.rmtree(clone)


def publish_many(seed: int, count: int) -> Iterator[tuple[int, str, str]]:
    """Yield one row for each history that held, and the fault of the first that did not."""
    begun: list[NewsDesk] = []

    class CountedDesk(NewsDesk):
        def __init__(self) -> None:
            super().__init__()
            begun.append(self)

    choice = settings(
        max_examples=count, stateful_step_count=STEPS, database=None, deadline=None,
        phases=[Phase.generate], report_multiple_bugs=False, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    fault = ""
    try:
        run_state_machine_as_test(hypothesis.seed(seed)(CountedDesk), settings=choice)
    except AssertionError as error:
        fault = str(error) or "a step fails"
    yield from ((number, "history", "") for number in range(len(begun) - bool(fault)))
    if fault:
        yield len(begun), "history", fault


if __name__ == "__main__":
    arguments = read_arguments("publications", 100)
    sys.exit(report(publish_many(arguments.seed, len(arguments.numbers))))
