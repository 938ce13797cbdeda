"""Zip archives without a clock."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEVEL = 3
"""Twice as fast as the usual level, and a tenth larger."""


@contextmanager
def packed(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a new archive for writing."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        yield archive


@contextmanager
def member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    """Open a new file of an archive for writing; given by name it is of 1980, the first year that archives know."""
    with archive.open(name, "w", force_zip64=True) as file:
        yield file
