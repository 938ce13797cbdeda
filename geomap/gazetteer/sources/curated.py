"""Places that no public package carries, and all countries: the CSV files of the folder gazetteer/."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.files import own_folder
from geomap.schema import PLACES, frame, records

if TYPE_CHECKING:
    from pathlib import Path

FILES = ("places.csv", "countries.csv")


def read() -> pd.DataFrame:
    """Return the curated places and the countries as table PLACES; a country goes by its adjectives too."""
    folder = own_folder("gazetteer")
    places = pd.concat([_texts(folder / name) for name in FILES], ignore_index=True)
    adjectives = _texts(folder / "country_names.csv").set_index("country")["adjectives"]
    is_country = places["type"] == "country"
    more = places["country"].map(adjectives).fillna("").where(is_country, "")
    places["aliases"] = places["aliases"].str.cat(more, sep=";").str.strip(";")
    return frame(PLACES, records(places.rename(columns={"id": "gazetteer_id"})))


def _texts(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False)
