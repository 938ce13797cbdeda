"""Counts in words, ranges and marks, and what is no count."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import GOOD, clean, doubted, refused, table

BEST = "fatalities_best"


def _column(name: str, *counts: str, kept: tuple[str, ...] = (), doubtful: tuple[int, ...] = (), **read: str) -> Case:
    """Return reports with these counts; `read` is what some of them are."""
    rows = [GOOD | {"report_id": f"r{number}", BEST: count} for number, count in enumerate(counts, start=1)]
    every = tuple(str(each["report_id"]) for each in rows)
    refused_rows = tuple((int(each[1:]) + 1, BEST) for each in every if kept and each not in kept)
    odd = tuple((number, BEST) for number in doubtful)
    values = {report: {BEST: value} for report, value in read.items()}
    return Case(name, "reports.csv", table(*rows).encode(), "", kept or every, refused_rows, odd, values)


CASES = (
    doubted(
        "about a dozen", fatalities_best="about a dozen", read={BEST: "", "fatalities_as_reported": "about a dozen"}
    ),
    doubted("dozens", fatalities_best="dozens", read={BEST: "", "fatalities_as_reported": "dozens"}),
    doubted("12-14", fatalities_best="12-14", read={BEST: "", "fatalities_low": "12", "fatalities_high": "14"}),
    refused("14-12", fatalities_best="14-12"),
    doubted("at least 5", fatalities_best="at least 5", read={BEST: "", "fatalities_low": "5"}),
    doubted("about 20", fatalities_best="about 20", read={BEST: "20"}),
    doubted("5 and a plus", fatalities_best="5+", read={BEST: "", "fatalities_low": "5"}),
    refused("٥-٣ reversed, in Arabic digits", fatalities_best="٥-٣"),
    doubted(
        "٣-٥ in Arabic digits", fatalities_best="٣-٥", read={BEST: "", "fatalities_low": "3", "fatalities_high": "5"}
    ),
    doubted("12–14 with a dash of print", fatalities_best="12–14", read={BEST: "", "fatalities_low": "12"}),
    doubted("more than 5 as a sign", fatalities_best="> 5", read={BEST: ""}),
    doubted("the mark for thousands of Arabic", fatalities_best="١٬٢٠٠", read={BEST: "1200"}),
    refused("1,20, which has no thousands", fatalities_best="1,20"),
    refused("two numbers with a bar", fatalities_best="5/6"),
    clean("an Arabic digit", {BEST: "3"}, fatalities_best="٣"),
    clean("Persian digits", {BEST: "12"}, fatalities_best="۱۲"),
    doubted("1,200 with a comma", fatalities_best="1,200", read={BEST: "1200"}),
    doubted("1 200 with a narrow space", fatalities_best="1\u202f200", read={BEST: "1200"}),
    doubted("1.200 with a point", fatalities_best="1.200", read={BEST: "1200"}),
    refused("3.000, which may be two numbers", fatalities_best="3.000"),
    _column("3.000 where the column has points for thousands", "1.200", "3.000", doubtful=(2, 3), r2="3000"),
    _column("3.000 where the column has points for decimals", "4.0", "3.000", doubtful=(3,), r2="3"),
    _column("3.000 where the column has both", "4.0", "1.200", "3.000", kept=("r1", "r2"), doubtful=(3,)),
    clean("3.0, as a program writes 3", {BEST: "3"}, fatalities_best="3.0"),
    refused("-1", fatalities_best="-1"),
    refused("-99, as data sets write for unknown", fatalities_best="-99"),
    refused("3.5", fatalities_best="3.5"),
    refused("NaN", fatalities_best="NaN"),
    refused("infinity", fatalities_best="inf"),
    doubted("1e3", fatalities_best="1e3", read={BEST: "1000"}),
    doubted("1e400", fatalities_best="1e400", read={BEST: "", "fatalities_as_reported": "1e400"}),
    refused("more than 2 to the 53", fatalities_best="9007199254740993"),
    refused("a thousand digits", fatalities_best="9" * 1000),
    refused("12-Dec, as a spreadsheet turns 12-14", fatalities_best="12-Dec"),
    refused("an error of a spreadsheet", fatalities_best="#VALUE!"),
    refused("a sign of money", fatalities_best="$"),
    clean("no count", {BEST: ""}, fatalities_best=""),
    refused("least, one figure and greatest in no order", "fatalities_low", fatalities_low="9", fatalities_high="3"),
    doubted("5 killed", fatalities_best="5 killed", read={BEST: "", "fatalities_as_reported": "5 killed"}),
    doubted("question mark", fatalities_best="?", read={BEST: "", "fatalities_as_reported": "?"}),
    doubted("hexadecimal digits", fatalities_best="0x1F", read={BEST: "", "fatalities_as_reported": "0x1F"}),
    refused("digits with an underscore", fatalities_best="1_000"),
    clean("zero before a digit", {BEST: "7"}, fatalities_best="007"),
    _column("a gap among whole numbers", "1", "", "3", r1="1", r2="", r3="3"),
)
