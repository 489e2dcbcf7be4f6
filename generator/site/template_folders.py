"""Folders of templates and assets: the defaults and the project's own."""

from pathlib import Path

import generator
from generator.paths import leads_into
from generator.problems import Problem, ProblemsError

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


def check_templates(root: Path) -> None:
    """Raise ProblemsError if anything in the project's own templates is a link out of it.

    Such a link would publish a file of the machine that the site is built on.
    """
    own = root / TEMPLATES
    found = [path for path in (own, *sorted(own.rglob("*"))) if path.is_symlink()]
    hint = "copy the file itself here: templates must be inside the project"
    message = "a link that leads out of the project"
    if leading := [path.relative_to(root) for path in found if not leads_into(path, root)]:
        raise ProblemsError(Problem("path-leads-out", message, path, hint=hint) for path in leading)
