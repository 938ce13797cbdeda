"""How much of a file is read before it is refused: what is beyond these is an accident or an attack."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading; `geomap build` and `geomap check` have an option for each."""

    file_bytes: int = 4_000_000_000
    """A greater file is refused; so is one that unpacks to more."""
    cell_letters: int = 100_000
    """A row with a longer cell is refused."""
    columns: int = 2_000
    """A table with more columns is refused."""
    depth: int = 40
    """A file with records nested deeper is refused."""
    ratio: int = 200
    """A packed file that unpacks to so many times its size is refused."""


DEFAULT = Limits()


@contextmanager
def bounded(path: Path, limits: Limits) -> Iterator[None]:
    """Read a file within the block; raises InputError where it is too great or the system does not give it."""
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise InputError(path, f"{size:,} bytes", f"{limits.file_bytes:,} at most")
        yield
    except OSError as error:
        raise InputError(path, error.strerror or str(error), "a file that can be read") from error
