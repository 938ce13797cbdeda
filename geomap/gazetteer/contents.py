"""What an index holds: how many places and names of each source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class Held:
    """One source as an index holds it."""

    source: str
    """A key of gazetteer/sources.toml."""
    places: int
    """How many places it has."""
    names: int
    """How many different folded names they have."""


def contents(database: sqlite3.Connection) -> list[Held]:
    """Return what an index holds of each source, the most places first."""
    rows = database.execute(
        "SELECT source, count(*), sum((SELECT count(*) FROM name WHERE name.place = place.id)) "
        "FROM place GROUP BY source ORDER BY 2 DESC, source"
    )
    return [Held(*row) for row in rows]
