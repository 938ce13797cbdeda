"""A file of any known format and data set → reports and sources, with every refused row named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from geomap.errors import Finding, InputError, RowsRefused, shown
from geomap.files import name_of
from geomap.readers.cells import WHERE
from geomap.readers.datasets import DATASETS, turned
from geomap.readers.folders import files_of, passing_over
from geomap.readers.formats import FORMATS, NOT_READ, SUFFIXES, format_of
from geomap.readers.gathered import Gathered
from geomap.readers.limits import DEFAULT, Limits, bounded
from geomap.readers.manner import USUAL, Manner
from geomap.readers.mapping.map_file import read_map
from geomap.readers.marked import unmarked
from geomap.readers.raw import Raw
from geomap.readers.reading import Reading, Taken
from geomap.schema import LINKS, MATCHES, REPORTS, SOURCES, check, framed, parts, records, stacked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.readers.mapping.columns_map import ColumnsMap
    from geomap.schema import Table

__all__ = [
    "DATASETS",
    "DEFAULT",
    "FORMATS",
    "USUAL",
    "Limits",
    "Manner",
    "Raw",
    "Reading",
    "Taken",
    "read_all",
    "read_map",
]

NEEDED = " or ".join(
    "columns " + ", ".join(column.name for column in table.columns if column.required) + f" ({table.name})"
    for table in (REPORTS, SOURCES)
)
UNMAPPED = f"{NEEDED}, or a map of its columns with --columns-map, which geomap init FILE begins"
MOST_NAMED = 12
WANTED = "a file of reports, or a folder of them"


def read_all(inputs: Sequence[Path], manner: Manner = USUAL) -> Reading:
    """Return what files and folders hold, tables that are not ours by a map of their columns if there is one.

    Raises InputError if a file cannot be trusted or no report is left.
    """
    found = Gathered()
    files = [file for path in inputs for file in _files(path, found.doubtful)]
    is_mapped = False
    for file, is_named in files:
        for raw in _tables(file, manner, found.doubtful, is_named=is_named):
            is_mapped = is_mapped or bool(raw.date_form)
            found.take(unmarked(raw) if manner.without_marked else raw, manner)
    if manner.columns_map and not is_mapped:
        found.doubtful.append(manner.columns_map.idle)
    rows = found.end()
    reports, repeated = _first_of_each(found.tables[REPORTS.name], REPORTS)
    sources, repeated_sources = _first_of_each(found.tables[SOURCES.name], SOURCES)
    refused = list(dict.fromkeys([*found.refused, *repeated, *repeated_sources]))
    if reports.empty:
        raise RowsRefused(", ".join(map(str, inputs)), refused)
    sources = stacked([sources[SOURCES.names], _unlisted_sources(reports, sources)], SOURCES)
    check(sources, SOURCES)
    check(reports, REPORTS)
    read = [file for file, _ in files] + ([manner.columns_map.path] if manner.columns_map else [])
    relations, matches = (stacked(found.tables[table.name], table) for table in (LINKS, MATCHES))
    return Reading(sources, reports, refused, found.doubtful, read, rows, found.taken, relations, matches)


def _files(path: Path, doubtful: list[Finding]) -> list[tuple[Path, bool]]:
    return files_of(path, doubtful, wanted=WANTED, is_read=_is_known, is_forgotten=_is_forgotten)


def _is_known(path: Path) -> bool:
    """Say whether a file of a folder may hold reports, by its name."""
    return path.suffix.lower() in SUFFIXES | NOT_READ


def _is_forgotten(path: Path) -> bool:
    return path.is_dir() and not _is_built(path)


def _is_built(folder: Path) -> bool:
    """Say whether a folder is what a build wrote, which is no input that was forgotten."""
    try:
        return all((folder / name).is_file() for name in ("run.json", "map.html"))
    except OSError:
        return False


def _read(path: Path, manner: Manner) -> list[Raw]:
    """Return the tables of a file, those of a known data set as ours; a map that fits goes before that."""
    limits = manner.limits
    with bounded(path, limits):
        raws = format_of(path).read(path, limits)
    _check_size(path, raws, limits)
    return [table for raw in raws for table in _turned(replace(raw, dates=manner.dates), manner.columns_map)]


def _check_size(path: Path, raws: Sequence[Raw], limits: Limits) -> None:
    """Refuse a small file whose cells are a few long texts a million times: it would not fit in memory."""
    letters = sum(cells.letters for raw in raws for cells in raw.cells.values())
    if letters > limits.file_bytes:
        raise InputError(path, f"its cells unfold to {letters:,} letters", f"{limits.file_bytes:,} at most")


def _turned(raw: Raw, columns_map: ColumnsMap | None) -> list[Raw]:
    """Return a table as ours, by the map if it has the columns that this names, else as of a known data set."""
    if columns_map and raw.table is None and not columns_map.missing(raw):
        return columns_map.turned(raw)
    return turned(raw)


def _tables(path: Path, manner: Manner, doubtful: list[Finding], *, is_named: bool) -> list[Raw]:
    """Return the tables of a file that are ours. One that is not stops the build if the user named the file.

    In a folder it is passed over and said in `doubtful`.
    """
    found: list[Raw] = []
    with passing_over(path, doubtful, is_named=is_named):
        raws = [raw for raw in _read(path, manner) if raw.numbers or raw.refused or raw.doubtful]
        found += _ours(path, raws, doubtful, manner.columns_map)
    return found


def _ours(path: Path, raws: list[Raw], doubtful: list[Finding], columns_map: ColumnsMap | None) -> list[Raw]:
    """Return the tables that are ours. Beside reports another table is passed over and said; alone it is an error."""
    others = [raw for raw in raws if raw.numbers and raw.table is None]
    if others and not any(raw.table is REPORTS for raw in raws):
        raise _not_ours(path, others, columns_map)
    wanted = f"the columns that {name_of(columns_map.path)} names, or {NEEDED}" if columns_map else UNMAPPED
    doubtful += [
        Finding(raw.file, 0, "", f"passed over {raw.taken}: columns are {_named(raw)}", wanted) for raw in others
    ]
    return [raw for raw in raws if raw.table or not raw.numbers]


def _not_ours(path: Path, others: Sequence[Raw], columns_map: ColumnsMap | None) -> InputError:
    """Return why none of a file's tables is ours; with a map, what the likeliest of them lacks."""
    if columns_map is None:
        return InputError(path, f"columns are {_named(others[0])}", UNMAPPED)
    nearest = min(others, key=lambda raw: len(columns_map.missing(raw)))
    which = nearest.taken if len(others) > 1 else "it"
    return InputError(path, *columns_map.lacking(nearest, which))


def _named(raw: Raw) -> str:
    return ", ".join(map(shown, raw.columns[:MOST_NAMED])) or "missing"


def _first_of_each(tables: Sequence[pd.DataFrame], table: Table) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows of all tables with the first of each key, and a finding for every later one.

    A source that is said twice in the same words, as by each file of a data set, is said once.
    """
    rows = stacked(tables, table)
    if table is SOURCES:
        rows = rows.drop_duplicates([name for name in table.names if name not in WHERE], ignore_index=True)
    is_later = rows[table.key].duplicated()
    if not is_later.any():
        return rows, []
    repeated = records(rows[is_later], [table.key, *WHERE])
    wanted = f"each {table.key} once"
    findings = [Finding.at(row, table.key, row[table.key], wanted) for row in repeated]
    return rows[~is_later].reset_index(drop=True), findings


def _unlisted_sources(reports: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Return a source for each source_id that reports use and no table of sources lists; its id is its publisher."""
    used = pd.concat([reports["source_id"], parts(reports["sums_up"])]).drop_duplicates()
    unlisted = used[~used.isin(sources["source_id"])]
    return framed(SOURCES, {"source_id": unlisted, "publisher": unlisted}, len(unlisted))
