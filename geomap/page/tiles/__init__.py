"""Online tiles of a provider that the maker of a page offers; the reader's browser asks for none before they agree."""

from geomap.page.tiles.offer import Tiles, tiles_of
from geomap.page.tiles.providers import provider_of

__all__ = ["Tiles", "provider_of", "tiles_of"]
