"""The SQLite distributions of Who's On First: spr, names, ancestors, concordances, geojson."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import groupby
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks, radii, wof_words
from geomap.gazetteer.room import is_full, sorted_in, temporary_full

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from geomap.gazetteer.importers.refusals import Refusals

MAGIC = b"SQLite format 3\0"
DAMAGE = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged database ends in; the second where SQLite's own message holds bytes of the file."""
WANTED = "a SQLite distribution of Who's On First"
BOX = ("latitude", "longitude", "min_latitude", "min_longitude", "max_latitude", "max_longitude")
SPR = ("id", "name", "placetype", "country", *BOX)
FLAGS = ("is_current", "is_deprecated", "is_ceased", "is_superseded")
REGIONS = """
    SELECT ancestors.id, region.name FROM ancestors JOIN spr AS region ON region.id = ancestors.ancestor_id
    WHERE ancestor_placetype = 'region' ORDER BY ancestors.id
"""
PEOPLE = """
    SELECT id, json_extract(body, {paths}) FROM geojson WHERE {plain} json_valid(body) ORDER BY id
"""


def is_distribution(path: Path) -> bool:
    """Say whether a file is a SQLite database that has the table spr."""
    if not archives.beginning(path, lambda _: None).startswith(MAGIC):
        return False
    try:
        with closing(_opened(path)) as database:
            return {"id", "placetype", "is_current"} <= _columns(database, "spr")
    except DAMAGE:
        return False


def rows(path: Path, refusals: Refusals) -> Iterator[dict[str, Any]]:
    """Yield the records that stand, in the order of their ids; raises GazetteerError where the file is damaged."""
    try:
        with closing(_opened(path)) as database:
            yield from _rows(database, refusals)
    except DAMAGE as error:
        if is_full(error):  # nothing is written but what it sorts
            raise temporary_full(sorted_in(), str(error)) from error
        raise GazetteerError(path, f"the database is damaged ({error})", WANTED) from error


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    database.executescript("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = FILE;")
    return database


def _columns(database: sqlite3.Connection, table: str) -> set[str]:
    """Return the columns of a real table; a view or a virtual table, which could run anything, has none."""
    found = database.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [table]).fetchone()
    if not found or str(found[0]).upper().startswith("CREATE VIRTUAL"):
        return set()
    return {row[0] for row in database.execute("SELECT name FROM pragma_table_info(?)", [table])}


def _rows(database: sqlite3.Connection, refusals: Refusals) -> Iterator[dict[str, Any]]:
    has = {table: _columns(database, table) for table in ("spr", "names", "ancestors", "concordances", "geojson")}
    if missing := [column for column in SPR if column not in has["spr"]]:
        raise GazetteerError(refusals.path, f"its table spr lacks {missing[0]}", WANTED)
    names = _Beside(database, "SELECT id, name FROM names ORDER BY id" if {"id", "name"} <= has["names"] else "")
    regions = _Beside(database, REGIONS if {"id", "ancestor_id", "ancestor_placetype"} <= has["ancestors"] else "")
    codes = _Beside(database, _codes() if {"id", "other_id", "other_source"} <= has["concordances"] else "")
    people = _Beside(database, _people(has["geojson"]))
    flags = [flag for flag in FLAGS if flag in has["spr"]]
    before = None
    for number, values in enumerate(database.execute(f"SELECT {', '.join([*SPR, *flags])} FROM spr ORDER BY id"), 1):  # noqa: S608 - ours
        row = dict(zip([*SPR, *flags], values, strict=True))
        refusals.rows += 1
        if row["id"] == before or not isinstance(row["id"], int):
            refusals.add(number, "id", row["id"], "a whole number, each once")
            continue
        before = row["id"]
        beside = [part.of(before) for part in (names, regions, codes, people)]
        if wof_words.is_true(row) and (place := _place(row, *beside)):
            yield place | {"row": number}


class _Beside:
    """A query over id and value in the order of ids, followed along while other rows of that order are read."""

    def __init__(self, database: sqlite3.Connection, query: str) -> None:
        found: Iterable[Any] = database.execute(query) if query else ()
        self._groups = groupby((row for row in found if isinstance(row[0], int)), lambda row: row[0])
        self._next = next(self._groups, None)

    def of(self, number: int) -> list[str]:
        """Return the values of an id; ids are asked for in rising order."""
        while self._next and self._next[0] < number:
            self._next = next(self._groups, None)
        if not self._next or self._next[0] > number:
            return []
        return [str(row[1]) for row in self._next[1] if row[1] is not None]


def _codes() -> str:
    listed = ", ".join(f"'{code}'" for code in wof_words.CODES)
    return f"SELECT id, other_id FROM concordances WHERE other_source IN ({listed}) ORDER BY id"  # noqa: S608 - ours


def _people(columns: set[str]) -> str:
    """Return the query for the populations, each as a JSON list of what the record says, the best first."""
    if not {"id", "body"} <= columns:
        return ""
    paths = ", ".join(f"""'$.properties."{name}"'""" for name in wof_words.POPULATIONS)
    return PEOPLE.format(paths=paths, plain="is_alt = 0 AND" if "is_alt" in columns else "")


def _place(
    row: dict[str, Any], names: list[str], regions: list[str], codes: list[str], people: list[str]
) -> dict[str, Any] | None:
    name = chunks.tidy(row["name"])
    place_type = wof_words.place_type(str(row["placetype"]), name, codes)
    if not place_type:
        return None
    country = str(row["country"] or "").upper()
    return {
        "gazetteer_id": str(row["id"]),
        "name": name,
        "aliases": chunks.joined([*names, *codes], name),
        "type": place_type,
        "country": country if country.isalpha() and country not in {"XX", "XY", "XZ", "XS"} else "",
        "admin1": chunks.tidy(regions[0]) if regions else "",
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "radius_m": _radius_m(row),
        "population": _best(people),
    }


def _radius_m(row: dict[str, Any]) -> float:
    """Return the metres from the point to the farthest corner of the box; 0, which stands for unknown, for a point."""
    values = [row[name] for name in BOX]
    if not all(isinstance(value, (int, float)) for value in values):
        return 0.0
    return radii.of_box(values[0], values[1], radii.Box(*values[2:]))


def _best(people: list[str]) -> str:
    listed = people[0].strip("[]").split(",") if people else []
    return next((text.strip(' "') for text in listed if text.strip(' "').isdecimal() and text.strip(' "') != "0"), "")
