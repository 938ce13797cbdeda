"""Answers as plain data, for JSON: the same fields in the same order, whatever the answer."""

from __future__ import annotations

from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING

from geomap.gazetteer import library
from geomap.gazetteer.credits import credits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.credits import Credit
    from geomap.gazetteer.place import Answer, Place


def document(answers: Sequence[Answer]) -> dict[str, object]:
    """Return answers with the credits of every source that a place in them comes from."""
    return {
        "geomap": version("geomap"),
        "answers": [plain(answer) for answer in answers],
        "credits": [asdict(credit) for credit in credits_of_answers(answers)],
    }


def credits_of_answers(answers: Sequence[Answer]) -> list[Credit]:
    """Return whom to thank for the places of these answers, candidates and the same place in other sources too."""
    places = [place for answer in answers for place in (answer.place, *answer.merged, *answer.candidates) if place]
    return credits_of({place.source for place in places}, library.terms())


def plain(answer: Answer) -> dict[str, object]:
    """Return one answer; what is not known is null."""
    return {
        "query": answer.query,
        "status": answer.status,
        "latitude": answer.lat,
        "longitude": answer.lon,
        "uncertainty_m": answer.uncertainty_m,
        "geo_precision": answer.precision,
        "bearing_deg": answer.bearing_deg,
        "rung": answer.rung,
        "score": round(answer.score, 3),
        "matched_name": answer.matched_name or None,
        "place": _place(answer.place) if answer.place else None,
        "reasons": list(answer.reasons),
        "merged": [_place(place) for place in answer.merged],
        "candidates": [_place(place) for place in answer.candidates],
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "gazetteer_id": place.gazetteer_id,
        "gazetteer_source": place.source,
        "name": place.name,
        "type": place.type,
        "country": place.country or None,
        "admin1": place.admin1 or None,
        "latitude": place.lat,
        "longitude": place.lon,
        "radius_m": place.radius_m,
        "population": place.population or None,
    }
