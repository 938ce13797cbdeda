"""Incidents as links need them: when, where, who against whom, and what their reports say of answering."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geomap.proposals.accounts import day_numbers
from geomap.proposals.words import AFTERWARDS, ANSWERING
from geomap.schema import records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geomap.proposals.parties import Keys, Parties
    from geomap.schema import PlacedStory

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians", "Riots", ""})
"""What may answer and be answered; an incident of no type may be anything."""
TOLD_IN = ("notes", "target", "date_as_reported", "location_as_reported")
"""Columns of reports in which such words may stand."""
_ANSWERING = re.compile("|".join(rf"\b{re.escape(word)}" for word in ANSWERING), re.IGNORECASE)
_AFTERWARDS = re.compile("|".join(rf"\b{re.escape(word)}" for word in AFTERWARDS), re.IGNORECASE)


@dataclass(frozen=True)
class Event:
    """One incident."""

    id: str
    """Its incident_id."""
    first: int
    """First day, counted from 1970."""
    last: int
    """Last day, in the same way."""
    lat: float | None
    """Latitude in degrees; None if it is unplaced."""
    lon: float | None
    """Longitude in degrees, in the same way."""
    reach_m: float
    """How far from the point it may have been, in metres."""
    by: Keys
    """Who did it, all that are named."""
    against: Keys
    """Who was hit or meant."""
    is_violent: bool
    """Whether it is of a kind that answers and is answered."""
    is_deadly: bool
    """Whether anybody is known to have been killed."""
    is_answering: bool
    """Whether its reports speak of revenge, a response, an answer."""
    is_afterwards: bool
    """Whether they say that it came after something of the same day."""


def events_of(story: PlacedStory, parties: Parties) -> Iterator[Event]:
    """Give the incidents of known days of which somebody is said to have done them."""
    placed = story.placed[story.placed["date_start"].notna() & story.placed["perpetrator"].notna()]
    first, last = day_numbers(placed["date_start"]), day_numbers(placed["date_end"].fillna(placed["date_start"]))
    words = _words(story, set(placed["incident_id"]))
    for row, start, end in zip(records(placed), first.tolist(), last.tolist(), strict=True):
        yield _event(row, start, end, words.get(row["incident_id"], ""), parties)


def _event(row: dict[str, Any], first: int, last: int, words: str, parties: Parties) -> Event:
    return Event(
        id=row["incident_id"],
        first=first,
        last=last,
        lat=row["latitude"],
        lon=row["longitude"],
        reach_m=row["uncertainty_m"] or 0.0,
        by=parties.keys(row["perpetrator"]),
        against=parties.keys(row["target"] or ""),
        is_violent=(row["event_type"] or "") in VIOLENT,
        is_deadly=bool(row["fatalities_low"] or row["fatalities_best"]),
        is_answering=bool(_ANSWERING.search(words)),
        is_afterwards=bool(_AFTERWARDS.search(words)),
    )


def _words(story: PlacedStory, incidents: Iterable[str]) -> dict[str, str]:
    """Return what the reports of incidents say in words."""
    found: dict[str, list[str]] = {name: [] for name in incidents}
    for row in records(story.reports, ["incident_id", *TOLD_IN]):
        if row["incident_id"] in found:
            found[row["incident_id"]] += [row[name] for name in TOLD_IN if row[name]]
    return {name: "\n".join(texts) for name, texts in found.items()}
