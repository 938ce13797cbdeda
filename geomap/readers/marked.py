"""Rows that their own data set marks as not for everybody, by what stands in their `codes`: counted, or left out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import Finding

if TYPE_CHECKING:
    import pandas as pd

    from geomap.readers.raw import Raw

MARKS = ("Graphic Violence", "Personal Information Visible", "Deceptive or Misleading", "Hidden")
"""What a project of Atlos says of an incident that is not to be published by oversight."""
COLUMNS = ("sensitive", "restrictions")
"""The columns of Atlos in which it says so, in small letters."""
WANTED = "a row without this mark: such rows are left out, as was asked for"
_MARKED = re.compile(rf"(?:^|;\s*)(?:{'|'.join(COLUMNS)})=[^;]*?({'|'.join(map(re.escape, MARKS))})")


def mark_of(codes: str) -> str:
    """Return the first mark among the codes of a report, empty if there is none.

    >>> mark_of("status=To Do; sensitive=Deleted by Source, Graphic Violence"), mark_of("status=Hidden")
    ('Graphic Violence', '')
    """
    found = _MARKED.search(codes)
    return found[1] if found else ""


def count_marked(reports: pd.DataFrame) -> int:
    """Return how many reports are marked."""
    codes = reports["codes"].dropna()
    named = [codes.str.contains(f"{name}=", regex=False) for name in COLUMNS]  # a million codes are looked at quickly
    return sum(map(bool, map(mark_of, codes[np.any(named, axis=0)])))


def unmarked(raw: Raw) -> Raw:
    """Return a table without the rows that are marked: each is refused by its mark, and nothing else of it is told."""
    if "codes" not in raw.cells:
        return raw
    codes = raw.cells["codes"]
    marks = np.array([mark_of(text) for text in codes.texts] or [""], dtype=object)[codes.which]
    if not (is_marked := marks != "").any():
        return raw
    left = {raw.numbers[place]: marks[place] for place in np.flatnonzero(is_marked).tolist()}
    return replace(
        raw.only(np.flatnonzero(~is_marked)),
        refused=[*raw.refused, *(Finding(raw.file, row, "codes", mark, WANTED) for row, mark in left.items())],
        doubtful=[each for each in raw.doubtful if each.row not in left],
    )
