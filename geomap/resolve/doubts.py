"""What does not fit: reports that place an incident elsewhere, coordinates outside the country they claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from geomap import geo
from geomap.errors import Finding
from geomap.schema import among, listed, records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer import Gazetteer, Place

LEAST_APART_M = 5000.0
"""Two accounts of one place closer than this are never in doubt."""
BORDER_SLACK_M = 50_000.0
"""How far outside a country's disc a point may lie: the disc is round, the country is not."""

SWAPPED = "the other way round they lie there: latitude and longitude may be swapped"


def far_apart(located: pd.DataFrame, placed: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each report that places its incident where the chosen place cannot be."""
    columns = ["report_id", "file", "row", "location"]
    return [
        finding(row, row["query"], f"a place within {row['reach'] / 1000:.0f} km of {row['label']}, {_away(row)}")
        for row in records(strays(located, placed).merge(reports[columns], on="report_id"))
    ]


def strays(located: pd.DataFrame, placed: pd.DataFrame) -> pd.DataFrame:
    """Return the matches that lie where their incident's chosen place cannot be, with `apart`, `reach` and `label`."""
    compared = located["incident_id"].duplicated(keep=False)  # a match that stands alone is the chosen place
    found = located[compared & located["latitude"].notna()]
    where = placed[["incident_id", "latitude", "longitude", "uncertainty_m", "label"]]
    chosen = where[among(where["incident_id"], found["incident_id"])].set_index("incident_id").loc[found["incident_id"]]
    apart_m = geo.distances_m(
        *(table[name].to_numpy(dtype=float) for table in (found, chosen) for name in ("latitude", "longitude"))
    )
    reach_m = np.maximum(found["uncertainty_m"].to_numpy() + chosen["uncertainty_m"].to_numpy(), LEAST_APART_M)
    measured = found.assign(apart=apart_m, reach=reach_m, label=chosen["label"].to_numpy())
    odd: pd.DataFrame = measured[apart_m > reach_m]
    return odd


def _away(row: dict[str, Any]) -> str:
    return f"where the incident's other reports put it; this one is {row['apart'] / 1000:.0f} km away"


def outside_country(reports: pd.DataFrame, gazetteer: Gazetteer) -> pd.DataFrame:
    """Return the reports whose own coordinates lie far outside the countries that they name, with `wanted`."""
    columns = ["report_id", "file", "row", "location", "latitude", "longitude", "country"]
    given = reports.loc[reports["latitude"].notna() & reports["country"].notna(), columns]
    odd = [given.head(0).assign(wanted="")]
    for names, rows in given.groupby("country", sort=False):
        countries = [place for hint in listed(str(names)) if (place := gazetteer.country(hint))]
        abroad = rows[~_held(rows, countries)]
        if len(abroad):
            odd.append(abroad.assign(wanted=_inside(abroad, str(names), countries)))
    return pd.concat(odd).sort_index()


def _inside(abroad: pd.DataFrame, names: str, countries: Sequence[Place]) -> pd.Series:
    """Return what is wanted of points outside their countries, and whether the other way round they lie inside."""
    wanted = f"coordinates in {names}"
    turned = abroad.rename(columns={"latitude": "longitude", "longitude": "latitude"})
    is_swapped = (turned["latitude"].abs() <= 90) & _held(turned, countries)  # noqa: PLR2004 - a latitude
    words: pd.Series = is_swapped.map({True: f"{wanted}; {SWAPPED}", False: wanted}).astype("str")
    return words


def unplaced(matches: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each report whose place was looked up and not found, or not clearly."""
    lost = matches[matches["latitude"].isna() & (matches["purpose"] == "location")]
    rows = records(lost.merge(reports[["report_id", "file", "row", "location"]], on="report_id"))
    return [finding(row, row["query"] or "", f"a place that is known; {row['reasons']}") for row in rows]


def _held(points: pd.DataFrame, countries: Sequence[Place]) -> NDArray[np.bool_]:
    """Return which points lie in one of these countries or near it; all of them if no country is known."""
    is_held = np.full(len(points), not countries)
    for country in countries:
        apart_m = geo.distances_m(points["latitude"], points["longitude"], country.lat, country.lon)
        is_held |= apart_m <= country.radius_m + BORDER_SLACK_M
    return is_held


def finding(row: dict[str, Any], value: object, wanted: str) -> Finding:
    """Return what is wanted in place of a report's words for its place."""
    return Finding.at(row, "location" if row.get("location") else "location_as_reported", value, wanted)
