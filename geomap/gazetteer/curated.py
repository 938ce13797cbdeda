"""Places that no public package carries, and all countries: the CSV files of the folder gazetteer/."""

from __future__ import annotations

import pandas as pd

from geomap.files import own_folder
from geomap.schema import PLACES, frame, records

FILES = ("places.csv", "countries.csv")


def read() -> pd.DataFrame:
    """Return the curated places and the countries as table PLACES."""
    folder = own_folder("gazetteer")
    texts = pd.concat(
        [pd.read_csv(folder / name, dtype=str, keep_default_na=False) for name in FILES], ignore_index=True
    )
    return frame(PLACES, records(texts.rename(columns={"id": "gazetteer_id"})))
