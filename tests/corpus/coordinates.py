"""Coordinates that are no numbers, out of range, swapped, or written in other ways."""

from __future__ import annotations

from tests.corpus.case import Case
from tests.corpus.table import BOTH, GOOD, clean, doubted, refused, row, table

LAT, LON = "latitude", "longitude"

CASES = (
    refused("NaN for a latitude", latitude="NaN"),
    refused("infinity for a latitude", latitude="inf"),
    refused("minus infinity for a longitude", longitude="-Infinity"),
    refused("a number too great for any", latitude="1e999"),
    refused("a latitude of 91", latitude="91"),
    refused("a longitude of 181", longitude="181"),
    refused("latitude and longitude swapped, beyond the poles", LAT, latitude="144.3", longitude="33.5"),
    clean("the poles and the line of dates", latitude="-90", longitude="180"),
    doubted("0, 0", LAT, latitude="0", longitude="0"),
    refused("a latitude without a longitude", LAT, longitude=""),
    refused("a longitude without a latitude", LON, latitude=""),
    clean("neither of them", latitude="", longitude=""),
    refused("both in one cell", LAT, latitude="33.5, 44.3", longitude=""),
    refused("metres", LAT, LON, latitude="3707000", longitude="435000"),
    refused("a name for a latitude", latitude="north"),
    refused("a latitude of the east", latitude="33.5 E"),
    doubted("degrees and minutes", read={LAT: "33.3"}, latitude="33°18'N"),
    doubted("degrees, minutes and seconds", LAT, latitude="33 18 36", read={LAT: "33.31"}),
    refused("sixty-one minutes", latitude="33°61'N"),
    clean("digits of Arabic", {LAT: "33.5"}, latitude="٣٣٫٥"),
    clean("a minus of print", {LON: "-44.3"}, longitude="−44.3"),
    doubted("a decimal comma", read={LAT: "33.5"}, latitude="33,5"),
    refused("marks for thousands that a spreadsheet put in", latitude="33.512.345"),
    refused("digits with an underscore", latitude="3_3.5"),
    refused("hexadecimal digits", latitude="0x21"),
    refused("a formula", latitude="=33+0.5"),
    clean("a plus and zeros", {LAT: "33.5"}, latitude="+033.50"),
    refused("thousands of digits", latitude="3" * 5000),
    Case(
        "many digits after the point",
        "reports.csv",
        table(GOOD, row(latitude="33.50000000000000000000000001")).encode(),
        "",
        BOTH,
        reads={"r2": {LAT: "33.5"}},
    ),
    refused("two faults in one row", LAT, "date_start", latitude="200", date_start="2020-02-30"),
)
