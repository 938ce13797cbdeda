"""GeoJSON (RFC 7946): a feature for each incident, its geometry null where it could not be placed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pandas as pd

from geomap import geo
from geomap.schema import PLACED, listed, records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

LISTS = ("sources",)


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the incidents to `path`: one feature a line, the order of the table, coordinates to 0.1 m.

    Properties are the columns of table PLACED, null where a value is missing; `sources` is a list, and
    `retaliation_for` lists the incidents that it answers. The licences to name stand in `attribution`.
    """
    features = ",\n".join(_dumped(feature) for feature in _features(story))
    attribution = _dumped([credit.attribution for credit in credits_])
    text = f'{{"type": "FeatureCollection",\n"attribution": {attribution},\n"features": [\n{features}\n]}}\n'
    path.write_bytes(text.encode())


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _features(story: PlacedStory) -> list[dict[str, object]]:
    answered = _answered(story.relations)
    return [_feature(row, answered) for row in records(story.placed, PLACED.names)]


def _feature(row: dict[str, object], answered: dict[str, list[str]]) -> dict[str, object]:
    lat, lon = row["latitude"], row["longitude"]
    is_placed = isinstance(lat, float) and isinstance(lon, float)
    properties = {name: _plain(value) for name, value in row.items()}
    properties |= {name: listed(row[name]) for name in LISTS}
    return {
        "type": "Feature",
        "id": row["incident_id"],
        "geometry": {"type": "Point", "coordinates": geo.position(lat, lon)} if is_placed else None,  # type: ignore[arg-type]  # floats, as just seen
        "properties": properties | {"retaliation_for": answered.get(str(row["incident_id"]), [])},
    }


def _plain(value: object) -> object:
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else value


def _answered(relations: pd.DataFrame) -> dict[str, list[str]]:
    stated = relations[relations["relation"] == "retaliation_for"]
    by_incident = stated.groupby("incident_id")["other_id"]
    return {str(incident): sorted(set(others)) for incident, others in by_incident}
