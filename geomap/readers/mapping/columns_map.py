"""Any table → reports, by a map of its columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geomap.errors import Finding, shown
from geomap.files import name_of
from geomap.readers.datasets.coded import codes
from geomap.readers.mapping.pairs import pair
from geomap.readers.mapping.written_dates import ISO, day
from geomap.readers.raw import Cells, together
from geomap.schema import REPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from geomap.readers.raw import Raw

COORDINATES = "coordinates"
"""The name in [columns] for a column with latitude and longitude in one cell, in this order."""
MOST_NAMED = 20


@dataclass(frozen=True)
class ColumnsMap:
    """Which columns of somebody's table are which of ours."""

    path: Path
    """The file that says so."""
    columns: Mapping[str, Sequence[str]]
    """Their columns for each of ours; the cells of several are joined."""
    constants: Mapping[str, str]
    """What stands in every row, by our column."""
    values: Mapping[str, Mapping[str, str]]
    """By our column what stands for which of their texts, these in small letters."""
    ids: Sequence[str]
    """Their columns whose cells together name a row; none: the file and the row do."""
    keep: Sequence[str]
    """Their columns that go to `codes` as they are."""
    date_format: str
    """How dates are written."""
    decimal: str
    """What stands before decimals."""
    source: Mapping[str, str]
    """What is said of the one source of all rows, by columns of ours."""

    def turned(self, raw: Raw) -> list[Raw]:
        """Return a table that misses no column as reports, and their source if it is told."""
        reports = {name: Cells.all(text, len(raw.numbers)) for name, text in self.constants.items()}
        reports |= {ours: self._column(raw, ours, theirs) for ours, theirs in self._plain.items()}
        reports |= self._coordinates(raw)
        reports["report_id"] = self._ids(raw)
        if self.date_format != ISO and "date_as_reported" not in reports and "date_start" in self.columns:
            reports["date_as_reported"] = raw.cells[self.columns["date_start"][0]]
        if self.keep:
            reports["codes"] = codes(raw, self.keep)
        taken = f"{raw.taken}, by {name_of(self.path)}" if raw.taken else ""
        doubtful = [*raw.doubtful, *self._unused(raw)]
        told = replace(raw, cells=reports, doubtful=doubtful, taken=taken, date_form=self.date_format)
        return [told, *self._sources(raw)]

    def missing(self, raw: Raw) -> list[tuple[str, str]]:
        """Return the columns that a table would need and does not have, each after the key that names it."""
        return [(key, name) for key, name in self._used if name not in raw.cells]

    def lacking(self, raw: Raw, which: str) -> tuple[str, str]:
        """Return what is wrong with a table that misses a column, and what was wanted; `which` is what it is called."""
        key, name = self.missing(raw)[0]
        problem = f"{which} has no column {shown(name)}, which {name_of(self.path)} names as {key}"
        return problem, "one of " + ", ".join(map(shown, raw.columns[:MOST_NAMED]))

    @property
    def idle(self) -> Finding:
        """What is said if nothing was read by this map."""
        return Finding(name_of(self.path), 0, "", "nothing was read by it", "a table with all columns that it names")

    @property
    def _plain(self) -> dict[str, Sequence[str]]:
        return {ours: theirs for ours, theirs in self.columns.items() if ours != COORDINATES}

    @property
    def _used(self) -> Iterator[tuple[str, str]]:
        """Their columns that are used, each after the key that names it."""
        for ours, theirs in self.columns.items():
            yield from ((f"columns.{ours}", name) for name in theirs)
        yield from (("ids", name) for name in self.ids)
        yield from (("keep", name) for name in self.keep)

    def _unused(self, raw: Raw) -> list[Finding]:
        used = {name for _, name in self._used}
        wanted = f"its name in {name_of(self.path)}, under columns or keep; it is not used"
        return [Finding(raw.file, 1, name, name, wanted) for name in raw.columns if name not in used]

    def _column(self, raw: Raw, ours: str, theirs: Sequence[str]) -> Cells:
        """Return a column of ours: their cells joined, then put into our words, dates and numbers."""
        cells = [raw.cells[name] for name in theirs]
        found = cells[0] if len(cells) == 1 else together(_joined, *cells)
        return found.map(self._turn(ours))

    def _turn(self, ours: str) -> Callable[[str], str]:
        words, kind = self.values.get(ours, {}), REPORTS[ours].kind

        def turn(text: str) -> str:
            text = words.get(text.strip().casefold(), text)
            if kind == "day":
                return day(text, self.date_format)
            return self._number(text) if kind == "number" else text

        return turn

    def _number(self, text: str) -> str:
        """Return a number with a point before its decimals and nothing between its thousands."""
        if self.decimal == ".":
            return text
        return text.replace(" ", "").replace(".", "" if "," in text else ".").replace(",", ".")

    def _coordinates(self, raw: Raw) -> dict[str, Cells]:
        """Return latitude and longitude out of one column; a cell that is no pair is a latitude that gets refused."""
        if COORDINATES not in self.columns:
            return {}
        cells = raw.cells[self.columns[COORDINATES][0]]
        return {
            "latitude": cells.map(lambda text: (pair(text, self.decimal) or (text, ""))[0]),
            "longitude": cells.map(lambda text: (pair(text, self.decimal) or (text, ""))[1]),
        }

    def _ids(self, raw: Raw) -> Cells:
        if not self.ids:
            return Cells.of(f"{raw.file.rpartition('.')[0] or raw.file}-{row}".replace(";", ",") for row in raw.numbers)
        cells = [raw.cells[name] for name in self.ids]
        return together(lambda *texts: "-".join(filter(None, map(str.strip, texts))).replace(";", ","), *cells)

    def _sources(self, raw: Raw) -> list[Raw]:
        name = self.constants.get("source_id")
        if not name or not self.source:
            return []
        told = {"publisher": name} | dict(self.source) | {"source_id": name}
        cells = {column: Cells.of([text]) for column, text in told.items()}
        return [replace(raw, cells=cells, numbers=[0], refused=[], doubtful=[], taken="")]


def _joined(*texts: str) -> str:
    return "; ".join(dict.fromkeys(text.strip() for text in texts if text.strip()))
