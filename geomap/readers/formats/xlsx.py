"""Excel workbooks: values as they were last reckoned; formulas and macros are not run.

The XML inside is looked through first, for what the reader of sheets would pass over in silence: formulas without a
value, errors, and cells so far out that the sheet would not fit in memory.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from geomap.errors import InputError
from geomap.readers.formats.common import packed, shared_texts, workbook
from geomap.readers.formats.common.workbook import Seen
from geomap.readers.formats.format import Format

if TYPE_CHECKING:
    from pathlib import Path

    from geomap.readers.limits import Limits
    from geomap.readers.raw import Raw

SUFFIXES = (".xlsx", ".xlsm")
PARTS = ("[Content_Types].xml", "_rels/", "docProps/", "xl/")
"""How the name of the first file in a workbook begins."""
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What old workbooks begin with, and those with a password."""
LONGEST_ROW = 64 << 20
LONGEST_NUMBER = 12
"""A row or column whose number has more digits or letters is far beyond any limit."""
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_COLUMN = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+)\d""")
_ROW = re.compile(rb"""\br\s*=\s*["'][A-Za-z]*(\d+)""")
_HIDDEN = re.compile(rb"""<(?:\w+:)?row\b([^>]*?\bhidden\s*=\s*["'](?:1|true)["'][^>]*)>""")
_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d{1,12})""")
_UNRECKONED = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_TEXT = re.compile(rb"""\bt=["'](?:str|s)["']""")
_ERROR = re.compile(rb"""<(?:\w+:)?c\b([^>]*\bt=["']e["'][^>]*)>""")
_REFERENCE = re.compile(rb"""\br=["']([A-Za-z]+)(\d+)""")


def is_it(head: bytes) -> bool:
    """Whether it is an archive that begins with a part of a workbook, or a workbook that cannot be read."""
    return packed.first_name(head).startswith(PARTS) or head.startswith(OLD)


def read(path: Path, limits: Limits) -> list[Raw]:
    """Return a table for each sheet that is shown."""
    with path.open("rb") as file:
        if file.read(len(OLD)) == OLD:
            raise InputError(path, "an old workbook, or one with a password", "it saved as XLSX (.xlsx), without one")
    names = packed.names(path, limits)
    sheets = _sheets(path, limits, names)
    texts = shared_texts.lengths(path, names, limits)
    seen: dict[str, Seen] = {}
    for name in names:
        if name.endswith((".xml", ".rels")):
            found = _seen(path, name, limits)
            if name in sheets:
                found.check(path, sheets[name], limits)
                shared_texts.check(path, name, texts, found.filled, limits)
                seen[sheets[name]] = found
    return workbook.read(path, limits, "Excel", seen)


def _sheets(path: Path, limits: Limits, names: list[str]) -> dict[str, str]:
    """Return the names of sheets by the file that each stands in."""
    wanted = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    if not set(wanted) <= set(names):
        raise InputError(path, "an Office file without a workbook in it", "a workbook saved as .xlsx")
    book, relations = (b"".join(packed.xml(path, name, limits)) for name in wanted)
    files = {each.get("Id"): each.get("Target", "") for each in map(_attributes, _RELATION.findall(relations))}
    found = {}
    for sheet in map(_attributes, _SHEET.findall(book)):
        number = next((value for name, value in sheet.items() if name.endswith(":id")), "")
        target = files.get(number, "")
        found[target.lstrip("/") if target.startswith("/") else f"xl/{target}"] = sheet.get("name", "")
    return found


def _attributes(inside: bytes) -> dict[str, str]:
    found = _ATTRIBUTE.findall(inside)
    return {name.decode(): html.unescape((one or other).decode("utf-8", "replace")) for name, one, other in found}


def _seen(path: Path, name: str, limits: Limits) -> Seen:
    """Return what stands in the XML of a sheet that its reader would not say."""
    seen, rest = Seen(), b""
    for block in packed.xml(path, name, limits):
        rest += block
        end = rest.rfind(b"<row")
        if end > 0:
            _look(rest[:end], seen)
            rest = rest[end:]
        if len(rest) > LONGEST_ROW:
            if name.startswith("xl/worksheets/"):
                raise InputError(path, f"a row of more than {LONGEST_ROW:,} bytes", workbook.WANTED)
            rest = b""
    _look(rest, seen)
    return seen


def _look(xml: bytes, seen: Seen) -> None:
    seen.filled += xml.count(b"</")
    seen.columns = max([seen.columns, *map(_number, set(_COLUMN.findall(xml)))])
    seen.rows = max([seen.rows, *(int(digits[:LONGEST_NUMBER]) for digits in set(_ROW.findall(xml)))])
    if b"hidden" in xml:
        seen.hidden += [int(number[1]) for row in _HIDDEN.findall(xml) if (number := _NUMBER.search(row))]
    if b"<f" in xml or b":f" in xml:
        for inside in (each for each in _UNRECKONED.findall(xml) if not _TEXT.search(each)):
            _add(seen, inside, "a formula without a value", "a workbook saved after it was reckoned")
    if b'="e"' in xml or b"='e'" in xml:
        for inside in _ERROR.findall(xml):
            _add(seen, inside, "an error", "a value")


def _add(seen: Seen, inside: bytes, what: str, wanted: str) -> None:
    where = _REFERENCE.search(inside)
    letters, row = (where[1].decode(), int(where[2][:LONGEST_NUMBER])) if where else ("", 0)
    seen.add(row, f"{letters}{row or ''} is {what}".strip(), wanted)


def _number(letters: bytes) -> int:
    """Return the number of a column by its letters.

    >>> _number(b"A"), _number(b"XFD")
    (1, 16384)
    """
    number = 0
    for letter in letters[:LONGEST_NUMBER].upper():
        number = number * 26 + letter - 64
    return number


FORMAT = Format("Excel", SUFFIXES, is_it, read)
