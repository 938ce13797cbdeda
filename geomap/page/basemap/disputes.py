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
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from geomap.page.basemap.world import World


@dataclass(frozen=True, slots=True)
class Dispute:
    """A border that is not agreed, as one row of disputed.csv."""

    id: str
    """Its name in one word, by which a file of choices means it."""
    between: str
    """The two sides, for people."""
    pair: frozenset[str]
    """The same, as Natural Earth names them."""
    what: str
    """What is disputed, in neutral words."""
    box: Box
    """The part of the border that is meant; the world if it is the whole."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Border lines, by how they are drawn."""

    solid: list[object]
    """Borders that are agreed, or were chosen to be drawn so."""
    dashed: list[object]
    """Borders that are not agreed."""
    none: list[object]
    """Those that were chosen to be no border: drawn as lines of provinces."""
    notes: list[dict[str, str]]
    """Each dispute that was met: `between` whom, `what`, and how it is `drawn`."""


def parted(world: World, arcs: NDArray[np.object_], wanted: NDArray[np.bool_], choices: Mapping[str, str]) -> Parted:
    """Part border arcs by how they are drawn: disputed ones dashed, unless a choice says otherwise (see choices)."""
    disputes = _disputes_by_pair()
    found = Parted([], [], [], [])
    notes: dict[tuple[str, str], dict[str, str]] = {}
    for number in np.flatnonzero(wanted):
        pair = frozenset(world.countries[side] for side in world.sides[number])
        line = arcs[number]
        for dispute in disputes.get(pair, []):
            area = shapely.box(*dispute.box.bounds)
            part = shapely.intersection(line, area)
            if not part.is_empty:
                drawn = choices.get(dispute.id, "dashed")
                {"solid": found.solid, "dashed": found.dashed, "none": found.none}[drawn].append(part)
                line = shapely.difference(line, area)
                notes[dispute.what, drawn] = {"between": dispute.between, "what": dispute.what, "drawn": drawn}
        if not line.is_empty:
            found.solid.append(line)
    found.notes.extend(notes[key] for key in sorted(notes))
    return found


def disputes() -> list[Dispute]:
    """Return the rows of disputed.csv."""
    text = files("geomap.page.basemap").joinpath("disputed.csv").read_text(encoding="utf-8")
    return [_dispute(row) for row in csv.DictReader(text.splitlines())]


def _dispute(row: dict[str, str]) -> Dispute:
    edges = [row[edge] for edge in ("west", "south", "east", "north")]
    box = Box(*map(float, edges)) if all(edges) else WORLD
    return Dispute(row["id"], f"{row['one']} – {row['other']}", frozenset((row["one"], row["other"])), row["what"], box)


def _disputes_by_pair() -> dict[frozenset[str], list[Dispute]]:
    found: dict[frozenset[str], list[Dispute]] = {}
    for dispute in disputes():
        found.setdefault(dispute.pair, []).append(dispute)
    return found
