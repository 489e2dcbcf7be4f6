"""Style rules generated from the colours of themes."""

from generator.content.entries import ThemeEntry


def theme_styles(themes: tuple[ThemeEntry, ...]) -> str:
    """Return CSS that sets ``--theme`` for ``.theme-<id>`` in the layer ``themes``."""
    hues = (
        f"  .theme-{theme.id} {{ --theme: light-dark({theme.meta.colour.light}, {theme.meta.colour.dark}); }}\n"
        for theme in themes
    )
    return f"@layer themes {{\n{''.join(hues)}}}\n"


def theme_inks(themes: tuple[ThemeEntry, ...]) -> str:
    """Return CSS that sets ``--theme`` for print, always on a light ground."""
    return "".join(
        f".theme-{theme.id} {{ --theme: {theme.meta.colour.light}; }}\n" for theme in themes
    )
