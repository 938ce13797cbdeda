"""Answers that an article does not bear out: a guess at a name, a place in a land of which nothing else speaks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from geomap.gazetteer import Answer
from geomap.gazetteer.place import apart_m

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from geomap.gazetteer import Place

LEAST_SCORE = 0.5
"""Names in the news were read over before they were printed: a mere guess at a misprint is mostly wrong."""
LEAST_OTHERS = 3
"""Of so many places elsewhere it can be said where an article is at home."""
NEAR_M = 300_000.0
"""So near to one of these a place may lie across a border."""
WELL_KNOWN = 300_000
"""A town of so many is named in news of other lands."""


def believed(answer: Answer) -> Answer:
    """Return an answer, or one without a place if it is a mere guess."""
    if answer.place is None or answer.score >= LEAST_SCORE:
        return answer
    return _unknown(answer, f"{answer.place.described} is too little like it")


def at_home(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return the answers of an article by name; small places far away, alone in their country, count as unlisted."""
    places = {answer.place.gazetteer_id: answer.place for answer in answers.values() if answer.place}
    lands = Counter(land for place in places.values() for land in _lands(place))
    lost = {each for each, place in places.items() if _is_stranger(place, lands, places.values())}
    return {
        name: _unknown(answer, f"nothing else lies near {answer.place.described}")
        if answer.place and answer.place.gazetteer_id in lost
        else answer
        for name, answer in answers.items()
    }


def countries_of(answer: Answer | None) -> list[str]:
    """Return the ISO codes of the countries of an answer's place; none if it is unknown."""
    return _lands(answer.place) if answer and answer.place else []


def _is_stranger(place: Place, lands: Mapping[str, int], places: Collection[Place]) -> bool:
    is_known = place.population >= WELL_KNOWN or place.seat == "country" or place.precision != "exact"
    if is_known or len(places) <= LEAST_OTHERS or any(lands[land] > 1 for land in _lands(place)):
        return False
    return all(each is place or apart_m(place, each) > NEAR_M for each in places)


def _lands(place: Place) -> list[str]:
    return place.country.split(";") if place.country else []


def _unknown(answer: Answer, reason: str) -> Answer:
    return Answer(answer.query, "unknown", reasons=(*answer.reasons, reason), candidates=answer.candidates)
