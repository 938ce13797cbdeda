"""Any text is a value or a wish: nothing else comes out of the parsers, and what once did is kept here."""

from __future__ import annotations

from datetime import date

from fuzzing import FUZZED
from hypothesis import example, given
from hypothesis import strategies as st

from geomap.readers.cells import typed
from geomap.readers.raw import Raw, by_column
from geomap.readers.values import Unread, angles, dates, numbers
from geomap.readers.values.months import MONTHS, VAGUE
from geomap.schema import REPORTS, SOURCES, check

PIECES = [
    *"0123456789", *"٠١٢٣۴۵", *" -–/.,:;'°\"+~<>=#%()T",
    "10", "12", "2020", "1441", "1398", "Z", "+03:00", "am", "N", "E", "e",
    "at least ", "to ", "and ", "about ", "\0", "\u202e", "\u200b", "а", "½", "²", "①", "१",
    *(name.replace("_", " ") for names in MONTHS.values() for each in names for name in each.split()), *VAGUE.split(),
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
CELLS = st.fixed_dictionaries({}, optional={name: TEXTS for name in REPORTS.names if name not in {"file", "row"}})


@FUZZED
@given(TEXTS, st.sampled_from(["", "day-first", "month-first"]))
@example("²/³/2020", "")
@example("9999-12-31T23:59Z", "")
@example("December 9999 هـ", "")
@example("0001-01-01T00:00+14:00", "")
@example("1500/12/30 هـ", "")
def test_any_text_is_days_in_order_or_a_wish(text: str, order) -> None:
    """The last day is never before the first."""
    try:
        span = dates.read(text, order)
    except Unread:
        return
    assert span.start is None or isinstance(span.start, date)
    assert span.end is None or span.end >= span.start
    assert span.start or span.doubt


@FUZZED
@given(TEXTS, st.sampled_from(["", ".", ","]), st.sampled_from(["", ".", ","]))
@example("①", "", "")
@example("1.000-2.000", "", "")
def test_any_text_is_counts_in_order_or_a_wish(text: str, decimals: str, thousands: str) -> None:
    """No count is less than nothing."""
    try:
        figure = numbers.read(text, decimals, thousands)
    except Unread:
        return
    values = [value for value in figure[:3] if value is not None]
    assert all(value >= 0 for value in values)
    assert values == sorted(values)
    assert values or figure.doubt


@FUZZED
@given(TEXTS, st.sampled_from(["latitude", "longitude"]))
@example("-", "latitude")
@example("°", "latitude")
@example("- 1 N", "latitude")
def test_any_text_is_an_angle_on_the_earth_or_a_wish(text: str, axis) -> None:
    """Nothing lies beyond the poles."""
    try:
        angle, _ = angles.read(text, axis)
    except Unread:
        return
    assert abs(angle) <= angles.LIMITS[axis]


@FUZZED
@given(st.lists(CELLS, min_size=1, max_size=4), st.sampled_from([REPORTS, SOURCES]))
def test_any_rows_are_a_table_and_findings(rows: list[dict[str, str]], table) -> None:
    """Each row is kept or has a finding; what is kept holds what the table declares."""
    named = [{"report_id": f"r{n}", "source_id": f"s{n}", "publisher": "p", **row} for n, row in enumerate(rows)]
    found = typed(Raw("a.csv", by_column(named), range(2, 2 + len(rows))), table)
    refused = {finding.row for finding in found.refused}
    assert sorted([*found.data["row"], *refused]) == list(range(2, 2 + len(rows)))
    if not found.data[table.key].duplicated().any():
        check(found.data, table)
