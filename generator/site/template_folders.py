"""Where templates and assets are: the default look, and a project's own."""

from pathlib import Path

import generator

TEMPLATES = Path("templates")
LOCALES = "locales"  # the folder of catalogues among templates


def default_templates() -> Path:
    """The folder of the default look: in the wheel beside the code, in a checkout beside the package."""
    package = Path(generator.__file__).parent
    carried = package / "default_templates"
    return carried if carried.is_dir() else package.parent / TEMPLATES


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where templates and assets are looked for: the project's own folder first, then the default look."""
    own, default = root / TEMPLATES, default_templates()
    return (own, default) if own.is_dir() and own.resolve() != default.resolve() else (default,)


def shown_path(path: Path, root: Path) -> Path:
    """The path as a user knows it: from the project's root where it is inside."""
    return path.relative_to(root) if path.is_relative_to(root) else path
