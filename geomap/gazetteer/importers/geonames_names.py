"""alternateNamesV2 of GeoNames, 16 million names in the order of their own ids: put by place through a database."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import GazetteerError
from geomap.gazetteer import archives
from geomap.gazetteer.importers import chunks
from geomap.gazetteer.importers.lines import blocks
from geomap.gazetteer.importers.refusals import Refusals
from geomap.gazetteer.importers.scratch import scratch
from geomap.gazetteer.importers.seen import whole_numbers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from geomap.gazetteer.importers.lines import Block
    from geomap.gazetteer.importers.seen import SeenNumbers

WIDTHS = (10, 8)
"""Columns of the file: since 2018, with the years from which and to which a name was used; and before."""
NO_NAMES = frozenset({"link", "wkdt", "post", "unlc", "phon", "tcid", "nuts", "admin", "fips"})
"""What stands in the column of languages and says that the rest is no name: addresses, keys of other lists,
post codes, spellings by sound. The codes of airports (iata, icao, faac) and abbreviations are names."""
LAYOUT = "CREATE TABLE name (place INTEGER, name TEXT); CREATE TABLE asked (place INTEGER);"


class AlternateNames:
    """The names of places by geonameid."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Take a database whose table `name` is filled."""
        self._database = database

    def added(self, ids: list[int], names: list[str], aliases: list[str]) -> list[str]:
        """Return the cells of aliases of these places with their alternate names added, each once."""
        self._database.execute("DELETE FROM asked")
        self._database.executemany("INSERT INTO asked VALUES (?)", zip(ids, strict=True))
        more: dict[int, list[str]] = {}
        query = "SELECT name.place, name.name FROM asked CROSS JOIN name ON name.place = asked.place"
        for place, name in self._database.execute(query):
            more.setdefault(place, []).append(name)
        return [
            ";".join(_each(cell, more[number], name)) if number in more else cell
            for number, name, cell in zip(ids, names, aliases, strict=True)
        ]


def _each(cell: str, more: list[str], name: str) -> dict[str, None]:
    """Return all names but the usual one, each once and in order."""
    several = dict.fromkeys([*cell.split(";"), *more])
    several.pop(name, None)
    several.pop("", None)
    return several


@contextmanager
def opened(path: Path, kept: SeenNumbers) -> Iterator[AlternateNames]:
    """Give the alternate names of the places that are kept; raises GazetteerError if the file is none of them."""
    refusals = Refusals(path)
    with scratch(LAYOUT) as database:
        with archives.text(path, table_in) as stream:
            for block in blocks(stream, _width(path), refusals):
                database.executemany("INSERT INTO name VALUES (?, ?)", _rows(block, kept))
        refusals.settle()
        database.execute("CREATE INDEX name_place ON name (place, name)")
        yield AlternateNames(database)


def table_in(names: list[str]) -> str | None:
    """Return which member of an archive holds the names: beside a readme there may be a list of languages."""
    return next((name for name in names if not {"readme", "iso-languagecodes"} & set(name.lower().split("."))), None)


def _width(path: Path) -> int:
    width = archives.first_line(path, table_in).count(b"\t") + 1
    if width not in WIDTHS:
        raise GazetteerError(path, f"its first line has {width} cells", "alternateNamesV2 with 10")
    return width


def _rows(block: Block, kept: SeenNumbers) -> list[tuple[int, str]]:
    _, places, languages, names, *_ = block.columns
    ids = whole_numbers(places)
    wanted = np.flatnonzero(kept.among(np.maximum(ids, 0)) & (ids >= 0)).tolist()
    numbers = ids.tolist()
    return [
        (numbers[at], names[at].replace(";", ",").strip())
        for at in wanted
        if languages[at] not in NO_NAMES and len(names[at]) <= chunks.LONGEST_NAME
    ]
