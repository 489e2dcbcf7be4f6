"""Read the files of a site that are neither pages nor assets."""

from collections.abc import Iterable
from pathlib import Path

from generator.paths import PICTURES
from generator.view_models.page import Edition
from generator.view_models.urls import NO_JEKYLL, output_path, picture_url


def read_others(root: Path, editions: Iterable[Edition]) -> dict[str, bytes]:
    """Return the pictures that pages name, and the mark for GitHub Pages, by their paths in the site."""
    keys = sorted(frozenset[str]().union(*(edition.pictures() for edition in editions)))
    pictures = {picture_url(key): (root / PICTURES / f"{key}.png").read_bytes() for key in keys}
    return {output_path(url): content for url, content in {**pictures, NO_JEKYLL: b""}.items()}
