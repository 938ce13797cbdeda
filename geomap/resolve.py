"""Incidents × gazetteer → placed incidents, each with the reasons; an unplaced one stays, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd

from geomap import geo
from geomap.errors import Finding
from geomap.gazetteer import Answer
from geomap.gazetteer.phrases import parse
from geomap.schema import GEO_PRECISIONS, MATCHES, PLACED, PlacedStory, check, frame, listed, ranks, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geomap.gazetteer import Gazetteer
    from geomap.schema import Story

GIVEN_RADIUS_M = {
    "exact": 1000.0, "near": 10_000.0, "relative": 20_000.0, "district": 30_000.0, "province": 100_000.0,
    "region": 200_000.0, "country": 500_000.0, "sea": 100_000.0,
}  # fmt: skip
"""Radius in metres for coordinates that a source gives with no more than a word of precision."""
LEAST_APART_M = 5000.0
LONGEST_LABEL = 48
_ORDER = {"placed": 0, "given": 0, "ambiguous": 1, "unknown": 2}
_ANSWER = [column for column in MATCHES.names if column not in {"report_id", "incident_id", "purpose", "query"}]


def place(story: Story, gazetteer: Gazetteer) -> tuple[PlacedStory, list[Finding]]:
    """Return the story with every place of every report looked up, and what is doubtful about the places.

    An incident takes the most precise answer of its reports; where two are as precise, that with the smaller radius.
    """
    matches = _matches(story.reports, gazetteer)
    check(matches, MATCHES)
    located = matches[matches["purpose"] == "location"]
    best = _best(located)
    placed = _placed(story.incidents, best)
    check(pd.DataFrame(placed.drop(columns="geometry")), PLACED)
    return PlacedStory(**vars(story), placed=placed, matches=matches), _far_apart(located, best, story.reports)


def _matches(reports: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    answers: dict[tuple[str, str, str], Answer] = {}

    def looked_up(words: str, country: str, admin1: str) -> Answer:
        asked = (words, country, admin1)
        if asked not in answers:
            answers[asked] = _resolved(gazetteer, *asked)
        return answers[asked]

    rows = []
    for report in records(reports):
        hints = (report["country"] or "", report["admin1"] or "")
        named = report["location"] or report["location_as_reported"] or ""
        given = _given(report, named)
        rows.append(_row(report, "location", given or looked_up(named, *hints)))
        if report["launch_location"]:
            rows.append(_row(report, "launch", looked_up(report["launch_location"], *hints)))
    return frame(MATCHES, rows)


def _resolved(gazetteer: Gazetteer, words: str, country: str, admin1: str) -> Answer:
    if not words:
        return Answer("", "unknown", reasons=("the report names no place",))
    hints = listed(country)
    unknown = [hint for hint in hints if not gazetteer.country_code(hint)]
    if unknown:
        return Answer(words, "unknown", reasons=(f"the country hint '{unknown[0]}' is no country that is known",))
    return gazetteer.resolve(words, country=hints, admin1=admin1)


def _given(report: dict[str, object], words: str) -> Answer | None:
    """Return the coordinates that the report itself carries, None if it has none."""
    lat, lon = report["latitude"], report["longitude"]
    if not isinstance(lat, float) or not isinstance(lon, float):
        return None
    precision = str(report["geo_precision"] or "exact")
    return Answer(
        words, "given", lat, lon, GIVEN_RADIUS_M[precision], precision, rung="given", score=1.0,  # type: ignore[arg-type]  # checked when read
        reasons=("the source gives coordinates",),
    )  # fmt: skip


def _row(report: dict[str, object], purpose: str, answer: Answer) -> dict[str, object]:
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
        "place_name": answer.place.name if answer.place else None,
        "gazetteer_id": answer.place.gazetteer_id if answer.place else None,
        "gazetteer_source": answer.place.source if answer.place else None,
        "reasons": "; ".join(answer.reasons),
        "candidates": "; ".join(candidate.described for candidate in answer.candidates),
    }


def _best(located: pd.DataFrame) -> pd.DataFrame:
    """Return one match for each incident: placed before ambiguous before unknown, then the more precise."""
    ranked = located.assign(
        order=located["status"].map(_ORDER),
        vague=located["geo_precision"].map(ranks(GEO_PRECISIONS)),
        often=-located.groupby(["incident_id", "latitude", "longitude"])["report_id"].transform("size"),
    )
    ranked = ranked.sort_values(
        ["order", "vague", "uncertainty_m", "often", "score"], ascending=[True, True, True, True, False], kind="stable"
    )
    return ranked.drop_duplicates("incident_id").set_index("incident_id")[["query", *_ANSWER]]


def _placed(incidents: pd.DataFrame, best: pd.DataFrame) -> gpd.GeoDataFrame:
    placed = incidents.join(best, on="incident_id")
    placed["label"] = [_label(*row) for row in _texts(placed, ["geo_precision", "place_name", "query", "incident_id"])]
    points = gpd.GeoSeries(gpd.points_from_xy(placed["longitude"], placed["latitude"]), crs="EPSG:4326")
    points[placed["latitude"].isna()] = None
    return gpd.GeoDataFrame(placed[PLACED.names], geometry=points, crs="EPSG:4326")


def _label(precision: str, name: str, query: str, incident: str) -> str:
    """Return the short name of an incident: the place itself if it is exact, else the words about it."""
    near = parse(query)
    words = f"near {near.name}" if near.is_near else query
    label = (name if precision == "exact" else words) or query or incident
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


def _far_apart(located: pd.DataFrame, best: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each report that places its incident where the chosen place cannot be."""
    found = located[located["latitude"].notna()]
    chosen = best.loc[found["incident_id"]]
    distance = geo.distances_m(
        *(table[name].to_numpy(dtype=float) for table in (found, chosen) for name in ("latitude", "longitude"))
    )
    reach = found["uncertainty_m"].to_numpy() + chosen["uncertainty_m"].to_numpy()
    is_far = distance > np.maximum(reach, LEAST_APART_M)
    where = reports.set_index("report_id")[["file", "row"]]
    return [
        _apart(where.loc[report], query, apart)
        for report, query, apart in zip(
            found["report_id"][is_far], found["query"][is_far], distance[is_far], strict=True
        )
    ]


def _apart(where: pd.Series, query: str, apart_m: float) -> Finding:
    file, row = where["file"], where["row"]
    wanted = f"a place less than {apart_m / 1000:.0f} km from where the incident's other reports put it"
    return Finding(str(file), 0 if pd.isna(row) else int(row), "location", query, wanted)


def _texts(table: pd.DataFrame, columns: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of text columns as tuples, empty text where a value is missing."""
    return zip(*(table[column].fillna("").astype(str) for column in columns), strict=True)


def summary(story: PlacedStory) -> dict[str, int]:
    """Return how many incidents there are, and how many of them are a point, an area, or nowhere.

    `incidents` = `placed` + `region` + `country` + `ambiguous` + `unknown`.
    """
    placed = story.placed
    is_placed = placed["latitude"].notna()
    country = is_placed & (placed["geo_precision"] == "country")
    region = is_placed & placed["geo_precision"].isin(("province", "region", "sea"))
    return {
        "incidents": len(placed),
        "placed": int((is_placed & ~country & ~region).sum()),
        "region": int(region.sum()),
        "country": int(country.sum()),
        "ambiguous": int((placed["status"] == "ambiguous").sum()),
        "unknown": int((placed["status"] == "unknown").sum()),
    }
