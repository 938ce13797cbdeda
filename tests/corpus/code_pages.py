"""Letters as bytes: marks, old code pages, what was cut or mixed."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, row, table, whole

ARABIC = table(
    GOOD | {"location_as_reported": "التاجي", "country": "العراق"},
    row(location_as_reported="معسكر التاجي شمال بغداد", country="العراق"),
)
FRENCH = table(
    GOOD | {"location_as_reported": "Près de l’aéroport, côté est"},
    row(location_as_reported="Hôpital général d’Alep, détruit en février"),
)
RUSSIAN = table(
    GOOD | {"location_as_reported": "посёлок под Алеппо"},
    row(location_as_reported="военная база севернее города, обстрел утром"),
)
HEBREW = table(GOOD | {"location_as_reported": "קריית שמונה"}, row(location_as_reported="הבסיס שליד העיר חיפה"))
TURKISH = table(
    GOOD | {"location_as_reported": "Şırnak yakınları"},
    row(location_as_reported="Diyarbakır'ın güneyinde bir köy, akşam"),
)
CLEAN = {"r1": {"location_as_reported": "التاجي"}}
WHOLE_FILE = ((0, ""),)


def _of(name: str, text: str, encoding: str, word: str, *, doubtful: bool = False) -> Case:
    """Return two reports in some encoding; where it is guessed that is said."""
    values = {"r1": {"location_as_reported": word}}
    odd = WHOLE_FILE if doubtful else ()
    return Case(name, "reports.csv", text.encode(encoding), "", BOTH, (), odd, values)


CASES = (
    _of("UTF-8 without a byte order mark", ARABIC, "utf-8", "التاجي"),
    _of("UTF-8 with a byte order mark", ARABIC, "utf-8-sig", "التاجي"),
    _of("UTF-16 with its mark", ARABIC, "utf-16", "التاجي"),
    Case(
        "UTF-16, big end first, with its mark",
        "reports.csv",
        b"\xfe\xff" + ARABIC.encode("utf-16-be"),
        "",
        BOTH,
        reads=CLEAN,
    ),
    _of("UTF-16 without a mark", ARABIC, "utf-16-le", "التاجي", doubtful=True),
    _of("UTF-16, big end first, without a mark", ARABIC, "utf-16-be", "التاجي", doubtful=True),
    _of("UTF-32 with its mark", ARABIC, "utf-32", "التاجي"),
    _of("Arabic Windows (cp1256)", ARABIC, "cp1256", "التاجي", doubtful=True),
    _of("Western Windows (cp1252)", FRENCH, "cp1252", "Près de l’aéroport, côté est", doubtful=True),
    _of("Cyrillic Windows (cp1251)", RUSSIAN, "cp1251", "посёлок под Алеппо", doubtful=True),
    Case(
        "Hebrew Windows (cp1255), too short to tell", "reports.csv", HEBREW.encode("cp1255"), "", BOTH, (), WHOLE_FILE
    ),
    Case(
        "Turkish Windows (cp1254), which differs from cp1252 by six letters",
        "reports.csv",
        TURKISH.encode("cp1254"),
        "",
        BOTH,
        (),
        WHOLE_FILE,
    ),
    whole(
        "one mark before the header and one more",
        "reports.csv",
        b"\xef\xbb\xbf" + ARABIC.encode("utf-8-sig"),
        "columns are '\\ufeffreport_id'",
    ),
    whole("UTF-8 that breaks off within a letter", "reports.csv", ARABIC.encode().rstrip(b"\n") + b"\n\xd8", "UTF-8"),
    whole("UTF-16 that breaks off within a letter", "reports.csv", ARABIC.encode("utf-16")[:-1], "UTF-16"),
    whole("a picture named .csv", "reports.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "format not known"),
    whole("an empty file", "reports.csv", b"", "empty"),
    whole("a byte order mark alone", "reports.csv", b"\xef\xbb\xbf", "empty"),
    whole("lines that are all empty", "reports.csv", b"\n\n\r\n   \n", "empty"),
    Case(
        "the words of UTF-8 read once as cp1252",
        "reports.csv",
        table(GOOD, row(location_as_reported="Alep Ø§Ù„ØªØ§Ø¬ÙŠ")).encode(),
        "",
        BOTH,
        (),
        ((3, "location_as_reported"),),
    ),
    Case(
        "a letter that was lost in another encoding",
        "reports.csv",
        table(GOOD, row(location_as_reported="Al�p")).encode(),
        "",
        BOTH,
        (),
        ((3, "location_as_reported"),),
        {"r2": {"location_as_reported": "Al�p"}},
    ),
    Case(
        "UTF-7, which nobody asks for",
        "reports.csv",
        table(GOOD, row(location_as_reported="+BicGRAYqBiwGSg-")).encode(),
        "",
        BOTH,
        reads={"r2": {"location_as_reported": "+BicGRAYqBiwGSg-"}},
    ),
)
