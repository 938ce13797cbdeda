"""ACLED: the CSV that people download and the JSON of its API, with numbers or words for its codes, old and new.

Columns and codes as in ACLED's codebook. Its actor1 and actor2 are in no order of attacker and victim, so neither is
taken for the perpetrator; its one figure of fatalities counts all sides. What no column of ours holds stays in `codes`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.credits import Credit
from geomap.readers.datasets.coded import codes, findings, found, joined, those, told_by, whole, word_of
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.dated import day
from geomap.readers.raw import Cells
from geomap.schema import EVENT_TYPES

if TYPE_CHECKING:
    from geomap.errors import Finding
    from geomap.readers.raw import Raw

DATE_PRECISION = {"1": "day", "2": "week", "3": "month"}
GEO_PRECISION = {"1": "exact", "2": "near", "3": "province"}
OLD_EVENT_TYPES = {
    "battle-no change of territory": ("Battles", "Armed clash"),
    "battle-government regains territory": ("Battles", "Government regains territory"),
    "battle-non-state actor overtakes territory": ("Battles", "Non-state actor overtakes territory"),
    "remote violence": ("Explosions/Remote violence", ""),
    "strategic development": ("Strategic developments", ""),
    "headquarters or base established": ("Strategic developments", "Headquarters or base established"),
    "non-violent transfer of territory": ("Strategic developments", "Non-violent transfer of territory"),
}
"""Types of before 2019 and their names since, with the sub-event type that some of them became."""
ACTORS = (
    "actor1", "assoc_actor_1", "ally_actor_1", "associated_actor_1",
    "actor2", "assoc_actor_2", "ally_actor_2", "associated_actor_2",
)  # fmt: skip
AS_THEY_ARE = {
    "report_id": "event_id_cnty", "date_as_reported": "event_date", "location_as_reported": "location",
    "country": "country", "admin1": "admin1", "admin2": "admin2", "latitude": "latitude", "longitude": "longitude",
    "notes": "notes", "tags": "tags", "cites": "source",
}  # fmt: skip
TURNED = frozenset({*AS_THEY_ARE.values(), *ACTORS, "fatalities", "event_type", "sub_event_type", "year"})
"""Columns that are in others of ours whole; all others are kept in `codes`."""
PUBLISHERS = {"acled": "ACLED"}
TERMS = "https://acleddata.com/eula"


def turn(raw: Raw) -> list[Raw]:
    """Return rows of ACLED as reports, each its own incident."""
    doubtful = list(raw.doubtful)
    reports = {
        **those(raw, AS_THEY_ARE),
        "source_id": Cells.all("acled", len(raw.numbers)),
        "date_start": raw.cells["event_date"].map(day),
        "date_precision": word_of(raw, "time_precision", DATE_PRECISION, doubtful),
        "geo_precision": word_of(raw, "geo_precision", GEO_PRECISION, doubtful),
        **_kinds(raw, doubtful),
        "actors": joined(raw, ACTORS),
        "codes": codes(raw, _kept(raw)),
    }
    if "fatalities" in raw.cells:
        reports["fatalities_best"] = raw.cells["fatalities"].map(whole)
    return [replace(raw, cells=reports, doubtful=doubtful), told_by(raw, PUBLISHERS)]


def _kinds(raw: Raw, doubtful: list[Finding]) -> dict[str, Cells]:
    """Return the event types by their names of today; one that is none is left to `codes`, which is doubtful."""
    types = raw.cells["event_type"]
    names = {name.lower(): name for name in EVENT_TYPES} | {old: new for old, (new, _) in OLD_EVENT_TYPES.items()}
    doubtful += findings(raw, found(types, lambda text: text.lower() not in names), "event_type", "a type of today")
    became = types.map(lambda text: OLD_EVENT_TYPES.get(text.strip().lower(), ("", ""))[1])
    return {
        "event_type": types.map(lambda text: names.get(text.strip().lower(), "")),
        "sub_event_type": raw.cells.get("sub_event_type", became),
    }


def _kept(raw: Raw) -> list[str]:
    """Return the columns that go to `codes`: all that no other column holds, and old or unknown types."""
    old = found(raw.cells["event_type"], lambda text: text not in EVENT_TYPES).any()
    return [name for name in raw.cells if name not in TURNED or (old and name == "event_type")]


DATASET = Dataset(
    "ACLED",
    frozenset({"event_id_cnty", "event_date", "event_type"}),
    turn,
    Credit("ACLED", "https://acleddata.com/", TERMS, "Incidents: ACLED, acleddata.com", "ACLED"),
    f"ACLED's terms forbid handing its rows on: publish counts and maps of them, not the rows ({TERMS})",
    source="acled",
)
