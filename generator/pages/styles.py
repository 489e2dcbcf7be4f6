"""The one style sheet that content decides: each theme's hue, on light and on dark ground."""

from generator.content.entries import ThemeEntry


def theme_styles(themes: tuple[ThemeEntry, ...]) -> str:
    """CSS that gives ``--theme`` its value inside ``.theme-<id>``, in the layer ``themes``."""
    light = "\n".join(
        f"  .theme-{theme.id} {{ --theme: {theme.meta.colour.light}; }}" for theme in themes
    )
    dark = "\n".join(
        f"    .theme-{theme.id} {{ --theme: {theme.meta.colour.dark}; }}" for theme in themes
    )
    on_screen = "@media screen and (prefers-color-scheme: dark)"
    return f"@layer themes {{\n{light}\n  {on_screen} {{\n{dark}\n  }}\n}}\n"
