"""Continents, world regions, seas, rivers, mountains, islands and landmarks of the world: gazetteer/regions.csv."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer.sources.curated import listed

if TYPE_CHECKING:
    import pandas as pd


def read() -> pd.DataFrame:
    """Return the regions as table PLACES."""
    return listed("regions.csv")
