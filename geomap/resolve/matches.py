"""Every place of every report looked up, each different question once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.gazetteer import Answer
from geomap.schema import MATCHES, frame, framed, listed, stacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.gazetteer import Gazetteer
    from geomap.schema.words import Precision

    Ask = Callable[[str, str, str], Answer]
    """Takes words, countries and a province, each empty where nothing is known of it."""

GIVEN_RADIUS_M: dict[Precision, float] = {
    "exact": 1000.0, "near": 10_000.0, "relative": 20_000.0, "district": 30_000.0, "province": 100_000.0,
    "region": 200_000.0, "country": 500_000.0, "sea": 100_000.0,
}  # fmt: skip
"""Radius in metres for coordinates that a source gives with no more than a word of precision."""


def look_up(reports: pd.DataFrame, gazetteer: Gazetteer, known: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return table MATCHES: a row for the place of each report, and one for its launch location if it names one.

    The coder's `location` is looked up before the source's words, given coordinates before either. A launch may
    lie in another country than its target: the country hint is tried first and then dropped. `known` is table MATCHES
    of places that an earlier build found: these are not looked up again.
    """

    @cache
    def asked(words: str, country: str, admin1: str) -> Answer:
        return _asked(gazetteer, words, country, admin1)

    def launched(words: str, country: str, admin1: str) -> Answer:
        near = asked(words, country, admin1)
        return near if near.place else asked(words, "", "")

    reports = reports.reset_index(drop=True)
    words = reports["location"].fillna(reports["location_as_reported"]).fillna("")
    questions = pd.DataFrame({"words": words, **{hint: reports[hint].fillna("") for hint in ("country", "admin1")}})
    is_launched = reports["launch_location"].notna()
    is_known, found = _found_before(reports, known)
    is_given = reports["latitude"].notna() & ~is_known
    is_asked = ~is_given & ~is_known
    launches = questions.assign(words=reports["launch_location"])[is_launched]
    located = {
        "known": found,
        "given": _given(reports[["latitude", "longitude", "geo_precision"]][is_given], words[is_given]),
        "asked": _answered(questions[is_asked], asked),
        "launched": _answered(launches, launched),
    }
    numbers = np.concatenate([np.flatnonzero(which) for which in (is_known, is_given, is_asked, is_launched)])
    order = np.argsort(numbers, kind="stable")
    matches = stacked(list(located.values()), MATCHES).take(order).reset_index(drop=True)
    is_launch = pd.Series(order >= len(reports))
    named = reports[["report_id", "incident_id"]].take(numbers[order]).reset_index(drop=True)
    return matches.assign(**named, purpose=is_launch.map({True: "launch", False: "location"}).astype("str"))


def _found_before(reports: pd.DataFrame, known: pd.DataFrame | None) -> tuple[pd.Series, pd.DataFrame]:
    """Say which reports' places an earlier build found, and return these, in the order of the reports."""
    if known is None or known.empty:
        return pd.Series(data=False, index=reports.index), frame(MATCHES)
    located = known[known["purpose"] == "location"].drop_duplicates("report_id")
    at = pd.Index(located["report_id"].astype(object)).get_indexer(pd.Index(reports["report_id"].astype(object)))
    found = located.take(at[at >= 0]).reset_index(drop=True)
    radius = found["uncertainty_m"].fillna(found["geo_precision"].map(GIVEN_RADIUS_M))
    return pd.Series(at >= 0, index=reports.index), framed(MATCHES, found.assign(uncertainty_m=radius), len(found))


def _asked(gazetteer: Gazetteer, words: str, country: str, admin1: str) -> Answer:
    if not words:
        return Answer("", "unknown", reasons=("the report names no place",))
    return gazetteer.resolve(words, country=listed(country), admin1=admin1)


def _answered(questions: pd.DataFrame, ask: Ask) -> pd.DataFrame:
    """Return the answer to each question as a row of table MATCHES, which does not say yet whose it is."""
    different = questions.drop_duplicates()
    answers = frame(MATCHES, [_row(ask(*question)) for question in different.itertuples(index=False)])
    if len(different) == len(questions):
        return answers
    which = questions.groupby(list(questions), sort=False).ngroup()
    return answers.take(which.to_numpy()).reset_index(drop=True)


def _given(reports: pd.DataFrame, words: pd.Series) -> pd.DataFrame:
    """Return the coordinates that reports carry themselves as rows of table MATCHES; no more exact than they say."""
    precision = reports["geo_precision"].fillna("near")
    is_stated = reports["geo_precision"].notna()
    reasons = {True: "the source gives coordinates", False: "the source gives coordinates and not how precise they are"}
    answers = {
        "query": words,
        "latitude": reports["latitude"],
        "longitude": reports["longitude"],
        "uncertainty_m": precision.map(GIVEN_RADIUS_M),
        "geo_precision": precision,
        "status": pd.Series("given", index=reports.index),
        "rung": pd.Series("given", index=reports.index),
        "score": pd.Series(1.0, index=reports.index),
        "reasons": is_stated.map(reasons),
    }
    return framed(MATCHES, answers, len(reports))


def _row(answer: Answer) -> dict[str, object]:
    place = answer.place
    return {
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
