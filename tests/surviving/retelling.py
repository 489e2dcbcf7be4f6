"""Edits at random by which articles come into stories and leave them."""

import re
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

DRAFT = "draft: true\n"


class RetellingDesk:
    """Part of a desk: it tells of events again, and moves articles to other days."""

    project: Path

    def draw_article(self, data: st.DataObject) -> Path:
        raise NotImplementedError

    def free_names(self) -> list[str]:
        raise NotImplementedError

    def count(self) -> int:
        raise NotImplementedError

    def sentence(self) -> str:
        raise NotImplementedError

    def write_paragraphs(self, path: Path, paragraphs: Sequence[str]) -> None:
        raise NotImplementedError

    def read(self, name: str) -> str:
        """Return the text of a file, '' of none."""
        path = self.project / name
        return path.read_text("utf-8") if path.exists() else ""

    def tell_again(self, data: st.DataObject) -> None:
        """Tell of the event of an article in another, so that they are a story."""
        path, free = self.draw_article(data), self.free_names()
        if free and DRAFT not in path.read_text("utf-8"):
            head, *rest = path.read_text("utf-8").strip().split("\n\n")
            new = self.project / f"content/articles/{data.draw(st.sampled_from(free))}.md"
            again = re.sub("Report \\d+", f"Report {self.count()}", head)
            self.write_paragraphs(new, [again, *rest, self.sentence()])

    def move_day(self, data: st.DataObject) -> None:
        """Give an article another day, which may take it out of its story or bring it into one."""
        path, day = self.draw_article(data), data.draw(st.sampled_from(["01", "03", "20"]))
        text = re.sub(r"date: 2025-05-\d\d", f"date: 2025-05-{day}", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
