"""A file of any known format → reports and sources, with every refused row named.

To add a format: write a module with SUFFIXES and `read(path) -> list[Raw]`, import it here and add one line to
READERS. The contract tests then cover it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.errors import Finding, InputError, RowsRefused, UnknownFormat, shown
from geomap.files import name_of
from geomap.readers import csv_file, yaml_file
from geomap.readers.cells import WHERE, typed
from geomap.readers.raw import Raw
from geomap.schema import REPORTS, SOURCES, check, framed, records, stacked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import pandas as pd

    from geomap.schema import Table

__all__ = ["READERS", "Raw", "Reading", "read_all"]

READERS: dict[str, tuple[tuple[str, ...], Callable[[Path], list[Raw]]]] = {
    "csv": (csv_file.SUFFIXES, csv_file.read),
    "yaml": (yaml_file.SUFFIXES, yaml_file.read),
}
"""Every format by its name: the suffixes it goes by, and its reader."""


NEEDED = " or ".join(
    "columns " + ", ".join(column.name for column in table.columns if column.required) + f" ({table.name})"
    for table in (REPORTS, SOURCES)
)
MOST_NAMED = 12
WANTED = "a file of reports, or a folder of them"


@dataclass(frozen=True)
class Reading:
    """All that was read from the inputs, together."""

    sources: pd.DataFrame
    """Table SOURCES."""
    reports: pd.DataFrame
    """Table REPORTS."""
    refused: list[Finding]
    """What was refused; its rows are in neither table."""
    doubtful: list[Finding]
    """What was kept but is not as it should be."""
    files: list[Path]
    """The files that were read, in order."""
    rows: int
    """Number of rows of reports in the files, refused ones included."""

    @property
    def refused_rows(self) -> int:
        """Number of rows of reports that were refused; one row may be refused for several values."""
        return self.rows - len(self.reports)


def read_all(inputs: Sequence[Path]) -> Reading:
    """Return what files and folders hold. Raises InputError if a file cannot be trusted or no report is left."""
    files = [found for path in inputs for found in _files(path)]
    tables: dict[str, list[pd.DataFrame]] = {SOURCES.name: [], REPORTS.name: []}
    refused: list[Finding] = []
    doubtful: list[Finding] = []
    counted = 0
    for file, is_named in files:
        for raw in _tables(file, doubtful, is_named=is_named):
            table = raw.table or REPORTS
            good, bad = typed(raw, table)
            tables[table.name].append(good)
            refused += bad
            doubtful += _unknown_columns(raw, table)
            counted += len(raw.numbers) + len(raw.refused) if table is REPORTS else 0
    reports, repeated = _first_of_each(tables[REPORTS.name], REPORTS)
    sources, repeated_sources = _first_of_each(tables[SOURCES.name], SOURCES)
    refused += repeated + repeated_sources
    if reports.empty:
        raise RowsRefused(", ".join(map(str, inputs)), refused)
    sources = stacked([sources[SOURCES.names], _unlisted_sources(reports, sources)], SOURCES)
    check(sources, SOURCES)
    check(reports, REPORTS)
    return Reading(sources, reports, refused, doubtful, [file for file, _ in files], counted)


def _files(path: Path) -> list[tuple[Path, bool]]:
    """Return the files that an input stands for, and whether the user named them one by one."""
    known = _by_suffix()
    try:
        if path.is_dir():
            return [(file, False) for file in sorted(path.iterdir()) if file.suffix.lower() in known and file.is_file()]
        if path.exists() and not path.is_file():
            raise InputError(path, "neither a file nor a folder", WANTED)
        path.stat()
    except FileNotFoundError as error:
        raise InputError(path, "no such file or folder", WANTED) from error
    except OSError as error:
        raise InputError(path, error.strerror or str(error), WANTED) from error
    return [(path, True)]


def _read(path: Path) -> list[Raw]:
    known = _by_suffix()
    if path.suffix.lower() not in known:
        raise UnknownFormat(path, list(known))
    try:
        return known[path.suffix.lower()](path)
    except OSError as error:
        raise InputError(path, error.strerror or str(error), "a file that can be read") from error


def _by_suffix() -> dict[str, Callable[[Path], list[Raw]]]:
    return {suffix: read for suffixes, read in READERS.values() for suffix in suffixes}


def _tables(path: Path, doubtful: list[Finding], *, is_named: bool) -> list[Raw]:
    """Return the tables of a file that are ours. One that is not stops the build if the user named the file.

    In a folder it is passed over and said in `doubtful`.
    """
    try:
        raws = [raw for raw in _read(path) if raw.numbers or raw.refused]
        _check_ours(path, raws)
    except InputError as error:
        if is_named:
            raise
        doubtful.append(Finding(name_of(path), 0, "", f"passed over: {error.problem}", error.wanted))
        return []
    return raws


def _check_ours(path: Path, raws: list[Raw]) -> None:
    for raw in raws:
        if raw.numbers and raw.table is None:
            raise InputError(path, f"columns are {_named(raw)}", NEEDED)


def _named(raw: Raw) -> str:
    return ", ".join(map(shown, raw.columns[:MOST_NAMED])) or "missing"


def _unknown_columns(raw: Raw, table: Table) -> list[Finding]:
    unknown = [name for name in raw.columns if name not in table.names or name in WHERE]
    return [Finding(raw.file, 1, name, name, "a column of docs/data.md; it is not used") for name in unknown]


def _first_of_each(tables: Sequence[pd.DataFrame], table: Table) -> tuple[pd.DataFrame, list[Finding]]:
    """Return the rows of all tables with the first of each key, and a finding for every later one."""
    rows = stacked(tables, table)
    is_later = rows[table.key].duplicated()
    if not is_later.any():
        return rows, []
    repeated = records(rows[is_later], [table.key, *WHERE])
    wanted = f"each {table.key} once"
    findings = [Finding.at(row, table.key, row[table.key], wanted) for row in repeated]
    return rows[~is_later].reset_index(drop=True), findings


def _unlisted_sources(reports: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """Return a source for each source_id that reports use and no table of sources lists; its id is its publisher."""
    used = reports["source_id"].drop_duplicates()
    unlisted = used[~used.isin(sources["source_id"])]
    return framed(SOURCES, {"source_id": unlisted, "publisher": unlisted}, len(unlisted))
