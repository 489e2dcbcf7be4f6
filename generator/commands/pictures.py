"""``sourcebook pictures``: draw what is shown with links to pages."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.build.render_pages import load_look
from generator.content.public_content import PUBLIC
from generator.extras import lacks_extra
from generator.pages.plan import list_all_pictures
from generator.paths import PICTURES, write_atomically
from generator.site.template_folders import template_folders
from generator.view_models.pictures import PictureText


class PicturesReport(msgspec.Struct, frozen=True):
    """Numbers of pictures drawn, kept, removed, and left out for letters that the typeface lacks."""

    drawn: int
    kept: int
    removed: int
    left_out: int
    size: int

    def lines(self) -> Iterator[str]:
        """Yield lines about the result."""
        counts = f"{self.drawn} drawn, {self.kept} kept, {self.removed} removed"
        yield f"{counts} in {PICTURES.as_posix()}/ ({self.size // 1000} kB)"
        if self.left_out:
            yield f"{self.left_out} left out: the typeface lacks some of their letters"


def draw_pictures(root: Path) -> PicturesReport:
    """Draw the pictures of all public pages that are not drawn yet, and remove those of no page.

    Raises ProblemsError if Pillow is missing, or anything is wrong in the content.
    """
    wanted = with_project(root, _list_wanted, view=PUBLIC)
    try:
        from generator.site.draw_picture import Typeface, draw_picture  # noqa: PLC0415 - Pillow is an extra
    except ModuleNotFoundError as error:
        message = "pictures are drawn by Pillow, which is not installed"
        raise lacks_extra("pictures", message) from error
    typeface, folder = Typeface(template_folders(root)), root / PICTURES
    written = [each for each in wanted if typeface.has(each.site + each.title + each.source)]
    files = {folder / f"{each.key}.png": each for each in written}
    there = set(folder.glob("*.png"))
    for path in there - files.keys():
        path.unlink()
    for path in files.keys() - there:
        write_atomically(path, draw_picture(files[path], typeface))
    new, gone = len(files.keys() - there), len(there - files.keys())
    size = sum(path.stat().st_size for path in files)
    return PicturesReport(new, len(files) - new, gone, len(wanted) - len(written), size)


def _list_wanted(project: Project) -> frozenset[PictureText]:
    look = load_look(project)
    return list_all_pictures(
        project.shown, project.bodies, look.messages, project.state, project.shown_stories
    )
