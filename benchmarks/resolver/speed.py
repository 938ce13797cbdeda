"""How fast: names a second in one process, and the time and memory of a cold process up to its first answer."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer

EXACT, MIXED = 50_000, 10_000
LETTERS = "abcdefghijklmnopqrstuvwxyz"
RUNS = 5
COLD = """
import resource, sys, time
start = time.perf_counter()
from geomap.gazetteer import open_default
with open_default() as gazetteer:
    answer = gazetteer.resolve("Ain al-Asad", country="IQ")
    other = gazetteer.resolve("Baquba", country="IQ")
assert answer.status == other.status == "placed"
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


class Cold(NamedTuple):
    """A process from its start to its first answer."""

    seconds: float
    megabytes: float


def names(gazetteer: Gazetteer, number: int) -> pd.DataFrame:
    """Return names as the index has them, drawn evenly from all, with the country of one place so called."""
    rows = gazetteer.sample(number)
    return pd.DataFrame(rows, columns=["place", "country"])


def misprinted(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with a letter left out, changed or swapped in every second name of five letters or more."""
    dice = random.Random(7)  # noqa: S311 - no secret
    spoilt = [_spoilt(name, dice) if row % 2 else name for row, name in enumerate(table["place"])]
    return table.assign(place=spoilt)


def _spoilt(name: str, dice: random.Random) -> str:
    if len(name) < 5:  # noqa: PLR2004 - as said above
        return name
    at = dice.randrange(1, len(name) - 1)
    return dice.choice(
        (name[:at] + name[at + 1 :], name[:at] + dice.choice(LETTERS) + name[at + 1 :],
         name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    )  # fmt: skip


def per_second(gazetteer: Gazetteer, table: pd.DataFrame, country: str | None) -> float:
    """Return how many names a second are resolved, the best of several runs."""
    gazetteer.resolve_many(table.head(200), country=country)
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        gazetteer.resolve_many(table, country=country)
        best = min(best, time.perf_counter() - start)
    return len(table) / best


def cold() -> Cold:
    """Return the time and peak memory of a new process that answers two names, the median of several."""
    found = []
    for _ in range(RUNS):
        start = time.perf_counter()
        printed = subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=True).stdout
        found.append(Cold(time.perf_counter() - start, float(printed.split()[1])))
    return sorted(found)[RUNS // 2]
