"""One SQLite file in which every name of some sources is looked up, and how it is made.

    place      (id, gazetteer_id, source, name, type, country, admin1, latitude, longitude, radius_m, population, seat,
                trust, weight)
    country    (code, place)
    name       (key, bare, sound, name, is_alias, place)
    vocabulary (country, initial, sounds, skeletons, masks)        see vocabulary.py
    label      (name, latitude, longitude, population)    towns that a map may name
    fact       (name, value)                              what is known of the whole file

It is made beside its final name and renamed: a build that is cut short leaves nothing, and of two processes that
build at once the second replaces the first's file by an equal one. A million places pass through in chunks, and
SQLite sorts them on disk, so memory does not grow with the source.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geomap import files, names
from geomap.errors import OutputError
from geomap.gazetteer import kinds, vocabulary, weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import pandas as pd

    NameRow = tuple[str, str, str, str, int, int]

LAYOUT = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, gazetteer_id TEXT, source TEXT, name TEXT, type TEXT, country TEXT, admin1 TEXT,
    latitude REAL, longitude REAL, radius_m REAL, population INTEGER, seat TEXT, trust INTEGER, weight REAL);
CREATE TABLE country (code TEXT, place INTEGER);
CREATE TABLE name (key TEXT, bare TEXT, sound TEXT, name TEXT, is_alias INTEGER, place INTEGER);
CREATE TABLE vocabulary (
    country TEXT, initial TEXT, sounds BLOB, skeletons BLOB, masks BLOB, PRIMARY KEY (country, initial));
CREATE TABLE label (name TEXT, latitude REAL, longitude REAL, population INTEGER);
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT);
"""
INDEXES = """
CREATE INDEX name_key ON name (key);
CREATE INDEX name_bare ON name (bare);
CREATE INDEX name_sound ON name (sound);
CREATE INDEX country_code ON country (code, place);
CREATE INDEX place_type ON place (type);
"""
FORMAT = 3
"""Stands in a finished file as its user version, 0 in one that was cut short; goes up when the layout changes."""
PLACE_COLUMNS = (
    "gazetteer_id", "source", "name", "type", "country", "admin1", "latitude", "longitude", "radius_m", "population",
    "seat",
)  # fmt: skip
LABEL_COLUMNS = ("name", "latitude", "longitude", "population")
CACHE_KIB = 200_000


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """Give a writer of a new index; the file stands at `path` when the block has ended well, and not before."""
    with files.replacing(path) as temporary, closing(sqlite3.connect(temporary)) as database:
        try:
            database.executescript(
                f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{CACHE_KIB};" + LAYOUT
            )
            writer = Writer(database)
            yield writer
            writer.finish()
        except sqlite3.Error as error:
            raise OutputError(path, str(error)) from error


def build(
    path: Path,
    sources: Mapping[str, Callable[[], pd.DataFrame | Iterable[pd.DataFrame]]],
    say: Callable[[str], None] = lambda _: None,
    *,
    trust: int = 0,
    labels: Callable[[], pd.DataFrame] | None = None,
) -> None:
    """Write the index of these sources, each a table PLACES or several; the first is trusted most.

    `say` is told which source is being read. `trust` is the rank of the first, 0 being the highest. `labels` gives
    towns that a map may name, whether or not they are looked up here.
    """
    import pandas as pd  # noqa: PLC0415 - only a build needs it

    from geomap.schema import PLACES, check  # noqa: PLC0415 - as above

    with writing(path) as writer:
        for position, (name, read) in enumerate(sources.items()):
            say(f"building the place index, once: {name} ({position + 1} of {len(sources)})")
            places = read()
            for chunk in [places] if isinstance(places, pd.DataFrame) else places:
                check(chunk, PLACES)
                writer.add(chunk, trust + position)
        if labels:
            writer.label(labels())
        say("building the place index, once: sorting")


