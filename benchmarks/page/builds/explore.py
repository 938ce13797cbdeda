"""GeoPandas: `explore`, which shows a row's fields while the pointer is on its circle."""

import sys

import geopandas as gpd

from benchmarks.page.builds.rows import placed
from benchmarks.page.fields import TEXTS


def draw(csv: str, html: str) -> None:
    """Write the page of a file of reports."""
    table = placed(csv)
    points = gpd.points_from_xy(table["longitude"], table["latitude"])
    gpd.GeoDataFrame(table[list(TEXTS)], geometry=points, crs=4326).explore(tiles=None, prefer_canvas=True).save(html)


if __name__ == "__main__":
    draw(*sys.argv[1:])
