"""From where to where each country reaches in longitude, by the disc round it in gazetteer/countries.csv."""

from __future__ import annotations

import csv
import math
from functools import cache
from typing import TYPE_CHECKING

from geomap.files import own_folder
from geomap.geo import EARTH_RADIUS_M
from geomap.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Span = tuple[float, float]
    """The westernmost and the easternmost longitude, in degrees; they may lie beyond 180."""

ALL_ROUND_DEG = 180.0


def span_of(countries: Sequence[str]) -> Span | None:
    """Return how far countries by name or code reach together; None if one is not known, or there is none.

    >>> [round(degrees) for degrees in span_of(["Iraq", "SYR"])]
    [34, 50]
    """
    known = [_by_name().get(fold(country)) for country in countries]
    spans = [span for span in known if span]
    if not spans or len(spans) < len(known):
        return None
    return min(west for west, _ in spans), max(east for _, east in spans)


@cache
def _by_name() -> dict[str, Span]:
    """Return the span of each country by its folded names and codes; of countries that share one, the first."""
    found: dict[str, Span] = {}
    with (own_folder("gazetteer") / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in (row["country"], row["name"], *row["aliases"].split(";")):
                found.setdefault(fold(name), _span(row))
    return found


def _span(row: Mapping[str, str]) -> Span:
    """Return the edges of a disc on the sphere; one that holds a pole has all longitudes."""
    lat, lon = float(row["latitude"]), float(row["longitude"])
    half = math.sin(min(float(row["radius_m"]) / EARTH_RADIUS_M, math.pi / 2)) / math.cos(math.radians(lat))
    to_either_side = math.degrees(math.asin(half)) if half < 1 else ALL_ROUND_DEG
    return lon - to_either_side, lon + to_either_side
