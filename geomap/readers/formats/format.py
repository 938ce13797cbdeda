"""What a format of files is: how it is recognised and read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

HEAD = 1 << 16
"""So many bytes of a file are enough to recognise it."""


@dataclass(frozen=True)
class Format:
    """One way in which bytes are tables."""

    title: str
    """What it is called in messages."""
    suffixes: tuple[str, ...]
    """How names of such files end, in small letters."""
    is_it: Callable[[bytes], bool]
    """Whether a file is of this format, by its first HEAD bytes; never raises."""
    read: Callable[[Path, Limits], list[Raw]]
    """Return the tables of a file; raises InputError if it cannot be trusted."""
