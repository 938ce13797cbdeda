"""Rows and columns that do not fit each other, and keys that stand twice."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, clean, doubted, refused, row, table, two, whole

HEADER, FIRST = table(GOOD).splitlines()


def _csv(name: str, *lines: str, refused: tuple[tuple[int, str], ...] = ()) -> Case:
    kept = ("r1",) if refused else BOTH
    return Case(name, "reports.csv", "".join(f"{line}\n" for line in lines).encode(), "", kept, refused)


SECOND = FIRST.replace("r1", "r2")
CASES = (
    _csv("a row with too few cells", HEADER, FIRST, "r2,s1,2020-03-11", refused=((3, ""),)),
    _csv("a row with too many cells", HEADER, FIRST, SECOND + ",x", refused=((3, ""),)),
    _csv("empty cells after the last column", HEADER, FIRST, SECOND + ",,,"),
    _csv("empty columns that a spreadsheet left", HEADER + ",,", FIRST + ",,", SECOND + ",,"),
    _csv("rows of empty cells at the end", HEADER, FIRST, SECOND, "," * 7, "," * 7),
    whole("a value under a column without a name", "reports.csv", f"{HEADER},\n{FIRST},x\n", "without a name"),
    whole("a column that stands twice", "reports.csv", two().replace("country", "latitude", 1), "stands twice"),
    Case(
        "a title above the header",
        "reports.csv",
        b"Our list of incidents\n" + two().encode(),
        "no row could be kept",
        refused=((2, ""), (3, ""), (4, "")),
    ),
    whole("no column of ours", "table.csv", "a,b\n1,2\n", "columns are 'a', 'b'"),
    whole("a column that is missing", "reports.csv", two().replace("source_id", "src", 1), "columns are"),
    Case(
        "a column that we do not know",
        "reports.csv",
        table(GOOD | {"mood": "x"}, row(mood="y")).encode(),
        "",
        BOTH,
        (),
        ((1, "mood"),),
    ),
    Case(
        "a Cyrillic letter in the name of a column",
        "reports.csv",
        two().replace("country", "сountry", 1).encode(),
        "",
        BOTH,
        (),
        ((1, "сountry"),),
        {"r2": {"country": ""}},
    ),
    Case(
        "a character that is not seen in the name of a column",
        "reports.csv",
        two().replace("country", "country\u200b", 1).encode(),
        "",
        BOTH,
        (),
        ((1, "country\u200b"),),
    ),
    whole("two columns that differ by spaces alone", "reports.csv", two().replace("country", " latitude ", 1), "twice"),
    whole("rows that are one cell each", "reports.csv", "report_id source_id\nr1 s1\n", "columns are"),
    Case(
        "a column in capitals",
        "reports.csv",
        two().replace("country", "COUNTRY", 1).encode(),
        "",
        BOTH,
        (),
        ((1, "COUNTRY"),),
    ),
    Case(
        "a column named as one that we fill in",
        "reports.csv",
        table(GOOD | {"row": "7"}, row(row="8")).encode(),
        "",
        BOTH,
        (),
        ((1, "row"),),
        {"r2": {"row": "3"}},
    ),
    whole(
        "more columns than may be",
        "reports.csv",
        f"{HEADER},{','.join(f'c{n}' for n in range(2500))}\n{FIRST}{',' * 2500}\n",
        "2000 at most",
    ),
    Case(
        "one report_id for two reports",
        "reports.csv",
        table(GOOD, GOOD | {"fatalities_best": "9"}).encode(),
        "",
        ("r1",),
        ((3, "report_id"),),
        reads={"r1": {"fatalities_best": "2"}},
    ),
    refused("no report_id", report_id=""),
    refused("no source_id", source_id=""),
    refused("a report_id of spaces", report_id="   "),
    refused("a report_id that joins two", report_id="r2;r3"),
    clean("an id with zeros before it", report_id="r2", incident_id="007"),
    clean("a code that looks like nothing", country="NA", location_as_reported="null"),
    clean("a place called None", location_as_reported="None"),
    clean("an id longer than a number may be", incident_id="12345678901234567890"),
    refused("an event type that is none", event_type="Explosion of joy"),
    refused("a precision that is none", geo_precision="fairly good"),
    clean("an event type in capitals", {"event_type": "Battles"}, event_type="BATTLES"),
    doubted("a formula in a name", location_as_reported="=A1+A2"),
    doubted("a spreadsheet's error in a name", location_as_reported="#REF!"),
    clean("a name with an apostrophe before it", location_as_reported="'Ain al-Asad"),
    refused("a formula for a count", fatalities_best="=SUM(A1:A3)"),
    doubted("Norway as a program reads it", country="False"),
)
