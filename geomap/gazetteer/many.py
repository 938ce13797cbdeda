"""Many names at once: a table of questions in, the answers as columns out, each different question asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from geomap.gazetteer.gazetteer import Gazetteer
    from geomap.gazetteer.place import Answer

COLUMNS = (
    "latitude", "longitude", "uncertainty_m", "geo_precision", "status", "matched_name", "gazetteer_id",
    "gazetteer_source", "match_country", "rung", "score",
)  # fmt: skip
"""What `resolve_many` adds, in order. Missing where there is no place; status, rung and score never are."""
_NUMBERS = ("latitude", "longitude", "uncertainty_m", "score")


def resolve_many(
    gazetteer: Gazetteer, table: pd.DataFrame, *, name: str = "place", country: str | None, admin1: str | None
) -> pd.DataFrame:
    """Return COLUMNS for each row's name; `country` and `admin1` are columns with hints, several joined by ';'."""
    columns = [name, *([country] if country else []), *([admin1] if admin1 else [])]
    asked = table[columns].astype("str").fillna("")
    questions = pd.DataFrame(
        {"name": asked[name], "country": asked[country] if country else "", "admin1": asked[admin1] if admin1 else ""}
    )
    different = questions.drop_duplicates()
    answers = pd.DataFrame(
        [_cells(_ask(gazetteer, *question)) for question in different.itertuples(index=False)],
        columns=list(COLUMNS), index=pd.MultiIndex.from_frame(different),
    )  # fmt: skip
    found = answers.loc[pd.MultiIndex.from_frame(questions)] if len(answers) else answers
    kinds = {column: "float64" if column in _NUMBERS else "str" for column in COLUMNS}
    return found.set_axis(table.index).astype(kinds)


def _ask(gazetteer: Gazetteer, name: str, country: str, admin1: str) -> Answer:
    countries = [part.strip() for part in country.split(";") if part.strip()]
    return gazetteer.resolve(name, country=countries, admin1=admin1)


def _cells(answer: Answer) -> tuple[object, ...]:
    place = answer.place
    return (
        answer.lat, answer.lon, answer.uncertainty_m, answer.precision, answer.status, answer.matched_name or None,
        place.gazetteer_id if place else None, place.source if place else None, place.country if place else None,
        answer.rung, answer.score,
    )  # fmt: skip
