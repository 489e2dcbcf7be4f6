"""The one style sheet that content decides: each theme's hue, on light and on dark ground."""

from generator.content.entries import ThemeEntry


def theme_styles(themes: tuple[ThemeEntry, ...]) -> str:
    """CSS that gives ``--theme`` its value inside ``.theme-<id>``, in the layer ``themes``."""
    hues = (
        f"  .theme-{theme.id} {{ --theme: light-dark({theme.meta.colour.light}, {theme.meta.colour.dark}); }}\n"
        for theme in themes
    )
    return f"@layer themes {{\n{''.join(hues)}}}\n"


def theme_inks(themes: tuple[ThemeEntry, ...]) -> str:
    """The same for paper, which is always light."""
    return "".join(
        f".theme-{theme.id} {{ --theme: {theme.meta.colour.light}; }}\n" for theme in themes
    )
