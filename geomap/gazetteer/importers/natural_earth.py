"""Natural Earth: populated places, provinces (admin 1) and countries (admin 0), as GeoJSON, shapefile or its zip.

An outline becomes a point inside its largest part with the radius that holds it. Option `refuse`: told of each row
that could not be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives, country_codes
from geomap.gazetteer.importers import chunks, csv_rows, outlines, shapefile
from geomap.gazetteer.importers.geojson_features import features, is_geojson
from geomap.gazetteer.importers.refusals import Refusals, unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding

TITLE = "Natural Earth places, provinces, countries (GeoJSON, shapefile)"
SOURCE = "natural-earth"
IDS = ("ne_id", "geonameid", "adm1_code", "adm0_a3")
NAMES = ("name", "name_en", "admin", "nameascii")
OTHERS = ("namealt", "nameascii", "name_alt", "name_local", "name_long", "formal_en", "brk_name", "gn_name", "abbrev",
          "adm0_a3", "iso_a3_eh")  # fmt: skip
COUNTRIES = ("iso_a2_eh", "iso_a2", "adm0_a3", "sov_a3")
MISSING = frozenset({"-99", "-99.0", "None", "nan", ""})
"""How Natural Earth writes that it does not know."""
WANTED = "populated places, admin 0 or admin 1 of Natural Earth"


def takes(path: Path) -> bool:
    """Say whether the first feature, or the header of the shapefile's table, has the columns of Natural Earth."""
    if is_geojson(path, csv_rows.table_in):
        head = archives.beginning(path, csv_rows.table_in).lower()
        return b'"featurecla"' in head and b'"scalerank"' in head
    return {"featurecla", "scalerank"} <= shapefile.columns(path)


def read(path: Path, *, refuse: Callable[[Finding], None] = unheard) -> Iterator[pd.DataFrame]:
    """Yield the places of a file as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    found = _features(path) if is_geojson(path, csv_rows.table_in) else shapefile.rows(path)
    yield from chunks.gathered(_places(path, found, refusals), SOURCE, refusals)
    refusals.settle()


def _features(path: Path) -> Iterator[tuple[int, dict[str, Any], outlines.Spot]]:
    for number, feature in features(path, csv_rows.table_in):
        properties = feature.get("properties")
        yield number, properties if isinstance(properties, dict) else {}, outlines.of_geojson(feature.get("geometry"))


def _places(
    path: Path, found: Iterator[tuple[int, dict[str, Any], outlines.Spot]], refusals: Refusals
) -> Iterator[dict[str, Any]]:
    seen: set[str] = set()
    for number, properties, spot in found:
        refusals.rows += 1
        row = {name.lower(): _said(value) for name, value in properties.items()}
        place_type = _type(path, row)
        own_id = f"{place_type}-{_first(row, IDS) or number}"
        if own_id in seen:
            refusals.add(number, "ne_id", own_id, "each id once")
            continue
        seen.add(own_id)
        yield _place(row, place_type, spot) | {"row": number, "gazetteer_id": own_id}


def _type(path: Path, row: Mapping[str, str]) -> str:
    """Return what a row is by the columns that it has."""
    if "pop_max" in row:
        return "town"
    if "adm1_code" in row or "iso_3166_2" in row:
        return "province"
    if "sovereignt" in row:
        return "country"
    raise GazetteerError(path, "it is another table of Natural Earth", WANTED)


def _place(row: dict[str, str], place_type: str, spot: outlines.Spot) -> dict[str, Any]:
    name = chunks.tidy(_first(row, NAMES if place_type != "country" else ("name_en", "admin", "name")))
    translated = [
        value for column, value in row.items() if column.startswith("name_") and len(column) < len("name_xxxx")
    ]
    others = [part for column in OTHERS for part in row.get(column, "").split("|")]
    return {
        "name": name,
        "aliases": chunks.joined([row.get("name", ""), *others, *translated], name),
        "type": place_type,
        "country": next((code for column in COUNTRIES if (code := country_codes.iso(row.get(column, "")))), ""),
        "admin1": chunks.tidy(row.get("adm1name", ""))
        if place_type == "town"
        else name
        if place_type == "province"
        else "",
        "latitude": spot.lat,
        "longitude": spot.lon,
        "radius_m": spot.radius_m,
        "population": row.get("pop_max", row.get("pop_est", "")),
        "seat": _seat(row) if place_type == "town" else "",
    }


def _seat(row: Mapping[str, str]) -> str:
    words = row.get("featurecla", "").lower()
    if row.get("adm0cap", "") in {"1", "1.0"} or words.startswith("admin-0 capital"):
        return "country"
    return "province" if words.startswith("admin-1 capital") else ""


def _first(row: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _said(value: object) -> str:
    text = str(value).strip() if value is not None else ""
    return "" if text in MISSING else text.removesuffix(".0")
