"""Second-level units of the world, as counties and districts: gazetteer/districts.csv, made from GeoNames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer.sources.curated import texts
from geomap.schema import PLACES, frame

if TYPE_CHECKING:
    import pandas as pd

NUMBERS = ("latitude", "longitude", "radius_m")


def read() -> pd.DataFrame:
    """Return the districts as table PLACES."""
    table = texts("districts.csv")
    return (
        frame(PLACES)
        .reindex(range(len(table)))
        .assign(
            gazetteer_id=table["id"],
            source="geonames",
            type="district",
            population=table["population"].astype("Int64"),
            **{column: table[column] for column in ("name", "country", "admin1")},
            **{column: table[column].astype(float) for column in NUMBERS},
        )
    )
