"""Tables with defaults, so that a test shows only what matters to it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from geomap.gazetteer import Gazetteer, index
from geomap.incidents import group
from geomap.schema import PLACES, REPORTS, SOURCES, frame

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from geomap.readers import Raw
    from geomap.schema import Story

_NUMBERS = count(1)


def place(**values: object) -> dict[str, object]:
    """A town in Iraq of ten thousand people, unless told otherwise."""
    defaults = {
        "gazetteer_id": f"p{next(_NUMBERS)}",
        "source": "memory",
        "name": "Somewhere",
        "type": "town",
        "country": "IQ",
        "latitude": 33.0,
        "longitude": 44.0,
        "radius_m": 2000.0,
        "population": 10_000,
    }
    return defaults | values


COUNTRIES = (
    place(
        gazetteer_id="country-iq", name="Iraq", aliases="IRQ;Iraqi", type="country", population=None,
        radius_m=600_000.0,
    ),
    place(
        gazetteer_id="country-sy", name="Syria", aliases="SYR;Syrian", type="country", country="SY", latitude=35.0,
        longitude=38.5, population=None, radius_m=400_000.0,
    ),
    place(
        gazetteer_id="country-gm", name="The Gambia", type="country", country="GM", latitude=13.4, longitude=-15.4,
        population=None, radius_m=250_000.0,
    ),
)  # fmt: skip


def gazetteer_of(folder: Path, *places: dict[str, object]) -> Gazetteer:
    """A gazetteer of these places and three countries, its index in a folder; a map may name its towns."""
    path = folder / "places.sqlite"
    towns = [each for each in places if each["type"] == "town"]
    index.build(path, {"ours": lambda: frame(PLACES, [*COUNTRIES, *places])}, labels=lambda: frame(PLACES, towns))
    return Gazetteer(path)


def report(**values: object) -> dict[str, object]:
    """A report of a shelling in Taji on 11 March 2020, unless told otherwise."""
    number = next(_NUMBERS)
    defaults = {
        "report_id": f"r{number}",
        "source_id": "s1",
        "incident_id": "i1",
        "date_start": "2020-03-11",
        "event_type": "Explosions/Remote violence",
        "location_as_reported": "Taji",
        "country": "Iraq",
        "file": "reports.csv",
        "row": number,
    }
    return defaults | values


def rows_of(raw: Raw) -> list[dict[str, str]]:
    """The rows that a reader has read, as they stand in the file."""
    return [dict(zip(raw.cells, row, strict=True)) for row in zip(*raw.cells.values(), strict=True)]


def reports(*rows: dict[str, object]) -> pd.DataFrame:
    """Reports as table REPORTS."""
    return frame(REPORTS, rows)


def sources(*names: str) -> pd.DataFrame:
    """Sources of these names as table SOURCES."""
    return frame(SOURCES, [{"source_id": name, "publisher": name} for name in names or ("s1",)])


def story(*rows: dict[str, object]) -> Story:
    """The story that these reports tell."""
    table = reports(*rows)
    return group(table, sources(*sorted(set(table["source_id"]))))[0]
