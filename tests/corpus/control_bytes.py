"""Bytes that no text needs, and cells too long for any."""

from __future__ import annotations

from geomap.readers import Limits, Manner
from tests.corpus.case import Case
from tests.corpus.table import BOTH, clean, doubted, refused, row, table, two, whole

MEGABYTE = 1_500_000
LONG_LIMIT = Manner(limits=Limits(cell_letters=2 * MEGABYTE))


def _long() -> bytes:
    return two(notes="x" * MEGABYTE).encode()


CASES = (
    doubted("NUL in a name", read={"location_as_reported": "Ta�ji"}, location_as_reported="Ta\0ji"),
    refused("NUL in an id", incident_id="i\x001"),
    doubted("the bell in a name", read={"location_as_reported": "Ta�ji"}, location_as_reported="Ta\x07ji"),
    doubted("an escape sequence of a terminal", read={"notes": "�[31mred"}, notes="\x1b[31mred"),
    refused("a backspace in an id", incident_id="i\x081"),
    doubted("a control character of C1", location_as_reported="Ta\x85ji"),
    doubted("a character that is none", read={"notes": "a�b"}, notes="a\uffffb"),
    clean("a tab in a note", notes="one\ttwo"),
    refused("NUL in a number", fatalities_best="1\x002"),
    refused("NUL in a date", date_start="2020-03\x00-11"),
    refused("NUL in a coordinate", latitude="33\x00.5"),
    whole("zeros for a file", "reports.csv", bytes(5000), "format not known"),
    whole("random bytes", "reports.csv", bytes((n * 7919 + 13) % 251 for n in range(5000)), "format not known"),
    Case("the end mark of DOS after the last row", "reports.csv", two().encode() + b"\x1a", "", BOTH),
    Case("a note of a megabyte and a half", "reports.csv", _long, "", ("r1",), ((3, ""),)),
    Case("a note of a megabyte and a half, allowed", "reports.csv", _long, "", BOTH, manner=LONG_LIMIT),
    doubted("a name of ten thousand characters", location_as_reported="Taji " * 2000 + "x"),
    Case(
        "a header of a megabyte",
        "reports.csv",
        lambda: (table(row()).replace("\n", f",{'n' * MEGABYTE}\n", 1).replace("2\n", "2,\n")).encode(),
        "letters",
    ),
    Case(
        "a file greater than allowed", "reports.csv", _long, "at most", manner=Manner(limits=Limits(file_bytes=100_000))
    ),
    whole("one line of a megabyte without a comma", "reports.csv", "x" * MEGABYTE, "letters"),
)
