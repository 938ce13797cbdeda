"""The borders and coasts under the map, cut to what a page shows. Data and their licence: README.md in this folder."""

from geomap.page.basemap.clip import Box
from geomap.page.basemap.crop import basemap_of, box_round
from geomap.page.basemap.ground import Ground, read_ground

__all__ = ["Box", "Ground", "basemap_of", "box_round", "read_ground"]
