"""PLOVER: events of political interaction as JSON Lines, coded from news texts by people or machines.

Who is `actor` and who `recipient` is the coder's reading of a sentence, so both are actors and neither the perpetrator.
`link` is shared by events that belong together, without saying how; none of our relations is that (docs/decisions.md).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.readers.datasets.coded import codes, column, joined, named, told_by
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.dated import day
from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from geomap.readers.raw import Raw

EXPLOSIONS = "Explosions/Remote violence"
KINDS = {
    ("assault", "aerial"): (EXPLOSIONS, "Air/drone strike"),
    ("assault", "drone"): (EXPLOSIONS, "Air/drone strike"),
    ("assault", "explosives"): (EXPLOSIONS, ""),
    ("assault", "heavy-weapons"): (EXPLOSIONS, "Shelling/artillery/missile attack"),
    ("assault", "suicide-attack"): (EXPLOSIONS, "Suicide bomb"),
    ("protest", "demo"): ("Protests", ""),
    ("protest", "riot"): ("Riots", ""),
}
"""Event types of ours by event and mode, where they say as much; a beating may be of soldiers."""
LATITUDE, LONGITUDE = (
    tuple(f"{before}{name}" for before in ("event_loc.", "event_loc_", "") for name in names)
    for names in (("lat", "latitude"), ("lon", "long", "lng", "longitude"))
)
"""Where coders put coordinates, of which PLOVER itself says nothing."""
PLACE = ("event_loc", "event_loc.text", "event_loc.name")
KEPT = (
    "actor", "recipient", "event", "mode", "context", "quad_code", "event_scale", "link", "time", "endtime", "coder",
    "coded_date", "coded_time",
)  # fmt: skip
SOURCE = "plover"
TERMS = "PLOVER's files do not say whose data they are: name the source, and hand rows on only if it lets you"


def turn(raw: Raw) -> list[Raw]:
    """Return events as reports, each its own incident."""
    event, mode = column(raw, "event"), column(raw, "mode")
    reports = {
        "report_id": named("plover", raw.cells["id"]),
        "source_id": Cells.all(SOURCE, len(raw.numbers)),
        "date_start": raw.cells["date"].map(day),
        "date_end": column(raw, "enddate").map(day),
        "event_type": together(lambda *words: kind(*words)[0], event, mode),
        "sub_event_type": together(lambda *words: kind(*words)[1], event, mode),
        "location_as_reported": _first(raw, PLACE),
        "latitude": _first(raw, LATITUDE),
        "longitude": _first(raw, LONGITUDE),
        "actors": joined(raw, ("actor", "recipient")),
        "notes": joined(raw, ("event_text", "comment")),
        "cites": joined(raw, ("cite_info", "text_info")),
        "codes": codes(raw, KEPT),
    }
    return [replace(raw, cells=reports), told_by(raw, {SOURCE: "PLOVER events"})]


def kind(event: str, mode: str) -> tuple[str, str]:
    """Return our types for an event and its modes, empty where they do not say one.

    >>> kind("ASSAULT", "drone"), kind("ASSAULT", "beat"), kind("ASSAULT; PROTEST", "drone")
    (('Explosions/Remote violence', 'Air/drone strike'), ('', ''), ('', ''))
    """
    key = (event.strip().lower(), mode.strip().lower())
    return KINDS.get(key, ("", ""))


def _first(raw: Raw, names: tuple[str, ...]) -> Cells:
    return next((raw.cells[name] for name in names if name in raw.cells), column(raw, ""))


DATASET = Dataset(
    "PLOVER", frozenset({"id", "date", "actor", "recipient", "event"}), turn, warning=TERMS, begins="plover-"
)
