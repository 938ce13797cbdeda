"""The GeoJSON records of Who's On First: one file each, in folders by id, or joined to a collection."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, csv_rows, outlines, radii, wof_words
from geomap.gazetteer.importers.geojson_features import features, is_geojson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.gazetteer.importers.refusals import Refusals

SUFFIX = ".geojson"


def is_record(path: Path) -> bool:
    """Say whether a file begins as a record does."""
    return is_geojson(path, csv_rows.table_in) and b'"wof:' in archives.beginning(path, csv_rows.table_in)


def files(folder: Path) -> Iterator[Path]:
    """Yield the records in a folder and those below it, in order; alternative outlines of a record are left out."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(SUFFIX) and "-alt-" not in name:
                yield Path(place) / name


def rows(path: Path, refusals: Refusals) -> Iterator[dict[str, Any]]:
    """Yield the records that stand. In a folder, a file that is none is refused alone."""
    regions = _regions(path)
    seen: set[int] = set()
    for number, properties, geometry in _records(path, refusals):
        own_id = properties.get("wof:id")
        if not isinstance(own_id, int) or own_id in seen:
            refusals.add(number, "wof:id", own_id, "a whole number, each once")
            continue
        seen.add(own_id)
        if wof_words.is_true(_flags(properties)) and (place := _place(properties, regions)):
            yield place | {"row": number, "gazetteer_id": str(own_id)} | _spot(properties, geometry)


def _records(path: Path, refusals: Refusals) -> Iterator[tuple[int, dict[str, Any], Any]]:
    """Yield the number of each record, of its file in a folder, its properties and its geometry."""
    for count, file in enumerate(files(path) if path.is_dir() else [path], 1):
        try:
            for number, feature in features(file, csv_rows.table_in):
                refusals.rows += 1
                properties = feature.get("properties")
                at = count if path.is_dir() else number
                yield at, properties if isinstance(properties, dict) else {}, feature.get("geometry")
        except GazetteerError as error:
            if not path.is_dir():
                raise
            refusals.add(count, "", f"{file.name}: {error.problem}", error.wanted)


def _regions(path: Path) -> dict[int, str]:
    """Return the names of the regions among the records by id."""
    from geomap.gazetteer.importers.refusals import Refusals  # noqa: PLC0415 - unheard ones, for a first look

    return {
        properties["wof:id"]: chunks.tidy(properties.get("wof:name"))
        for _, properties, _ in _records(path, Refusals(path))
        if properties.get("wof:placetype") == "region" and isinstance(properties.get("wof:id"), int)
    }


def _flags(properties: dict[str, Any]) -> dict[str, object]:
    """Return the flags that the databases have: 1 yes, 0 no, -1 unknown."""
    return {
        "is_current": properties.get("mz:is_current", -1),
        "is_deprecated": int(_is_dated(properties.get("edtf:deprecated"))),
        "is_ceased": int(_is_dated(properties.get("edtf:cessation"))),
        "is_superseded": int(bool(properties.get("wof:superseded_by"))),
    }


def _is_dated(value: object) -> bool:
    """Say whether a date in the Extended Date/Time Format is one: not unknown ('u…', 'XXXX', '') and not open."""
    text = str(value or "").strip().lower()
    return text not in {"", "..", "open"} and not text.startswith(("u", "x"))


def _place(properties: dict[str, Any], regions: dict[int, str]) -> dict[str, Any] | None:
    links = properties.get("wof:concordances")
    codes = [str(links[code]) for code in wof_words.CODES if code in links] if isinstance(links, dict) else []
    name = chunks.tidy(properties.get("wof:name"))
    place_type = wof_words.place_type(str(properties.get("wof:placetype")), name, codes)
    if not place_type:
        return None
    named = [value for key, value in properties.items() if key.startswith("name:") and isinstance(value, list)]
    country = str(properties.get("wof:country") or "").upper()
    people = (properties.get(key) for key in wof_words.POPULATIONS)
    return {
        "name": name,
        "aliases": chunks.joined([part for value in named for part in value] + codes, name),
        "type": place_type,
        "country": country if country.isalpha() and country not in {"XX", "XY", "XZ", "XS"} else "",
        "admin1": _region(properties.get("wof:hierarchy"), regions),
        "population": next((number for number in people if isinstance(number, int) and number > 0), ""),
    }


def _region(hierarchies: object, regions: dict[int, str]) -> str:
    listed = hierarchies if isinstance(hierarchies, list) else []
    ids = [one.get("region_id") for one in listed if isinstance(one, dict)]
    return next((regions[number] for number in ids if isinstance(number, int) and number in regions), "")


def _spot(properties: dict[str, Any], geometry: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever stands in the file
    """Return the point meant for labels, else the middle; the radius from the box, else from the outline."""
    spot = outlines.of_geojson(geometry if isinstance(geometry, dict) else None)
    for prefix in ("lbl", "geom"):
        lat, lon = properties.get(f"{prefix}:latitude"), properties.get(f"{prefix}:longitude")
        if isinstance(lat, (int, float)) and isinstance(lon, (int, float)):
            return {"latitude": lat, "longitude": lon, "radius_m": _reach_m(properties, lat, lon, spot)}
    return {"latitude": spot.lat, "longitude": spot.lon, "radius_m": spot.radius_m}


def _reach_m(properties: dict[str, Any], lat: float, lon: float, spot: outlines.Spot) -> float:
    try:
        west, south, east, north = map(float, str(properties.get("geom:bbox")).split(","))
    except ValueError:
        return spot.radius_m
    return radii.of_box(lat, lon, radii.Box(south, west, north, east))
