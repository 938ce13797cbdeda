"""Names of towns and countries for the map, so that the reader knows where this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer
    from geomap.schema import PlacedStory

MARGIN_DEG = 4.0
MOST_TOWNS = 160
COLUMNS = ["name", "latitude", "longitude", "rank", "kind"]


def labels_for(story: PlacedStory, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return labels round the story's places: `name, latitude, longitude, rank, kind`, the most important first.

    `rank` is 0 for the most important; kind is country or town. Without any placed incident only countries.
    """
    placed = story.placed[["latitude", "longitude"]].dropna()
    widest = sorted(gazetteer.countries(), key=lambda place: (-place.radius_m, place.gazetteer_id))
    countries = [(place.name, place.lat, place.lon, "country") for place in widest]
    towns = [(*town, "town") for town in _towns(placed, gazetteer)] if len(placed) else []
    rows = [(name, lat, lon, rank, kind) for rank, (name, lat, lon, kind) in enumerate(countries + towns)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _towns(placed: pd.DataFrame, gazetteer: Gazetteer) -> list[tuple[str, float, float]]:
    lat, lon = placed["latitude"], placed["longitude"]
    return gazetteer.towns_within(
        float(lat.min()) - MARGIN_DEG,
        float(lon.min()) - MARGIN_DEG,
        float(lat.max()) + MARGIN_DEG,
        float(lon.max()) + MARGIN_DEG,
        most=MOST_TOWNS,
    )
