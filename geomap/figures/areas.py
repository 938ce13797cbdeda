"""Where an incident may have happened, true to scale: the shapes of uncertain places on the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap.figures.palette import ROLES
from geomap.figures.shapes import shapes_of
from geomap.figures.sheet import Pen
from geomap.gazetteer.sector import SECTORED
from geomap.geo import EARTH_RADIUS_M
from geomap.page.outlines import outlines_of

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from geomap.figures.projection import View
    from geomap.figures.shapes import Form, Shape
    from geomap.figures.sheet import Sheet

    Numbers = NDArray[np.float64]

WIDE = 0.2
"""Inside an area whose radius is a greater part of the frame the colour is thinner, and does not tint the map."""
LEAST_POINTS = 5.0
"""An area with a smaller radius than this lies under its mark and is not drawn."""
MOST = 300
"""Of more areas than this nobody could tell one from another; none is drawn, and the legend says so."""
POINT = ["latitude", "longitude", "uncertainty_m"]


@dataclass(frozen=True)
class Area:
    """The shape of an uncertain place on the paper; past the edge of the world it has rings on both sides."""

    form: Form
    """What it is."""
    role: str
    """The role of its incidents."""
    rings: list[Numbers]
    """What encloses it."""
    rims: list[Numbers]
    """The lines of its rim."""
    radius: float
    """Half of how wide or high its largest ring is, whichever is more."""


@dataclass(frozen=True)
class Areas:
    """All areas of a map."""

    drawn: list[Area]
    """Those that are drawn, the widest first."""
    left_out: int
    """How many incidents have areas that are not drawn because there are too many."""


def chosen(placed: pd.DataFrame, view: View) -> Areas:
    """Return the areas of placed incidents; those alike in shape and role are one."""
    outline, outlines = outlines_of(placed)
    seen = placed.assign(outline=outline.to_numpy())[_can_be_seen(placed, view) | outline.notna().to_numpy()]
    places = seen[~_keys(seen).duplicated()]
    if len(places) > MOST:
        return Areas([], len(seen))
    areas = [_on_paper(view, *pair) for pair in zip(shapes_of(places, outlines), places["role"], strict=True)]
    shown = [area for area in areas if area.radius > LEAST_POINTS]
    return Areas(sorted(shown, key=lambda area: -area.radius), 0)


def _can_be_seen(placed: pd.DataFrame, view: View) -> NDArray[np.bool_]:
    """Return which places reach further on the paper than their mark."""
    per_metre = view.scale / (EARTH_RADIUS_M * np.cos(np.radians(placed["latitude"].clip(-80, 80))))
    return np.asarray(placed["uncertainty_m"] * per_metre > LEAST_POINTS)


def _keys(places: pd.DataFrame) -> pd.DataFrame:
    """Return what tells the areas of places apart: role, and outline or point."""
    bearing = places["bearing_deg"].where(places["geo_precision"].isin(SECTORED))
    point = places[POINT].assign(bearing_deg=bearing).mask(places["outline"].notna())
    return point.assign(outline=places["outline"], role=places["role"])


def _on_paper(view: View, shape: Shape, role: str) -> Area:
    rings = [part for ring in shape.rings for part in _seen(view, ring)]
    rims = [part for rim in shape.rims for part in _seen(view, rim)]
    return Area(
        shape.form, role, rings, rims, max((float(np.ptp(ring, axis=0).max()) / 2 for ring in rings), default=0.0)
    )


def _seen(view: View, line: Numbers) -> list[Numbers]:
    """Return a line on the paper wherever turns of the earth bring it into the frame."""
    spots, turn, frame = view.plain(line[:, 0], line[:, 1]), np.array([view.scale * 2 * np.pi, 0.0]), view.frame
    (left, top), (right, bottom) = spots.min(axis=0), spots.max(axis=0)
    if bottom < frame.top or top > frame.bottom:
        return []
    first, last = np.ceil((frame.left - right) / turn[0]), np.floor((frame.right - left) / turn[0])
    return [spots + turns * turn for turns in np.arange(first, last + 1)]


def draw(sheet: Sheet, view: View, areas: Areas) -> None:
    """Draw areas: a tenth of their colour inside, less where there are many, and a dashed rim."""
    count = len(areas.drawn)
    most = min(0.10, 2.0 / max(count, 1))
    width = 0.8 if count <= 40 else 0.5  # noqa: PLR2004 - many rims are thin ones
    for area in areas.drawn:
        colour, opacity = ROLES[area.role], most / max(area.radius / view.frame.height / WIDE, 1.0)
        rim = Pen(line=colour, width=width, dash="dashed", opacity=0.85)
        sheet.shape(*area.rings, pen=Pen(fill=colour, opacity=opacity), within=view.frame)
        sheet.shape(*area.rims, pen=rim, within=view.frame, closed=False)
