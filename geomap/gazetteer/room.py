"""Which folder ran out of room while an index was made: that of the index, or that in which SQLite sorts.

SQLite says only that some disk is full, and by then it has given back what it sorted. While places are added both are
looked at again and again, and to sort an index about as much is written as the index then has; so of the two folders
the one that had less room at the last look is full.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOLDERS = ("/var/tmp", "/usr/tmp", "/tmp")  # noqa: S108 - where SQLite itself looks
HINT = "it is the folder for temporary files, and TMPDIR names another"


def sorted_in() -> Path:
    """Return the folder in which SQLite puts what it sorts; on Unix that need not be the one that Python takes."""
    if os.name == "nt":
        return Path(tempfile.gettempdir())
    named = [os.environ.get(name, "") for name in ("SQLITE_TMPDIR", "TMPDIR")]
    usable = (folder for folder in (*named, *FOLDERS) if Path(folder).is_dir() and os.access(folder, os.W_OK | os.X_OK))
    return Path(next(filter(None, usable), os.curdir))


def free(folder: Path) -> int:
    """Return how many bytes can still be written to the disk of a folder; it may not exist yet."""
    existing = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.is_dir())
    return shutil.disk_usage(existing).free


def temporary_full(folder: Path, reason: str) -> OutputError:
    """Return what to say of a folder for temporary files that cannot be written."""
    return OutputError(folder, f"{reason}: {HINT}")


def is_full(error: BaseException | None) -> bool:
    """Say whether SQLite failed because a disk has no room left."""
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL


class Room:
    """Watches the room of two folders while an index is made in one of them with the help of the other."""

    def __init__(self, target: Path, temporary: Path, free: Callable[[Path], int] = free) -> None:
        """Take the folder of the index, the one in which it is sorted, and how their room is measured."""
        self._target, self._temporary, self._free = target, temporary, free
        self._is_short = False

    def look(self) -> None:
        """Take down which of them has less room; called before each step that writes."""
        self._is_short = self._free(self._temporary) < self._free(self._target)

    @contextmanager
    def told(self) -> Iterator[None]:
        """Name the folder for temporary files if that is the full one."""
        try:
            yield
        except OutputError as error:
            if self._is_short and is_full(error.__cause__):
                raise temporary_full(self._temporary, error.reason) from error
            raise
