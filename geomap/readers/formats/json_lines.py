"""JSON Lines: a record on each line. A line that is none is refused alone, since the next one stands by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from geomap.errors import InputError
from geomap.readers.formats.common import text
from geomap.readers.formats.common.jsontext import LONGEST, Broken, Decoder
from geomap.readers.formats.common.records import Records
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import TextIO

    from geomap.readers.formats.common.records import Turn
    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".jsonl", ".ndjson")
WANTED = "a record of JSON on each line"


def is_it(head: bytes) -> bool:
    """Whether its first line is a whole record, and what follows begins as one, or is too long to say."""
    first, end, rest = text.beginning(head).partition("\n")
    if not first.startswith('{"'):
        return first.startswith("{") and is_surely(head)
    return not end or (first.rstrip().endswith("}") and rest.lstrip()[:1] in {"", "{"})


def is_surely(head: bytes) -> bool:
    """Whether a second record begins after the first line, as it does in no other JSON."""
    first, _, rest = text.beginning(head).partition("\n")
    return first.startswith("{") and first.rstrip().endswith("}") and rest.lstrip().startswith("{")


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return the one table of the file."""
    return table_of(path, limits, "JSON Lines")


def table_of(path: Path, limits: Limits, title: str, turn: Turn | None = None) -> list[Raw]:
    """Return the records of all lines, each turned into another first, as a table."""
    encoding = text.encoding_of(path, is_lined=True)
    decoder = Decoder()
    kept = Records(path, limits, f"{title}, {encoding.name}", turn)
    try:
        with path.open(encoding=encoding.name, errors=encoding.errors) as file:
            return [kept.table(_lines(path, file, decoder), decoder, encoding.doubtful)]
    except UnicodeError as error:
        raise InputError(path, f"not {encoding.name} ({error})", WANTED) from error


def _lines(path: Path, file: TextIO, decoder: Decoder) -> Iterator[tuple[int, object]]:
    """Yield what stands on each line that is not empty; the mark before records of a sequence is passed over."""
    for number, line in enumerate(iter(partial(file.readline, LONGEST), ""), start=1):
        if len(line) == LONGEST:
            raise InputError(path, f"line {number} has more than {LONGEST:,} letters", WANTED)
        bare = line.strip()
        if not bare:
            continue
        try:
            yield number, decoder.decode(bare)
        except (ValueError, RecursionError):
            decoder.odd.clear()
            yield number, Broken(bare)


FORMAT = Format("JSON Lines", SUFFIXES, is_it, read)
