"""Which files of the folder ``seeds/`` are seeds."""

from pathlib import Path

SEEDS = Path("seeds")


def list_seeds(root: Path) -> tuple[str, ...]:
    """Every seed of the project in ``root``: its path below ``seeds/``, in order.

    A file whose name, or whose folder's name, begins with a dot is none.
    """
    folder = root / SEEDS
    paths = (
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    )
    return tuple(
        sorted(path.as_posix() for path in paths if not any(part[0] == "." for part in path.parts))
    )
