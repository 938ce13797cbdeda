"""Placed incidents as GeoPandas knows them, for whoever goes on working with them in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd


def with_points(placed: pd.DataFrame) -> gpd.GeoDataFrame:
    """Return table PLACED with a geometry column: a point in EPSG:4326, empty where an incident is unplaced."""
    import geopandas as gpd  # noqa: PLC0415 - heavy, and the files that a build writes need none of it

    points = gpd.GeoSeries(gpd.points_from_xy(placed["longitude"], placed["latitude"]), crs="EPSG:4326")
    points[placed["latitude"].isna()] = None
    return gpd.GeoDataFrame(placed, geometry=points, crs="EPSG:4326")
