"""Cut the world to a box: land to fill, coasts and borders to draw, disputed borders apart.

Inside the box stands Natural Earth 1:10m, thinned to what the page can show; the whole world at 1:110m behind it.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.page.basemap.world import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike, NDArray

    from geomap.page.basemap.world import World

FINEST_DEG = 0.0005
"""Coordinates are whole multiples of this or more; 55 m is less than the 200 to 400 m of the packed data."""
COARSE_DEG = 0.01
"""The same for the world behind."""
LEAST_MARGIN_DEG = 4.0
STEPS_ACROSS = 5000
"""Lines are thinned to this fraction of the box's longer side: one pixel where 5,000 pixels span it."""
WORLD = (-180.0, -90.0, 180.0, 90.0)

Lines = list[list[int]]
"""Lines as whole numbers: first x and y in units, then the steps from point to point."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the earth, in degrees."""

    west: float
    """Its western edge."""
    south: float
    """Its southern edge."""
    east: float
    """Its eastern edge."""
    north: float
    """Its northern edge."""

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The edges in shapely's order: west, south, east, north."""
        return self.west, self.south, self.east, self.north


def box_round(latitudes: ArrayLike, longitudes: ArrayLike) -> Box:
    """Return the box that a page about these points needs: their own, with a margin for the screen's shape.

    The margin is as wide as the wider side: a phone held upright shows twice as much to north and south as across.
    Points that are missing are left out; with none at all the box is empty, at 0° N 0° E.
    """
    lats, lons = (np.asarray(values, dtype=float) for values in (latitudes, longitudes))
    lats, lons = (values[~np.isnan(lats) & ~np.isnan(lons)] for values in (lats, lons))
    if not len(lats):
        return Box(0, 0, 0, 0)
    width, height = float(np.ptp(lons)), float(np.ptp(lats))
    margin = max(LEAST_MARGIN_DEG, 1.2 * width, height)
    return Box(
        max(-180.0, float(lons.min()) - margin),
        max(-85.0, float(lats.min()) - margin),
        min(180.0, float(lons.max()) + margin),
        min(85.0, float(lats.max()) + margin),
    )


def basemap_of(box: Box) -> dict[str, object]:
    """Return what the page draws under the incidents, ready for JSON.

    `fine` and `coarse` have `land` (rings), `coasts`, `borders` and `disputed` (lines); `box` is where fine goes;
    `disputes` names the disputed borders inside it.
    """
    tolerance = max(box.east - box.west, box.north - box.south) / STEPS_ACROSS
    fine, notes = _level("fine", box, tolerance, max(FINEST_DEG, round(tolerance / 4, 3)))
    coarse, _ = _level("coarse", Box(*WORLD), COARSE_DEG, COARSE_DEG)
    return {"box": list(box.bounds), "fine": fine, "coarse": coarse, "disputes": notes}


def _level(level: str, box: Box, tolerance: float, unit: float) -> tuple[dict[str, object], list[dict[str, str]]]:
    """Return one level of the basemap, thinned to a tolerance and rounded to a unit, and its disputes."""
    if box.west == box.east:
        return {"unit": unit, "land": [], "coasts": [], "borders": [], "disputed": []}, []
    world = read(level)
    near = _meeting(world.arcs, box)
    arcs = world.arcs.copy()
    arcs[near] = shapely.simplify(arcs[near], tolerance)
    coasts = near & ~world.are_borders
    inside = np.array(shapely.intersects(arcs, shapely.box(*box.bounds)))
    settled, disputed, notes = _parted(world, arcs, inside & world.are_borders)
    lines: dict[str, Iterable[object]] = {"coasts": arcs[coasts], "borders": settled, "disputed": disputed}
    found: dict[str, object] = {name: _numbers(_clipped(some, box), unit) for name, some in lines.items()}
    if box.bounds == WORLD:
        found["coasts"] = []  # the rings of land are the coasts then, no edge of a box among them
    return {"unit": unit, "land": _numbers(_land(world, arcs, box), unit), **found}, notes


def _meeting(arcs: NDArray[np.object_], box: Box) -> NDArray[np.bool_]:
    west, south, east, north = shapely.bounds(arcs).T
    return np.asarray((west <= box.east) & (east >= box.west) & (south <= box.north) & (north >= box.south))


