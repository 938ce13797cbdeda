"""First-level units of the world: gazetteer/provinces.csv, made from GeoNames and Natural Earth.

Those of the Middle East are curated and not here. A code, 'CA' for California, is an alias in capital letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.gazetteer.sources.curated import joined, texts
from geomap.schema import PLACES, frame, records

if TYPE_CHECKING:
    import pandas as pd


def read() -> pd.DataFrame:
    """Return the provinces as table PLACES; what lies in their towns is their population."""
    table = texts("provinces.csv").rename(columns={"id": "gazetteer_id"})
    aliases = joined(table["aliases"], table.pop("codes"))
    return frame(PLACES, records(table.assign(type="province", aliases=aliases)))


def named() -> dict[str, str]:
    """Return the name of each first-level unit by GeoNames' code for it: 'US.CA' is California."""
    table = texts("admin1.csv")
    return dict(zip(table["code"], table["name"], strict=True))
