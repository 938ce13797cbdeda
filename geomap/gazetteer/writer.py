"""Places in chunks → the tables of an index.

What is inserted goes through in the order in which it came, and SQLite sorts it on disk: memory does not grow with
the source, and the same places make the same bytes however many processes work on their names.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Self

from geomap.gazetteer import heard, naming, weights
from geomap.gazetteer.apart import Apart, cores
from geomap.gazetteer.layout import INDEXES, LAYOUT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    import pandas as pd

PLACE_COLUMNS = (
    "gazetteer_id", "source", "name", "type", "country", "admin1", "latitude", "longitude", "radius_m", "population",
    "seat",
)  # fmt: skip
CACHE_KIB = 100_000
"""As much is sorted in memory before it goes to disk."""
BATCH = 10_000
"""The names of so many places are worked out at once."""
_PLACE = f"INSERT INTO place VALUES ({','.join('?' * (len(PLACE_COLUMNS) + 3))})"  # noqa: S608 - marks


LABEL_COLUMNS = ("name", "latitude", "longitude", "population")


class Writer:
    """Takes places in chunks and makes them an index. Used in a `with` block, which ends its workers."""

    def __init__(self, database: sqlite3.Connection, *, workers: int | None = None) -> None:
        """Write to an empty database; `workers` as `Apart` takes it."""
        self._database = database
        self._apart = Apart(workers)
        self.places = 0
        """How many places were added."""
        self.names = 0
        """How many names they have; what is under way is not counted yet."""
        database.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
            f"PRAGMA threads = {cores()}; PRAGMA cache_size = -{CACHE_KIB};" + LAYOUT + heard.LAYOUT
        )

    def __enter__(self) -> Self:
        """Return the writer itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the workers."""
        self._apart.__exit__()

    def add(self, places: pd.DataFrame, trust: int) -> Iterator[int]:
        """Add a table PLACES in parts and give the size of each; `trust` is the rank of its source, 0 the highest."""
        for start in range(0, len(places), BATCH):
            part = places[start : start + BATCH]
            self._add(part, trust)
            yield len(part)

    def _add(self, places: pd.DataFrame, trust: int) -> None:
        batch = naming.batch(places, self.places + 1)
        self._name(self._apart.add(batch))
        ids = range(batch.first, batch.first + len(places))
        fields = [places[column].astype(object).where(places[column].notna(), None) for column in PLACE_COLUMNS]
        rows = zip(ids, *fields, [trust] * len(places), weights.of(places, trust), strict=True)
        self._database.executemany(_PLACE, rows)
        held = (
            (code.strip(), place)
            for place, codes in zip(ids, batch.countries, strict=True)
            for code in codes.split(";")
        )
        self._database.executemany("INSERT OR IGNORE INTO country VALUES (?,?)", held)
        self.places += len(places)

    def label(self, towns: pd.DataFrame) -> None:
        """Add towns that a map may name: `name, latitude, longitude, population`."""
        rows = zip(*(towns[column].astype(object) for column in LABEL_COLUMNS), strict=True)
        self._database.executemany("INSERT INTO label VALUES (?,?,?,?)", rows)

    def fact(self, name: str, value: object) -> None:
        """Write down something about the whole file, as JSON."""
        self._database.execute("INSERT OR REPLACE INTO fact VALUES (?,?)", [name, json.dumps(value)])

    def settle(self) -> None:
        """Write the names that are still under way."""
        self._name(self._apart.rest())

    def finish(self, say: Callable[[str, float], None]) -> None:
        """Sort everything and mark the file as whole; `say` is told what is sorted and how much was, from 0 to 1."""
        self.settle()
        for done, (what, statement) in enumerate(INDEXES.items()):
            say(what, done / (len(INDEXES) + 1))
            self._database.execute(statement)
        say("vocabulary", len(INDEXES) / (len(INDEXES) + 1))
        heard.write(self._database)
        self._database.execute("DROP TABLE heard")
        self._database.execute("ANALYZE")
        self._database.commit()

    def _name(self, parts: Iterable[naming.Named]) -> None:
        for part in parts:
            self._database.executemany("INSERT INTO name VALUES (?,?,?,?,?,?)", zip(*part[:-1], strict=True))
            self._database.executemany("INSERT INTO heard VALUES (?,?,?,?,?)", part.heard)
            self.names += len(part.keys)
