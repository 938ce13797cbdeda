"""Open indexes, asked as one: which places bear a name, a bare name, a sound."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from geomap.errors import GazetteerError
from geomap.gazetteer import layout, vocabulary
from geomap.gazetteer.place import Place, apart_m
from geomap.names import sound

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

PLACE_COLUMNS = (
    "place.gazetteer_id, place.source, place.name, place.type, place.country, place.admin1, "
    "place.latitude, place.longitude, place.radius_m, place.population, place.seat"
)
FEW = 100_000
"""An index of no more names than this is small."""
_MOST_MARKS = 900
"""SQLite takes no more values in one list."""


class Hit(NamedTuple):
    """A place one of whose names fits, as a row of the index has it."""

    gazetteer_id: str
    source: str
    name: str
    type: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    radius_m: float
    population: int | None
    seat: str | None
    trust: int
    weight: float
    written: str
    is_alias: int
    key: str
    bare: str
    """The name without type words and spaces; empty if it was asked for as it stands."""
    sound: str
    """How that sounds; empty if it was asked for as it stands."""
    edits: float

    @property
    def place(self) -> Place:
        """The place itself."""
        return place_of(self)


def place_of(row: Sequence[Any]) -> Place:
    """Return a place from the first columns of a row."""
    gazetteer_id, source, name, kind, country, admin1, lat, lon, radius_m, population, seat = row[:11]
    return Place(
        gazetteer_id, source, name, kind, country or "", admin1 or "", lat, lon, radius_m, population or 0, seat or ""
    )


class Index:
    """One index file, opened for reading."""

    def __init__(self, path: Path) -> None:
        """Open an index that `geomap.gazetteer.index` wrote; raises GazetteerError if the file is none."""
        self._database = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._path = path
        self._database.execute("PRAGMA mmap_size = 1073741824")
        self._check()
        self._prefetched: dict[str, Sequence[Hit]] = {}
        self._vocabularies: dict[tuple[str, str], vocabulary.Vocabulary] = {}

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _check(self) -> None:
        """Refuse a file that has not the tables of an index, where every value is of its type."""
        try:
            with self._reading():
                is_whole = layout.is_whole(self._database)
            if not is_whole:
                raise self._damaged("its tables are not those of an index")
        except GazetteerError:
            self.close()
            raise

    def named(self, key: str) -> Sequence[Hit]:
        """Return the places that a folded name stands for."""
        found = self._prefetched.get(key)
        return self._called((key,)).get(key, ()) if found is None else found

    def prefetch(self, keys: Sequence[str]) -> None:
        """Look up these folded names at once and forget those of the last time."""
        wanted = set(keys) if self._few is None else self._few.intersection(keys)
        self._prefetched = {**dict.fromkeys(keys, ()), **self._called(sorted(wanted))}

    def _called(self, keys: Sequence[str]) -> dict[str, list[Hit]]:
        """Return the places of each of these folded names that has any."""
        found: defaultdict[str, list[Hit]] = defaultdict(list)
        for part in parts(keys):
            for row in self._rows(_BY_KEYS.format(marks(part)), part):
                found[row[_KEY]].append(_hit(row + _AS_IT_STANDS))
        return found

    @cached_property
    def _few(self) -> frozenset[str] | None:
        """Every folded name of a small index, so that it is asked only for what it has; None for a large one."""
        (last,) = self._rows("SELECT coalesce(max(rowid), 0) FROM name")[0]
        return frozenset(key for (key,) in self._rows("SELECT key FROM name")) if last <= FEW else None

    def bearing(self, bare: str) -> list[Hit]:
        """Return the places with this name when articles and type words are left out."""
        return list(map(_hit, self._rows(_BY_BARE, (sound(bare), bare))))

    def sounding(self, sounds: Sequence[str]) -> list[Hit]:
        """Return the places whose names sound like one of these."""
        found: list[Hit] = []
        for part in parts(sounds):
            found += map(_hit, self._rows(_BY_SOUND.format(marks(part)), part))
        return found

    def vocabularies(self, countries: Collection[str], sound: str) -> list[vocabulary.Vocabulary]:
        """Return the vocabularies of these countries; without any that of the world with this sound's first letter."""
        wanted = [(country, "") for country in sorted(countries)] or [("", sound[:1])]
        for key in wanted:
            if key not in self._vocabularies:
                with self._reading():
                    self._vocabularies[key] = vocabulary.read(self._database, *key)
        return [self._vocabularies[key] for key in wanted]

    def places(self, tables: str, values: Sequence[object] = ()) -> list[Place]:
        """Return the places that a query finds; `tables` is what follows FROM and holds no value."""
        return [place_of(row) for row in self._rows(f"SELECT {PLACE_COLUMNS} FROM {tables}", values)]  # noqa: S608 - ours

    def each(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a query of ours one by one; values are bound."""
        with self._reading():
            yield from self._database.execute(query, values)

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What is known of the whole file."""
        import json  # noqa: PLC0415 - a look-up needs none of it

        found = dict(self._rows("SELECT name, value FROM fact"))
        try:
            return {name: json.loads(found[name]) for name in dict.fromkeys(("code", *found))}
        except (KeyError, ValueError) as error:
            raise self._damaged(error) from error

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query; raises GazetteerError where the file is damaged."""
        with self._reading():
            return self._database.execute(query, values).fetchall()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Say which file it is where SQLite finds one damaged; a mistake of ours keeps its traceback."""
        try:
            yield
        except sqlite3.ProgrammingError:
            raise
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY:
                raise
            raise self._damaged(error) from error

    def _damaged(self, error: Exception | str) -> GazetteerError:
        return GazetteerError(self._path, f"the index is damaged ({error})", "remove the file and try again")


_HIT = f"SELECT {PLACE_COLUMNS}, place.trust, place.weight, name.name, name.is_alias, name.key"
_NAMED = "FROM name JOIN place ON place.id = name.place WHERE"
_BY_KEYS = f"{_HIT} {_NAMED} name.key IN ({{}})"
_KEY = Hit._fields.index("key")
_AS_IT_STANDS = ("", "", 0.0)
"""The last fields of a hit that was asked for as it stands; the list of names has all others, see `layout`."""
_hit = partial(tuple.__new__, Hit)
"""Makes a row a hit; Hit._make would count its columns a million times over."""
_BY_BARE = f"{_HIT}, name.bare, name.sound, 0.0 {_NAMED} name.sound = ? AND name.bare = ?"
_BY_SOUND = f"{_HIT}, name.bare, name.sound, 0.0 {_NAMED} name.sound IN ({{}})"


def of_type(indexes: Sequence[Index], wanted: frozenset[str], anchor: Place, within_m: float) -> list[Place]:
    """Return the places of these types round an anchor in its country, each once, however many sources list it."""
    query = (
        "country JOIN place ON place.id = country.place "
        f"WHERE code = ? AND type IN ({marks(wanted)}) ORDER BY trust, gazetteer_id"
    )
    values = [anchor.country.split(";")[0], *sorted(wanted)]
    found: list[Place] = []
    for place in (place for index in indexes for place in index.places(query, values)):
        is_new = all(apart_m(place, other) > place.radius_m for other in found)
        if is_new and apart_m(place, anchor) <= within_m:
            found.append(place)
    return found


def parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Give values in parts that are short enough for one list of SQLite's."""
    for start in range(0, len(values), _MOST_MARKS):
        yield values[start : start + _MOST_MARKS]


def marks(values: Collection[object]) -> str:
    """Return a question mark for each value, as SQL wants them in a list."""
    return ",".join("?" * len(values))
