"""Made-up incidents of any number, the same each time: ten text fields, dates, figures, links, and what real data lack.

One in a hundred has no place, one in a hundred a date known only to a week, a month or a year; one in fifty answers an
earlier one. Notes, target and wording of the date differ from row to row as a coder's do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from benchmarks.page import words
from geomap.schema import EVENT_TYPES

if TYPE_CHECKING:
    from pathlib import Path

NUMBER_OF_PLACES, NUMBER_OF_SOURCES = 20_000, 400
FIRST_DAY, DAYS = np.datetime64("2014-01-01"), 3_652
NOWHERE = "an undisclosed location"
KINDS = [(kind, sub) for kind, subs in EVENT_TYPES.items() for sub in subs]
PRECISIONS = (("day", 0.96), ("days", 0.03), ("week", 0.004), ("month", 0.004), ("year", 0.002))
LENGTHS = {"day": 0, "days": 3, "week": 6, "month": 29, "year": 364}
"""In days, from the first on which it can have happened to the last."""
NEAR = (("exact", 0.55), ("near", 0.4), ("district", 0.04), ("province", 0.01))
STATUSES = (
    ("claimed", 0.2),
    ("attributed", 0.4),
    ("suspected", 0.15),
    ("disputed", 0.1),
    ("denied", 0.02),
    ("unknown", 0.13),
)


def write(folder: Path, number: int) -> Path:
    """Write so many incidents to a CSV file of reports in a folder, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"incidents-{number}.csv"
    reports(number).to_csv(path, index=False)
    return path


def reports(number: int) -> pd.DataFrame:
    """Return so many incidents, one report of each, in the order of their dates: columns of the table REPORTS."""
    dice = np.random.default_rng(4)
    table = pd.DataFrame({"report_id": [f"r{row}" for row in range(number)]})
    table["source_id"] = [f"s{source}" for source in dice.integers(0, NUMBER_OF_SOURCES, number)]
    table["incident_id"] = [f"i{row}" for row in range(number)]
    for part in (_dates, _kinds, _places, _blame, _figures, _links, _notes):
        table = pd.concat([table, pd.DataFrame(part(dice, table))], axis=1)
    return table


def _dates(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    start = FIRST_DAY + np.sort(dice.integers(0, DAYS, len(table))).astype("timedelta64[D]")
    precision = _drawn(dice, PRECISIONS, len(table))
    end = start + np.array([LENGTHS[word] for word in precision], "timedelta64[D]")
    days = pd.Series(start).dt
    when = dice.choice(words.WHEN, len(table))
    said = [f"{day} {hour}" for day, hour in zip(days.strftime("%A %d %B"), when, strict=True)]
    return {"date_start": start, "date_end": end, "date_precision": precision, "date_as_reported": said}


def _kinds(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    kinds = [KINDS[at] for at in dice.integers(0, len(KINDS), len(table))]
    drawn = {"event_type": [kind for kind, _ in kinds], "sub_event_type": [sub for _, sub in kinds]}
    return {**drawn, "weapon": dice.choice(words.WEAPONS, len(table))}


def _places(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    """Return places, a few of them much in the news; a row's point lies within some kilometres of its place."""
    known = _gazetteer()
    at = (NUMBER_OF_PLACES * dice.random(len(table)) ** 2.5).astype(int)
    has_place = dice.random(len(table)) >= 0.01  # noqa: PLR2004 - one in a hundred has none
    shifts = dice.normal(0, 0.01, (2, len(table)))
    lat, lon = (
        (known[axis].to_numpy()[at] + shift).round(5) for axis, shift in zip(("lat", "lon"), shifts, strict=True)
    )
    return {
        "location_as_reported": np.where(has_place, known["name"].to_numpy(object)[at], NOWHERE),
        "admin1": known["admin1"].to_numpy(object)[at],
        "country": known["country"].to_numpy(object)[at],
        "latitude": np.where(has_place, lat, np.nan),
        "longitude": np.where(has_place, lon, np.nan),
        "geo_precision": pd.Series(_drawn(dice, NEAR, len(table))).where(has_place),
    }


def _gazetteer() -> pd.DataFrame:
    dice = np.random.default_rng(5)
    centres = dice.integers(0, len(words.CENTRES), NUMBER_OF_PLACES)
    rows = [words.CENTRES[centre] for centre in centres]
    table = pd.DataFrame(rows, columns=["country", "admin1", "lat", "lon"])
    table[["lat", "lon"]] += dice.normal(0, 0.5, (NUMBER_OF_PLACES, 2))
    return table.assign(name=dice.permutation(np.array(words.PLACES, object))[:NUMBER_OF_PLACES])


def _blame(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    status = _drawn(dice, STATUSES, len(table))
    actors = np.array(words.ACTORS, object)[(len(words.ACTORS) * dice.random(len(table)) ** 2).astype(int)]
    kilometres, what = dice.integers(1, 40, len(table)), dice.choice(words.TARGETS, len(table))
    sides = dice.choice(("north", "east", "south", "west"), len(table))
    target = [
        f"{thing}, {far} km {side} of the centre" for thing, far, side in zip(what, kilometres, sides, strict=True)
    ]
    said_by = dice.choice(words.SPEAKERS, len(table))
    return {
        "perpetrator": pd.Series(actors).mask(status == "unknown"),
        "attribution_status": status,
        "attributed_by": said_by,
        "target": target,
    }


def _figures(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    """Return ranges of people killed and wounded, most of them small; one in three reports gives none."""
    given = dice.random(len(table)) < 0.67  # noqa: PLR2004 - two in three
    found: dict[str, object] = {}
    for stem, mean in (("fatalities", 1.2), ("injuries", 2.5)):
        low = dice.geometric(1 / (1 + mean), len(table)) - 1
        high = low + np.where(dice.random(len(table)) < 0.25, dice.integers(1, 6, len(table)), 0)  # noqa: PLR2004 - one in four
        found |= {
            f"{stem}_{end}": pd.array(np.where(given, figure, -1), "Int64")
            for end, figure in (("low", low), ("high", high))
        }
    return {name: pd.Series(figures).mask(~given) for name, figures in found.items()}


def _links(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    """Return what some incidents answered: one of the fifty before them."""
    rows = np.arange(len(table))
    is_answer = (dice.random(len(table)) < 0.02) & (rows > 0)  # noqa: PLR2004 - one in fifty
    before = np.maximum(rows - dice.integers(1, 51, len(table)), 0)
    answered = [f"i{at}" if answers else None for at, answers in zip(before, is_answer, strict=True)]
    how = dice.choice(("stated", "stated", "implied", "disputed"), len(table))
    return {"retaliation_for": answered, "relation_confidence": pd.Series(how).where(is_answer)}


def _notes(dice: np.random.Generator, table: pd.DataFrame) -> dict[str, object]:
    """Return a remark on each, none like another: it says who told what, and ends with the coder's own number."""
    parts = [dice.choice(choice, len(table)) for choice in (words.SPEAKERS, words.EFFECTS, words.DOUBTS)]
    numbers = dice.integers(2, 60, len(table))
    codes = dice.permutation(len(table))
    rows = zip(*parts, numbers, table["location_as_reported"], codes, strict=True)
    return {
        "notes": [
            f"According to {who}, {what}; {people} people left {place}. {doubt} (file {code})"
            for who, what, doubt, people, place, code in rows
        ]
    }


def _drawn(
    dice: np.random.Generator, shares: tuple[tuple[str, float], ...], number: int
) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    choices, weights = zip(*shares, strict=True)
    return np.array(choices, object)[dice.choice(len(choices), number, p=weights)]
