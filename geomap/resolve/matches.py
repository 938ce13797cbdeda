"""Every place of every report looked up, each different question once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from geomap.gazetteer import Answer
from geomap.schema import MATCHES, frame, listed, records

if TYPE_CHECKING:
    import pandas as pd

    from geomap.gazetteer import Gazetteer
    from geomap.schema.words import Precision

GIVEN_RADIUS_M: dict[Precision, float] = {
    "exact": 1000.0, "near": 10_000.0, "relative": 20_000.0, "district": 30_000.0, "province": 100_000.0,
    "region": 200_000.0, "country": 500_000.0, "sea": 100_000.0,
}  # fmt: skip
"""Radius in metres for coordinates that a source gives with no more than a word of precision."""


def look_up(reports: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return table MATCHES: a row for the place of each report, and one for its launch location if it names one.

    The coder's `location` is looked up before the source's words, given coordinates before either. A launch may
    lie in another country than its target: the country hint is tried first and then dropped.
    """

    @cache
    def asked(words: str, country: str, admin1: str) -> Answer:
        return _asked(gazetteer, words, country, admin1)

    rows = []
    for report in records(reports):
        hints = report["country"] or "", report["admin1"] or ""
        words = report["location"] or report["location_as_reported"] or ""
        rows.append(_row(report, "location", _given(report, words) or asked(words, *hints)))
        if launch := report["launch_location"]:
            near = asked(launch, *hints)
            rows.append(_row(report, "launch", near if near.place else asked(launch, "", "")))
    return frame(MATCHES, rows)


def _asked(gazetteer: Gazetteer, words: str, country: str, admin1: str) -> Answer:
    if not words:
        return Answer("", "unknown", reasons=("the report names no place",))
    return gazetteer.resolve(words, country=listed(country), admin1=admin1)


def _given(report: dict[str, Any], words: str) -> Answer | None:
    """Return the coordinates that the report itself carries, None if it has none; no more exact than it says."""
    if report["latitude"] is None:
        return None
    precision: Precision = report["geo_precision"] or "near"
    reason = "the source gives coordinates" + ("" if report["geo_precision"] else " and not how precise they are")
    return Answer(
        words,
        "given",
        report["latitude"],
        report["longitude"],
        GIVEN_RADIUS_M[precision],
        precision,
        rung="given",
        score=1.0,
        reasons=(reason,),
    )


def _row(report: dict[str, object], purpose: str, answer: Answer) -> dict[str, object]:
    place = answer.place
    return {
        "report_id": report["report_id"],
        "incident_id": report["incident_id"],
        "purpose": purpose,
        "query": answer.query,
        "latitude": answer.lat,
        "longitude": answer.lon,
        "uncertainty_m": answer.uncertainty_m,
        "geo_precision": answer.precision,
        "bearing_deg": answer.bearing_deg,
        "status": answer.status,
        "rung": answer.rung,
        "score": answer.score,
        "matched_name": answer.matched_name,
        "place_name": place.name if place else None,
        "gazetteer_id": place.gazetteer_id if place else None,
        "gazetteer_source": place.source if place else None,
        "reasons": "; ".join(answer.reasons),
        "candidates": "; ".join(candidate.described for candidate in answer.candidates),
    }
