"""Borders that are not agreed: which lines they are, and what is disputed."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.page.basemap.clip import WORLD, Box

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.page.basemap.world import World


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
        box = Box(*map(float, edges)) if all(edges) else WORLD
        between = f"{row['one']} – {row['other']}"
        found.setdefault(frozenset((row["one"], row["other"])), []).append(Dispute(between, row["what"], box))
    return found


def parted(
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
