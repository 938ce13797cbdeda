"""Many names looked up at once: each different question once, names folded in bulk."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from geomap.gazetteer.asked import Asked
from geomap.gazetteer.place import WIDE_TYPES
from geomap.names import fold_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import pandas as pd

    from geomap.gazetteer.gazetteer import Gazetteer
    from geomap.gazetteer.place import Answer
    from geomap.gazetteer.ranking import Verdict

    Question = tuple[str, str, str]
    Row = tuple[object, ...]

TOGETHER = 500
"""So many names are looked up at once: few enough that what is found stays in the processor's cache."""

COLUMNS = (
    "latitude", "longitude", "uncertainty_m", "geo_precision", "status", "matched_name", "gazetteer_id",
    "gazetteer_source", "match_country", "rung", "score",
)  # fmt: skip
"""What is known of each name, in this order; the first four and those about the match are missing without a place."""
_NUMBERS = ("latitude", "longitude", "uncertainty_m", "score")


def resolve_many(
    gazetteer: Gazetteer, table: pd.DataFrame, *, name: str, country: str | None, admin1: str | None
) -> pd.DataFrame:
    """Return a row of COLUMNS for each row of a table, in its order and with its index; the names are column names."""
    import pandas as pd  # noqa: PLC0415 - one name needs no tables

    asked = [
        table[column].astype(object).fillna("").astype(str) if column else "" for column in (name, country, admin1)
    ]
    questions = pd.DataFrame(dict(enumerate(asked)), index=table.index).drop_duplicates()
    columns = (questions[column].tolist() for column in questions)
    found = pd.DataFrame(rows(gazetteer, zip(*columns, strict=True)), columns=list(COLUMNS))
    if len(questions) < len(table):
        keyed = pd.concat([questions.reset_index(drop=True), found], axis=1)
        found = pd.DataFrame(dict(enumerate(asked)), index=table.index).merge(keyed, how="left", on=[0, 1, 2])
    return found[list(COLUMNS)].astype(dict.fromkeys(_NUMBERS, "float64")).set_axis(table.index)


def rows(gazetteer: Gazetteer, questions: Iterable[Question]) -> Iterator[Row]:
    """Give a row of COLUMNS for each question: a name, a country hint and a province hint, empty where unknown."""
    questions = iter(questions)
    while part := list(islice(questions, TOGETHER)):
        with _uncollected():
            found = _rows_of(gazetteer, part)
        yield from found


def _rows_of(gazetteer: Gazetteer, questions: Sequence[Question]) -> list[Row]:
    keys = fold_many(name for name, _, _ in questions)
    gazetteer.prefetch(keys)
    found = [
        _called(gazetteer, question, key) or row_of(_resolved(gazetteer, question))
        for question, key in zip(questions, keys, strict=True)
    ]
    gazetteer.prefetch(())
    return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for reference cycles: rows make none, and it would look at all of them each time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _called(gazetteer: Gazetteer, question: Question, key: str) -> Row | None:
    """Return the row of a name that some place bears as it stands; None for all that takes more thought."""
    name, country, admin1 = question
    if admin1 or ";" in country or not key or gazetteer.settled.has(key):
        return None
    countries = gazetteer.held(country)
    if country and not countries:
        return None
    verdict = gazetteer.called(Asked(name, countries, None, key))
    return row_of_verdict(verdict) if verdict else None


def _resolved(gazetteer: Gazetteer, question: Question) -> Answer:
    name, country, admin1 = question
    hints = [hint.strip() for hint in country.split(";")]
    return gazetteer.resolve(name, country=hints, admin1=admin1)


def row_of_verdict(verdict: Verdict) -> Row:
    """Return a verdict as a row of COLUMNS, the same as its answer would be."""
    best, rung = verdict.best, verdict.rung
    if not verdict.is_clear:
        return (None, None, None, None, "ambiguous", None, None, None, None, rung, verdict.score)
    return (
        best.lat, best.lon, best.radius_m, WIDE_TYPES.get(best.type, "exact"), "placed", best.written or None,
        best.gazetteer_id, best.source, best.country or "", rung, verdict.score,
    )  # fmt: skip


def row_of(answer: Answer) -> Row:
    """Return an answer as a row of COLUMNS."""
    place = answer.place
    return (
        answer.lat, answer.lon, answer.uncertainty_m, answer.precision, answer.status, answer.matched_name or None,
        place.gazetteer_id if place else None, place.source if place else None, place.country if place else None,
        answer.rung, answer.score,
    )  # fmt: skip
