"""Names of towns and countries for the map, so that the reader knows where this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.page.basemap.rooms import Room, read_rooms

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer, Place
    from geomap.schema import PlacedStory

MARGIN_DEG = 4.0
MOST_TOWNS = 160
NEAR_DEG = 0.4
MOST_NEAR = 3
MOST_PLACES = 60
"""Round so many places, those of most incidents first, there are also the largest towns near by."""
COLUMNS = ["name", "latitude", "longitude", "rank", "kind", "across", "up"]


def labels_for(story: PlacedStory, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return labels round the story's places, the most important first, with the columns COLUMNS.

    `rank` is 0 for the most important, of countries for the largest on the map; kind is country or town. `across` and
    `up` say how far the room of a country's name reaches from its middle, in degrees as Web Mercator draws those of
    longitude; a town has none. Without any placed incident there are only countries.
    """
    placed = story.placed[["latitude", "longitude"]].dropna()
    found = _towns(placed, gazetteer) if len(placed) else []
    towns: list[tuple[str, float, float, str, float | None, float | None]]
    towns = [(*town, "town", None, None) for town in found]
    rows = [(*label[:3], rank, *label[3:]) for rank, label in enumerate(_countries(gazetteer) + towns)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _countries(gazetteer: Gazetteer) -> list[tuple[str, float, float, str, float | None, float | None]]:
    """Return the countries, the largest first, each where it has room for its name."""
    rooms = read_rooms()
    known = [(place, rooms.get(place.country)) for place in gazetteer.countries()]
    known.sort(key=lambda pair: (-pair[1].area if pair[1] else 0.0, pair[0].gazetteer_id))
    return [(place.name, *_spot(place, room)) for place, room in known]


def _spot(place: Place, room: Room | None) -> tuple[float, float, str, float, float]:
    """Return where a country's name stands; one without an outline is an island too small for any."""
    if room is None:
        return place.lat, place.lon, "country", 0.0, 0.0
    return room.latitude, room.longitude, "country", room.across, room.up


def _towns(placed: pd.DataFrame, gazetteer: Gazetteer) -> list[tuple[str, float, float]]:
    """Return the largest towns round all places, then those near single ones, for who looks from near by."""
    lat, lon = placed["latitude"], placed["longitude"]
    ends = float(lat.min()), float(lon.min()), float(lat.max()), float(lon.max())
    found = gazetteer.towns_within(*_grown(ends, MARGIN_DEG), most=MOST_TOWNS)
    for y, x in placed.round(1).value_counts(sort=True).head(MOST_PLACES).index:
        found += gazetteer.towns_within(*_grown((y, x, y, x), NEAR_DEG), most=MOST_NEAR)
    return list(dict.fromkeys(found))


def _grown(ends: tuple[float, float, float, float], by: float) -> tuple[float, float, float, float]:
    south, west, north, east = ends
    return south - by, west - by, north + by, east + by
