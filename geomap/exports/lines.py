"""Retaliation links as lines on the earth, from the incident to the one that answered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap import geo
from geomap.layers import links
from geomap.schema import Column, Table

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from geomap.schema import PlacedStory

LINES = Table(
    "links",
    "A retaliation whose two ends are placed.",
    (
        Column("incident_id", "text", "The answer.", required=True),
        Column("other_id", "text", "What it answers.", required=True),
        Column("confidence", "text", "The surest word of all who assert it; 'disputed' before all others."),
        Column("asserted_by", "text", "The sources that say so, joined by '; '."),
        Column("delay_days", "number", "Days from the start of one to the start of the other.", "days"),
        Column("distance_m", "number", "How far apart they are.", "metres"),
        Column("order", "integer", "Its number by the date of the answer."),
    ),
)
HALF_ROUND = 180.0


def links_of(story: PlacedStory) -> pd.DataFrame:
    """Return table LINES of a story."""
    return links.build(story).table[LINES.names]


def shapes(piece: pd.DataFrame, placed: pd.DataFrame) -> NDArray[np.object_]:
    """Return some rows of the table as multilines, cut where they cross 180 degrees; none between alike places."""
    spots = placed.set_index("incident_id")[["latitude", "longitude"]]
    ends = [spots.loc[piece[name]].to_numpy() for name in ("other_id", "incident_id")]
    found = np.empty(len(piece), dtype=object)
    for at, (start, end) in enumerate(zip(*ends, strict=True)):
        found[at] = _line(*start, *end)
    return found


def _line(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> shapely.MultiLineString | None:
    """Return a straight line on the map, the shorter way round."""
    if abs(lon_b - lon_a) <= HALF_ROUND:
        parts = [[(lat_a, lon_a), (lat_b, lon_b)]]
    else:
        seam = float(np.copysign(HALF_ROUND, lon_a))
        beyond = lon_b + 2 * seam
        part = (seam - lon_a) / (beyond - lon_a) if beyond != lon_a else 0.0
        lat = lat_a + part * (lat_b - lat_a)
        parts = [[(lat_a, lon_a), (lat, seam)], [(lat, -seam), (lat_b, lon_b)]]
    lines = [geo.positions(*zip(*part, strict=True)) for part in parts]
    return shapely.MultiLineString(kept) if (kept := [line for line in lines if np.ptp(line, axis=0).any()]) else None
