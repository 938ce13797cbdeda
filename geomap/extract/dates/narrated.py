"""Days without a year behind one with a year: what is told of December 2019 goes on to the January after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.extract.dates.calendar import day_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from geomap.extract.dates.found import Found

REACH = 6
"""So many sentences on a story may go on in the year that it was begun with."""
FACTOR = 0.7
"""By how much less sure such a year is."""


def narrated(found: Iterable[tuple[int, Found]]) -> Iterator[tuple[int, Found]]:
    """Give dates with the numbers of their sentences, days without a year in the year of their story."""
    told: tuple[int, date] | None = None
    for number, each in found:
        if each.anchor == "year" and each.first and each.precision in {"day", "days", "month"}:
            told = (number, each.first)
        elif each.anchor in {"weekday", "published"}:
            told = None
        elif each.anchor == "yearless" and told and number - told[0] <= REACH:
            yield number, _after(each, told[1])
            continue
        yield number, each


def _after(found: Found, begun: date) -> Found:
    """Return a day without a year as the first such day since the story began, if that is before the one thought of."""
    if found.precision != "day" or found.first is None:
        return found
    for year in (begun.year, begun.year + 1):
        day = day_in(year, found.first.month, found.first.day)
        if day and begun <= day < found.first:
            return found._replace(first=day, last=day, confidence=found.confidence * FACTOR)
    return found
