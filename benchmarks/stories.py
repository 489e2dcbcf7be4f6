"""What the stories of many articles cost, in a clean build and after an edit.

    .venv/bin/python benchmarks/stories.py [--articles 10000] [--stories 2000] [--runs 5]

Makes a briefing of invented articles, of which each story has two to five, builds it in one process,
and edits one article again and again. Prints seconds of the processor (of evidence, of finding stories, of
their pages, and of all), the stories that are found, and the greatest memory.
"""

import argparse
import datetime
import random
import re
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from generator.build import incremental_articles, project
from generator.build.site_build import build
from generator.pages import stories
from generator.parallel.executor import LocalExecutor
from generator.paths import write_atomically

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
FIRST_DAY, DAYS = datetime.date(2024, 1, 1), 730
LEAST, MOST = 2, 5  # articles of a story
NAMES, SUBJECT = 4, 150  # names and words of an event
PARAGRAPHS, SENTENCES, WORDS = 9, 3, 14
SYLLABLES = (
    "ба",
    "ве",
    "го",
    "да",
    "жи",
    "зо",
    "ка",
    "лу",
    "ми",
    "но",
    "пе",
    "ра",
    "су",
    "ти",
    "фо",
)
SITE = "title: Made\nlanguages: [uk]\nbase_url: https://example.org/\ntext: excerpt\n"
HEAD = "---\ntitle: {}\ndate: {}\nlanguage: uk\n---\n\n{}\n"


def make_briefing(root: Path, articles: int, told: int) -> None:
    """Write a briefing of so many articles, some of them in so many stories."""
    chance = random.Random(1)  # noqa: S311 - a benchmark wants the same numbers again, not secrets
    text = " ".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    pool = sorted(set(re.findall(r"\b[а-яіїє]{3,}\b", text)))
    write_atomically(root / "content/site.yaml", SITE.encode())
    written = 0
    while written < articles:
        count = chance.randint(LEAST, MOST) if told else 1
        told -= count > 1
        day = FIRST_DAY + datetime.timedelta(days=chance.randrange(DAYS))
        names = ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(NAMES)]
        subject = chance.sample(pool, SUBJECT)
        for _ in range(min(count, articles - written)):
            path = root / f"content/articles/{day}-made-{written:05}.md"
            write_atomically(path, _write_article(chance, subject, names, day).encode())
            written += 1


def _write_article(
    chance: random.Random, pool: list[str], names: list[str], day: datetime.date
) -> str:
    """Return the text of an article of an event, with its names among other words."""
    paragraphs = [
        " ".join(_write_sentence(chance, pool, names) for _ in range(SENTENCES))
        for _ in range(PARAGRAPHS)
    ]
    title = " ".join([*chance.choices(pool, k=WORDS // 2), *names[:2]])
    return HEAD.format(title, day, "\n\n".join(paragraphs))


def _write_sentence(chance: random.Random, pool: list[str], names: list[str]) -> str:
    return f"{' '.join(chance.choices(pool, k=WORDS)).capitalize()} {chance.choice(names)}."


class Stopwatch:
    """Seconds of the processor that functions take while a build runs."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def on(self, module: ModuleType, name: str) -> Iterator[None]:
        """Measure a function of a module."""
        real: Callable[..., object] = getattr(module, name)

        def measured(*args: object) -> object:
            start = time.process_time()
            try:
                return real(*args)
            finally:
                self.seconds[name] = self.seconds.get(name, 0) + time.process_time() - start

        setattr(module, name, measured)
        try:
            yield
        finally:
            setattr(module, name, real)


def measure_build(root: Path) -> dict[str, float]:
    """Build, and return the seconds of the whole and of what stories take."""
    watch = Stopwatch()
    with (
        watch.on(project, "find_storybook"),
        watch.on(incremental_articles, "read_evidence"),
        watch.on(stories, "story_context"),
    ):
        start = time.process_time()
        report = build(root, Path("site"), executor=LocalExecutor(1))
        watch.seconds["build"] = time.process_time() - start
    watch.seconds["stories"] = len(report.project.storybook.stories)
    return watch.seconds


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--stories", type=int, default=2_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_briefing(root, options.articles, options.stories)
        _print("clean", measure_build(root))
        edited = sorted((root / "content/articles").iterdir())[options.articles // 2]
        runs = []
        for number in range(options.runs):
            with edited.open("a", encoding="utf-8") as file:
                file.write(f"\nЩе {number} слів.\n")
            runs.append(measure_build(root))
        _print(
            "edit", {name: statistics.median(run.get(name, 0) for run in runs) for name in runs[0]}
        )
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def _print(name: str, figures: dict[str, float]) -> None:
    print(name, *(f"{key} {value:.3f}" for key, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main()
