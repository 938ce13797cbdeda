"""The truth that the resolver is held against: names with the place they mean, read from ../shared/data or the like."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VILLAGE_M = 25_000.0
"""How far from a village an answer may lie and still be in its area."""


@dataclass(frozen=True, slots=True)
class Case:
    """One name and where it is known to lie."""

    words: str
    """The words as they were written."""
    lat: float
    """Latitude in degrees."""
    lon: float
    """Longitude in degrees."""
    country: str = ""
    """The country hint."""
    admin1: str = ""
    """The province hint."""
    radius_m: float = 0.0
    """How far an answer may lie from it and still be right."""
    is_ambiguous: bool = False
    """Whether nobody can tell, so that only an answer that says so is right."""


def places(path: Path) -> list[Case]:
    """Return the cases of truth/places.csv."""
    return [_named(row) for row in _rows(path)]


def texts(path: Path) -> dict[str, list[Case]]:
    """Return the names of each text of a file like truth/places.csv with a column `text`, in the order of the file."""
    found: dict[str, list[Case]] = defaultdict(list)
    for row in _rows(path):
        found[row["text"]].append(_named(row))
    return dict(found)


def _named(row: dict[str, str]) -> Case:
    return Case(
        row["query"], float(row["lat"]), float(row["lon"]), row["country_hint"],
        radius_m=1000 * float(row["radius_km"]), is_ambiguous=row["expected_name"] == "(ambiguous)",
    )  # fmt: skip


def airstrikes(path: Path) -> list[Case]:
    """Return the cases of truth/airstrikes.csv."""
    return [
        Case(row["place"], float(row["lat"]), float(row["lon"]), row["country"], row["admin1"]) for row in _rows(path)
    ]


def villages(path: Path, number: int) -> list[Case]:
    """Return so many places of a file in the layout of GeoNames, drawn evenly, each with its country as a hint."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [
        Case(row[1], float(row[4]), float(row[5]), row[8], radius_m=VILLAGE_M)
        for row in rows[:: max(len(rows) // number, 1)][:number]
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def corpus(path: Path) -> dict[str, list[Case]]:
    """Return the mentions of each article of a corpus, in the order of the text."""
    articles = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: [
            Case(mention["LOC"], float(mention["lat"]), float(mention["lon"]))
            for mention in sorted(mentions, key=lambda mention: int(mention["start"]))
        ]
        for name, mentions in articles.items()
    }
