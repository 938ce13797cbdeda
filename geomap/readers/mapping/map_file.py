"""The map of a table's columns, a TOML file that a person writes: read, and held against what may stand there.

ids = ["Event no."]           # their columns that together name a row; []: the file and the row
date_format = "DD/MM/YYYY"    # how dates are written
decimal = ","                 # what stands before decimals
keep = ["Checked by"]         # their columns that go to `codes` as they are
[columns]                     # ours = theirs, or a list of theirs, whose cells are joined
date_start = "Day"
[constants]                   # ours = what stands in every row
source_id = "our-list"
[values.event_type]           # what stands for what
"bomb" = "Explosions/Remote violence"
[source]                      # who published it, if it is one source
publisher = "Our newsroom"
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from geomap.errors import InputError, shown
from geomap.readers.cells import WHERE, parse
from geomap.readers.mapping.columns_map import COORDINATES, ColumnsMap
from geomap.readers.mapping.written_dates import WANTED, pattern_of
from geomap.schema import REPORTS, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from geomap.schema import Table

KEYS = ("ids", "date_format", "decimal", "keep", "columns", "constants", "values", "source")
OURS = tuple(name for name in REPORTS.names if name not in {*WHERE, "report_id"})
DECIMALS = (".", ",")


def read_map(path: Path) -> ColumnsMap:
    """Return the map of columns that a file holds. Raises InputError, naming the key and what was wanted."""
    told = _toml(path)
    _known(path, told, KEYS, "")
    columns = {ours: _list(path, f"columns.{ours}", theirs) for ours, theirs in _table(path, told, "columns").items()}
    constants, source = _texts(path, told, "constants"), _texts(path, told, "source")
    _known(path, columns, (*OURS, COORDINATES), "columns.")
    _known(path, constants, OURS, "constants.")
    _known(path, source, SOURCES.names[1:], "source.")
    _check_values(path, "constants.", constants, REPORTS)
    _check_values(path, "source.", source, SOURCES)
    for name, theirs in columns.items():
        if not theirs or name in constants:
            raise InputError(
                path, f"columns.{name} is {theirs}", "a column, and no constant of the same name beside it"
            )
    if not ({*columns} | {*constants}) & {"source_id"}:
        raise InputError(path, "no source_id is told", "columns.source_id, or constants.source_id for all rows")
    return ColumnsMap(
        path,
        columns=columns,
        constants=constants,
        values=_values(path, told),
        ids=_list(path, "ids", told.get("ids", [])),
        keep=_list(path, "keep", told.get("keep", [])),
        date_format=_date_format(path, told),
        decimal=_decimal(path, told),
        source=source,
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(path, error.strerror or str(error), "a map of columns in TOML") from error
    except UnicodeDecodeError as error:
        raise InputError(path, f"not UTF-8 at byte {error.start} ({error.reason})", "a file saved as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(path, f"not TOML ({' '.join(str(error).split())})", "a map of columns in TOML") from error


def _known(path: Path, told: Iterable[str], known: Iterable[str], before: str) -> None:
    unknown = [name for name in told if name not in set(known)]
    if unknown:
        raise InputError(path, f"{shown(before + unknown[0])} is unknown", "one of " + ", ".join(known))


def _table(path: Path, told: Mapping[str, Any], name: str) -> dict[str, Any]:
    table = told.get(name, {})
    if not isinstance(table, dict):
        raise InputError(path, f"{shown(name)} is {shown(table)}", f"a table [{name}] of names and values")
    return table


def _text(path: Path, key: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise InputError(path, f"{shown(key)} is {shown(value)}", "text in quotes")
    return str(value)


def _texts(path: Path, told: Mapping[str, Any], table: str) -> dict[str, str]:
    return {name: _text(path, f"{table}.{name}", value) for name, value in _table(path, told, table).items()}


def _list(path: Path, key: str, value: object) -> list[str]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) and text.strip() for text in texts):
        raise InputError(path, f"{shown(key)} is {shown(value)}", "the name of a column in quotes, or a list of them")
    return [text.strip() for text in texts]


def _check_values(path: Path, before: str, told: Mapping[str, str], table: Table) -> None:
    """Hold what stands for every row against the declaration of its column."""
    for name, text in told.items():
        try:
            parse(text, table[name])
        except ValueError as error:
            raise InputError(path, f"{shown(before + name)} is {shown(text)}", table[name].wanted) from error


def _values(path: Path, told: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return by our column what stands for which of their texts, these in small letters."""
    tables = {name: _table(path, _table(path, told, "values"), name) for name in _table(path, told, "values")}
    _known(path, tables, OURS, "values.")
    found = {}
    for name, table in tables.items():
        pairs = {theirs: _text(path, f"values.{name}.{theirs}", ours) for theirs, ours in table.items()}
        for theirs, ours in pairs.items():
            if ours:
                _check_value(path, name, theirs, ours)
        found[name] = {theirs.strip().casefold(): ours for theirs, ours in pairs.items()}
    return found


def _check_value(path: Path, name: str, theirs: str, ours: str) -> None:
    try:
        parse(ours, REPORTS[name])
    except ValueError as error:
        key = f"values.{name}.{theirs}"
        raise InputError(path, f"{shown(key)} is {shown(ours)}", f"{REPORTS[name].wanted}, or nothing") from error


def _date_format(path: Path, told: Mapping[str, Any]) -> str:
    form = _text(path, "date_format", told.get("date_format", "YYYY-MM-DD"))
    if not form:
        wanted = "DD/MM/YYYY or MM/DD/YYYY, or as the dates are written: they do not say themselves what comes first"
        raise InputError(path, "'date_format' is empty", wanted)
    try:
        pattern_of(form)
    except ValueError as error:
        raise InputError(path, f"'date_format' is {shown(form)}", WANTED) from error
    return form


def _decimal(path: Path, told: Mapping[str, Any]) -> str:
    sign = _text(path, "decimal", told.get("decimal", "."))
    if sign not in DECIMALS:
        raise InputError(path, f"'decimal' is {shown(sign)}", "'.' or ','")
    return sign
