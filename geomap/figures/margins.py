"""What stands round every figure: title and date range above, sources and thanks below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.figures.boxes import Box
from geomap.figures.letters import tamed
from geomap.figures.palette import BODY, EDGE, INK, MUTED, RULE, TINY, TITLE
from geomap.figures.sheet import ASCENT, Pen
from geomap.figures.words import credits_line, sources_line, summary

if TYPE_CHECKING:
    from geomap.figures.sheet import Sheet
    from geomap.figures.subject import Subject

MOST_TITLE_LINES = 2
LONGEST_TITLE = 240
LEADING = 1.32
"""From line to line, as a part of the height of letters."""
LONGEST_LINE = 3000
BORDERS = (
    "Borders as Natural Earth has them: who controls the ground, not who claims it. "
    "Mercator projection; the scale holds in the middle of the map."
)


def draw(sheet: Sheet, subject: Subject, *notes: str) -> Box:
    """Draw what stands above and below a figure, with notes in words; return the room between."""
    left, room = EDGE, sheet.width - 2 * EDGE
    y = EDGE
    for line in sheet.lines_of(tamed(subject.title, LONGEST_TITLE), room, MOST_TITLE_LINES, size=TITLE, bold=True):
        y += TITLE * ASCENT
        sheet.text(left, y, line, size=TITLE, bold=True, colour=INK)
        y += TITLE * (LEADING - ASCENT)
    y += BODY + 1
    sheet.text(left, y, sheet.cut(tamed(summary(subject.story.placed)), room), colour=MUTED)
    return Box(left, y + 9, left + room, _below(sheet, subject, room, notes))


def _below(sheet: Sheet, subject: Subject, room: float, notes: tuple[str, ...]) -> float:
    """Draw the lines below and return where they begin."""
    texts = [(sources_line(subject.story), 2), *((note, 2) for note in notes), (credits_line(subject.credits), 2)]
    lines = [line for text, most in texts for line in sheet.lines_of(tamed(text, LONGEST_LINE), room, most, size=TINY)]
    top = sheet.height - EDGE - len(lines) * TINY * LEADING
    sheet.line((EDGE, top - 4), (EDGE + room, top - 4), pen=Pen(line=RULE, width=0.6))
    for number, line in enumerate(lines):
        sheet.text(EDGE, top + number * TINY * LEADING + TINY, line, size=TINY, colour=MUTED)
    return top - 11
