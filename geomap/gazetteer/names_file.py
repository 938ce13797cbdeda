"""A CSV or TSV file with a column of names: every row goes out as it came in, with where its name lies added.

Rows are read and written in chunks, so that a file of any length passes in bounded memory.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from geomap.errors import InputError, shown
from geomap.sheets import LINE_END, check_header, delimiter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TextIO

    import pandas as pd

    from geomap.gazetteer.gazetteer import Gazetteer

CHUNK_ROWS = 20_000
WANTED = "a CSV or TSV file in UTF-8 with a header row"
_DECIMALS = {"latitude": 6, "longitude": 6, "uncertainty_m": 0, "score": 3}


@dataclass(frozen=True, slots=True)
class _Record:
    raw: str
    """The record as it stands in the file, with its line end."""
    cells: list[str]
    """Its cells; none: an empty line."""

    def longer(self, width: int, more: str, delimiter: str) -> str:
        """Return the record with cells added after its own, of which there are `width`."""
        body = self.raw.rstrip("\r\n")
        missing = delimiter * (width - len(self.cells))
        return f"{body}{missing}{delimiter}{more}{self.raw[len(body) :]}" if self.cells else self.raw


def resolve_file(  # noqa: PLR0913 - what a file is and which of its columns count, each by name
    gazetteer: Gazetteer, source: TextIO, target: TextIO, *, file: str, columns: Mapping[str, str], prefix: str = ""
) -> dict[str, int]:
    """Write each row of `source` to `target` with the columns of `many.COLUMNS` added; return how many got what status.

    `columns` says which column of the file is `name`, `country` and `admin1`; the last two may be missing. What stood
    in the file is copied letter for letter. Both files are opened with newline="". `prefix` goes before the names of
    the new columns. Raises InputError, which names `file`, for one that cannot be read, lacks a column, or has one of
    the new columns already.
    """
    from geomap.gazetteer.many import COLUMNS  # noqa: PLC0415 - pandas, which one name does without

    records = _read(source, file)
    delimiter, header = next(records)
    names = [name.removeprefix("\ufeff").strip() for name in header.cells]
    new = [prefix + name for name in COLUMNS]
    _check(file, names, columns, new)
    positions = {hint: names.index(column) for hint, column in columns.items()}
    target.write(header.longer(len(names), _joined(new, delimiter), delimiter))
    counts: Counter[str] = Counter()
    while chunk := [record for _, record in islice(records, CHUNK_ROWS)]:
        answers = gazetteer.resolve_many(_questions(chunk, positions), **{hint: hint for hint in columns})
        counts.update(answers["status"])
        added = map(_joined, _texts(answers), [delimiter] * len(answers))
        target.writelines(record.longer(len(names), next(added) if record.cells else "", delimiter) for record in chunk)
    return dict(counts)


def _read(source: TextIO, file: str) -> Iterator[tuple[str, _Record]]:
    """Yield the header and each record after it, with what stands between its cells."""
    taken: list[str] = []

    def remembered(lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    line, width = 1, 0
    try:
        first = source.readline()
        delimiter = delimiter_of(first.removeprefix("\ufeff"))
        reader = csv.reader(remembered(chain([first], source)), strict=True, delimiter=delimiter)
        for cells in reader:
            width = width or len(cells)
            if len(cells) > width:
                raise InputError(file, f"line {line} has {len(cells)} cells", f"{width} as in the header")
            yield delimiter, _Record("".join(taken), cells)
            taken.clear()
            line = reader.line_num + 1
    except UnicodeDecodeError as error:
        raise InputError(file, f"not UTF-8 after line {line} ({error.reason})", "a file saved as UTF-8") from error
    except csv.Error as error:
        raise InputError(file, f"line {line} is not CSV ({error})", "cells apart by commas, quotes closed") from error


def _check(file: str, names: Sequence[str], columns: Mapping[str, str], new: Sequence[str]) -> None:
    check_header(file, names, WANTED)
    listed = ", ".join(map(shown, names))
    for column in columns.values():
        if column not in names:
            raise InputError(file, f"there is no column {shown(column)}", f"one of its columns: {listed}")
    if taken := [name for name in new if name in names]:
        wanted = "none of the columns that are added; a prefix, such as --prefix geomap_, keeps them apart"
        raise InputError(file, f"column {shown(taken[0])} is there already", wanted)


def _questions(chunk: Sequence[_Record], positions: Mapping[str, int]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - as above

    rows = [record.cells for record in chunk if record.cells]
    cells = {hint: [row[at] if at < len(row) else "" for row in rows] for hint, at in positions.items()}
    return pd.DataFrame(cells, dtype="str")


def _texts(answers: pd.DataFrame) -> Iterator[tuple[str, ...]]:
    """Yield the answers as text, numbers to as many places as mean anything, what is missing as nothing."""
    columns = [_column(answers[name], _DECIMALS.get(str(name))) for name in answers]
    return zip(*columns, strict=True)


def _column(values: pd.Series, decimals: int | None) -> list[str]:
    present = values.notna().tolist()
    if decimals is None:
        return [str(value) if is_there else "" for value, is_there in zip(values.tolist(), present, strict=True)]
    texts = (f"{value:.{decimals}f}" for value in values.tolist())
    return [_short(text) if is_there else "" for text, is_there in zip(texts, present, strict=True)]


def _short(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _joined(cells: Iterable[str], delimiter: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=LINE_END).writerow(cells)
    return text.getvalue().removesuffix(LINE_END)
