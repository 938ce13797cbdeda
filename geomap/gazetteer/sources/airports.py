"""Airports and airfields of the world, from the package airportsdata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geomap.schema import PLACES, frame

if TYPE_CHECKING:
    import pandas as pd

RADIUS_M = 3000.0
_MILITARY = re.compile(
    r"\b(?:air ?base|air force|afb|army|naval|navy|military|aafs?|raf|royal air|marine corps)\b", re.IGNORECASE
)


def read() -> pd.DataFrame:
    """Return every airport with an ICAO code as table PLACES; its codes are aliases."""
    import airportsdata  # noqa: PLC0415 - only building the index needs it

    return frame(
        PLACES,
        (
            {
                "gazetteer_id": row["icao"],
                "source": "airportsdata",
                "name": row["name"],
                "aliases": ";".join(code for code in (row["icao"], row["iata"]) if code),
                "type": "military_base" if _MILITARY.search(row["name"]) else "airport",
                "country": row["country"],
                "admin1": row["subd"],
                "latitude": row["lat"],
                "longitude": row["lon"],
                "radius_m": RADIUS_M,
            }
            for row in airportsdata.load("ICAO").values()
            if row["name"]
        ),
    )
