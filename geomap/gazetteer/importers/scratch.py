"""What does not fit in memory, in a folder on disk or a database in it; both are gone when their block ends."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.gazetteer.room import temporary_full

if TYPE_CHECKING:
    from collections.abc import Iterator

CACHE_KIB = 64 << 10


@contextmanager
def scratch(layout: str) -> Iterator[sqlite3.Connection]:
    """Give an empty database with these tables, in a folder as below."""
    with folder() as inside, closing(sqlite3.connect(inside / "scratch.sqlite", isolation_level=None)) as database:
        database.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{CACHE_KIB};"
            f"PRAGMA temp_store = FILE; {layout}; BEGIN;"
        )
        yield database


@contextmanager
def folder() -> Iterator[Path]:
    """Give an empty folder in the system's one for temporary files (TMPDIR).

    Raises OutputError, which names the latter, where that is full or cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="geomap-", ignore_cleanup_errors=True) as inside:
            yield Path(inside)
    except sqlite3.Error as error:
        raise temporary_full(_parent(), str(error)) from error
    except OSError as error:
        if error.filename is not None and Path(error.filename).parent != _parent():
            raise
        raise temporary_full(_parent(), error.strerror or str(error)) from error


def _parent() -> Path:
    """Return the folder for temporary files, also where none can be written: then the one that was asked for."""
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:
        return Path(tempfile.tempdir or "/tmp")  # noqa: S108 - to name it only
