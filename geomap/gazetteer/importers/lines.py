"""Tab-separated text of any size, block by block: columns of cells, and every damage named by line.

Cells are cut out of a whole block at once. That is several times faster than line by line, and it holds where
every line has as many cells as it should; only a block that breaks this is gone through by line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import GazetteerError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from geomap.gazetteer.importers.refusals import Refusals

BLOCK_BYTES = 4 << 20
LONGEST_LINE = 4 << 20
"""No line of a gazetteer comes near so many bytes; a file without line ends would fill the memory."""
MARK = b"\xef\xbb\xbf"
_TAB, _LINE = 9, 10


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of a file, as columns."""

    columns: list[list[str]]
    """The cells of each column, all of the same length."""
    numbers: Sequence[int]
    """The line on which each row stands, the first being 1."""


def blocks(stream: BinaryIO, width: int, refusals: Refusals, *, first: int = 1) -> Iterator[Block]:
    """Yield the lines of a stream that have `width` cells; the others are refused one by one.

    `first` is the number of the line at which the stream stands. Raises GazetteerError where it is no text, or
    ends in the middle of a line.
    """
    for number, data in whole_lines(stream, width, refusals, first=first):
        text = _decoded(data, number, refusals)
        count = data.count(b"\n")
        refusals.rows += count
        if _is_even(data, width, count):
            cells = text.replace("\n", "\t").split("\t")
            cells.pop()
            yield Block([cells[column::width] for column in range(width)], range(number, number + count))
        else:
            yield _uneven(text, width, number, refusals)


def whole_lines(stream: BinaryIO, width: int, refusals: Refusals, *, first: int = 1) -> Iterator[tuple[int, bytes]]:
    """Yield blocks of bytes that end with a line, and the number of their first line.

    A last line that no line end closes must have `width` cells, or else the file was cut.
    """
    number, rest = first, b""
    while block := stream.read(BLOCK_BYTES):
        if b"\0" in block:
            line = number + (rest + block).partition(b"\0")[0].count(b"\n")
            raise GazetteerError(refusals.path, f"line {line} holds a NUL byte", "a text file in UTF-8")
        head, end, tail = block.rpartition(b"\n")
        if not end:
            rest += block
        else:
            data, rest = rest + head + end, tail
            yield number, _unmarked(data, number)
            number += data.count(b"\n")
        if len(rest) > LONGEST_LINE:
            problem = f"line {number} has more than {LONGEST_LINE:,} bytes"
            raise GazetteerError(refusals.path, problem, "a table with a line for each row")
    if rest.strip():
        if rest.count(b"\t") != width - 1:
            raise GazetteerError(refusals.path, f"it ends in the middle of line {number}", "the whole file")
        yield number, _unmarked(rest + b"\n", number)


def _unmarked(data: bytes, number: int) -> bytes:
    """Return lines without what editors on Windows add: the byte order mark, carriage returns."""
    data = data.removeprefix(MARK) if number == 1 else data
    return data.replace(b"\r\n", b"\n") if b"\r" in data else data


def _decoded(data: bytes, number: int, refusals: Refusals) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = number + data[: error.start].count(b"\n")
        byte = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        problem = f"line {line} is not UTF-8 at its byte {byte} ({error.reason})"
        raise GazetteerError(refusals.path, problem, "a text file in UTF-8") from error


def _is_even(data: bytes, width: int, count: int) -> bool:
    """Say whether every line has `width` cells."""
    array = np.frombuffer(data, dtype=np.uint8)
    separators = array[(array == _TAB) | (array == _LINE)]
    return len(separators) == count * width and bool((separators[width - 1 :: width] == _LINE).all())


def _uneven(text: str, width: int, number: int, refusals: Refusals) -> Block:
    rows, numbers = [], []
    for line, row in enumerate(text.split("\n")[:-1], number):
        cells = row.split("\t")
        if len(cells) == width:
            rows.append(cells)
            numbers.append(line)
        elif row:
            refusals.add(line, "", row[:200], f"{width} cells, not {len(cells)}")
    columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(width)]
    return Block(columns, numbers)