def _land(world: World, arcs: NDArray[np.object_], box: Box) -> list[NDArray[np.float64]]:
    """Return the rings of land, clipped; rings come in any order and are filled by the even-odd rule."""
    points = [shapely.get_coordinates(arc) for arc in arcs]
    bounds = shapely.bounds(arcs)
    kept: list[NDArray[np.float64]] = []
    for ring in world.rings:
        numbers = np.where(ring < 0, ~ring, ring)
        west, south = bounds[numbers, :2].min(axis=0)
        east, north = bounds[numbers, 2:].max(axis=0)
        if west <= box.east and east >= box.west and south <= box.north and north >= box.south:
            whole = np.concatenate([points[~arc][::-1] if arc < 0 else points[arc] for arc in ring])
            inside = west >= box.west and east <= box.east and south >= box.south and north <= box.north
            kept += [whole] if inside else _ring_clipped(whole, box)
    return kept


def _ring_clipped(ring: NDArray[np.float64], box: Box) -> list[NDArray[np.float64]]:
    """Clip a ring to a box edge by edge (Sutherland and Hodgman); parts stay joined along the box's edge."""
    for axis, limit, keep_above in (
        (0, box.west, True),
        (0, box.east, False),
        (1, box.south, True),
        (1, box.north, False),
    ):
        value = ring[:, axis]
        inside = value >= limit if keep_above else value <= limit
        after, inside_after = np.roll(ring, -1, axis=0), np.roll(inside, -1)
        crossing = inside != inside_after
        step = np.where(crossing, after[:, axis] - value, 1.0)
        where = ring + ((limit - value) / step)[:, None] * (after - ring)
        both = np.stack([ring, where], axis=1).reshape(-1, 2)
        ring = both[np.stack([inside, crossing], axis=1).reshape(-1)]
        if len(ring) < 3:  # noqa: PLR2004 - a triangle is the least ring
            return []
    return [ring]


def _parted(
    world: World, arcs: NDArray[np.object_], wanted: NDArray[np.bool_]
) -> tuple[list[object], list[object], list[dict[str, str]]]:
    """Part border arcs into settled and disputed lines; return the notes of the disputes that were met too."""
    disputes = _disputes()
    settled: list[object] = []
    disputed: list[object] = []
    notes: dict[str, dict[str, str]] = {}
    for number in np.flatnonzero(wanted):
        pair = frozenset(world.countries[side] for side in world.sides[number])
        line = arcs[number]
        for dispute in disputes.get(pair, []):
            area = shapely.box(*dispute.box.bounds)
            part = shapely.intersection(line, area)
            if not part.is_empty:
                disputed.append(part)
                line = shapely.difference(line, area)
                notes[dispute.what] = {"between": dispute.between, "what": dispute.what}
        if not line.is_empty:
            settled.append(line)
    return settled, disputed, [notes[what] for what in sorted(notes)]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A border that is not agreed, as one row of disputed.csv."""

    between: str
    """The two sides, for people."""
    what: str
    """What is disputed, in neutral words."""
    box: Box
    """The part of the border that is meant; the world if it is the whole."""


def _disputes() -> dict[frozenset[str], list[Dispute]]:
    text = files("geomap.page.basemap").joinpath("disputed.csv").read_text(encoding="utf-8")
    found: dict[frozenset[str], list[Dispute]] = {}
    for row in csv.DictReader(text.splitlines()):
        edges = [row[edge] for edge in ("west", "south", "east", "north")]
        box = Box(*map(float, edges)) if all(edges) else Box(*WORLD)
        between = f"{row['one']} – {row['other']}"
        found.setdefault(frozenset((row["one"], row["other"])), []).append(Dispute(between, row["what"], box))
    return found


def _clipped(lines: Iterable[object], box: Box) -> list[NDArray[np.float64]]:
    found = shapely.clip_by_rect(np.array(list(lines), dtype=object), *box.bounds)
    parts = shapely.get_parts(shapely.get_parts(found))
    parts = parts[shapely.get_num_points(parts) > 1]
    return [shapely.get_coordinates(part) for part in parts]


def _numbers(lines: Iterable[NDArray[np.float64]], unit: float) -> Lines:
    found = []
    for line in lines:
        units = np.round(line / unit).astype(int)
        steps = np.diff(units, axis=0)
        moving = steps.any(axis=1)
        if moving.any():
            found.append([*units[0].tolist(), *steps[moving].reshape(-1).tolist()])
    return found
