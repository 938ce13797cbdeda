"""What a reader returns: the cells of one table as text, with the place in the file where each row stood."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.schema import REPORTS, SOURCES, Table

if TYPE_CHECKING:
    from geomap.errors import Finding


@dataclass(frozen=True)
class Raw:
    """One table of a file, unparsed."""

    file: str
    """Name of the file."""
    columns: list[str]
    """The columns that the file has, in its order."""
    rows: list[dict[str, str]]
    """Each row's cells as text, by column."""
    numbers: list[int]
    """Where each row stands in the file, as an editor counts lines."""
    refused: list[Finding] = field(default_factory=list)
    """Rows that could not be split into cells."""

    @property
    def table(self) -> Table | None:
        """The table of ours that it is by its columns, None if it is neither reports nor sources."""
        for table in (REPORTS, SOURCES):
            if all(column.name in self.columns for column in table.columns if column.required):
                return table
        return None
