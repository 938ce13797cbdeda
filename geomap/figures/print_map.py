"""A map for print: land, areas, links, marks and names, with title, legend, scale, sources and date range."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.figures import areas, arrows, crowds, land, legend, margins, names, place_names, scale_bar, signs
from geomap.figures.boxes import Box
from geomap.figures.palette import BODY, INK, PAPER, RULE
from geomap.figures.projection import view_of
from geomap.figures.sheet import ASCENT, Pen
from geomap.layers import launches
from geomap.layers.vague import are_vague

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.figures.projection import View
    from geomap.figures.sheet import Sheet
    from geomap.figures.subject import Subject

LEGEND_WIDTH = 156.0
LEGEND_GAP = 14.0
MOST_LAUNCHES = 200
EMPTY = "No incident has a point."
MOVED = 1.6
"""A mark that stands further from its spot than so many of its radii is joined to it by a line."""


def draw(subject: Subject, sheet: Sheet) -> None:
    """Draw the map of a story."""
    room = margins.draw(sheet, subject, margins.BORDERS)
    frame = Box(room.left, room.top, room.right - LEGEND_WIDTH - LEGEND_GAP, room.bottom)
    placed = subject.story.placed
    has_point = placed["latitude"].notna() & placed["longitude"].notna()
    pointless, placed = placed[~has_point], placed[has_point].reset_index(drop=True)
    view = _view(placed, frame)
    shown = _drawn(sheet, subject, placed, pointless, view)
    legend.draw(sheet, Box(frame.right + LEGEND_GAP, room.top + 2, room.right, room.bottom), shown)


def _view(placed: pd.DataFrame, frame: Box) -> View:
    columns = ("latitude", "longitude", "uncertainty_m")
    lats, lons, reaches = (placed[name].fillna(0).to_numpy(dtype=float) for name in columns)
    return view_of(lats, lons, reaches, frame)


def _drawn(sheet: Sheet, subject: Subject, placed: pd.DataFrame, pointless: pd.DataFrame, view: View) -> legend.Shown:
    """Draw all that lies in the frame, lowest first, and return what it is."""
    true_spots = view.spots(placed["latitude"].to_numpy(), placed["longitude"].to_numpy())
    true_spots = crowds.inside(true_spots, np.zeros(len(placed)), view.frame)
    crowd = crowds.gathered(true_spots, view.frame)
    vague = are_vague(placed)
    under = land.draw(sheet, view, subject.ground)
    wide = areas.chosen(placed, view)
    areas.draw(sheet, view, wide)
    links = arrows.chosen(subject.story.relations, placed, crowd)
    arrows.draw(sheet, links, view.frame)
    launched = _launches(sheet, subject, view, crowd)
    shown = legend.Shown(placed, pointless, vague, crowd, links, wide, launched, under)
    _leaders(sheet, true_spots, crowd)
    _names(sheet, subject, view, shown)
    _marks(sheet, shown)
    scale_bar.draw(sheet, view)
    if placed.empty:
        _say_empty(sheet, view.frame)
    land.frame(sheet, view)
    return shown


def _say_empty(sheet: Sheet, frame: Box) -> None:
    x, y = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2
    wide = sheet.width_of(EMPTY, size=BODY) / 2 + BODY * 2
    sheet.box(Box(x - wide, y - BODY * 2, x + wide, y + BODY * 2), Pen(fill=PAPER, line=RULE, opacity=0.95))
    sheet.text(x, y + BODY * ASCENT / 2, EMPTY, size=BODY, align="center")


def _launches(sheet: Sheet, subject: Subject, view: View, crowd: crowds.Crowd) -> list[Box]:
    """Draw the launch points in view, below a mark where one stands there, and return the room they take."""
    table = launches.build(subject.story).table
    spots = view.spots(table["latitude"].to_numpy(), table["longitude"].to_numpy()).round(1)
    known = dict(subject.story.placed[["incident_id", "role"]].to_numpy())
    roles = [known.get(one, "other") for one in table["incident_id"]]
    seen = {
        (x, y): role
        for (x, y), role in zip(spots.tolist(), roles, strict=True)
        if view.frame.grown(-5).holds(Box(x, y, x, y))
    }
    boxes: list[Box] = []
    for (x, y), role in sorted(seen.items())[:MOST_LAUNCHES]:
        is_hidden = bool((np.hypot(*(crowd.spots - (x, y)).T) < 2 * crowd.own).any())
        down = y + 2.4 * crowd.own * is_hidden
        signs.launch(sheet, x, down, role)
        boxes.append(Box(x, down, x, down).grown(4))
    return boxes


def _leaders(sheet: Sheet, true_spots: NDArray[np.float64], crowd: crowds.Crowd) -> None:
    """Draw a line from a mark that was moved aside to the spot where it belongs."""
    if not len(crowd.group):
        return
    middles = np.column_stack([np.bincount(crowd.group, weights=true_spots[:, axis]) / crowd.counts for axis in (0, 1)])
    far = np.hypot(*(middles - crowd.middles).T) > MOVED * np.where(crowd.is_cluster, crowd.radii, crowd.own)
    for start, end in zip(middles[far], crowd.middles[far], strict=True):
        sheet.line((start[0], start[1]), (end[0], end[1]), pen=Pen(line=INK, width=0.5))


def _marks(sheet: Sheet, shown: legend.Shown) -> None:
    """Draw the clusters, and over them the single marks; of these the last in time lies uppermost."""
    crowd, roles = shown.crowd, shown.placed["role"].to_numpy()
    for group, shares in _shares(shown).items():
        x, y = crowd.middles[group].tolist()
        signs.cluster(sheet, x, y, shares, float(crowd.radii[group]))
    for number in np.flatnonzero(~crowd.is_cluster[crowd.group]):
        x, y = crowd.spots[number].tolist()
        signs.draw(sheet, x, y, str(roles[number]), hollow=bool(shown.vague[number]), radius=crowd.own)


def _shares(shown: legend.Shown) -> dict[int, signs.Shares]:
    """Return how many incidents of each role, of crisp and vague places, each cluster has."""
    table = pd.DataFrame({"group": shown.crowd.group, "role": shown.placed["role"].to_numpy(), "vague": shown.vague})
    counts = table[shown.crowd.is_cluster[shown.crowd.group]].groupby(["group", "role", "vague"]).size()
    shares: dict[int, signs.Shares] = {}
    for group, role, vague, count in counts.reset_index().itertuples(index=False, name=None):
        shares.setdefault(group, {})[role, vague] = count
    return shares


def _names(sheet: Sheet, subject: Subject, view: View, shown: legend.Shown) -> None:
    """Write the names, which keep off the marks although these are drawn over them, and off links and launch points."""
    room = names.Room(view.frame)
    for box in [*names.mark_boxes(shown.crowd), *shown.launches, scale_bar.box(sheet, view)]:
        room.hard.add(box)
    for curve in shown.arrows.curves:
        room.soft.add_points(_dense(curve.line), 2.5)
        room.hard.add_points(curve.head, 0.5)
    of_incidents = names.of_incidents(sheet, shown.placed, shown.crowd, room)
    said = {name.lines[0].words.casefold() for name in of_incidents}
    names.draw(sheet, place_names.of_places(sheet, subject.labels, view, room, said))
    names.draw(sheet, of_incidents)


def _dense(line: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points so near one another along a line that no name slips between them."""
    at = np.linspace(0, len(line) - 1, 4 * len(line))
    return np.column_stack([np.interp(at, np.arange(len(line)), line[:, axis]) for axis in (0, 1)])
