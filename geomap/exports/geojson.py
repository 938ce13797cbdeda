"""GeoJSON (RFC 7946): a feature for each incident, its geometry null where it could not be placed."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import pandas as pd

from geomap import geo
from geomap.exports.table import ANSWERS, answers_of
from geomap.exports.texts import numbered
from geomap.schema import PLACED, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

LISTS = ("sources",)
TOGETHER = 10_000
"""So many features are made at once, so that a large file never stands in memory as a whole."""
GAP = "%s"
"""Stands in a form where a value goes."""
_dumped = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _form(value: object) -> str:
    """Return JSON with gaps, which take values that are JSON already."""
    return _dumped(value).replace(f'"{GAP}"', GAP)


POINT = _form({"type": "Point", "coordinates": [GAP, GAP]})


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the incidents to `path`: one feature a line, the order of the table, coordinates to 0.1 m.

    Properties are the columns of table PLACED but for those withheld, null where a value is missing; `sources` is a
    list, `retaliation_for` lists the incidents that it answers, and `retaliation_confidence` how each of these is
    known. The licences to name stand in `attribution`.
    """
    attribution = _dumped([credit.attribution for credit in credits_])
    with path.open("wb") as file:
        file.write(f'{{"type": "FeatureCollection",\n"attribution": {attribution},\n"features": [\n'.encode())
        for number, features in enumerate(features_of(story)):
            file.write((",\n" * bool(number) + ",\n".join(features)).encode())
        file.write(b"\n]}\n")


def features_of(story: PlacedStory, **members: object) -> Iterator[Iterator[str]]:
    """Give the features as text, many at a time, each with these members beside its own.

    What is alike in all of them is made once, with a gap for each value; the values come as columns of JSON.
    """
    placed, answers = story.placed[PLACED.names], _answers(story.relations)
    names = [name for name in (*PLACED.names, *answers) if name not in story.withheld]
    gaps = dict.fromkeys(names, GAP)
    form = _form({"type": "Feature", "id": GAP, "geometry": GAP, "properties": gaps})
    form = _beside(form, members)
    for start in range(0, len(placed), TOGETHER):
        part = placed.iloc[start : start + TOGETHER]
        properties = {name: _values(part[name]) for name in part}
        ids = properties["incident_id"]
        geometries = list(map(_geometry, part["latitude"].tolist(), part["longitude"].tolist()))
        for name, known in answers.items():
            properties[name] = [known.get(incident, "[]") for incident in part["incident_id"].tolist()]
        yield _filled(form, [ids, geometries, *(properties[name] for name in names)])


def _beside(form: str, members: Mapping[str, object]) -> str:
    """Return the form with more members, which are alike in all features."""
    more = "".join(f", {_dumped(name)}: {_dumped(value)}" for name, value in members.items())
    return form[:-1] + more.replace("%", "%%") + "}"


def _filled(form: str, columns: Sequence[Sequence[str]]) -> Iterator[str]:
    """Return the form once for each row, its gaps filled: but for the first column, what all rows share beforehand."""
    alike = [GAP, *(column[0].replace("%", "%%") if _is_alike(column) else GAP for column in columns[1:])]
    varied = [column for column, value in zip(columns, alike, strict=True) if value is GAP]
    return map((form % tuple(alike)).__mod__, zip(*varied, strict=True))


def _is_alike(column: Sequence[str]) -> bool:
    return column.count(column[0]) == len(column)


def _values(column: pd.Series) -> list[str]:
    """Return the values of a column as JSON, each different one made once; null where it is missing."""
    if pd.api.types.is_float_dtype(column.dtype):
        numbers, floats = numbered(column)
        texts = list(map(_number, floats))
        return list(map(texts.__getitem__, numbers.tolist()))
    numbers, different = pd.factorize(column)
    plain = listed if column.name in LISTS else _plain
    texts = [*(_dumped(plain(value)) for value in different.tolist()), "[]" if column.name in LISTS else "null"]
    return list(map(texts.__getitem__, numbers.tolist()))


def _number(value: float) -> str:
    return "null" if math.isnan(value) else float.__repr__(value) if math.isfinite(value) else _dumped(value)


def _plain(value: object) -> object:
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value


def _geometry(lat: float, lon: float) -> str:
    return "null" if math.isnan(lat) else POINT % tuple(map(_number, geo.position(lat, lon)))


def _answers(relations: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Return by column as JSON what each incident answers that answers any, and how that is known."""
    told = answers_of(relations)
    found: dict[str, dict[str, str]] = {}
    for name, column in ANSWERS.items():
        lists: dict[str, list[str]] = {}
        for incident, value in zip(told["incident_id"], told[column], strict=True):
            lists.setdefault(incident, []).append(value)
        found[name] = {incident: _dumped(values) for incident, values in lists.items()}
    return found
