"""What holds between the values of one row: what one says of another, and what contradicts another."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.readers.flagged import listed
from geomap.schema import DTYPES, FIGURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.errors import Finding
    from geomap.readers.raw import Raw
    from geomap.readers.values import Meant
    from geomap.schema import Table

    Problem = tuple[str, str, str]
    """The column of a value, the value as it stands, and what was wanted."""
    Problems = dict[int, list[Problem]]
    """What is wrong with each row, by its place."""

JOINED = "date_as_reported"
"""The words of the first and the last day both go there."""
FOUND = ("placed", "given")
"""Outcomes of a look-up that have a point."""
NOWHERE = "the place's own coordinates; 0, 0 lies in the Gulf of Guinea and is what programs write for none"


def spread(raw: Raw, data: pd.DataFrame, table: Table, name: str, meant: Meant) -> Problems:
    """Put what texts of a column say of other columns into these, and return where another value stands there."""
    problems: Problems = {}
    which = raw.cells[name].which
    for target, said in meant.soft.items():
        if target in data:
            told = _told(said, which, DTYPES[table[target].kind])
            given = data[target] if target in raw.cells or target != JOINED else _joined(data[target], told)
            data[target] = given.where(given.notna(), told)
    for target, said in meant.firm.items():
        told = _told(said, which, DTYPES[table[target].kind])
        differs = (told.notna() & data[target].notna() & (told != data[target])).fillna(value=False)
        for place in np.flatnonzero(differs.to_numpy(dtype=bool)).tolist():
            text = raw.cells[name][place].strip()
            problems.setdefault(place, []).append(
                (name, text, f"what {target} says, which is {_shown(data[target].iloc[place])}")
            )
        data[target] = data[target].where(data[target].notna(), told)
    return problems


def _told(said: Mapping[int, object], which: np.ndarray, dtype: str) -> pd.Series:
    size = int(which.max()) + 1 if len(which) else 0
    values: list[object] = [None] * max(size, max(said) + 1)
    for number, value in said.items():
        values[number] = value
    return pd.Series(values, dtype=dtype).take(which).reset_index(drop=True)


def _joined(first: pd.Series, last: pd.Series) -> pd.Series:
    """Return the words of first and last days as one."""
    return first.where(first.isna() | last.isna() | (first == last), first + " – " + last)


def _shown(value: object) -> str:
    return str(value.date()) if isinstance(value, datetime) else str(value)


def nowhere(raw: Raw, data: pd.DataFrame) -> list[Finding]:
    """Return a finding for each row whose coordinates are both 0."""
    is_zero = (data["latitude"] == 0) & (data["longitude"] == 0)
    return listed(raw, "latitude", np.flatnonzero(is_zero.to_numpy()).tolist(), NOWHERE) if is_zero.any() else []


def tell_swapped(raw: Raw, problems: Problems) -> None:
    """Say of rows whose latitude is too great for one, but with their longitude would fit, that they may be swapped."""
    for place, found in problems.items():
        for number, (name, text, wanted) in enumerate(found):
            if name == "latitude" and _may_be_swapped(
                text, raw.cells["longitude"][place] if "longitude" in raw.cells else ""
            ):
                found[number] = (name, text, f"{wanted}; latitude and longitude may be swapped")


def _may_be_swapped(lat: str, lon: str) -> bool:
    try:
        return 90 < abs(float(lat)) <= 180 and abs(float(lon)) <= 90  # noqa: PLR2004 - degrees
    except ValueError:
        return False


def unlike(raw: Raw, data: pd.DataFrame) -> Problems:
    """Return where the outcome of a look-up does not go with its point."""
    has_point = data["latitude"].notna() & data["longitude"].notna() & data["geo_precision"].notna()
    has_none = data["latitude"].isna() & data["longitude"].isna()
    fits = has_point.where(data["status"].isin(FOUND), has_none)
    texts = raw.cells["status"]
    wanted = f"{' or '.join(FOUND)} where there are coordinates and their precision, and only there"
    return {place: [("status", texts[place], wanted)] for place in np.flatnonzero(~fits.to_numpy(dtype=bool)).tolist()}


def suspects(data: pd.DataFrame) -> list[int]:
    """Return the places of reports in which some values may contradict each other."""
    wrong = data["date_end"].notna() & ~(data["date_end"] >= data["date_start"])
    wrong |= data["latitude"].isna() != data["longitude"].isna()
    for name in FIGURES:
        low, best, high = (data[f"{name}_{part}"] for part in ("low", "best", "high"))
        for least, most in ((low, best), (best, high), (low, high)):
            wrong |= (least > most).fillna(value=False)
    return [int(place) for place in np.flatnonzero(wrong.to_numpy(dtype=bool))]


def contradictions(row: Mapping[str, object]) -> list[Problem]:
    """Return what is wrong between the values of one report."""
    found = []
    start, end = row.get("date_start"), row.get("date_end")
    if isinstance(end, date) and (not isinstance(start, date) or end < start):
        found.append(("date_end", _shown(end), "a day not before date_start"))
    if (row.get("latitude") is None) != (row.get("longitude") is None):
        lone = "latitude" if row.get("longitude") is None else "longitude"
        found.append((lone, str(row[lone]), "latitude and longitude together"))
    for name in FIGURES:
        order = [int(value) for part in ("low", "best", "high") if isinstance(value := row.get(f"{name}_{part}"), int)]
        if order != sorted(order):
            found.append((f"{name}_low", str(order[0]), f"{name}_low ≤ {name}_best ≤ {name}_high, not {order}"))
    return found
