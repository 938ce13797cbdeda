"""Which incident may answer which, where no source says it: a later one, by and against the other side."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10
from typing import TYPE_CHECKING

from geomap import geo
from geomap.proposals import link_weights as weights
from geomap.proposals.events import events_of
from geomap.proposals.parties import Parties
from geomap.proposals.sides import Sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geomap.gazetteer import Gazetteer
    from geomap.proposals.events import Event
    from geomap.schema import PlacedStory

RELATION = "retaliation_for"
KM = 1000.0


@dataclass(frozen=True)
class Answer:
    """One incident that may answer an earlier one."""

    incident: str
    """The incident_id of the one that answers."""
    other: str
    """That of the one that it answers."""
    score: float
    """The chance that it does, 0 to 1."""
    reasons: str
    """Why, in words, each part with its share, joined by '; '."""


def answers(
    story: PlacedStory,
    gazetteer: Gazetteer,
    *,
    days: int = weights.DAYS,
    most: int = weights.MOST,
    least: float = weights.LEAST,
) -> list[Answer]:
    """Return what may answer what, at most `most` for each incident, in the order of the incidents.

    An answer comes at most so many `days` later and has a score of `least` or more. Incidents of which any source says
    what they answer, or that somebody disputes it, have none.
    """
    told = story.relations[story.relations["relation"] == RELATION]
    known = set(told["incident_id"])
    stated = set(zip(told["incident_id"], told["other_id"], strict=True))
    events = sorted(events_of(story, Parties(gazetteer)), key=lambda event: event.first)
    sides = Sides(events)
    found: list[Answer] = []
    for place, event in enumerate(events):
        if event.id in known or not event.is_violent:
            continue
        causes = _causes(event, events, place, days, sides)
        scored = [_scored(event, cause, len(causes), sides) for cause in causes if (cause.id, event.id) not in stated]
        good = sorted((each for each in scored if each.score >= least), key=lambda each: (-each.score, each.other))
        found += good[:most]
    return found


def _causes(event: Event, events: Sequence[Event], place: int, days: int, sides: Sides) -> list[Event]:
    """Return the earlier incidents of the other side, the latest first; no more than a few hundred are looked at."""
    causes: list[Event] = []
    for cause in _before(event, events, place, days):
        if _is_earlier(cause, event) and event.first - cause.last <= days and sides.turn(event, cause)[0] > 0:
            causes.append(cause)
            if len(causes) == weights.MOST_CAUSES:
                break
    return causes


def _before(event: Event, events: Sequence[Event], place: int, days: int) -> Iterator[Event]:
    """Give incidents in which the answer's cause may be, from the latest back; those of its own day too."""
    after = place
    while after + 1 < len(events) and events[after + 1].first == event.first:
        after += 1
    for number in range(after, max(after - weights.MOST_LOOKED_AT, -1), -1):
        cause = events[number]
        if event.first - cause.first > days + weights.LONGEST_DAYS:
            return
        if cause is not event and cause.is_violent:
            yield cause


def _is_earlier(cause: Event, event: Event) -> bool:
    """Say whether the order of two is beyond doubt: by their days, or on one day by the words of the later."""
    if cause.last < event.first:
        return True
    is_one_day = cause.first == cause.last == event.first == event.last
    return is_one_day and event.is_afterwards and not cause.is_afterwards


def _scored(event: Event, cause: Event, rivals: int, sides: Sides) -> Answer:
    """Return how likely one incident answers another among so many that it might answer."""
    delay = event.first - cause.last
    turned, turn_words = sides.turn(event, cause)
    said = [
        (turned, turn_words),
        (_delay(delay), "the same day, and afterwards by its own words" if not delay else f"{delay} days later"),
        _distance(event, cause),
        (weights.WORDS if event.is_answering else 0.0, "its words speak of an answer"),
        (weights.DEADLY if cause.is_deadly else 0.0, "the earlier one killed"),
        (-weights.RIVAL * log10(rivals), f"one of {rivals} that it might answer"),
        (weights.PRIOR, "most incidents answer none"),
    ]
    power = sum(share for share, _ in said)
    told = [f"{words} ({share:+.1f})" for share, words in said if abs(share) >= weights.SHOWN]
    return Answer(event.id, cause.id, round(1 / (1 + 10**-power), 3), "; ".join(told))


def _delay(days: int) -> float:
    return next((worth for most, worth in weights.DELAYS if days <= most), weights.LATE)


def _distance(event: Event, cause: Event) -> tuple[float, str]:
    if event.lat is None or event.lon is None or cause.lat is None or cause.lon is None:
        return 0.0, ""
    apart_m = geo.distance_m(event.lat, event.lon, cause.lat, cause.lon)
    least_m = max(0.0, apart_m - event.reach_m - cause.reach_m)
    worth = next((worth for most_m, worth in weights.DISTANCES if least_m <= most_m), weights.FAR)
    return worth, f"{apart_m / KM:.0f} km apart"
