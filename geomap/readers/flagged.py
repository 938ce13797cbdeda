"""Doubts about rows as findings: the first of each sort by row, and how many more there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import Finding, first_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.readers.raw import Raw
    from geomap.readers.values import Meant


def listed(raw: Raw, name: str, places: Sequence[int], wanted: str) -> list[Finding]:
    """Return a finding for each of these rows; of very many the first, and one that counts the others."""
    cells = raw.cells[name]
    found = (Finding(raw.file, raw.numbers[place], name, cells[place].strip(), wanted) for place in places)
    return first_of(found, len(places))


def doubts(raw: Raw, name: str, means: Meant) -> list[Finding]:
    """Return what is in doubt in the cells of a column."""
    cells, by_wish = raw.cells[name], dict[str, list[int]]()
    for number, wanted in means.doubts.items():
        by_wish.setdefault(wanted, []).append(number)
    found: list[Finding] = []
    for wanted, numbers in by_wish.items():
        places = np.flatnonzero(np.isin(cells.which, numbers))
        found += listed(raw, name, places.tolist(), wanted)
    return found


def noted(raw: Raw, name: str, means: Meant) -> list[Finding]:
    """Return what was settled for a whole column, each with the first row that settled it."""
    cells = raw.cells[name]
    return [
        Finding(raw.file, raw.numbers[int(np.argmax(cells.which == number))], name, cells.texts[number].strip(), wanted)
        for number, wanted in means.noted
    ]
