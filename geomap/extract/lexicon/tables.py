"""The lexicon's tables, ours and users' own, read with an error for each cell that cannot stand."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any, NamedTuple

from geomap.errors import Finding, InputError, RowsRefused
from geomap.extract.lexicon.entries import KINDS, Actor, State, Target, Weapon
from geomap.schema.words import EVENT_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Row = dict[str, str]
    Entry = Actor | State | Weapon | Target

COLUMNS: dict[type[Any], tuple[str, ...]] = {
    Actor: ("name", "aliases", "kind", "countries", "part_of", "notes", "near"),
    State: ("name", "aliases", "country", "adjectives", "seats", "forces"),
    Weapon: ("name", "aliases", "class", "event_type", "sub_event_type", "not_after"),
    Target: ("name", "aliases", "class"),
}
"""The columns of each table in the order of its fields; the header of a file says which table it belongs to."""
_MAY_LACK = frozenset({"aliases", "countries", "part_of", "notes", "near", "not_after", "seats", "forces"})
_LISTS = frozenset({"aliases", "countries", "near", "adjectives", "seats", "forces", "not_after"})
_CODE_LENGTH = 2


class Table(NamedTuple):
    """A file that was read."""

    sort: type[Any]
    """Which dataclass its rows are."""
    entries: dict[int, Any]
    """Its rows by their line."""


def read_table(path: Path) -> Table:
    """Return the rows of a lexicon file.

    Raises InputError if its columns are those of no table, RowsRefused with every cell that cannot stand.
    """
    columns, rows = _rows(path)
    sort = _sort(path, columns)
    refused = [finding for number, row in rows for finding in _findings(path, number, row, sort)]
    if refused:
        raise RowsRefused(path, refused)
    return Table(sort, {number: _entry(sort, row) for number, row in rows})


def _rows(path: Path) -> tuple[list[str], list[tuple[int, Row]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval="")
            rows = [(reader.line_num, {key: str(cell).strip() for key, cell in row.items()}) for row in reader]
            return [name.strip() for name in reader.fieldnames or ()], rows
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(path, f"cannot be read ({error})", "a CSV file in UTF-8") from error


def _sort(path: Path, columns: list[str]) -> type[Any]:
    """Return which table has these columns; those that may be empty may also be lacking."""
    for sort, known in COLUMNS.items():
        if set(columns) <= set(known) and set(known) - _MAY_LACK <= set(columns):
            return sort
    wanted = " or ".join(",".join(known) for known in COLUMNS.values())
    raise InputError(path, f"columns are {','.join(columns) or 'none'}", f"{wanted}, those of one table")


def _findings(path: Path, number: int, row: Row, sort: type[Any]) -> Iterator[Finding]:
    if "" in row:
        yield Finding(str(path), number, "", row[""], "no more cells than columns; names are parted by ';'")
    for column, (is_good, wanted) in _CHECKS[sort].items():
        if not is_good(row.get(column, ""), row):
            yield Finding(str(path), number, column, row.get(column, ""), wanted)


def _entry(sort: type[Any], row: Row) -> Entry:
    cells = [row.get(column, "") for column in COLUMNS[sort]]
    entry: Entry = sort(
        *(split(cell) if column in _LISTS else cell for column, cell in zip(COLUMNS[sort], cells, strict=True))
    )
    return entry


def split(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several.

    >>> split("ISIS; Daesh;")
    ('ISIS', 'Daesh')
    """
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _is_there(cell: str, row: Row) -> bool:  # noqa: ARG001 - all checks look alike
    return bool(cell)


def _is_kind(cell: str, row: Row) -> bool:  # noqa: ARG001 - as above
    return cell in KINDS


def _are_codes(cell: str, row: Row) -> bool:  # noqa: ARG001 - as above
    return all(len(code) == _CODE_LENGTH and code.isascii() and code.isupper() for code in split(cell))


def _is_code(cell: str, row: Row) -> bool:
    return len(split(cell)) == 1 and _are_codes(cell, row)


def _is_event(cell: str, row: Row) -> bool:  # noqa: ARG001 - as above
    return cell in EVENT_TYPES


def _is_sub_event(cell: str, row: Row) -> bool:
    return cell in EVENT_TYPES.get(row.get("event_type", ""), ())


_NAMED: dict[str, tuple[Callable[[str, Row], bool], str]] = {"name": (_is_there, "a name")}
_CHECKS: dict[type[Any], dict[str, tuple[Callable[[str, Row], bool], str]]] = {
    Actor: _NAMED
    | {
        "kind": (_is_kind, f"one of {', '.join(KINDS)}"),
        "countries": (_are_codes, "ISO codes of two capital letters, parted by ';'"),
    },
    State: _NAMED | {"country": (_is_code, "an ISO code of two capital letters")},
    Weapon: _NAMED
    | {
        "class": (_is_there, "a class"),
        "event_type": (_is_event, f"one of {', '.join(EVENT_TYPES)}"),
        "sub_event_type": (_is_sub_event, "a sub-event type of that event type"),
    },
    Target: _NAMED | {"class": (_is_there, "a class")},
}
