"""The legend of a map: a sign and a few words for whatever is on it, and what is not on it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap.figures import signs
from geomap.figures.letters import tamed
from geomap.figures.palette import BODY, BORDER, INK, MUTED, NAMES, OWN, PAPER, ROLES, SMALL
from geomap.figures.sheet import ASCENT, Kind, Pen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from geomap.figures.arrows import Arrows
    from geomap.figures.boxes import Box
    from geomap.figures.crowds import Crowd
    from geomap.figures.land import Under
    from geomap.figures.sheet import Sheet

SIGN_ROOM = 24.0
LEADING = 1.3
GAP = 5.0
MOST_LISTED = 12
MOST_LINES = 5
MOST_DISPUTES = 5
DISPUTED = {
    "dashed": "Disputed border",
    "solid": "Disputed border, solid by choice",
    "none": "Disputed border, not drawn by choice",
}


@dataclass(frozen=True)
class Shown:
    """What a map shows, for its legend."""

    placed: pd.DataFrame
    """The incidents with a point."""
    pointless: pd.DataFrame
    """Those without."""
    vague: NDArray[np.bool_]
    """Which of the first are known vaguely."""
    crowd: Crowd
    """How their marks are gathered."""
    arrows: Arrows
    """The links."""
    areas: pd.DataFrame
    """The areas that are drawn."""
    areas_left_out: int
    """How many are not."""
    launches: Sequence[Box]
    """The room of each launch point."""
    under: Under
    """Disputed borders, and lines of the user's own."""


def draw(sheet: Sheet, box: Box, shown: Shown) -> None:
    """Draw the legend from the top of its column; what has no room left is left out."""
    y = box.top
    for sign, words in _rows(shown):
        y = _row(sheet, box, y, sign, words)
    _unplaced(sheet, box, y + 8, shown.pointless)


def _row(sheet: Sheet, box: Box, y: float, sign: Callable[[Sheet, float, float], None], words: str) -> float:
    lines = sheet.lines_of(words, box.width - SIGN_ROOM, MOST_LINES)
    if y + len(lines) * BODY * LEADING > box.bottom:
        return y
    sign(sheet, box.left + 8, y + BODY * ASCENT / 2 + 1)
    for line in lines:
        sheet.text(box.left + SIGN_ROOM, y + BODY * ASCENT + 1, line, size=BODY, colour=INK)
        y += BODY * LEADING
    return y + GAP


def _rows(shown: Shown) -> Iterator[tuple[Callable[[Sheet, float, float], None], str]]:
    yield from _marks(shown)
    yield from _links(shown.arrows)
    yield from _places(shown)


def _marks(shown: Shown) -> Iterator[tuple[Callable[[Sheet, float, float], None], str]]:
    counts = shown.placed["role"].value_counts()
    for role in ROLES:
        if counts.get(role, 0):
            yield _sign(role, hollow=False), f"{NAMES[role]}: {counts[role]:,}"
    if shown.vague.any():
        role = str(shown.placed["role"].to_numpy()[shown.vague][0])
        yield _sign(role, hollow=True), f"Hollow: place known vaguely ({int(shown.vague.sum()):,})"
    if shown.crowd.is_cluster.any():
        yield _cluster, "Several incidents, counted; the ring shows their roles, hollow where the place is vague"
    if (~shown.crowd.is_cluster & (shown.crowd.counts > 1)).any():
        yield _pair, "Side by side: at about one place"


def _links(arrows: Arrows) -> Iterator[tuple[Callable[[Sheet, float, float], None], str]]:
    if any(curve.is_stated for curve in arrows.curves):
        yield _arrow("solid"), "Answered by, as a source states"
    if not all(curve.is_stated for curve in arrows.curves):
        yield _arrow("dotted"), "Answered by: implied, disputed or inferred"
    if arrows.inside:
        yield _nothing, f"{arrows.inside:,} link{'s' * (arrows.inside != 1)} inside a cluster not drawn"
    if arrows.left_out:
        yield _nothing, f"{arrows.left_out:,} further links not drawn"


def _places(shown: Shown) -> Iterator[tuple[Callable[[Sheet, float, float], None], str]]:
    if shown.areas["bearing_deg"].isna().any():
        yield _disc, "Somewhere within, true to scale"
    if shown.areas["bearing_deg"].notna().any():
        yield _sector, "Somewhere that way: only a bearing is known"
    if shown.areas_left_out:
        yield _nothing, f"{shown.areas_left_out:,} areas of vague places not drawn: too many to tell apart"
    if shown.launches:
        yield launch, f"Launched from ({len(shown.launches):,})"
    for drawn, words in DISPUTED.items():
        notes = [note for note in shown.under.disputes if note.get("drawn", "dashed") == drawn]
        if between := list(dict.fromkeys(note["between"] for note in notes)):
            more = f"; and {len(between) - MOST_DISPUTES} more" if len(between) > MOST_DISPUTES else ""
            sign = {"dashed": _border, "solid": _solid_border}.get(drawn, _nothing)
            yield sign, f"{words}: {tamed('; '.join(between[:MOST_DISPUTES]))}{more}"
    if shown.under.own:
        yield _own, f"Lines: {tamed(shown.under.own, 60)}"


