"""Reports as columns of numbers that can be compared many at a time: days, places with their reach, who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap import geo
from geomap.schema import FIGURES, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geomap.gazetteer import Gazetteer, Place

    Days = NDArray[np.int64]
    Numbers = NDArray[np.float64]
    Codes = NDArray[np.intp]

WIDER_DAYS = {"days": 3, "week": 6, "month": 30, "year": 365}
"""How far a date that is known to no day may be off, where a report gives no last day: sources take a first or a
middle day."""
LONGEST_DAYS = 62
"""A report of a longer time tells no more of when than one without a date."""
UNTOLD_DAYS = 730
"""How long before its source was published a report without a date is looked for."""
FOREVER = 1 << 40


@dataclass(frozen=True)
class Accounts:
    """What reports say, each in its place of these columns."""

    reports: pd.DataFrame
    """Table REPORTS, numbered from 0."""
    first: Days
    """First day, counted from 1970; of an undated report the first on which it is looked for."""
    last: Days
    """Last day, in the same way."""
    is_dated: NDArray[np.bool_]
    """Whether its date says anything of when."""
    lat: Numbers
    """Latitude in degrees; not a number where neither place nor country is known."""
    lon: Numbers
    """Longitude in degrees, in the same way."""
    radius_m: Numbers
    """How far from the point it may have been, in metres, in the same way."""
    source: Codes
    """Number of its source."""
    given: Codes
    """Number of the incident that a person has named; -1: nobody has."""
    least: dict[str, Numbers]
    """The least number of each of FIGURES that it allows; not a number where it gives none."""
    most: dict[str, Numbers]
    """The greatest, in the same way; infinite for 'at least'."""

    def __len__(self) -> int:
        """Return how many reports there are."""
        return len(self.first)


def accounts_of(reports: pd.DataFrame, sources: pd.DataFrame, matches: pd.DataFrame, gazetteer: Gazetteer) -> Accounts:
    """Return reports so that they can be compared; `matches` has the place of each."""
    reports = reports.reset_index(drop=True)
    first, last, is_dated = _days(reports, sources)
    lat, lon, radius_m = _places(reports, matches, gazetteer)
    figures = {name: _range(reports, name) for name in FIGURES}
    return Accounts(
        reports=reports,
        first=first,
        last=last,
        is_dated=is_dated,
        lat=lat,
        lon=lon,
        radius_m=radius_m,
        source=pd.factorize(reports["source_id"])[0],
        given=pd.factorize(reports["incident_id"])[0],
        least={name: low for name, (low, _) in figures.items()},
        most={name: high for name, (_, high) in figures.items()},
    )


def day_numbers(days: pd.Series) -> Days:
    """Return days counted from 1970; 0 where there is none."""
    return days.fillna(pd.Timestamp(0)).to_numpy("datetime64[D]").astype(np.int64)


def _days(reports: pd.DataFrame, sources: pd.DataFrame) -> tuple[Days, Days, NDArray[np.bool_]]:
    start, has_end = reports["date_start"], reports["date_end"].notna()
    wider = reports["date_precision"].map(WIDER_DAYS).where(~has_end).fillna(0).to_numpy(np.int64)
    first, last = day_numbers(start) - wider, day_numbers(reports["date_end"].fillna(start)) + wider
    is_dated = start.notna().to_numpy() & (last - first <= LONGEST_DAYS)
    until, is_until = _published(reports, sources)
    latest = np.where(is_until, until, FOREVER)
    earliest = np.where(is_until, until - UNTOLD_DAYS, -FOREVER)
    is_long = start.notna().to_numpy() & ~is_dated
    first = np.where(is_dated | is_long, first, earliest)
    return first, np.where(is_dated | is_long, last, latest), is_dated


def _published(reports: pd.DataFrame, sources: pd.DataFrame) -> tuple[Days, NDArray[np.bool_]]:
    days = reports["source_id"].map(sources.drop_duplicates("source_id").set_index("source_id")["date_published"])
    return day_numbers(days), days.notna().to_numpy()


def _places(reports: pd.DataFrame, matches: pd.DataFrame, gazetteer: Gazetteer) -> tuple[Numbers, Numbers, Numbers]:
    """Return where reports are, of those without a place the discs of their countries."""
    located = matches[matches["purpose"] == "location"].reset_index(drop=True)
    found = located[["latitude", "longitude", "uncertainty_m"]].set_axis(["lat", "lon", "radius_m"], axis=1)
    is_lost = found["lat"].isna() & reports["country"].notna()
    names = reports["country"][is_lost]
    discs = {name: _disc([p for hint in listed(name) if (p := gazetteer.country(hint))]) for name in names.unique()}
    for number, column in enumerate(found.columns):
        told = names.map({name: disc[number] for name, disc in discs.items()})
        found.loc[is_lost, column] = told.astype("float64")
    lat, lon, radius_m = (found[name].to_numpy(np.float64) for name in found.columns)
    return lat, lon, radius_m


def _disc(countries: Sequence[Place]) -> tuple[float, float, float]:
    """Return latitude, longitude and radius in metres of the disc that holds the discs of countries."""
    if not countries:
        return np.nan, np.nan, np.nan
    lat, lon = geo.middle([(place.lat, place.lon) for place in countries])
    return lat, lon, max(geo.distance_m(lat, lon, each.lat, each.lon) + each.radius_m for each in countries)


def _range(reports: pd.DataFrame, figure: str) -> tuple[Numbers, Numbers]:
    """Return the least and the greatest number of a figure that each report allows."""
    given = reports[[f"{figure}_{part}" for part in ("low", "best", "high")]].astype("float64")
    least, most = given.min(axis=1).to_numpy(), given.max(axis=1).to_numpy()
    is_open = reports[f"{figure}_open"].to_numpy() | given.iloc[:, 1:].isna().all(axis=1).to_numpy()
    return least, np.where(is_open & ~np.isnan(most), np.inf, most)
