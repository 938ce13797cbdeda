"""Any table of places, CSV, TSV or GeoJSON, by a map of its columns; the user says whose it is and on what terms.

Options: `columns`: their column for each of ours that is not guessed, {"name": "NAME_EN", "latitude": "Y"}.
`defaults`: values for columns that the table lacks, {"type": "town", "country": "IQ"}; the type is `site` if nobody
says. `source`: the word for the source in the gazetteer; without it the file's name. `refuse`: told of each row that
could not be used.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.files import name_of
from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, csv_rows, outlines, table_columns
from geomap.gazetteer.importers.geojson_features import features, is_geojson
from geomap.gazetteer.importers.refusals import Refusals, unheard
from geomap.schema import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding

TITLE = "Any table of places (CSV, TSV, GeoJSON) by a map of its columns"
SOURCE = ""
GEOMETRY = "geometry"
"""Under this name the spot of a GeoJSON feature stands in its row."""
LOOKED_AT = 1000
"""So many features are looked at for their properties, since not every one has all."""
Row = tuple[int, "dict[str, Any]"]


def takes(path: Path) -> bool:
    """Say whether it is GeoJSON, or a table whose header names a place and its coordinates by words that we know."""
    if is_geojson(path, csv_rows.table_in):
        return True
    line = archives.first_line(path, csv_rows.table_in)
    header = [cell.strip(' "') for cell in line.decode(errors="replace").split(csv_rows.delimiter_of(line))]
    try:
        table_columns.mapped(path, header, {}, has_geometry=False)
    except GazetteerError:
        return False
    return True


def read(
    path: Path,
    *,
    columns: Mapping[str, str] | None = None,
    defaults: Mapping[str, str] | None = None,
    source: str = "",
    refuse: Callable[[Finding], None] = unheard,
) -> Iterator[pd.DataFrame]:
    """Yield the places of a table as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    rows = _features(path, refusals) if is_geojson(path, csv_rows.table_in) else _records(path, refusals)
    first = list(islice(rows, LOOKED_AT))
    if not first:
        raise GazetteerError(path, "it holds no row that can be read", "at least one place")
    told = dict(columns or {})
    header = list(dict.fromkeys(name for _, row in first for name in row if name != GEOMETRY))
    found = table_columns.mapped(path, header, told, has_geometry=GEOMETRY in first[0][1])
    places = _places(chain(first, rows), found, told, dict(defaults or {}), refusals)
    yield from chunks.gathered(places, source or name_of(path), refusals)
    refusals.settle()


def _records(path: Path, refusals: Refusals) -> Iterator[Row]:
    yield from csv_rows.rows(path, csv_rows.table_in, refusals)


def _features(path: Path, refusals: Refusals) -> Iterator[Row]:
    for number, feature in features(path, csv_rows.table_in):
        refusals.rows += 1
        properties = feature.get("properties")
        if feature.get("type") != "Feature" or not isinstance(properties, dict):
            refusals.add(number, "", str(feature)[:200], "a GeoJSON feature with properties")
            continue
        cells = {name: _cell(value) for name, value in properties.items()}
        yield number, cells | {GEOMETRY: outlines.of_geojson(feature.get("geometry"))}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ";".join(chunks.tidy(part) for part in value)
    return "" if value is None else str(value)


def _places(
    rows: Iterator[Row],
    found: Mapping[str, str],
    told: Mapping[str, str],
    defaults: dict[str, str],
    refusals: Refusals,
) -> Iterator[dict[str, Any]]:
    seen: set[str] = set()
    for number, row in rows:
        cells = defaults | {ours: row.get(theirs, "") for ours, theirs in found.items() if row.get(theirs, "")}
        place = _place(number, cells, row.get(GEOMETRY), is_spot="latitude" not in told)
        if problem := _problem(cells, place, seen, strict="type" in told):
            column, wanted = problem
            refusals.add(number, found.get(column, column), cells.get(column, ""), wanted)
            continue
        seen.add(place["gazetteer_id"])
        yield place


def _place(number: int, cells: dict[str, str], where: outlines.Spot | None, *, is_spot: bool) -> dict[str, Any]:
    name = chunks.tidy(cells.get("name", ""))
    place: dict[str, Any] = cells | {
        "row": number,
        "gazetteer_id": chunks.tidy(cells.get("gazetteer_id", "")) or f"row-{number}",
        "name": name,
        "aliases": chunks.joined(table_columns.names_of(cells.get("aliases", "")), name),
        "type": table_columns.type_of(cells.get("type", "")),
        "country": table_columns.countries_of(cells.get("country", "")),
        "admin1": chunks.tidy(cells.get("admin1", "")),
        "seat": table_columns.seat_of(cells.get("seat", "")),
    }
    if where is not None and is_spot:
        place |= {"latitude": where.lat, "longitude": where.lon}
        place.setdefault("radius_m", where.radius_m)
    return place


def _problem(cells: dict[str, str], place: dict[str, Any], seen: set[str], *, strict: bool) -> tuple[str, str] | None:
    """Return the column for which a row cannot be used and what was wanted there; gives a type where none is said."""
    if place["gazetteer_id"] in seen:
        return "gazetteer_id", "each id once"
    if place["country"] is None:
        return "country", "ISO 3166 codes or English names of countries, joined by ';'"
    if not place["type"] and strict and cells.get("type"):
        return "type", PLACES["type"].wanted
    place["type"] = place["type"] or "site"
    for column in ("latitude", "longitude"):
        place.setdefault(column, "")
    return None
