"""NGA GEOnet Names Server: country files in both layouts, plain or zipped (United States government, public domain).

A row is one name; rows of one `ufi` are one place. Options: `keep_all`: keep every feature, not only those that
reports name (see features.py). `refuse`: told of each row that could not be used.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from geomap.errors import GazetteerError
from geomap.gazetteer import archives, country_codes
from geomap.gazetteer.importers import chunks, features
from geomap.gazetteer.importers.lines import blocks
from geomap.gazetteer.importers.refusals import Refusals, unheard
from geomap.gazetteer.importers.scratch import scratch

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import pandas as pd

    from geomap.errors import Finding
    from geomap.gazetteer.importers.lines import Block

TITLE = "NGA GNS country file (both layouts, also zipped)"
SOURCE = "gns"
COLUMNS = {
    "ufi": ("ufi",),
    "name": ("full_name", "full_name_ro", "full_name_nd_ro"),
    "native": ("full_name_rg",),
    "short": ("short_form",),
    "kind": ("nt",),
    "rank": ("name_rank",),
    "class": ("fc",),
    "code": ("desig_cd", "dsg"),
    "country": ("cc_ft", "cc1", "cc"),
    "more": ("cc2",),
    "admin1": ("adm1",),
    "latitude": ("lat_dd", "lat"),
    "longitude": ("long_dd", "long"),
    "population": ("pop",),
    "ended": ("term_dt_f", "f_term_dt"),
}
"""What we take, and what the layouts call it: first the one since 2022, then the older ones."""
NEEDED = ("ufi", "name", "class", "code", "country", "latitude", "longitude")
LAYOUT = f"CREATE TABLE row (line INTEGER, sorting INTEGER, {', '.join(f'{name!r}' for name in COLUMNS)})"
ORDER = ("C", "N", "P", "D", "V", "NS", "VS", "DS", "H", "HS")
"""Kinds of names, from the one to be shown: conventional, approved, provisional, unverified, variant; S is for
another script, H for historical."""
_IS_NEW = "cc_ft"


def takes(path: Path) -> bool:
    """Say whether the first line is a header of either layout."""
    header = _header(archives.first_line(path, table_in))
    return header[:3] in (["rc", "ufi", "uni"], ["rk", "ufi", "uni"])


def read(path: Path, *, keep_all: bool = False, refuse: Callable[[Finding], None] = unheard) -> Iterator[pd.DataFrame]:
    """Yield the places of a file as chunks of table PLACES."""
    refusals = Refusals(path, refuse)
    header = _header(archives.first_line(path, table_in))
    where = _where(path, header)
    with scratch(LAYOUT) as database:
        with archives.text(path, table_in) as stream:
            stream.readline(archives.BEGINNING)
            for block in blocks(stream, len(header), refusals, first=2):
                _store(database, block, where, keep_all=keep_all)
        codes = country_codes.of_alpha3() if _IS_NEW in header else country_codes.of_fips()
        rows = _rows(database, codes)
        yield from chunks.gathered((_place(group, refusals) for group in rows), SOURCE, refusals)
    refusals.settle()


def table_in(names: list[str]) -> str | None:
    """Return which member of an archive is the table with all names: the shortest, which is the country's code."""
    tables = [name for name in names if name.lower().endswith(".txt") and "disclaimer" not in name.lower()]
    return min(tables, key=lambda name: (len(name), name), default=None)


def _header(line: bytes) -> list[str]:
    return line.decode(errors="replace").strip().lower().split("\t")


def _where(path: Path, header: list[str]) -> dict[str, int]:
    """Return the position of each column that the file has."""
    found = {
        name: header.index(known)
        for name, called in COLUMNS.items()
        if (known := next((one for one in called if one in header), None))
    }
    if missing := [name for name in NEEDED if name not in found]:
        raise GazetteerError(path, f"its header lacks {' or '.join(COLUMNS[missing[0]])}", "a GNS country file")
    return found


def _store(database: sqlite3.Connection, block: Block, where: dict[str, int], *, keep_all: bool) -> None:
    count = len(block.numbers)
    columns = [block.columns[where[name]] if name in where else [""] * count for name in COLUMNS]
    by_name = dict(zip(COLUMNS, columns, strict=True))
    kinds = features.types(by_name["class"], by_name["code"], keep_all=keep_all)
    sorting = [_sorting(kind, rank) for kind, rank in zip(by_name["kind"], by_name["rank"], strict=True)]
    rows = zip(block.numbers, sorting, *columns, strict=True)
    marks = ",".join("?" * (len(COLUMNS) + 2))
    database.executemany(
        f"INSERT INTO row VALUES ({marks})",  # noqa: S608 - question marks only
        (row for row, kind, ended in zip(rows, kinds, by_name["ended"], strict=True) if kind and not ended),
    )


def _sorting(kind: str, rank: str) -> int:
    """Return the place of a name in the order in which they are preferred."""
    return 10 * (ORDER.index(kind) if kind in ORDER else len(ORDER)) + (int(rank) if rank in set("123456789") else 9)


def _rows(database: sqlite3.Connection, codes: dict[str, str]) -> Iterator[list[dict[str, Any]]]:
    """Yield the names of each place, the best first, with its country and province by name."""
    provinces = _provinces(database)
    fields = ("line", "sorting", *COLUMNS)
    found = database.execute("SELECT * FROM row ORDER BY ufi, sorting, line")
    for _, group in groupby((dict(zip(fields, row, strict=True)) for row in found), itemgetter("ufi")):
        names = list(group)
        first = names[0]
        first["province"] = provinces.get((first["country"], first["admin1"]), "")
        first["iso"] = _iso(f"{first['country']},{first['more']}", codes)
        yield names


def _provinces(database: sqlite3.Connection) -> dict[tuple[str, str], str]:
    query = "SELECT country, admin1, name FROM row WHERE code = 'ADM1' ORDER BY ufi, sorting DESC, line DESC"
    return {(country, admin1): chunks.tidy(name) for country, admin1, name in database.execute(query)}


def _iso(cell: str, codes: dict[str, str]) -> str:
    """Return the countries of a cell as ISO codes joined by ';'; of a code that nobody knows nothing is made."""
    parts = [part.strip().upper() for part in cell.replace(";", ",").split(",")]
    known = (code for part in parts for code in codes.get(part, "").split(";") if code)
    return ";".join(dict.fromkeys(known))


def _of_one_point(names: list[dict[str, Any]], refusals: Refusals) -> list[dict[str, Any]]:
    """Return the names that stand at the point of the first; a place is at one point, whatever it is called."""
    first, kept = names[0], []
    for row in names:
        if (row["latitude"], row["longitude"]) == (first["latitude"], first["longitude"]):
            kept.append(row)
        else:
            wanted = f"the coordinates of ufi {row['ufi']}, as in line {first['line']}"
            refusals.add(row["line"], "latitude", row["latitude"], wanted)
    return kept


def _place(names: list[dict[str, Any]], refusals: Refusals) -> dict[str, Any]:
    first, names = names[0], _of_one_point(names, refusals)
    name = chunks.tidy(first["name"] or first["native"])
    others = [row[field] for row in names for field in ("name", "native", "short")]
    code = first["code"]
    return first | {
        "row": first["line"],
        "gazetteer_id": first["ufi"],
        "name": name,
        "aliases": chunks.joined(others, name),
        "type": features.types([first["class"]], [code], keep_all=True)[0],
        "country": first["iso"],
        "admin1": first["province"],
        "seat": features.SEATS.get(code, ""),
    }
