"""What stands between cells and rows, and quotes."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, row, table, two, whole

PLACE = "Taji, north of Baghdad"
LONG_PLACE = {"r2": {"location_as_reported": PLACE}}
HEADER = ",".join(GOOD)
COMMAS = table(
    GOOD | {"latitude": "33,5", "longitude": "44,3"}, row(latitude="33,25", longitude="44,125"), delimiter=";"
)


def _as(name: str, content: str, file: str = "reports.csv") -> Case:
    return Case(name, file, content.encode(), "", BOTH, reads=LONG_PLACE)


CASES = (
    _as("semicolons", table(GOOD, row(location_as_reported=PLACE), delimiter=";")),
    _as("tabs in a file named .csv", table(GOOD, row(location_as_reported=PLACE), delimiter="\t")),
    _as("bars", table(GOOD, row(location_as_reported=PLACE), delimiter="|")),
    _as("commas in a file named .tsv", table(GOOD, row(location_as_reported=PLACE)), "reports.tsv"),
    _as("commas in a file named .txt", table(GOOD, row(location_as_reported=PLACE)), "reports.txt"),
    _as("line ends of old Macintosh", table(GOOD, row(location_as_reported=PLACE), end="\r")),
    _as("line ends of Windows", table(GOOD, row(location_as_reported=PLACE), end="\r\n")),
    _as("no line end after the last row", two(location_as_reported=PLACE).rstrip("\n")),
    _as("empty lines between rows", two(location_as_reported=PLACE).replace("\n", "\n\n")),
    _as("spaces round names and cells", two(location_as_reported=PLACE).replace("report_id", " report_id ", 1)),
    Case(
        "decimal commas between semicolons",
        "reports.csv",
        COMMAS.encode(),
        "",
        BOTH,
        (),
        ((2, "latitude"), (2, "longitude")),
        {"r2": {"latitude": "33.25", "longitude": "44.125"}},
    ),
    Case(
        "a line end within quotes",
        "reports.csv",
        two(location_as_reported="Taji\nnorth gate").encode(),
        "",
        BOTH,
        reads={"r2": {"location_as_reported": "Taji\nnorth gate"}},
    ),
    Case(
        "a quote within quotes",
        "reports.csv",
        two(location_as_reported='the "green" zone').encode(),
        "",
        BOTH,
        reads={"r2": {"location_as_reported": 'the "green" zone'}},
    ),
    whole("a quote that never closes", "reports.csv", two(location_as_reported="X").replace("X", '"X'), "is not CSV"),
    whole(
        "text after a closing quote", "reports.csv", two(location_as_reported="X").replace("X", '"X" Y'), "is not CSV"
    ),
    Case(
        "a quote in the middle of a cell",
        "reports.csv",
        two(location_as_reported="X").replace("X", '5" shell').encode(),
        "",
        BOTH,
        reads={"r2": {"location_as_reported": '5" shell'}},
    ),
    Case(
        "unquoted decimal commas between commas",
        "reports.csv",
        (table(GOOD) + "r2,s1,2020-03-11,Taji,Iraq,33,5,44,3,2\n").encode(),
        "",
        ("r1",),
        ((3, ""),),
    ),
    Case(
        "an unquoted comma in a name",
        "reports.csv",
        (table(GOOD) + "r2,s1,2020-03-11,Taji, north,Iraq,33.5,44.3,2\n").encode(),
        "",
        ("r1",),
        ((3, ""),),
    ),
    Case(
        "a line of a spreadsheet that names the delimiter",
        "reports.csv",
        ("sep=;\n" + table(GOOD, row(), delimiter=";")).encode(),
        "",
        BOTH,
    ),
    whole("a header alone", "reports.csv", HEADER + "\n", "no row could be kept"),
    whole("rows without a header", "reports.csv", table(GOOD, row()).partition("\n")[2], "columns are"),
)
