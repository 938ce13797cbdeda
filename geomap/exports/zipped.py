"""Zip archives without a clock."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pandas as pd

MARKUP, ESCAPED, MOST = 3_000, 6, 2_000_000_000
LEVEL = 3
"""Twice as fast as the usual level, and a tenth larger."""


@contextmanager
def packed(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a new archive for writing."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        yield archive


@contextmanager
def member(archive: zipfile.ZipFile, name: str, *, is_large: bool = False) -> Iterator[IO[bytes]]:
    """Open a new file of an archive for writing; given by name it is of 1980, the first year that archives know.

    What may be larger than 2 GB unpacked is `is_large`; not all that read KMZ and Excel's files open such a one.
    """
    with archive.open(name, "w", force_zip64=is_large) as file:
        yield file


def may_be_large(*tables: pd.DataFrame) -> bool:
    """Say whether these rows as markup may be near 2 GB: escaped text grows, and each row has tags."""
    size = sum(MARKUP * len(table) + ESCAPED * int(table.memory_usage().sum()) for table in tables)
    return size > MOST
