"""The legend of a map: a sign and a few words for whatever is on it, and what is not on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.figures import signs
from geomap.figures.land import LINES
from geomap.figures.letters import tamed
from geomap.figures.palette import BODY, INK, MUTED, NAMES, ROLES, SMALL
from geomap.figures.sheet import ASCENT, Kind, Pen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import ArrayLike, NDArray

    from geomap.figures.areas import Areas
    from geomap.figures.arrows import Arrows
    from geomap.figures.boxes import Box
    from geomap.figures.crowds import Crowd
    from geomap.figures.land import Under
    from geomap.figures.shapes import Form
    from geomap.figures.sheet import Sheet

    Sign = Callable[[Sheet, float, float], None]

SIGN_ROOM = 24.0
LEADING = 1.3
GAP = 5.0
MOST_LISTED = 12
MOST_LINES = 5
MOST_DISPUTES = 5
DISPUTED = {
    "dashed": ("disputed", "Disputed border"),
    "solid": ("borders", "Disputed border, solid by choice"),
    "none": ("", "Disputed border, not drawn by choice"),
}
"""For each way in which a disputed border is drawn, the kind of line on the map and what it says."""
AREAS: dict[Form, str] = {
    "disc": "Somewhere within, true to scale",
    "sector": "Somewhere in this sector: only a bearing is known",
    "province": "Somewhere in this province",
    "country": "Somewhere in this country",
}
"""What the area of an uncertain place says, by its form."""
_OUTLINE = [(-9, -3), (-3, -7), (3, -4), (9, -5), (8, 3), (2, 7), (-4, 4), (-8, 5)]
RIMS: dict[Form, ArrayLike] = {
    "disc": signs.circle(0.0, 0.0, 7.0),
    "sector": np.add(signs.ring_piece(14.0, 4.5, -1 / 12, 1 / 12), (0.0, 9.0)),
    "province": _OUTLINE,
    "country": _OUTLINE,
}
"""The rim of its sign, round the sign's middle."""


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
    areas: Areas
    """The areas of uncertain places."""
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


def _row(sheet: Sheet, box: Box, y: float, sign: Sign, words: str) -> float:
    lines = sheet.lines_of(words, box.width - SIGN_ROOM, MOST_LINES)
    if y + len(lines) * BODY * LEADING > box.bottom:
        return y
    sign(sheet, box.left + 8, y + BODY * ASCENT / 2 + 1)
    for line in lines:
        sheet.text(box.left + SIGN_ROOM, y + BODY * ASCENT + 1, line, size=BODY, colour=INK)
        y += BODY * LEADING
    return y + GAP


def _rows(shown: Shown) -> Iterator[tuple[Sign, str]]:
    yield from _marks(shown)
    yield from _links(shown.arrows)
    yield from _places(shown)


def _marks(shown: Shown) -> Iterator[tuple[Sign, str]]:
    counts = shown.placed["role"].value_counts()
    for role in ROLES:
        if counts.get(role, 0):
            yield _sign(role, hollow=False), f"{NAMES[role]}: {counts[role]:,}"
    is_inside = shown.crowd.is_cluster[shown.crowd.group]
    if (shown.vague & ~is_inside).any():
        role = str(shown.placed["role"].to_numpy()[shown.vague & ~is_inside][0])
        yield _sign(role, hollow=True), f"Hollow: place known vaguely ({int(shown.vague.sum()):,})"
    if is_inside.any():
        has_vague = bool((shown.vague & is_inside).any())
        more = ", hollow where the place is vague" if has_vague else ""
        yield _cluster(is_vague=has_vague), f"Several incidents, counted; the ring shows their roles{more}"
    if (~shown.crowd.is_cluster & (shown.crowd.counts > 1)).any():
        yield _pair, "Side by side: at about one place"


def _links(arrows: Arrows) -> Iterator[tuple[Sign, str]]:
    if any(curve.is_stated for curve in arrows.curves):
        yield _arrow("solid"), "Answered by, as a source states"
    if not all(curve.is_stated for curve in arrows.curves):
        yield _arrow("dotted"), "Answered by: implied, disputed or inferred"
    if arrows.inside:
        yield _nothing, f"{arrows.inside:,} link{'s' * (arrows.inside != 1)} inside a cluster not drawn"
    if arrows.left_out:
        yield _nothing, f"{arrows.left_out:,} further links not drawn"


