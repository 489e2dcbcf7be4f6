"""Numbers as SVG wants them: short."""


def in_svg(number: float) -> str:
    """The number with two decimals at most and no nought too many."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
