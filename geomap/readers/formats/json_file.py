"""JSON: a list of records, an object with lists of them (`sources` and `reports`, an API's `data`), or one record."""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from geomap.errors import InputError, shown
from geomap.readers.formats import json_lines
from geomap.readers.formats.common import text
from geomap.readers.formats.common.jsontext import WANTED, Decoder, Part, parts
from geomap.readers.formats.common.records import Records
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.readers.formats.common.records import Turn
    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".json",)
_BEGINNING = re.compile(r'\[\s*[\[{\]]|\{\s*["}]')


class Opened(NamedTuple):
    """A file of JSON as it is read."""

    parts: Iterator[Part]
    """What stands in it, one after the other."""
    decoder: Decoder
    """What decodes it."""
    encoding: str
    """How its letters are written."""
    doubtful: list[Finding]
    """That this was guessed, if it was."""


def is_it(head: bytes) -> bool:
    """Whether it begins as a list of records or an object does, and is not one record after the other."""
    return bool(_BEGINNING.match(text.beginning(head))) and not json_lines.is_surely(head)


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return a table for each list of records; a file without any is one record, unless a list in it is empty."""
    with opened(path) as file:
        tables, members = tables_of(path, limits, file, "JSON", {})
        if not tables and members and [] not in members.values():
            taken = f"JSON, one record, {file.encoding}"
            return [Records(path, limits, taken).table([(1, members)], file.decoder, file.doubtful)]
        return tables


def tables_of(
    path: Path, limits: Limits, file: Opened, title: str, turns: dict[str, Turn]
) -> tuple[list[Raw], dict[str, object]]:
    """Return a table for each list of records, and the members of the object that are none.

    `turns` says for the lists of some names what their records are turned into first.
    """
    tables: list[Raw] = []
    members: dict[str, object] = {}
    for name, some in groupby(file.parts, key=lambda part: part.list):
        if name is None:
            members |= {part.name: part.value for part in some}
            continue
        which = f" list {shown(name)}," if name and name not in turns else ""
        kept = Records(path, limits, f"{title},{which} {file.encoding}", turns.get(name))
        tables.append(kept.table(numbered(some), file.decoder, [] if tables else file.doubtful))
    return tables, members


def numbered(some: Iterable[Part]) -> Iterator[tuple[int, object]]:
    """Yield the values of items, each with its number from 1."""
    return ((number, part.value) for number, part in enumerate(some, start=1))


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a file of JSON in any encoding. Reading raises InputError where it is none."""
    encoding = text.encoding_of(path)
    decoder = Decoder()
    try:
        with path.open(encoding=encoding.name) as file:
            yield Opened(parts(path, file, decoder), decoder, encoding.name, encoding.doubtful)
    except UnicodeError as error:
        raise InputError(path, f"not {encoding.name} ({error})", WANTED) from error


FORMAT = Format("JSON", SUFFIXES, is_it, read)
