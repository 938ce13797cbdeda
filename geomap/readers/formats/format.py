"""What a format of files is: how it is recognised and read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.readers.formats.recognised import Recognised

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw


@dataclass(frozen=True)
class Format(Recognised):
    """One way in which bytes are tables."""

    read: Callable[[Path, Limits], list[Raw]]
    """Return the tables of a file; raises InputError if it cannot be trusted."""
