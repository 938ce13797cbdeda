"""Folders of settings and imports of a benchmark's own, so that what a user has there changes no figure."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME")


@contextmanager
def own_folders() -> Iterator[Path]:
    """Give an empty folder in which settings and imports lie until the block ends; the cache stays the user's."""
    before = {name: os.environ.get(name) for name in SETTINGS}
    with TemporaryDirectory() as folder:
        os.environ.update({name: str(Path(folder) / name) for name in SETTINGS})
        try:
            yield Path(folder)
        finally:
            for name, value in before.items():
                os.environ.pop(name) if value is None else os.environ.update({name: value})