def _unplaced(sheet: Sheet, box: Box, y: float, pointless: pd.DataFrame) -> None:
    """List the incidents that are nowhere on the map, as many as have room."""
    if not len(pointless) or y + 3 * SMALL * LEADING > box.bottom:
        return
    sheet.text(box.left, y + BODY, f"Not on the map: {len(pointless):,}", size=BODY, bold=True)
    y += BODY * LEADING + SMALL
    labels = [tamed(label, 60) for label in pointless["label"].head(MOST_LISTED)]
    room = int((box.bottom - y) // (SMALL * LEADING))
    for line in labels[: max(0, room - 1)]:
        sheet.text(box.left, y + SMALL, sheet.cut(line, box.width, size=SMALL), size=SMALL, colour=MUTED)
        y += SMALL * LEADING
    rest = len(pointless) - len(labels[: max(0, room - 1)])
    if rest:
        sheet.text(box.left, y + SMALL, f"and {rest:,} more", size=SMALL, colour=MUTED)


def _sign(role: str, *, hollow: bool) -> Callable[[Sheet, float, float], None]:
    return lambda sheet, x, y: signs.draw(sheet, x, y, role, hollow=hollow, radius=5.0)


def _cluster(sheet: Sheet, x: float, y: float) -> None:
    signs.cluster(sheet, x, y, {("attack", False): 5, ("retaliatory strike", False): 2, ("other", True): 2}, 8.0)


def _pair(sheet: Sheet, x: float, y: float) -> None:
    signs.draw(sheet, x - 4, y, "other", hollow=False, radius=3.6)
    signs.draw(sheet, x + 4, y, "other", hollow=False, radius=3.6)


def _arrow(kind: Kind) -> Callable[[Sheet, float, float], None]:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        sheet.line((x - 9, y + 3), (x - 4, y), (x + 4, y), pen=Pen(line=INK, width=1.0, dash=kind))
        sheet.shape(np.array([(x + 10, y + 1), (x + 3.5, y - 2.5), (x + 3.5, y + 2.5)]), pen=Pen(fill=INK))

    return drawn


def _disc(sheet: Sheet, x: float, y: float) -> None:
    turns = np.linspace(0, math.tau, 36, endpoint=False)
    _area(sheet, np.column_stack([x + 7 * np.cos(turns), y + 7 * np.sin(turns)]))


def _sector(sheet: Sheet, x: float, y: float) -> None:
    turns = np.linspace(-0.9, 0.9, 16)
    rim = np.column_stack([x - 6 + 13 * np.cos(turns), y + 13 * np.sin(turns) * 0.6])
    _area(sheet, np.vstack([[[x - 7, y]], rim]))


def _area(sheet: Sheet, rim: NDArray[np.float64]) -> None:
    sheet.shape(rim, pen=Pen(fill=ROLES["attack"], opacity=0.10))
    sheet.shape(rim, pen=Pen(line=ROLES["attack"], dash="dashed"))


def _border(sheet: Sheet, x: float, y: float) -> None:
    sheet.line((x - 9, y + 2), (x + 9, y - 2), pen=Pen(line=BORDER, width=1.0, dash="dashed"))


def _solid_border(sheet: Sheet, x: float, y: float) -> None:
    sheet.line((x - 9, y + 2), (x + 9, y - 2), pen=Pen(line=BORDER, width=1.0))


def _own(sheet: Sheet, x: float, y: float) -> None:
    sheet.line((x - 9, y + 2), (x + 9, y - 2), pen=Pen(line=OWN, width=0.9))


def launch(sheet: Sheet, x: float, y: float) -> None:
    """Draw the sign of a launch point: a ring with a dot."""
    turns = np.linspace(0, math.tau, 24, endpoint=False)
    way = np.column_stack([np.cos(turns), np.sin(turns)])
    sheet.shape(way * 3.4 + (x, y), pen=Pen(fill=PAPER, line=INK, width=0.9))
    sheet.shape(way * 1.1 + (x, y), pen=Pen(fill=INK))


def _nothing(_sheet: Sheet, _x: float, _y: float) -> None:
    """Draw no sign."""
