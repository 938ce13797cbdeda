"""Overture Maps divisions and division areas: GeoParquet files or a folder of them (ODbL, mostly OpenStreetMap).

Divisions are points with names, areas are outlines on land; import
both if radii matter. Option `refuse`: told of each row that could not be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError, briefly
from geomap.gazetteer.importers import chunks, outlines
from geomap.gazetteer.importers.refusals import Refusals, unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding

TITLE = "Overture divisions and division areas (GeoParquet)"
SOURCE = "overture"
MAGIC = b"PAR1"
TYPES = {
    "country": "country", "dependency": "country", "macroregion": "region", "region": "province",
    "macrocounty": "district", "county": "district", "localadmin": "district", "locality": "town",
    "borough": "neighbourhood", "macrohood": "neighbourhood", "neighborhood": "neighbourhood",
    "microhood": "neighbourhood",
}  # fmt: skip
SEATS = {"country": "country", "dependency": "country", "region": "province", "county": "district"}
NEEDED = ("id", "geometry", "names", "subtype", "country")
WANTED_COLUMNS = (*NEEDED, "region", "population", "class", "capital_of_divisions", "is_land")
WANTED = "divisions or division areas of Overture as GeoParquet"
BATCH = 20_000


def takes(path: Path) -> bool:
    """Say whether it is Parquet with the columns of divisions, or a folder of it; without pyarrow any Parquet."""
    files = _files(path)
    if not files or not _is_parquet(files[0]):
        return False
    try:
        return set(NEEDED) <= set(_opened(files[0]).schema_arrow.names)
    except GazetteerError as error:
        return "pyarrow" in error.problem


def read(path: Path, *, refuse: Callable[[Finding], None] = unheard) -> Iterator[pd.DataFrame]:
    """Yield the divisions of a file or folder as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    files = _files(path)
    if not files:
        raise GazetteerError(path, "there is no such file, or none in it ends in .parquet", WANTED)
    provinces = _provinces(files)
    yield from chunks.gathered(_places(files, provinces, refusals), SOURCE, refusals)
    refusals.settle()


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.parquet")) if path.is_dir() else [path] if path.is_file() else []


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == MAGIC


def _opened(path: Path) -> Any:  # noqa: ANN401 - pyarrow has no types of its own
    from pyarrow import ArrowException, parquet  # noqa: PLC0415 - only this importer needs it

    try:
        return parquet.ParquetFile(path)
    except (ArrowException, OSError, ValueError) as error:
        raise GazetteerError(path, f"it is no whole Parquet file ({briefly(error)})", WANTED) from error


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    file = _opened(path)
    from pyarrow import ArrowException  # noqa: PLC0415 - an extra; the line above says so where it is missing

    present = [column for column in columns if column in file.schema_arrow.names]
    if missing := [column for column in NEEDED if column in columns and column not in present]:
        raise GazetteerError(path, f"it has no column {missing[0]}", WANTED)
    try:
        for batch in file.iter_batches(batch_size=BATCH, columns=present):
            yield from batch.to_pylist()
    except (ArrowException, OSError, UnicodeDecodeError) as error:
        raise GazetteerError(path, f"it is damaged ({briefly(error)})", WANTED) from error


def _provinces(files: list[Path]) -> dict[str, str]:
    """Return the names of provinces by ISO 3166-2 code, as the files themselves have them."""
    rows = (row for file in files for row in _rows(file, ("subtype", "region", "names")))
    return {
        str(row["region"]): chunks.tidy(_primary(row["names"]))
        for row in rows
        if row["subtype"] == "region" and row.get("region")
    }


def _places(files: list[Path], provinces: dict[str, str], refusals: Refusals) -> Iterator[dict[str, Any]]:
    seen: set[int] = set()
    number = 0
    for file in files:
        for row in _rows(file, WANTED_COLUMNS):
            number += 1
            refusals.rows += 1
            if row["subtype"] not in TYPES or row.get("class") == "maritime" or row.get("is_land") is False:
                continue
            if not row["id"] or hash(row["id"]) in seen:
                refusals.add(number, "id", row["id"], "each id once")
                continue
            seen.add(hash(row["id"]))
            yield _place(row, provinces) | {"row": number}


def _place(row: dict[str, Any], provinces: dict[str, str]) -> dict[str, Any]:
    names = row["names"] or {}
    name = chunks.tidy(_primary(names))
    spot = outlines.of_wkb(row["geometry"])
    country = str(row["country"] or "")
    return {
        "gazetteer_id": str(row["id"]),
        "name": name,
        "aliases": chunks.joined(_others(names), name),
        "type": TYPES[row["subtype"]],
        "country": country if country not in {"XX", "XY", "XZ"} else "",
        "admin1": provinces.get(str(row.get("region") or ""), ""),
        "latitude": spot.lat,
        "longitude": spot.lon,
        "radius_m": spot.radius_m,
        "population": row.get("population") or "",
        "seat": _seat(row.get("capital_of_divisions")),
    }


def _primary(names: Any) -> str:  # noqa: ANN401 - a struct of the file
    return str(names.get("primary") or "") if isinstance(names, dict) else ""


def _others(names: dict[str, Any]) -> list[str]:
    """Return the names in other languages and the variants; a map comes as pairs."""
    common = names.get("common") or []
    pairs = common.items() if isinstance(common, dict) else common
    rules = names.get("rules") or []
    return [value for _, value in pairs if value] + [rule["value"] for rule in rules if rule and rule.get("value")]


def _seat(divisions: Any) -> str:  # noqa: ANN401 - a list of structs of the file
    """Return what a division is the capital of, the highest."""
    held = {SEATS.get(str(one.get("subtype")), "") for one in divisions or [] if isinstance(one, dict)}
    return next((seat for seat in ("country", "province", "district") if seat in held), "")
