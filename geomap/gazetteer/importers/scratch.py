"""A database on disk for what does not fit in memory; it is gone when its block ends."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

CACHE_KIB = 64 << 10


@contextmanager
def scratch(layout: str) -> Iterator[sqlite3.Connection]:
    """Give an empty database with these tables, in the system's folder for temporary files (TMPDIR)."""
    with (
        tempfile.TemporaryDirectory(prefix="geomap-", ignore_cleanup_errors=True) as folder,
        _told(Path(folder)),
        closing(sqlite3.connect(Path(folder) / "scratch.sqlite", isolation_level=None)) as database,
    ):
        database.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{CACHE_KIB};"
            f"PRAGMA temp_store = FILE; {layout}; BEGIN;"
        )
        yield database


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Say it in one line if the disk is full or cannot be written."""
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(folder, str(error)) from error
