"""The places that geomap knows without being given any, each source in a file.

To add one: write a module with `read() -> places` (table PLACES), import it here, add one line to CORE or WORLD
and one table to gazetteer/sources.toml. The contract tests then cover it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer.sources import airports, curated, districts, landmarks, provinces, regions, towns
from geomap.gazetteer.sources.towns import labels

__all__ = ["CORE", "SOURCES", "WORLD", "labels"]

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

CORE: dict[str, Callable[[], pd.DataFrame]] = {
    "curated": curated.read,
    "regions": regions.read,
    "provinces": provinces.read,
}
"""Few places that many names lead to, most trusted first: indexed in a second, and asked before all others."""
WORLD: dict[str, Callable[[], pd.DataFrame]] = {
    "landmarks": landmarks.read,
    "districts": districts.read,
    "airports": airports.read,
    "towns": towns.read,
}
"""Hundreds of thousands of places: indexed when the first name needs them."""
SOURCES = CORE | WORLD
"""Every embedded source by its name, most trusted first."""
