"""Quarters, squares and streets of large towns, and landmarks and institutions, as news names them alone."""

from __future__ import annotations

import pandas as pd

from geomap.gazetteer.sources.curated import texts
from geomap.schema import PLACES, frame, records

FILES = ("landmarks.csv", "neighbourhoods.csv")


def read() -> pd.DataFrame:
    """Return gazetteer/landmarks.csv and gazetteer/neighbourhoods.csv as table PLACES."""
    places = pd.concat([texts(name) for name in FILES], ignore_index=True)
    return frame(PLACES, records(places.rename(columns={"id": "gazetteer_id"})))
