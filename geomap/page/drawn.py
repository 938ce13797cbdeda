"""Layers → what a page shows, and its document. No folium is in it: a build that only writes files needs none."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.page.assets import own_text
from geomap.page.basemap import basemap_of, box_round
from geomap.page.document import Pieces, document
from geomap.page.languages import language_of
from geomap.page.payload import payload
from geomap.page.tiles import Tiles, tiles_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from xyzservices import TileProvider

    from geomap.gazetteer.credits import Credit
    from geomap.layers import Layer
    from geomap.page.basemap import Ground
    from geomap.page.payload import Payload
    from geomap.schema import PlacedStory

MIDDLE = "@@center@@"
"""Stands in `start.js.in` for the point with which the map opens."""


@dataclass(frozen=True)
class Drawn:
    """What a page shows."""

    title: str
    language: str
    data: Payload
    extent: tuple[tuple[float, float], tuple[float, float]] | None
    """The south-western and the north-eastern corner of all points, latitude first; None without any."""
    hosts: tuple[str, ...] = ()
    """Who may be asked for images, once the reader has agreed."""

    @property
    def middle(self) -> list[float]:
        """Latitude and longitude of the point with which the map opens."""
        if self.extent is None:
            return [20.0, 0.0]
        return [(low + high) / 2 for low, high in zip(*self.extent, strict=True)]

    def document(self, pieces: Pieces) -> str:
        """Return the whole HTML document round these pieces."""
        return document(pieces, title=self.title, language=self.language, data=self.data, hosts=self.hosts)

    def html(self) -> str:
        """Return the whole HTML document."""
        start = own_text("start.js.in").replace(MIDDLE, json.dumps(self.middle))
        return self.document(Pieces(html=own_text("frame.html"), script=start))


def draw(  # noqa: PLR0913 - all that a page shows, each by name
    story: PlacedStory,
    layers: Sequence[Layer],
    *,
    title: str,
    credits: Sequence[Mapping[str, str] | Credit],  # noqa: A002 - the page's own word for it
    labels: pd.DataFrame,
    language: str = "en",
    ground: Ground | None = None,
    tiles: TileProvider | Tiles | None = None,
) -> Drawn:
    """Return what a page of a story and its layers shows; the layers come bottom first.

    `credits` has `title, url, licence, attribution` of each data source; `labels` the columns `name, latitude,
    longitude, rank` (the least is shown first) and `kind` (town or country), with `across` and `up` if a country's name
    is to keep to a room (see geomap.page.labels); `language` is a BCP 47 tag
    of a language that has a catalogue (see geomap.page.languages), PageError is raised for another; `ground` is
    what is wanted of the basemap (see geomap.page.basemap.read_ground); `tiles`, a provider of xyzservices, are
    offered to the reader (TilesError if the page cannot draw them).
    """
    language_of(language)
    lats, lons = (story.placed[axis].dropna() for axis in ("latitude", "longitude"))
    offer = tiles if tiles is None or isinstance(tiles, Tiles) else tiles_of(tiles)
    with ThreadPoolExecutor(1) as pool:  # the world is cut while the story is packed
        basemap = pool.submit(basemap_of, box_round(lats, lons), ground)
        data = payload(
            story,
            layers,
            title=title,
            language=language,
            basemap=basemap.result,
            labels=labels,
            credits=credits,
            tiles=offer,
        )
    extent = ((float(lats.min()), float(lons.min())), (float(lats.max()), float(lons.max()))) if len(lats) else None
    return Drawn(title, language, data, extent, tuple(offer.hosts) if offer else ())
