"""Coordinates that reports carry, held against the places that they name: far off, or the numbers swapped."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from geomap import geo
from geomap.gazetteer.asked import Asked
from geomap.gazetteer.phrases import Near, Offset, Part, parse
from geomap.names import fold_many
from geomap.resolve.matches import GIVEN_RADIUS_M
from geomap.schema import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from geomap.gazetteer import Gazetteer

    Question = tuple[str, str]
    """Words for a place, and the countries it is said to lie in."""

LEAST_AWAY_M = 50_000.0
"""Coordinates closer to the named place than this, beyond its own reach, are never in doubt."""
UNSAID_M = 150_000.0
"""How far 'north of Baghdad' may reach."""
TOGETHER = 500
"""So many names are looked up at once."""


class Spot(NamedTuple):
    """A place that bears a name."""

    lat: float
    lon: float
    reach_m: float
    """How far from its point it can have happened."""
    described: str
    """The place in a few words."""


def far_from_name(reports: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return the reports whose own coordinates lie far from every place of the name that they give, with `wanted`.

    Only names that some place bears as it stands are looked at, in the countries that the report names: another
    spelling may be another place. Nothing is asked online. Each different name and point is measured once.
    """
    words = reports["location"].fillna(reports["location_as_reported"])
    given = reports[["report_id", "file", "row", "latitude", "longitude"]].assign(
        words=words, country=reports["country"].fillna(""), precision=reports["geo_precision"].fillna("near")
    )[reports["latitude"].notna() & words.notna()]
    if given.empty:
        return given.assign(wanted="")
    measured = ["words", "country", "latitude", "longitude", "precision"]
    asked = ["words", "country"]
    questions = given[asked].drop_duplicates()
    spots = _spots(list(zip(questions["words"], questions["country"], strict=True)), gazetteer)
    known = questions.assign(spots=pd.Series(spots, index=questions.index, dtype=object))[list(map(bool, spots))]
    if known.empty:
        return given.head(0).assign(wanted="")
    different = given[measured].drop_duplicates().merge(known, on=asked, how="inner")
    is_far, wishes = _measured(different)
    far = different.loc[is_far, measured].assign(wanted=pd.Series(wishes, index=different.index[is_far], dtype="str"))
    return given.merge(far, on=measured, how="inner").sort_values(["file", "row"], kind="stable")


def _measured(different: pd.DataFrame) -> tuple[NDArray[np.bool_], list[str]]:
    """Return which rows lie far from all their spots, and what is wanted of each of these."""
    known: list[list[Spot]] = different["spots"].tolist()
    lats, lons, reaches = (np.array([getattr(spots[0], name) for spots in known]) for name in ("lat", "lon", "reach_m"))
    own = np.maximum(different["precision"].map(GIVEN_RADIUS_M).to_numpy(dtype=float), LEAST_AWAY_M)
    apart = geo.distances_m(different["latitude"], different["longitude"], lats, lons)
    is_far = apart - reaches > own
    points = different[["latitude", "longitude"]].to_numpy(dtype=float)
    wishes = []
    for place in np.flatnonzero(is_far):
        lat, lon = map(float, points[place])
        if wanted := _wanted(lat, lon, float(own[place]), known[place]):
            wishes.append(wanted)
        else:
            is_far[place] = False
    return is_far, wishes


def _wanted(lat: float, lon: float, own_m: float, spots: list[Spot]) -> str:
    """Return what is wanted of a point that lies far from the likeliest place; empty if it lies by another one."""
    away_m, spot = _nearest(lat, lon, spots)
    if away_m <= spot.reach_m + own_m:
        return ""
    wanted = f"coordinates of {spot.described}; these lie {away_m / 1000:.0f} km from it"
    if abs(lon) > 90:  # noqa: PLR2004 - a latitude
        return wanted
    other_m, other = _nearest(lon, lat, spots)
    if other_m > other.reach_m + own_m:
        return wanted
    return f"{wanted}, and the other way round {other_m / 1000:.0f} km: latitude and longitude may be swapped"


def _nearest(lat: float, lon: float, spots: list[Spot]) -> tuple[float, Spot]:
    apart = ((geo.distance_m(lat, lon, spot.lat, spot.lon), spot) for spot in spots)
    return min(apart, key=lambda each: each[0] - each[1].reach_m)


def _spots(questions: list[Question], gazetteer: Gazetteer) -> list[list[Spot]]:
    """Return the places that bear each name, the likeliest first; of a phrase those from which it counts."""
    found = list(_named(questions, gazetteer))
    phrases = {at: anchor for at, spots in enumerate(found) if not spots and (anchor := _anchor(questions[at][0]))[0]}
    anchors = _named([(name, questions[at][1]) for at, (name, _) in phrases.items()], gazetteer)
    for (at, (_, more_m)), spots in zip(phrases.items(), anchors, strict=True):
        found[at] = [spot._replace(reach_m=spot.reach_m + more_m) for spot in spots]
    return found


def _named(questions: list[Question], gazetteer: Gazetteer) -> Iterator[list[Spot]]:
    left = iter(questions)
    while part := list(islice(left, TOGETHER)):
        keys = fold_many(words for words, _ in part)
        gazetteer.prefetch(keys)
        for question, key in zip(part, keys, strict=True):
            yield _called(gazetteer, *question, key)
    gazetteer.prefetch(())


def _anchor(words: str) -> tuple[str, float]:
    """Return the place from which a phrase counts, and how far it may lead from there; no place if it is a name."""
    phrase = parse(words)
    if isinstance(phrase, Near):
        return phrase.anchor, phrase.reach_m
    if isinstance(phrase, Part):
        return phrase.anchor, 0.0
    if isinstance(phrase, Offset):
        return phrase.anchor, phrase.distance.metres + phrase.distance.doubt_m if phrase.distance else UNSAID_M
    return "", 0.0


def _called(gazetteer: Gazetteer, words: str, country: str, key: str) -> list[Spot]:
    if not key or not gazetteer.bears(key) or gazetteer.settled.has(key):
        return []
    hints = [gazetteer.held(hint) for hint in listed(country)]
    if not all(hints):
        return []
    verdict = gazetteer.called(Asked(words, frozenset().union(*hints), None, key))
    if not verdict:
        return []
    hits = dict.fromkeys([verdict.best, *verdict.rivals, *verdict.others, *verdict.merged])
    return [Spot(hit.lat, hit.lon, hit.radius_m, hit.place.described) for hit in hits]
