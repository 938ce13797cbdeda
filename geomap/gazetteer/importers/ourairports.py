"""OurAirports: airports.csv, read by the names in its header (public domain).

A file regions.csv beside it gives provinces their names. A closed field is kept, since reports go on naming it: as a
military base if its name says so, and otherwise as a site, because it is no airport any more. Rows that OurAirports
marks as duplicates and places for balloons are left out. Options: `regions`: the path of regions.csv. `refuse`: told
of each row that could not be used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, csv_rows
from geomap.gazetteer.importers.refusals import Refusals, unheard
from geomap.gazetteer.sources.airports import is_military

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding

TITLE = "OurAirports (airports.csv)"
SOURCE = "ourairports"
NEEDED = ("ident", "type", "name", "latitude_deg", "longitude_deg", "iso_country")
CODES = ("gps_code", "icao_code", "iata_code", "local_code")
TYPES = {
    "large_airport": "airport", "medium_airport": "airport", "small_airport": "airport", "seaplane_base": "airport",
    "heliport": "airport", "closed": "site",
}  # fmt: skip
"""Our type of each of theirs; others are left out."""
RADII_M = {"large_airport": 4000.0, "heliport": 500.0, "small_airport": 2000.0}
"""How far a field of this type reaches; others as any airport."""
REGIONS = "regions.csv"
_REMARK = re.compile(r"\s*[\[(](?:closed|duplicate|abandoned|historical)[^\])]*[\])]\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,;|]")


def takes(path: Path) -> bool:
    """Say whether the header names what airports.csv has."""
    line = archives.first_line(path, csv_rows.table_in).decode(errors="replace")
    return set(NEEDED) <= {cell.strip(' "') for cell in line.split(",")}


def read(
    path: Path, *, regions: Path | None = None, refuse: Callable[[Finding], None] = unheard
) -> Iterator[pd.DataFrame]:
    """Yield the airports of a file as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    beside = path.with_name(REGIONS)
    names = _regions(regions or beside) if regions or beside.is_file() else {}
    yield from chunks.gathered(_airports(path, names, refusals), SOURCE, refusals)
    refusals.settle()


def _regions(path: Path) -> dict[str, str]:
    """Return the names of provinces by ISO 3166-2 code."""
    refusals = Refusals(path)
    found = {}
    for _, row in csv_rows.rows(path, csv_rows.table_in, refusals):
        if not {"code", "name"} <= row.keys():
            raise GazetteerError(path, "its header lacks code or name", "regions.csv of OurAirports")
        if "unassigned" not in row["name"].lower():
            found[row["code"]] = chunks.tidy(row["name"])
    return found


def _airports(path: Path, regions: dict[str, str], refusals: Refusals) -> Iterator[dict[str, Any]]:
    seen: set[str] = set()
    for line, row in csv_rows.rows(path, csv_rows.table_in, refusals):
        if missing := [name for name in NEEDED if name not in row]:
            raise GazetteerError(path, f"its header lacks {missing[0]}", "airports.csv of OurAirports")
        if row["type"] not in TYPES or "duplicate" in row["name"].lower():
            continue
        if not row["ident"] or row["ident"] in seen:
            refusals.add(line, "ident", row["ident"], "each ident once")
            continue
        seen.add(row["ident"])
        yield _airport(line, row, regions)


def _airport(line: int, row: dict[str, str], regions: dict[str, str]) -> dict[str, Any]:
    name = chunks.tidy(_REMARK.sub(" ", row["name"]))
    others = [row.get(code, "") for code in CODES] + _SEPARATOR.split(row.get("keywords", ""))
    return {
        "row": line,
        "gazetteer_id": row["ident"],
        "name": name,
        "aliases": chunks.joined(others, name),
        "type": "military_base" if is_military(name) else TYPES[row["type"]],
        "country": row["iso_country"].strip(),
        "admin1": regions.get(row.get("iso_region", ""), ""),
        "latitude": row["latitude_deg"],
        "longitude": row["longitude_deg"],
        "radius_m": RADII_M.get(row["type"], 3000.0),
    }
