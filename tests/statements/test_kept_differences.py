"""What is told of articles whose passages are edited in every way, kept in kept/differences.txt.

`make kept` writes it anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.clippings.clipping import Block, Clipping
from generator.clippings.decode import SeedText
from tests.running import write_files
from tests.statements.test_seed_comparison import clippings, compare

KEPT = Path(__file__).parent / "kept/differences.txt"
SEEDS = 7  # of the clippings: all invented texts, and pages
Blocks = Sequence[Block]


def edits(blocks: Blocks, at: int) -> Iterator[tuple[str, Blocks]]:
    """Yield what is done to a passage, and the passages then."""
    before, block, behind = blocks[:at], blocks[at], blocks[at + 1 :]
    words = block.text.split(" ")
    half = len(words) // 2

    def rewrite(*texts: list[str]) -> Blocks:
        made = [replace(block, text=" ".join(text)) for text in texts if text]
        return [*before, *made, *behind]

    yield "a word left out", rewrite(words[:half] + words[half + 1 :])
    yield "a word put in", rewrite([*words[:half], "7", *words[half:]])
    yield (
        "two words swapped",
        rewrite([*words[:half], *words[half : half + 2][::-1], *words[half + 2 :]]),
    )
    yield "its first half", rewrite(words[:half])
    yield "its second half", rewrite(words[half:])
    yield "parted in two", rewrite(words[:half], words[half:])
    yield "parted, and put in the other order", rewrite(words[half:], words[:half])
    yield "its ends alone", rewrite(words[: half // 2] + words[-half // 2 :])
    yield "told twice", [*before, block, block, *behind]
    yield "left out", [*before, *behind]
    yield "put first", [block, *before, *behind]
    if behind:
        text = f"{block.text} {behind[0].text}"
        yield "joined with the next", [*before, replace(block, text=text), *behind[1:]]
        yield "behind the next", [*before, behind[0], block, *behind[1:]]


def tell(seed: SeedText, clipping: Clipping) -> Iterator[str]:
    """Yield each edit of a clipping's article that is told, with all that is told of it."""
    for at in range(len(clipping.blocks)):
        for done, blocks in edits(clipping.blocks, at):
            told = compare(seed, blocks, clipping)
            rows = [
                f"{each.anchor} {each.line}:{each.column}, seed {each.seed_line}"
                f"{', quoted' if each.quoted else ''}: "
                + " ".join(f"[{piece.kind}: {piece.text}]" for piece in each.pieces)
                for each in told.differences
            ]
            rows += [f"note {note}" for note in told.notes]
            if rows:
                yield "\n".join((f"## {seed.name} {at + 1}: {done}", *rows))


def tell_all() -> list[str]:
    """Return what is told of every edit of every seed."""
    return [told for each in clippings()[:SEEDS] for told in tell(*each)]


def test_differences_are_told_as_they_were() -> None:
    """With their places in the article and in the seed, and the words on either side."""
    held = KEPT.read_text("utf-8").removesuffix("\n").split("\n\n")
    told = tell_all()
    assert [each for each in told if each not in held] == []
    assert [each for each in held if each not in told] == []


if __name__ == "__main__":
    write_files(KEPT.parent, {KEPT.name: "\n\n".join(tell_all()) + "\n"})
