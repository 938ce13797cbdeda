"""What a reader returns: the cells of one table as text, column by column, with the place where each row stood."""

from __future__ import annotations

from array import array
from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice, repeat
from typing import TYPE_CHECKING, Self

import numpy as np

from geomap.schema import LINKS, MATCHES, REPORTS, SOURCES, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from geomap.errors import Finding
    from geomap.readers.values.dates import Order

TOGETHER = 1000
"""So many rows are turned into columns at once: few enough to stay in the processor's cache."""
MANY = 50_000
"""From so many different texts on a column may be one of which no text comes twice."""


@dataclass(frozen=True)
class Cells:
    """The cells of one column. Most columns repeat a few texts; these are kept once."""

    texts: list[str]
    """The texts; of a column of which hardly any repeats, some may stand here twice."""
    which: NDArray[np.intc]
    """For each cell the number of its text, from 0."""

    @classmethod
    def of(cls, cells: Iterable[str]) -> Self:
        """Return these cells."""
        column = _Column()
        column.extend(cells)
        return cls(*column.ended())

    @classmethod
    def all(cls, text: str, length: int) -> Self:
        """Return so many cells that all say the same."""
        return cls([text], np.zeros(length, dtype=np.intc))

    def map(self, turn: Callable[[str], str]) -> Self:
        """Return each cell turned into another; each different text is turned once."""
        return type(self)([turn(text) for text in self.texts], self.which)

    def only(self, places: NDArray[np.intp]) -> Self:
        """Return the cells at these places alone, and no text that none of them has."""
        if len(places) == len(self.which):
            return self
        used, which = np.unique(self.which[places], return_inverse=True)
        return type(self)([self.texts[number] for number in used], which.astype(np.intc))

    @property
    def letters(self) -> int:
        """How many letters all cells have together."""
        lengths = np.fromiter(map(len, self.texts), dtype=np.int64, count=len(self.texts))
        return int(lengths[self.which].sum())

    def __len__(self) -> int:
        """Return how many cells there are."""
        return len(self.which)

    def __getitem__(self, place: int) -> str:
        """Return one cell."""
        return self.texts[int(self.which[place])]

    def __iter__(self) -> Iterator[str]:
        """Give one cell after the other."""
        return map(self.texts.__getitem__, self.which)


def together(turn: Callable[..., str], *columns: Cells) -> Cells:
    """Return a cell for each row made of its cells in several columns; each different combination is turned once."""
    keys = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        _, keys = np.unique(keys * len(column.texts) + column.which, return_inverse=True)
    _, firsts, which = np.unique(keys, return_index=True, return_inverse=True)
    return Cells([turn(*(column[place] for column in columns)) for place in firsts], which.astype(np.intc))


@dataclass(frozen=True)
class Raw:
    """One table of a file, unparsed."""

    file: str
    """Name of the file."""
    cells: Mapping[str, Cells]
    """The columns that the file has, in its order."""
    numbers: Sequence[int]
    """Where each row stands in the file, as an editor counts lines."""
    refused: list[Finding] = field(default_factory=list)
    """Rows that could not be split into cells."""
    doubtful: list[Finding] = field(default_factory=list)
    """What was kept but may have been read amiss."""
    taken: str = ""
    """What the file was taken for, in words: its format and encoding; empty for a table that stands in no file."""
    dataset: str = "own"
    """The data set whose columns these are, a name of DATASETS; `own` are ours."""
    date_form: str = ""
    """How its dates are written, if a map of its columns says so; those of ISO 8601 are read beside it."""
    dates: Order = ""
    """How the user says that 03/11/2020 is meant; empty: nobody does."""

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return list(self.cells)

    def only(self, places: NDArray[np.intp]) -> Raw:
        """Return the rows at these places alone; what was refused or is in doubt stays."""
        if len(places) == len(self.numbers):
            return self
        cells = {name: each.only(places) for name, each in self.cells.items()}
        return replace(self, cells=cells, numbers=[self.numbers[place] for place in places.tolist()])

    @property
    def table(self) -> Table | None:
        """The table of ours that it is by its columns, None if it is none."""
        for table in (REPORTS, SOURCES, LINKS, MATCHES):
            if all(column.name in self.cells for column in table.columns if column.required):
                return table
        return None


def by_column(rows: Iterable[dict[str, str]]) -> dict[str, Cells]:
    """Return rows that have each some of the columns as columns; what a row lacks is empty."""
    columns: dict[str, _Column] = {}
    done, rows = 0, iter(rows)
    while part := list(islice(rows, TOGETHER)):
        for name in dict.fromkeys(name for row in part for name in row if name not in columns):
            columns[name] = _Column()
            columns[name].extend(repeat("", done))
        alike = set(map(tuple, part))
        if len(alike) == 1:
            given = dict(zip(alike.pop(), zip(*map(dict.values, part), strict=True), strict=True))
            absent = [""] * len(part)
            for name, column in columns.items():
                column.extend(given.get(name, absent))
        else:
            for name, column in columns.items():
                column.extend([row.get(name, "") for row in part])
        done += len(part)
    return {name: Cells(*column.ended()) for name, column in columns.items()}


class Columns:
    """Takes rows of cells one by one and gives them as columns."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the name of each cell of a row; a cell without a name is left out."""
        self._names = names
        self._rows: list[Sequence[str]] = []
        self._columns = [_Column() for _ in names]

    def add(self, row: Sequence[str]) -> None:
        """Take a row, which has a cell for each name."""
        self._rows.append(row)
        if len(self._rows) == TOGETHER:
            self._turn()

    def ended(self) -> dict[str, Cells]:
        """Return the cells of all rows by column."""
        self._turn()
        return {name: Cells(*column.ended()) for name, column in zip(self._names, self._columns, strict=True) if name}

    def _turn(self) -> None:
        for column, cells in zip(self._columns, zip(*self._rows, strict=True), strict=False):
            column.extend(cells)
        self._rows.clear()


class _Column:
    """Numbers the texts of a column as they come; where most are new it stops looking for those that are not."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__
        self._which = array("i")
        self._rest: list[str] = []

    def extend(self, cells: Iterable[str]) -> None:
        known = len(self._numbers)
        if known > MANY and 2 * known > len(self._which):
            self._rest.extend(cells)
        else:
            self._which.extend(map(self._numbers.__getitem__, cells))

    def ended(self) -> tuple[list[str], NDArray[np.intc]]:
        self._numbers.default_factory = None  # it holds what it belongs to, and neither would ever go
        known = len(self._numbers)
        rest = np.arange(known, known + len(self._rest), dtype=np.intc)
        which = np.concatenate([np.frombuffer(self._which, dtype=np.intc), rest])
        return [*self._numbers, *self._rest], which