class Writer:
    """Takes places in chunks and makes them an index."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Write to an empty database that has the layout."""
        self._database = database
        self.places = 0
        """How many places were added."""
        self.names = 0
        """How many names they have."""

    def add(self, places: pd.DataFrame, trust: int) -> None:
        """Add a table PLACES; `trust` is the rank of its source, 0 being the highest."""
        ids = range(self.places + 1, self.places + len(places) + 1)
        fields = [places[column].astype(object).where(places[column].notna(), None) for column in PLACE_COLUMNS]
        rows = zip(ids, *fields, [trust] * len(places), weights.of(places, trust), strict=True)
        self._database.executemany(f"INSERT INTO place VALUES ({','.join('?' * (len(PLACE_COLUMNS) + 3))})", rows)  # noqa: S608 - marks
        held = (
            (code.strip(), place)
            for place, codes in zip(ids, places["country"].fillna(""), strict=True)
            for code in codes.split(";")
        )
        self._database.executemany("INSERT INTO country VALUES (?,?)", held)
        rows_of_names = name_rows(places, ids)
        self._database.executemany("INSERT INTO name VALUES (?,?,?,?,?,?)", rows_of_names)
        self.places += len(places)
        self.names += len(rows_of_names)

    def label(self, towns: pd.DataFrame) -> None:
        """Add towns that a map may name: `name, latitude, longitude, population`."""
        rows = zip(*(towns[column].astype(object) for column in LABEL_COLUMNS), strict=True)
        self._database.executemany("INSERT INTO label VALUES (?,?,?,?)", rows)

    def fact(self, name: str, value: object) -> None:
        """Write down something about the whole file, as JSON."""
        self._database.execute("INSERT OR REPLACE INTO fact VALUES (?,?)", [name, json.dumps(value)])

    def finish(self) -> None:
        """Sort everything and mark the file as whole."""
        self.fact("code", code())
        self._database.executescript(INDEXES)
        vocabulary.write(self._database)
        self._database.executescript(f"ANALYZE; PRAGMA user_version = {FORMAT};")
        self._database.commit()


def code() -> str:
    """Return a hash of the code that decides what stands in an index beside the places themselves."""
    digest = hashlib.sha256()
    here = [Path(__file__).with_name(name) for name in ("index.py", "kinds.py", "vocabulary.py", "weights.py")]
    for file in [*here, *sorted(Path(names.__file__).parent.glob("*.py"))]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def name_rows(places: pd.DataFrame, ids: Iterable[int]) -> list[NameRow]:
    """Return a row of table name for each different folded name of each place."""
    flat: list[str] = []
    owner: list[int] = []
    is_alias: list[int] = []
    typed: list[bool] = []
    columns = (places["name"], places["aliases"].fillna(""), places["type"])
    for place, name, aliases, kind in zip(ids, *(column.tolist() for column in columns), strict=True):
        written = [name, *aliases.split(";")] if aliases else [name]
        flat += written
        owner += [place] * len(written)
        is_alias += [0] + [1] * (len(written) - 1)
        typed += [kind != "town"] * len(written)
    keys = names.each_once(names.fold_many, flat)
    cores = [_core(key) if has_type else key for key, has_type in zip(keys, typed, strict=True)]
    bares = names.each_once(names.bare_many, cores)
    sounds = names.each_once(names.sound_many, bares)
    rows: dict[tuple[str, int], NameRow] = {}
    for row in zip(keys, bares, sounds, flat, is_alias, owner, strict=True):
        if row[0]:
            rows.setdefault((row[0], row[5]), row)
    return list(rows.values())


def _core(key: str) -> str:
    return kinds.split_type(key)[0] or key


def is_whole(path: Path) -> bool:
    """Say whether a file is an index of today's layout that was built to its end."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return bool(database.execute("PRAGMA user_version").fetchone()[0] == FORMAT)
    except sqlite3.DatabaseError:
        return False
