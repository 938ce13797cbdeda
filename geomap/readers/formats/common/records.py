"""Records of names and values → rows of text: nested names are joined by a dot, the values of a list by '; '."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geomap.errors import Finding, InputError
from geomap.files import name_of
from geomap.readers.formats.common.jsontext import Broken, Decoder, Twice
from geomap.readers.raw import Raw, by_column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from geomap.readers.limits import Limits

    Turn = Callable[["Row", dict[str, object]], dict[str, object]]

TEXT, NOTHING = {str}, {str, type(None)}
LONGEST_SHOWN = 100
"""So many letters of a value that is refused are kept."""
NUMBER = "a finite number"
FLAT = "a flat record of names and values, each once"


class RefusedRowError(Exception):
    """A record that cannot be a row."""

    def __init__(self, value: str, wanted: str = FLAT, column: str = "") -> None:
        """Take what is wrong with it, what was wanted, and under which name."""
        super().__init__(value)
        self.value, self.wanted, self.column = value, wanted, column


class Row:
    """One record on its way to a row; what is odd about it may be said here."""

    def __init__(self, number: int) -> None:
        """Take where it stands."""
        self.number = number
        self.odd: list[tuple[str, str, str]] = []

    def doubt(self, column: str, value: str, wanted: str) -> None:
        """Say that a value is kept but may not be what was meant."""
        self.odd.append((column, value, wanted))


class Records:
    """Takes the records of one table one by one and gives them as a table."""

    def __init__(self, path: Path, limits: Limits, taken: str, turn: Turn | None = None) -> None:
        """Take the file, what it is taken for, and what a record is turned into before its names are joined."""
        self._file, self._path, self._limits, self._taken, self._turn = name_of(path), path, limits, taken, turn
        self._names: set[str] = set()
        self._said: set[tuple[str, str]] = set()
        self._numbers: list[int] = []
        self._refused: list[Finding] = []
        self._doubtful: list[Finding] = []

    def table(self, records: Iterable[tuple[int, object]], decoder: Decoder, doubtful: Iterable[Finding] = ()) -> Raw:
        """Return records, each with where it stands, as a table; one that cannot be a row is refused alone.

        `decoder` is what they come from as they are taken.
        """
        cells = by_column(self._rows(records, decoder))
        return Raw(self._file, cells, self._numbers, self._refused, [*doubtful, *self._doubtful], self._taken)

    def _rows(self, records: Iterable[tuple[int, object]], decoder: Decoder) -> Iterator[dict[str, str]]:
        for number, record in records:
            row = Row(number)
            if decoder.odd:
                row.doubt("", decoder.odd[0], NUMBER)
                decoder.odd.clear()
            try:
                cells = self._cells(record, row)
            except RefusedRowError as problem:
                self._refused.append(Finding(self._file, number, problem.column, problem.value, problem.wanted))
                continue
            self._say(row)
            self._numbers.append(number)
            yield cells

    def _cells(self, record: object, row: Row) -> dict[str, str]:
        if isinstance(record, Broken):
            raise RefusedRowError(record.text[:LONGEST_SHOWN], "well-formed JSON")
        if not isinstance(record, dict):
            raise RefusedRowError(named(record))
        turned = self._turn(row, record) if self._turn else record
        cells = _texts(turned) or flat(turned, row, self._limits)
        if not cells.keys() <= self._names:
            self._learn(cells)
        if cells and max(map(len, cells.values())) > self._limits.cell_letters:
            raise _too_long(cells, self._limits)
        return cells

    def _learn(self, cells: Mapping[str, object]) -> None:
        self._names.update(cells)
        if len(self._names) > self._limits.columns:
            problem = f"more than {self._limits.columns:,} different names of values"
            raise InputError(self._path, problem, "records that share their names")

    def _say(self, row: Row) -> None:
        """Take what is odd about a row: what is the same of each is said once, of the first."""
        for column, value, wanted in row.odd:
            if wanted not in ONCE or (column, wanted) not in self._said:
                self._said.add((column, wanted))
                self._doubtful.append(Finding(self._file, row.number, column, value, wanted))


PLAIN = "a value, or a list of values; its JSON is kept as text"
ONCE = {PLAIN, NUMBER}
"""What is said of the first row only, since all of a file are alike."""


def _texts(record: dict[str, Any]) -> dict[str, str] | None:
    """Return a record of nothing but texts and gaps, as most are; None if there is more to it."""
    types = set(map(type, record.values()))
    if types == TEXT:
        return record
    return {name: value or "" for name, value in record.items()} if types <= NOTHING else None


def flat(record: Mapping[str, object], row: Row, limits: Limits) -> dict[str, str]:
    """Return a record as text by name. Raises RefusedRowError where two values would go by one name."""
    cells: dict[str, str] = {}
    _flatten(record, "", 1, cells, row, limits)
    return cells


def _flatten(  # noqa: PLR0913, PLR0917 - the record, where it stands in which, and what it becomes
    record: Mapping[str, object], within: str, depth: int, cells: dict[str, str], row: Row, limits: Limits
) -> None:
    for name, value in record.items():
        full = within + name
        if isinstance(value, dict):
            if depth >= limits.depth:
                raise RefusedRowError(f"records within records deeper than {limits.depth}", column=full)
            _flatten(value, f"{full}.", depth + 1, cells, row, limits)
            continue
        if full in cells:
            raise RefusedRowError(f"the name {full} twice")
        cells[full] = value if isinstance(value, str) else _text(full, value, row)


def _text(name: str, value: object, row: Row) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Twice):
        raise RefusedRowError(named(value), column=name)
    if isinstance(value, list):
        return _list(name, value, row)
    return str(value)


def _list(name: str, values: list[object], row: Row) -> str:
    """Return the values of a list joined; one that holds records or lists is kept as JSON."""
    if any(isinstance(value, (dict, list, Twice)) for value in values):
        text = _json(name, values)
        row.doubt(name, text, PLAIN)
        return text
    return "; ".join(_text(name, value, row) for value in values if value is not None)


def _json(name: str, values: list[object]) -> str:
    try:
        return json.dumps(values, ensure_ascii=False)
    except (TypeError, RecursionError) as error:
        raise RefusedRowError("records that are nested too deeply or have a name twice", column=name) from error


def _too_long(cells: Mapping[str, object], limits: Limits) -> RefusedRowError:
    name = max(cells, key=lambda each: len(str(cells[each])))
    return RefusedRowError(str(cells[name])[:LONGEST_SHOWN], f"{limits.cell_letters:,} letters at most", name)


def named(value: object) -> str:
    """Return what a value is called.

    >>> named([]), named("x"), named(None)
    ('a list', 'a value', 'nothing')
    """
    if isinstance(value, Twice):
        return f"the name {value.name} twice"
    return {list: "a list", dict: "a record", type(None): "nothing"}.get(type(value), "a value")
