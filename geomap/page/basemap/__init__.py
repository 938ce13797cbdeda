"""The borders and coasts under the map, cut to what a page shows. Data and their licence: README.md in this folder."""

from geomap.page.basemap.clip import Box
from geomap.page.basemap.crop import basemap_of, box_round

__all__ = ["Box", "basemap_of", "box_round"]
