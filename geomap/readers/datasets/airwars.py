"""Airwars: the CSV of its incidents, in which civilians were reported harmed, as its site exports it.

Its ranges are of civilians killed and injured, and become ours with the word beside them; those of belligerents stay in
`codes`. Notes that Airwars marks as internal are left out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.credits import Credit
from geomap.readers.datasets.coded import codes, column, joined, named, those, told_by, whole
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.dated import day
from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from geomap.readers.raw import Raw

AS_THEY_ARE = {
    "date_as_reported": "date", "location_as_reported": "location_name", "admin1": "region", "country": "country_name",
    "latitude": "latitude", "longitude": "longitude", "weapon": "strike_type_name", "notes": "summary",
    "cites": "permalink",
}  # fmt: skip
STATUS = {
    "declared strike": "claimed",
    "likely strike": "attributed",
    "single source claim": "suspected",
    "contested strike": "disputed",
}
"""How Airwars knows that a belligerent was there: it said so, two sources say so, one does, several are named."""
PRECISION = (
    ("exact", re.compile(r"exact|within \d+ ?k?m|landmark|street|building", re.IGNORECASE)),
    ("district", re.compile(r"district", re.IGNORECASE)),
    ("near", re.compile(r"neighbou?rhood|village|town|city|area", re.IGNORECASE)),
    ("province", re.compile(r"province|governorate|oblast|region", re.IGNORECASE)),
    ("country", re.compile(r"country", re.IGNORECASE)),
)
"""Our words for those of Airwars, the first that fits; its towns are points in them, so the incident is near."""
EXPLOSIONS = "Explosions/Remote violence"
STRIKES = {
    "airstrike": "Air/drone strike", "drone strike": "Air/drone strike",
    "airstrike and/or drone strike": "Air/drone strike", "artillery": "Shelling/artillery/missile attack",
    "naval bombardment": "Shelling/artillery/missile attack", "airstrike and/or artillery": "",
}  # fmt: skip
"""Sub-event types by the type of strike, where it is one; all of these explode."""
FIGURES = {"fatalities": "killed", "injuries": "injured"}
_BELLIGERENT = re.compile(r"belligerent_\d+_belligerent_name")
_PER_BELLIGERENT = re.compile(r"belligerent_\d+_(?:type|assessment_name|deaths_conceded_\w+|injuries_conceded_\w+)")
KEPT = (
    "date_type", "local_time_type", "local_time", "local_time_start", "local_time_end", "local_time_of_day",
    "strike_status_name", "civilian_harm_reported", "civilian_harm_status_name", "cause_of_death_injury_name",
    "infrastructure_name", "observation_name", "impact_name", "total_strikes", "children_killed_min",
    "children_killed_max", "women_killed_min", "women_killed_max", "men_killed_min", "men_killed_max",
    "persons_directly_participating_in_hostilities_killed_min",
    "persons_directly_participating_in_hostilities_killed_max", "geolocation_status_name", "geolocation_accuracy_name",
    "previous_codes", "post_modified",
)  # fmt: skip
PUBLISHERS = {"airwars": "Airwars"}


def turn(raw: Raw) -> list[Raw]:
    """Return incidents of Airwars as reports."""
    names = [name for name in raw.cells if _BELLIGERENT.fullmatch(name)]
    belligerents, strike = joined(raw, names), column(raw, "strike_type_name")
    reports = {
        **those(raw, AS_THEY_ARE),
        "report_id": named("airwars", raw.cells["code"]),
        "source_id": Cells.all("airwars", len(raw.numbers)),
        "date_start": raw.cells["date"].map(day),
        "date_end": column(raw, "date_end").map(day),
        "geo_precision": column(raw, "geolocation_accuracy_name").map(precision),
        "event_type": strike.map(lambda text: EXPLOSIONS if text.strip().lower() in STRIKES else ""),
        "sub_event_type": strike.map(lambda text: STRIKES.get(text.strip().lower(), "")),
        "perpetrator": belligerents,
        "attribution_status": together(_status, belligerents, column(raw, "strike_status_name")),
        "target": joined(raw, ("targeted_belligerent_name",)),
        **_figures(raw),
        "codes": codes(raw, [*KEPT, *(name for name in raw.cells if _PER_BELLIGERENT.fullmatch(name))]),
    }
    return [replace(raw, cells=reports), told_by(raw, PUBLISHERS)]


def precision(words: str) -> str:
    """Return our word for the accuracy of a geolocation, empty for one that is not known.

    >>> precision("Within 100m (via Coalition)"), precision("Neighbourhood/area"), precision("Subdistrict")
    ('exact', 'near', 'district')
    """
    return next((word for word, pattern in PRECISION if pattern.search(words)), "")


def _status(belligerents: str, status: str) -> str:
    """Return how the belligerents are known; of several, none has claimed it or is the one that it is attributed to.

    >>> _status("A", "Declared strike"), _status("A; B", "Declared strike"), _status("", "Likely strike")
    ('claimed', 'disputed', 'unknown')
    """
    if not belligerents:
        return "unknown"
    return "disputed" if ";" in belligerents else STATUS.get(status.strip().lower(), "suspected")


def _figures(raw: Raw) -> dict[str, Cells]:
    """Return the ranges of civilians killed and injured, and the same in words."""
    columns = {}
    for ours, theirs in FIGURES.items():
        least, most = (
            column(raw, f"civilian_non_combatants_{theirs}_{end}").map(lambda text: whole(text.replace("NULL", "")))
            for end in ("min", "max")
        )
        columns[f"{ours}_low"], columns[f"{ours}_high"] = least, most
        columns[f"{ours}_as_reported"] = together(_in_words, least, most)
    return columns


def _in_words(least: str, most: str) -> str:
    """Return a range of civilians in words.

    >>> _in_words("3", "5"), _in_words("2", "2"), _in_words("", "")
    ('3–5 civilians', '2 civilians', '')
    """
    figures = "–".join(dict.fromkeys(filter(None, (least, most))))
    return f"{figures} civilians" if figures else ""


DATASET = Dataset(
    "Airwars",
    frozenset(
        {"code", "date", "civilian_non_combatants_killed_min", "civilian_non_combatants_killed_max", "latitude"}
        | {"strike_status_name", "civilian_harm_status_name"}
    ),
    turn,
    Credit("Airwars", "https://airwars.org/", "as Airwars grants it", "Incidents: Airwars, airwars.org", "Airwars"),
    "Airwars' file states no licence: ask Airwars before handing its rows on (https://airwars.org/)",
    begins="airwars-",
)
