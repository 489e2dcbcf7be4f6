"""Say in a line what waits for an editor after a build."""

from collections.abc import Mapping

from generator.problems import Code

# What one and what several of a kind are called, the gravest first.
PHRASES: Mapping[Code, tuple[str, str]] = {
    "allegation-unrecorded": (
        "1 passage of a sensitive theme is in no allegation",
        "{} passages of sensitive themes are in no allegation",
    ),
    "no-date": ("1 article has no date", "{} articles have no date"),
    "outlet-without-entry": (
        "1 outlet is known by its name alone",
        "{} outlets are known by their names alone",
    ),
    "no-outlet": ("1 article has no outlet", "{} articles have no outlet"),
    "no-theme": ("1 article has no theme", "{} articles have no theme"),
}


def say_waiting(counts: Mapping[Code, int]) -> str:
    """Return the line after a build about what waits, or ''."""
    told = [PHRASES[code][count != 1].format(count) for code, count in counts.items()]
    return f"{', '.join(told)}: sourcebook review" if told else ""
