"""Places whose names begin with a text, the best known first; for people who look for what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geomap.gazetteer.opened import Index
    from geomap.gazetteer.place import Place

_LAST = chr(0x10FFFF)
"""Sorts after every character that a folded name may have."""


def beginning(indexes: Iterable[Index], text: str, *, countries: frozenset[str], kind: str, most: int) -> list[Place]:
    """Return the places one of whose names begins with a text, in these countries and of this type if any are given."""
    key = fold(text)
    if not key:
        return []
    where, values = ["name.key >= ?", "name.key < ?"], [key, key + _LAST]
    if kind:
        where.append("place.type = ?")
        values.append(kind)
    tables = f"name JOIN place ON place.id = name.place WHERE {' AND '.join(where)}"
    places = [place for index in indexes for place in _heaviest(index, tables, values, countries, most)]
    return places[:most]


def _heaviest(index: Index, tables: str, values: list[str], countries: frozenset[str], most: int) -> Iterable[Place]:
    wanted = sorted(countries)
    held = f" AND place.id IN (SELECT place FROM country WHERE code IN ({','.join('?' * len(wanted))}))"  # noqa: S608 - marks
    order = " GROUP BY place.id ORDER BY place.weight DESC, place.gazetteer_id LIMIT ?"
    return index.places(f"{tables}{held if wanted else ''}{order}", [*values, *wanted, most])
