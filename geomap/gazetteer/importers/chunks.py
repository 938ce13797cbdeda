"""Columns of cells → a chunk of table PLACES; a row with an absurd value is refused alone."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geomap.gazetteer.importers import radii
from geomap.schema import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer.importers.refusals import Refusals

MOST_ROWS = 100_000
"""No chunk has more rows, so that a file of any size is read in bounded memory."""
LONGEST_NAME = 300
"""The longest name of a place on record has some 170 letters."""
MOST_PEOPLE = 10**10
TEXTS = ("gazetteer_id", "source", "name", "aliases", "type", "country", "admin1", "seat")
_FREE = "a latitude and longitude that were measured; 0, 0 is what unknown ones are set to"


@dataclass(frozen=True, slots=True)
class Cells:
    """Some places as their source has them: columns of equal length, numbers as text or as numbers."""

    rows: Sequence[int]
    """Where each stands in the file."""
    gazetteer_id: Sequence[str]
    """Ids in the source."""
    name: Sequence[str]
    """Usual names, tidy."""
    aliases: Sequence[str]
    """Other names, tidy and joined by ';'."""
    type: Sequence[str]
    """Our types."""
    country: Sequence[str]
    """ISO 3166 alpha-2 codes joined by ';'."""
    latitude: Sequence[Any]
    """Degrees."""
    longitude: Sequence[Any]
    """Degrees."""
    admin1: Sequence[str] = field(default=())
    """Provinces by name; empty: none known."""
    radius_m: list[Any] = field(default_factory=list)
    """Metres; empty, or in a row 0 or missing: by type and population."""
    population: Sequence[Any] = field(default=())
    """Inhabitants, 0 and empty text where unknown."""
    seat: Sequence[str] = field(default=())
    """What each is the seat of."""


def places(cells: Cells, source: str, refusals: Refusals) -> Iterator[pd.DataFrame]:
    """Yield the good rows as table PLACES, at most MOST_ROWS at a time."""
    good = np.ones(len(cells.rows), dtype=bool)
    people = numbers(cells.population) if len(cells.population) else np.full(len(good), np.nan)
    table = _table(cells, people, source)
    for column, bad, values, wanted in _faults(cells, people, table):
        for at in np.flatnonzero(bad & good).tolist():
            refusals.add(cells.rows[at], column, str(values[at])[:LONGEST_NAME], wanted)
        good &= ~bad
    kept = table if good.all() else table[good].reset_index(drop=True)
    for start in range(0, len(kept), MOST_ROWS):
        yield kept[start : start + MOST_ROWS].reset_index(drop=True)


def numbers(values: Sequence[Any]) -> NDArray[np.float64]:
    """Return cells as numbers, NaN where there is none.

    >>> numbers(["33.3", "", "3_3", 1]).tolist()
    [33.3, nan, nan, 1.0]
    """
    try:
        if not isinstance(values[0], str) or "_" not in "".join(values):  # float() takes it for a mark in thousands
            return np.fromiter(map(float, values), dtype=float, count=len(values))
    except (IndexError, TypeError, ValueError):
        pass
    return np.array([_number(value) for value in values], dtype=float)


def tidy(name: object) -> str:
    r"""Return a name on one line that can stand in a list joined by ';'.

    >>> tidy(" Ain al-Asad;\nthe base ")
    'Ain al-Asad, the base'
    """
    text = " ".join(str(name).split()) if name is not None else ""
    return text.replace(";", ",").strip(", ")


def joined(names: Iterable[object], name: str) -> str:
    """Return names other than the usual one as a cell: each once, in order, none of absurd length."""
    several = dict.fromkeys(tidy(other) for other in names)
    return ";".join(other for other in several if other and other != name and len(other) <= LONGEST_NAME)


def gathered(rows: Iterable[dict[str, Any]], source: str, refusals: Refusals) -> Iterator[pd.DataFrame]:
    """Yield rows, each with the fields of Cells (`row` its number), as chunks of table PLACES."""
    waiting = iter(rows)
    while batch := list(islice(waiting, MOST_ROWS)):
        yield from places(_cells(batch), source, refusals)


def _cells(rows: list[dict[str, Any]]) -> Cells:
    names = ("gazetteer_id", "name", "aliases", "type", "country", "latitude", "longitude", "admin1", "radius_m",
             "population", "seat")  # fmt: skip
    return Cells([row["row"] for row in rows], **{name: [row.get(name, "") for row in rows] for name in names})


def _number(value: object) -> float:
    try:
        return math.nan if value is None or "_" in str(value) else float(str(value))
    except ValueError:
        return math.nan


def _table(cells: Cells, people: NDArray[np.float64], source: str) -> pd.DataFrame:
    count = len(cells.rows)
    known = np.where((people > 0) & (people < MOST_PEOPLE), np.floor(people), np.nan)
    radius_m = radii.of_types(cells.type, known)
    if len(cells.radius_m):
        given = numbers(cells.radius_m)
        radius_m = np.where(np.isfinite(given) & (given > 0), given, radius_m)
    columns = {name: _text(getattr(cells, name), count) for name in TEXTS if name != "source"}
    table = pd.DataFrame(
        {
            **columns,
            "source": pd.array([source] * count, dtype="str"),
            "latitude": numbers(cells.latitude),
            "longitude": numbers(cells.longitude),
            "radius_m": radius_m,
            "population": pd.array(known, dtype="Int64"),
        }
    )
    return table[PLACES.names]


def _text(values: Sequence[str], count: int) -> Any:  # noqa: ANN401 - an extension array, whose class pandas hides
    return pd.array([value or None for value in values] if len(values) else [None] * count, dtype="str")


def _faults(
    cells: Cells, people: NDArray[np.float64], table: pd.DataFrame
) -> Iterator[tuple[str, NDArray[np.bool_], Sequence[Any], str]]:
    """Yield what may be wrong with a row: the column, where it is, the values as they stood, what was wanted."""
    lat, lon = table["latitude"].to_numpy(), table["longitude"].to_numpy()
    yield "latitude", ~(np.abs(lat) <= 90), cells.latitude, PLACES["latitude"].wanted  # noqa: PLR2004 - degrees
    yield "longitude", ~(np.abs(lon) <= 180), cells.longitude, PLACES["longitude"].wanted  # noqa: PLR2004 - degrees
    yield "latitude", (lat == 0) & (lon == 0), cells.latitude, _FREE
    lengths = np.fromiter(map(len, cells.name), dtype=int, count=len(cells.name))
    yield "name", (lengths == 0) | (lengths > LONGEST_NAME), cells.name, f"a name of at most {LONGEST_NAME} letters"
    if len(cells.population):
        absurd = (people < 0) | (people >= MOST_PEOPLE)
        yield "population", absurd, cells.population, PLACES["population"].wanted
