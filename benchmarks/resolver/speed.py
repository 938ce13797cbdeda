"""How fast: names a second in one process, and the time and memory of a cold process up to its first answer."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pandas as pd

from benchmarks.processes import timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.processes import Run
    from geomap.gazetteer import Gazetteer

EXACT, MIXED = 50_000, 10_000
SIMPLY = 40
"""So many mixed names are enough to time the simple look-up, which reads through all names for a misprint."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORT = 5
RUNS = 5


def names(gazetteer: Gazetteer, number: int) -> pd.DataFrame:
    """Return names as the indexes have them, drawn evenly from all, with the country of one place so called."""
    total = sum(count for index in gazetteer.indexes for (count,) in index.each("SELECT count(*) FROM name"))
    query = (
        "SELECT name.name, place.country FROM name JOIN place ON place.id = name.place WHERE name.rowid % ? = 0 "
        "ORDER BY name.rowid"
    )
    rows = [row for index in gazetteer.indexes for row in index.each(query, [max(total // number, 1)])]
    return pd.DataFrame(rows, columns=["place", "country"])


def misprinted(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with a letter left out, changed or swapped in every second name of five letters or more."""
    dice = random.Random(7)  # noqa: S311 - no secret
    spoilt = [_spoilt(name, dice) if row % 2 else name for row, name in enumerate(table["place"])]
    return table.assign(place=spoilt)


def _spoilt(name: str, dice: random.Random) -> str:
    if len(name) < SHORT:
        return name
    at = dice.randrange(1, len(name) - 1)
    return dice.choice(
        (name[:at] + name[at + 1 :], name[:at] + dice.choice(LETTERS) + name[at + 1 :],
         name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    )  # fmt: skip


def per_second(look_up: Callable[[pd.DataFrame], object], table: pd.DataFrame, runs: int = RUNS) -> float:
    """Return how many rows of a table a second are looked up, the best of several runs."""
    look_up(table.head(200))
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        look_up(table)
        taken.append(time.perf_counter() - start)
    return len(table) / min(taken)


def cold(*words: str) -> Run:
    """Return the time and peak memory of a new process `geomap resolve`, the median of several."""
    return sorted(timed("-m", "geomap", "resolve", *words) for _ in range(RUNS))[RUNS // 2]
