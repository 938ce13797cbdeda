"""How near any shape of any file comes to a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pyogrio
import shapely

from geomap import geo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIXES = (".geojson", ".geojsonl", ".gpkg", ".fgb", ".kml", ".kmz", ".pmtiles")


def nearest_m(path: Path, lat: float, lon: float) -> float:
    """How far the nearest corner of any shape of a file is from a point, in metres; infinite if there is none."""
    corners = np.concatenate([np.empty((0, 2)), *map(shapely.get_coordinates, _shapes(path))])
    if not len(corners):
        return np.inf
    there = np.full(len(corners), lat), np.full(len(corners), lon)
    return float(geo.distances_m(corners[:, 1], corners[:, 0], *there).min())


def _shapes(path: Path) -> Iterator[np.ndarray]:
    if path.suffix == ".parquet":
        yield gpd.read_parquet(path).geometry.to_numpy()
    elif path.suffix in SUFFIXES:
        for layer, kind in pyogrio.list_layers(path):
            if kind:
                yield gpd.read_file(path, layer=layer).geometry.to_crs("EPSG:4326").to_numpy()
