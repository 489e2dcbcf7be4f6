"""Contrast of colours by the Web Content Accessibility Guidelines 2.2."""

import re
from collections.abc import Iterator

from generator.content.entries import ThemeEntry
from generator.problems import Problem

ENOUGH = 4.5  # level AA for text
PAPER = re.compile(r"--paper:\s*light-dark\((#[0-9a-fA-F]{6}),\s*(#[0-9a-fA-F]{6})\)")


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21, by their relative luminance."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_colours(themes: tuple[ThemeEntry, ...], style: str) -> Iterator[Problem]:
    """Yield a Problem for each theme colour unreadable on the light or dark ``--paper`` of the style."""
    found = PAPER.search(style)
    papers = found.groups() if found else ()
    for theme in themes:
        for ground, paper in zip(("light", "dark"), papers, strict=False):
            colour = getattr(theme.meta.colour, ground)
            ratio = contrast(colour, paper)
            if ratio < ENOUGH:
                message = f"{colour} on {paper} has a contrast of {ratio:.1f}, too low to read"
                hint = f"choose a {'darker' if ground == 'light' else 'lighter'} colour, with a contrast of {ENOUGH}"
                yield theme.front_matter.problem_at(
                    ("colour", ground), "low-contrast", message, hint
                )
