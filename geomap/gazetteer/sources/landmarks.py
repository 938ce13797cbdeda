"""Quarters, squares and streets of large towns, and landmarks and institutions, as news names them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer.sources.curated import listed

if TYPE_CHECKING:
    import pandas as pd


def read() -> pd.DataFrame:
    """Return gazetteer/landmarks.csv and gazetteer/neighbourhoods.csv as table PLACES."""
    return listed("landmarks.csv", "neighbourhoods.csv")