def _places(shown: Shown) -> Iterator[tuple[Sign, str]]:
    for form, words in AREAS.items():
        if roles := [area.role for area in shown.areas.drawn if area.form == form]:
            yield _area(form, roles[0]), words
    if shown.areas.left_out:
        yield _nothing, f"{shown.areas.left_out:,} areas of vague places not drawn: too many to tell apart"
    if shown.launches:
        yield signs.launch, f"Launched from ({len(shown.launches):,})"
    for drawn, (kind, words) in DISPUTED.items():
        notes = [note for note in shown.under.disputes if note.get("drawn", "dashed") == drawn]
        if between := list(dict.fromkeys(note["between"] for note in notes)):
            more = f"; and {len(between) - MOST_DISPUTES} more" if len(between) > MOST_DISPUTES else ""
            yield (
                _line(LINES[kind]) if kind else _nothing,
                f"{words}: {tamed('; '.join(between[:MOST_DISPUTES]))}{more}",
            )
    if shown.under.own:
        yield _line(LINES["own"]), f"Lines: {tamed(shown.under.own, 60)}"


def _unplaced(sheet: Sheet, box: Box, y: float, pointless: pd.DataFrame) -> None:
    """List the incidents that are nowhere on the map with the reasons, those alike once, as many as have room."""
    if not len(pointless) or y + 3 * SMALL * LEADING > box.bottom:
        return
    sheet.text(box.left, y + BODY, f"Not on the map: {len(pointless):,}", size=BODY, bold=True)
    y += BODY * LEADING + SMALL
    rest = len(pointless)
    for label, reason, count in _alike(pointless)[:MOST_LISTED]:
        lines = [(label, INK), *((line, MUTED) for line in sheet.lines_of(reason, box.width, 2, size=SMALL))]
        if y + (len(lines) + 1) * SMALL * LEADING > box.bottom:
            break
        for line, colour in lines:
            sheet.text(box.left, y + SMALL, sheet.cut(line, box.width, size=SMALL), size=SMALL, colour=colour)
            y += SMALL * LEADING
        rest -= count
    if rest:
        sheet.text(box.left, y + SMALL, f"and {rest:,} more", size=SMALL, colour=MUTED)


def _alike(pointless: pd.DataFrame) -> list[tuple[str, str, int]]:
    """Return each name with the reason why it has no point and how many there are, the most frequent first.

    Those that name no place are one.
    """
    names = pointless["label"].where(pointless["query"].notna(), "No place named")
    table = pd.DataFrame({"name": names, "reason": pointless["reasons"].fillna("")})
    table.loc[pointless["query"].isna(), "reason"] = ""
    counts = table.groupby(["name", "reason"], sort=False).size().sort_values(ascending=False, kind="stable")
    return [
        (tamed(name, 60) + (f" ({count:,})" if count > 1 else ""), tamed(reason, 200), count)
        for name, reason, count in counts.reset_index().itertuples(index=False, name=None)
    ]


def _sign(role: str, *, hollow: bool) -> Sign:
    return lambda sheet, x, y: signs.draw(sheet, x, y, role, hollow=hollow, radius=5.0)


def _cluster(*, is_vague: bool) -> Sign:
    shares = {("attack", False): 5, ("retaliatory strike", False): 2, ("other", is_vague): 2}
    return lambda sheet, x, y: signs.cluster(sheet, x, y, shares, 8.0)


def _pair(sheet: Sheet, x: float, y: float) -> None:
    signs.draw(sheet, x - 4, y, "other", hollow=False, radius=3.6)
    signs.draw(sheet, x + 4, y, "other", hollow=False, radius=3.6)


def _arrow(kind: Kind) -> Sign:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        sheet.line((x - 9, y + 3), (x - 4, y), (x + 4, y), pen=Pen(line=INK, width=1.0, dash=kind))
        sheet.shape(np.array([(x + 10, y + 1), (x + 3.5, y - 2.5), (x + 3.5, y + 2.5)]), pen=Pen(fill=INK))

    return drawn


def _area(form: Form, role: str) -> Sign:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        rim = np.add(RIMS[form], (x, y))
        sheet.shape(rim, pen=Pen(fill=ROLES[role], opacity=0.10))
        sheet.shape(rim, pen=Pen(line=ROLES[role], dash="dashed"))

    return drawn


def _line(pen: Pen) -> Sign:
    return lambda sheet, x, y: sheet.line((x - 9, y + 2), (x + 9, y - 2), pen=pen)


def _nothing(_sheet: Sheet, _x: float, _y: float) -> None:
    """Draw no sign."""
