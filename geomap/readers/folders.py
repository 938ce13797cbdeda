"""A file or a folder that a user names → the files to read; what is passed over in a folder is said."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError
from geomap.files import name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FOLDER = "passed over: a folder in a folder"


def files_of(
    path: Path,
    doubtful: list[Finding],
    *,
    wanted: str,
    is_read: Callable[[Path], bool],
    is_forgotten: Callable[[Path], bool],
) -> list[tuple[Path, bool]]:
    """Return the files that an input stands for, and whether the user named them one by one.

    Of a folder these are the files that `is_read` takes. A folder in it is not read, which is said in `doubtful` where
    `is_forgotten` takes it for an input; a hidden one is none. Raises InputError, which says what is `wanted`.
    """
    try:
        if path.is_dir():
            inside = sorted(path.iterdir())
            folders = [each for each in inside if not each.name.startswith(".") and is_forgotten(each)]
            doubtful += [Finding(name_of(each), 0, "", FOLDER, "its own name among the inputs") for each in folders]
            return [(each, False) for each in inside if is_read(each) and each.is_file()]
        if path.exists() and not path.is_file():
            raise InputError(path, "neither a file nor a folder", wanted)
        path.stat()
    except FileNotFoundError as error:
        raise InputError(path, "no such file or folder", wanted) from error
    except OSError as error:
        raise InputError(path, error.strerror or str(error), wanted) from error
    return [(path, True)]


@contextmanager
def passing_over(path: Path, doubtful: list[Finding], *, is_named: bool) -> Iterator[None]:
    """Leave the block where a file cannot be trusted, which is said in `doubtful`; one that is named is an error."""
    try:
        yield
    except InputError as error:
        if is_named:
            raise
        doubtful.append(Finding(name_of(path), 0, "", f"passed over: {error.problem}", error.wanted))
