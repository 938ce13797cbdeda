"""Incidents × gazetteer → placed incidents, each with the reasons; an unplaced one stays, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.gazetteer.phrases import NEAR_M, Near, parse
from geomap.resolve.doubts import far_apart, unplaced
from geomap.resolve.matches import look_up
from geomap.resolve.misplaced import doubted, misplaced
from geomap.resolve.points import with_points
from geomap.schema import GEO_PRECISIONS, MATCHES, PLACED, PlacedStory, check, listed, ranks

if TYPE_CHECKING:
    from geomap.errors import Finding
    from geomap.gazetteer import Gazetteer
    from geomap.schema import Story

__all__ = ["place", "summary", "unplaced", "with_points"]

LONGEST_LABEL = 48
_ORDER = {"placed": 0, "given": 0, "ambiguous": 1, "unknown": 2}
_ANSWER = [column for column in MATCHES.names if column not in {"report_id", "incident_id", "purpose", "query"}]


def place(story: Story, gazetteer: Gazetteer, known: pd.DataFrame | None = None) -> tuple[PlacedStory, list[Finding]]:
    """Return the story with every place of every report looked up, and what is doubtful about the places.

    An incident takes the most precise answer of its reports; of two as precise that with the smaller radius, then
    the one that more reports give, then the surer match. Coordinates that a source gives come before every place that
    was found by its name and reaches as far as they do, or farther. Places that stand in `known`, table MATCHES, are
    taken as an earlier build found them. What is in doubt with other given coordinates is among the reasons too.
    """
    found, wanted = misplaced(story.reports, gazetteer)
    told_before = set() if known is None else set(known["report_id"])
    wanted = {name: doubt for name, doubt in wanted.items() if name not in told_before}
    matches = doubted(look_up(story.reports, gazetteer, known), wanted)
    check(matches, MATCHES)
    located = matches[matches["purpose"] == "location"]
    incidents = story.incidents.assign(country=_codes(story.incidents["country"], gazetteer))
    placed = _placed(incidents, _best(located))
    check(placed, PLACED)
    doubtful = [*far_apart(located, placed, story.reports), *found]
    return PlacedStory(**vars(story), placed=placed, matches=matches), doubtful


def _codes(countries: pd.Series, gazetteer: Gazetteer) -> pd.Series:
    """Return countries by name or code as ISO codes, each once; what is no known country stays as it is written."""

    def coded(names: str) -> str:
        found = {hint: gazetteer.country(hint) for hint in listed(names)}
        return "; ".join(dict.fromkeys(country.country if country else hint for hint, country in found.items()))

    return countries.map({names: coded(names) for names in countries.dropna().unique()}).astype("str")


def _best(located: pd.DataFrame) -> pd.DataFrame:
    """Return one match for each incident: placed before ambiguous before unknown, then the more precise.

    A name that says no more than the coordinates that another report gives comes after all others that are placed.
    Its words are those of the best match that has any.
    """
    several = located["incident_id"].duplicated(keep=False)
    compared = located[several]
    ranked = compared.assign(
        order=compared["status"].map(_ORDER),
        outdone=_outdone(compared),
        vague=compared["geo_precision"].map(ranks(GEO_PRECISIONS)),
        often=-compared.groupby(["incident_id", "latitude", "longitude"])["report_id"].transform("size"),
    )
    ranked = ranked.sort_values(
        ["order", "outdone", "vague", "uncertainty_m", "often", "score"],
        ascending=[True, True, True, True, True, False],
        kind="stable",
    )
    best = pd.concat([located[~several], ranked.drop_duplicates("incident_id")[located.columns]])
    best = best.set_index("incident_id")[["query", *_ANSWER]]
    words = ranked.groupby("incident_id", sort=False)["query"].first()
    return best.assign(query=best["query"].fillna(words))


def _outdone(located: pd.DataFrame) -> pd.Series:
    """Say which places were found by name and reach no less far than coordinates that another report gives."""
    given_m = located["uncertainty_m"].where(located["status"] == "given").groupby(located["incident_id"])
    return (located["status"] == "placed") & (located["uncertainty_m"] >= given_m.transform("min"))


def _placed(incidents: pd.DataFrame, best: pd.DataFrame) -> pd.DataFrame:
    placed = incidents.join(best, on="incident_id")
    return placed.assign(label=_labels(placed))[PLACED.names]


def _labels(placed: pd.DataFrame) -> pd.Series:
    """Return the short name of each incident: the place itself if it is exact, else the words about it."""
    query = placed["query"]
    vague = query[placed["geo_precision"] != "exact"].dropna().unique()
    about = query.map({words: _about(words) for words in vague}).astype("str")
    named = placed["place_name"].where(placed["geo_precision"] == "exact", about)
    labels = named.fillna(query).fillna(placed["incident_id"])
    return labels.where(labels.str.len() <= LONGEST_LABEL, labels.str[: LONGEST_LABEL - 1] + "…")


def _about(words: str) -> str:
    near = parse(words)
    return f"near {near.anchor}" if isinstance(near, Near) and near.reach_m == NEAR_M else words


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
