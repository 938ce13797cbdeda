"""ACLED: the CSV that people download and the JSON of its API, with numbers or words for its codes.

Columns and codes as in ACLED's codebook. Its actor1 and actor2 are in no order of attacker and victim, so neither is
taken for the perpetrator; its one figure of fatalities counts all sides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.credits import Credit
from geomap.readers.datasets.coded import codes, joined
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.raw import Cells

if TYPE_CHECKING:
    from geomap.readers.raw import Raw

DATE_PRECISION = {"1": "day", "2": "week", "3": "month"}
GEO_PRECISION = {"1": "exact", "2": "near", "3": "province"}
KEPT = (
    "time_precision", "geo_precision", "disorder_type", "inter1", "inter2", "interaction", "civilian_targeting",
    "source_scale", "timestamp",
)  # fmt: skip
ACTORS = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2")
AS_THEY_ARE = ("event_type", "sub_event_type", "country", "admin1", "admin2", "latitude", "longitude", "notes", "tags")
SOURCE = "acled"
PUBLISHER = "ACLED"
TERMS = "https://acleddata.com/eula"
_BACKWARDS = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", re.ASCII)


def day(text: str) -> str:
    """Return a date as ISO writes it; ACLED's old files have the day first.

    >>> day("11-03-2020"), day("2020-03-11")
    ('2020-03-11', '2020-03-11')
    """
    found = _BACKWARDS.fullmatch(text.strip())
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def turn(raw: Raw) -> list[Raw]:
    """Return rows of ACLED as reports, each its own incident."""
    cells, length = raw.cells, len(raw.numbers)
    reports = {
        "report_id": cells["event_id_cnty"],
        "source_id": Cells.all(SOURCE, length),
        "date_start": cells["event_date"].map(day),
        "date_as_reported": cells["event_date"],
        "location_as_reported": cells["location"],
        "fatalities_best": cells["fatalities"],
        "actors": joined(cells[name] for name in ACTORS if name in cells),
        "codes": codes(cells, KEPT),
        **{name: cells[name] for name in AS_THEY_ARE if name in cells},
    }
    if "time_precision" in cells:
        reports["date_precision"] = cells["time_precision"].map(lambda text: DATE_PRECISION.get(text.strip(), text))
    if "geo_precision" in cells:
        reports["geo_precision"] = cells["geo_precision"].map(lambda text: GEO_PRECISION.get(text.strip(), text))
    if "source" in cells:
        reports["cites"] = cells["source"]
    sources = {name: Cells.all(text, 1) for name, text in (("source_id", SOURCE), ("publisher", PUBLISHER))}
    return [replace(raw, cells=reports), replace(raw, cells=sources, numbers=[0], refused=[], doubtful=[], taken="")]


DATASET = Dataset(
    "ACLED",
    frozenset({"event_id_cnty", "event_date", "event_type", "sub_event_type", "location", "latitude", "fatalities"}),
    turn,
    Credit("ACLED", "https://acleddata.com/", TERMS, "Incidents: ACLED, acleddata.com", "ACLED"),
    f"ACLED's terms forbid handing its rows on: publish counts and maps of them, not the rows ({TERMS})",
)
