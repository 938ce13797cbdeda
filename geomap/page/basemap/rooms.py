"""Where in each country there is room for its name, so that no name stands in another country or in the sea."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("rooms.csv")
COLUMNS = ("country", "latitude", "longitude", "across", "up", "area")


class Room(NamedTuple):
    """A rectangle inside a country."""

    latitude: float
    """Of its middle."""
    longitude: float
    """Of its middle."""
    across: float
    """Half its width, in degrees of longitude."""
    up: float
    """Half its height, in degrees of longitude at the same scale of Web Mercator."""
    area: float
    """Of the country's greatest part, in the square of these degrees: how large the map shows it."""


def read_rooms() -> dict[str, Room]:
    """Return the room of each country by its ISO 3166 code; a few territories have none."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {code: Room(*map(float, numbers)) for code, *numbers in rows}
