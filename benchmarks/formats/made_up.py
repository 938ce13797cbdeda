"""Made-up rows in ACLED's columns, the same each time; every event in them is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.schema import EVENT_TYPES

if TYPE_CHECKING:
    from pathlib import Path

PLACES, ACTORS = 5_000, 300
FIRST_DAY, DAYS = np.datetime64("2015-01-01"), 3_600
KINDS = [(kind, sub) for kind, subs in EVENT_TYPES.items() for sub in subs]
WORDS = np.array("convoy checkpoint market road shelling village clash patrol bridge school field river".split())  # noqa: SIM905


def write(path: Path, number: int) -> Path:
    """Write so many rows to a CSV file and return its path."""
    rows(number).to_csv(path, index=False)
    return path


def rows(number: int) -> pd.DataFrame:
    """Return so many rows in ACLED's 31 columns, in the order of their dates."""
    dice = np.random.default_rng(5)
    place, kind = dice.integers(0, PLACES, number), dice.integers(0, len(KINDS), number)
    lats, lons = dice.uniform(29, 37, PLACES).round(4), dice.uniform(36, 48, PLACES).round(4)
    day = FIRST_DAY + np.sort(dice.integers(0, DAYS, number)).astype("timedelta64[D]")
    actors = dice.integers(0, ACTORS, (2, number))
    notes = WORDS[dice.integers(0, len(WORDS), (number, 12))]
    columns = {
        "event_id_cnty": np.char.add("IRQ", np.arange(1, number + 1).astype(str)),
        "event_date": day.astype(str),
        "year": day.astype("datetime64[Y]").astype(int) + 1970,
        "time_precision": dice.choice([1, 2, 3], number, p=[0.9, 0.08, 0.02]),
        "disorder_type": "Political violence",
        "event_type": np.array([name for name, _ in KINDS])[kind],
        "sub_event_type": np.array([name for _, name in KINDS])[kind],
        "actor1": np.char.add("Group ", actors[0].astype(str)),
        "assoc_actor_1": "",
        "inter1": dice.integers(1, 9, number),
        "actor2": np.char.add("Group ", actors[1].astype(str)),
        "assoc_actor_2": "",
        "inter2": dice.integers(0, 9, number),
        "interaction": 12,
        "civilian_targeting": "",
        "iso": 368,
        "region": "Middle East",
        "country": "Iraq",
        "admin1": np.char.add("Province ", (place % 18).astype(str)),
        "admin2": "",
        "admin3": "",
        "location": np.char.add("Town ", place.astype(str)),
        "latitude": lats[place],
        "longitude": lons[place],
        "geo_precision": dice.choice([1, 2, 3], number, p=[0.7, 0.25, 0.05]),
        "source": np.char.add("Paper ", dice.integers(0, 90, number).astype(str)),
        "source_scale": "National",
        "notes": [" ".join(row) for row in notes],
        "fatalities": dice.poisson(1.2, number),
        "tags": "",
        "timestamp": 1_600_000_000,
    }
    return pd.DataFrame(columns)
