"""Folders of templates and assets: the defaults and the project's own."""

from pathlib import Path

import generator

TEMPLATES = Path("templates")
LOCALES = "locales"  # the folder of catalogues among templates


def default_templates() -> Path:
    """Return the default folder: inside the package in a wheel, beside it in a checkout."""
    package = Path(generator.__file__).parent
    carried = package / "default_templates"
    return carried if carried.is_dir() else package.parent / TEMPLATES


def template_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders to search for templates and assets, the project's own first."""
    own, default = root / TEMPLATES, default_templates()
    return (own, default) if own.is_dir() and own.resolve() != default.resolve() else (default,)


def shown_path(path: Path, root: Path) -> Path:
    """Return the path relative to the project's root, if inside it."""
    return path.relative_to(root) if path.is_relative_to(root) else path
