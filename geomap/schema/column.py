"""What a table is made of: columns with a kind, a unit, allowed values and a meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "number", "day", "flag"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    """Its name, as it stands in files."""
    kind: Kind
    """What its values are. Text, integer, number and day may be missing; a flag may not."""
    meaning: str
    """What a value says, in one sentence."""
    unit: str = ""
    """The unit of a number; empty for a count or where there is none."""
    allowed: tuple[str, ...] = ()
    """The words that may stand here; empty if any may."""
    required: bool = False
    """Whether every row must have a value."""
    low: float | None = None
    """The least value a number may have."""
    high: float | None = None
    """The greatest value a number may have."""

    @property
    def wanted(self) -> str:
        """Say in words what a value must be, for messages."""
        if self.allowed:
            return "one of " + ", ".join(self.allowed)
        words = {
            "text": "text",
            "integer": "a whole number",
            "number": "a number",
            "day": "a date as YYYY-MM-DD",
            "flag": "true or false",
        }[self.kind]
        if self.low is not None and self.high is not None:
            return f"{words} from {self.low:g} to {self.high:g}"
        return f"{words} of {self.low:g} or more" if self.low is not None else words


@dataclass(frozen=True, slots=True)
class Table:
    """The declaration of one table."""

    name: str
    """Its name in messages and docs."""
    meaning: str
    """What one row is."""
    columns: tuple[Column, ...]
    """Its columns in order."""
    key: str = ""
    """The column whose values are unique; empty if there is none."""

    def __getitem__(self, name: str) -> Column:
        """Return the column of that name."""
        return next(column for column in self.columns if column.name == name)

    @property
    def names(self) -> list[str]:
        """The names of the columns, in order."""
        return [column.name for column in self.columns]
