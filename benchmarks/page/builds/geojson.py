"""folium: rows as a GeoJson layer of small circles with a pop-up."""

import sys

import folium
import geopandas as gpd

from benchmarks.page.builds.rows import framed, placed
from benchmarks.page.fields import TEXTS


def draw(csv: str, html: str) -> None:
    """Write the page of a file of reports."""
    table = placed(csv)
    points = gpd.points_from_xy(table["longitude"], table["latitude"])
    rows = gpd.GeoDataFrame(table[list(TEXTS)], geometry=points, crs=4326)
    page = framed(table)
    popup = folium.GeoJsonPopup(list(TEXTS))
    folium.GeoJson(rows, marker=folium.CircleMarker(radius=4), popup=popup).add_to(page)
    page.save(html)


if __name__ == "__main__":
    draw(*sys.argv[1:])
