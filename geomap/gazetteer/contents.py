"""What open indexes hold: the places of an id, how many places and names there are of each source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.gazetteer.opened import marks, parts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from geomap.gazetteer.opened import Index
    from geomap.gazetteer.place import Place


@dataclass(frozen=True, slots=True)
class Held:
    """One source as an index holds it."""

    source: str
    """A key of gazetteer/sources.toml."""
    places: int
    """How many places it has."""
    names: int
    """How many different folded names they have."""


def contents(indexes: Iterable[Index]) -> list[Held]:
    """Return what indexes hold of each source, the most places first."""
    query = "SELECT source, count(DISTINCT place.id), count(*) FROM place JOIN name ON name.place = place.id GROUP BY 1"
    totals: dict[str, list[int]] = {}
    for source, places, names in (row for index in indexes for row in index.each(query)):
        total = totals.setdefault(str(source), [0, 0])
        total[:] = [total[0] + int(places), total[1] + int(names)]
    held = [Held(source, *total) for source, total in totals.items()]
    return sorted(held, key=lambda each: (-each.places, each.source))


def with_ids(indexes: Collection[Index], ids: Collection[str]) -> dict[str, list[Place]]:
    """Return the places of each of these ids; an id may begin with its source and a colon.

    No index is kept for ids: one pass finds all of them.
    """
    wanted = sorted({part for each in ids for part in (each, each.partition(":")[2]) if part})
    found: dict[str, list[Place]] = {}
    for part in parts(wanted):
        for index in indexes:
            for place in index.places(f"place WHERE gazetteer_id IN ({marks(part)}) ORDER BY trust", part):
                found.setdefault(place.gazetteer_id, []).append(place)
                found.setdefault(f"{place.source}:{place.gazetteer_id}", []).append(place)
    return {each: found.get(each, []) for each in ids}
