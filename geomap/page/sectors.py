"""The incidents that lie on one side of a place, each with the sector in which it does."""

from __future__ import annotations

import numpy as np
import pandas as pd

from geomap.gazetteer.sector import SECTORED, sector_of

COLUMNS = ["incident", "latitude", "longitude", "inner_m", "outer_m", "half_angle_deg"]


def sectors_of(placed: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each incident of which a bearing and no distance is known: its row and its sector."""
    known = placed[["latitude", "bearing_deg", "uncertainty_m"]].notna().all(axis=1)
    at = np.flatnonzero(known & placed["geo_precision"].isin(SECTORED))
    places = placed.iloc[at][["latitude", "longitude", "bearing_deg", "uncertainty_m"]].itertuples(index=False)
    found = [sector_of(lat, lon, bearing_deg=deg, uncertainty_m=metres) for lat, lon, deg, metres in places]
    rows = [
        (row, one.lat, one.lon, one.inner_m, one.outer_m, one.half_angle_deg)
        for row, one in zip(at, found, strict=True)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)
