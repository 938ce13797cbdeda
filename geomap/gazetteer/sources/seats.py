"""What a town is the seat of, where that is plain: a country's capital, a province's namesake and largest town.

No package says which town is the seat of a province. A town that is the most populous one of a province bearing its
name nearly always is; every other province stays without. Not so in the United States: New York is no seat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.gazetteer.kinds import split_type
from geomap.names import bare_many, fold_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NAMESAKES_ONLY = ("US",)
"""Countries where a province and its largest town may share a name though the seat is elsewhere."""


def of(towns: pd.DataFrame, capitals: Mapping[str, str]) -> pd.Series[str]:
    """Return the column `seat` of towns; `capitals` is the name of the capital by ISO code of its country."""
    seats = pd.Series(None, index=towns.index, dtype="str")
    largest = towns.sort_values("population", ascending=False, kind="stable")
    seats[_provincial(largest)] = "province"
    seats[_national(largest, capitals)] = "country"
    return seats


def _provincial(largest: pd.DataFrame) -> list[int]:
    """Return the rows of the largest towns of their provinces that bear their province's name."""
    counted = largest["admin1"].notna() & ~largest["country"].isin(NAMESAKES_ONLY)
    chief = largest[counted].drop_duplicates(["country", "admin1"])
    same = [a == b for a, b in zip(_cores(chief["name"]), _cores(chief["admin1"]), strict=True)]
    return chief.index[same].tolist()


def _national(largest: pd.DataFrame, capitals: Mapping[str, str]) -> list[int]:
    """Return the rows of the capitals: of each country the largest town of the capital's name, else of its alias."""
    wanted = largest["country"].map(dict(capitals))
    exact = largest[wanted == largest["name"]].drop_duplicates("country")
    held = largest[wanted.notna() & ~largest["country"].isin(exact["country"])]
    written = held["name"].str.cat(held["aliases"].fillna(""), sep=";").str.split(";").explode()
    keys = pd.Series(_plain(written), index=written.index)
    goals = dict(zip(capitals, _plain(capitals.values()), strict=True))
    known = written.index[keys.ne("") & keys.eq(largest["country"].map(goals).reindex(written.index))]
    named = held.loc[held.index.isin(known)].drop_duplicates("country")
    return [*exact.index, *named.index]


def _plain(names: Iterable[str]) -> list[str]:
    return bare_many(fold_many(names))


def _cores(names: Iterable[str]) -> list[str]:
    return bare_many([split_type(key)[0] or key for key in fold_many(names)])
