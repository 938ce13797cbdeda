"""Rows that could not be used: each is said and counted, and too many condemn the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.errors import Finding, GazetteerError
from geomap.files import name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEAST_BAD, BAD_SHARE = 100, 0.05
"""A file is refused as a whole if more than so many rows and more than this share of them are bad."""


def unheard(_: Finding) -> None:
    """Take a refusal and say nothing of it."""


class Refusals:
    """The refusals of one file, told one by one to whoever asked for them."""

    def __init__(self, path: Path, refuse: Callable[[Finding], None] = unheard) -> None:
        """Take the file and whom to tell."""
        self.path, self.file = path, name_of(path)
        self.bad, self.rows = 0, 0
        self._refuse, self._first = refuse, ""

    def add(self, row: int, column: str, value: object, wanted: str) -> None:
        """Refuse one row for one value."""
        finding = Finding(self.file, row, column, str(value), wanted)
        self._first = self._first or str(finding)
        self.bad += 1
        self._refuse(finding)

    def settle(self) -> None:
        """Raise GazetteerError if there was no good row, or so many were bad that the rest cannot be trusted either."""
        if not self.rows:
            raise GazetteerError(self.path, "it holds no row", "at least one place")
        if self.bad >= self.rows or (self.bad > LEAST_BAD and self.bad > BAD_SHARE * self.rows):
            problem = f"{self.bad:,} of {self.rows:,} rows are bad, the first: {self._first.rstrip('.')}"
            raise GazetteerError(self.path, problem, f"a file with less than {BAD_SHARE:.0%} of bad rows")
