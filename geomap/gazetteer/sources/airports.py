"""Airports and airfields of the world, from the package airportsdata."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from geomap.gazetteer.kinds import split_type
from geomap.names import fold
from geomap.schema import PLACES, frame

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    import pandas as pd
    from airportsdata import Airport

RADIUS_M = 3000.0
_MILITARY = re.compile(
    r"\b(?:air ?base|air force|afb|army|naval|navy|military|aafs?|raf|royal air|marine corps)\b", re.IGNORECASE
)


_INTERNATIONAL = re.compile(r"\b(?:international|intl)\b", re.IGNORECASE)


def read() -> pd.DataFrame:
    """Return every airport with an ICAO code as table PLACES; its codes are aliases, as is 'Erbil airport'."""
    import airportsdata  # noqa: PLC0415 - only building the index needs it

    airports = [row for row in airportsdata.load("ICAO").values() if row["name"]]
    of_their_city = main_ones(airports)
    cities = {(row["country"], row["city"]) for row in airports}
    return frame(
        PLACES,
        (
            {
                "gazetteer_id": row["icao"],
                "source": "airportsdata",
                "name": row["name"],
                "aliases": ";".join(_aliases(row, of_their_city, cities)),
                "type": "military_base" if is_military(row["name"]) else "airport",
                "country": row["country"],
                "admin1": row["subd"],
                "latitude": row["lat"],
                "longitude": row["lon"],
                "radius_m": RADIUS_M,
            }
            for row in airports
        ),
    )


def is_military(name: str) -> bool:
    """Say whether an airfield's name calls it military.

    >>> is_military("Al Asad Air Base"), is_military("Erbil International Airport")
    (True, False)
    """
    return bool(_MILITARY.search(name))


def main_ones(airports: Iterable[Airport]) -> set[str]:
    """Return the ICAO codes of the airports that 'X airport' means: the only one of X with scheduled flights.

    A scheduled airport has an IATA code; of several in one city it is the one that is called international.
    """
    cities: defaultdict[tuple[str, str], list[Airport]] = defaultdict(list)
    for row in airports:
        if row["city"] and row["iata"] and not is_military(row["name"]):
            cities[row["country"], row["city"]].append(row)
    chosen = (rows if len(rows) == 1 else _international(rows) for rows in cities.values())
    return {rows[0]["icao"] for rows in chosen if len(rows) == 1}


def _international(rows: list[Airport]) -> list[Airport]:
    return [row for row in rows if _INTERNATIONAL.search(row["name"])]


def _aliases(row: Airport, of_their_city: Container[str], cities: Container[tuple[str, str]]) -> list[str]:
    spoken = [f"{row['city']} airport"] if row["icao"] in of_their_city else []
    spoken += [short] if (short := without_city(row["name"], row["country"], cities)) else []
    return [*spoken, *(code for code in (row["icao"], row["iata"]) if code)]


def without_city(name: str, country: str, cities: Container[tuple[str, str]]) -> str:
    """Return an airport's name without the city that it begins with, if it has a name besides; else nothing.

    >>> without_city("London Heathrow Airport", "GB", {("GB", "London")})
    'Heathrow Airport'
    """
    words = name.split()
    for length in range(len(words) - 1, 0, -1):
        if (country, " ".join(words[:length])) in cities:
            rest = " ".join(words[length:])
            return rest if split_type(fold(rest))[0] else ""
    return ""
