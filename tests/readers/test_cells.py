"""Cells become values, or findings that say what was wanted."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap import errors
from geomap.readers.cells import parse, typed
from geomap.readers.raw import Cells, Raw, by_column
from geomap.schema import REPORTS, SOURCES

GOOD = {"report_id": "r", "source_id": "s"}


def typed_row(**cells: str):
    """The good rows and the findings of one row of reports."""
    row = GOOD | cells
    return typed(Raw("reports.csv", by_column([row]), [2]), REPORTS)[:2]


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("date_start", "2020-03-11", date(2020, 3, 11)),
        ("fatalities_best", "3", 3),
        ("fatalities_best", "٣", 3),
        ("latitude", "33.5", 33.5),
        ("event_type", "battles", "Battles"),
        ("notes", "=1+1", "=1+1"),
    ],
)
def test_a_good_value_is_parsed(column: str, text: str, value: object) -> None:
    """Dates are ISO 8601, digits of any script count, allowed words go in any case."""
    assert parse(text, REPORTS[column]) == value


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("date_start", "soon"),
        ("fatalities_best", "-1"),
        ("fatalities_best", "3.5"),
        ("latitude", "91"),
        ("latitude", "nan"),
        ("latitude", "3_3.5"),
        ("longitude", "inf"),
        ("event_type", "Boom"),
    ],
)
def test_a_bad_value_refuses_its_row_and_says_what_was_wanted(column: str, text: str) -> None:
    """File, row, column, value and wish stand in the finding."""
    good, refused = typed_row(**{column: text})
    assert len(good) == 0
    assert (refused[0].file, refused[0].row, refused[0].column, refused[0].value) == ("reports.csv", 2, column, text)
    assert refused[0].wanted == REPORTS[column].wanted


def test_all_bad_values_of_a_row_are_found() -> None:
    """One look at the list is enough to mend the row."""
    assert [finding.column for finding in typed_row(date_start="x", latitude="y")[1]] == ["date_start", "latitude"]


@pytest.mark.parametrize(("column", "text"), [("source_id", "a;b"), ("notes", "\ud800")])
def test_a_value_that_no_output_could_hold_is_refused(column: str, text: str) -> None:
    """An id with the joining sign, half of a surrogate pair."""
    assert [finding.column for finding in typed_row(**{column: text})[1]] == [column]


@pytest.mark.parametrize(("column", "text"), [("munitions_low", "false; \ud83d"), ("fatalities_best", "dozens \ud83d")])
def test_words_of_a_figure_that_no_output_could_hold_are_refused(column: str, text: str) -> None:
    """They would stand in another column as they are."""
    assert [(each.column, each.wanted) for each in typed_row(**{column: text})[1]] == [
        (column, "characters that UTF-8 can write")
    ]


def test_a_control_character_in_the_words_of_a_figure_is_replaced() -> None:
    """As in any other words."""
    assert read_row(fatalities_best="dozens\x00")[1]["fatalities_as_reported"] == "dozens�"


def test_a_missing_required_value_is_found() -> None:
    """A report without a source cannot be checked by anybody."""
    assert typed_row(source_id=" ")[1][0].column == "source_id"


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"date_start": "2020-03-11", "date_end": "2020-03-10"}, "date_end"),
        ({"date_end": "2020-03-10"}, "date_end"),
        ({"latitude": "33"}, "latitude"),
        ({"longitude": "44"}, "longitude"),
        ({"fatalities_low": "5", "fatalities_high": "3"}, "fatalities_low"),
    ],
)
def test_values_that_contradict_each_other_are_found(cells: dict[str, str], column: str) -> None:
    """Reversed ranges and half a coordinate are no values."""
    assert typed_row(**cells)[1][0].column == column


@given(st.text(max_size=60), st.sampled_from(REPORTS.columns))
def test_any_text_is_a_value_or_a_value_error(text: str, column) -> None:
    """Nothing else comes out of a cell."""
    try:
        value = parse(text, column)
    except ValueError:
        return
    assert value is not None


def read_row(**cells: str):
    """What became of one row of reports, its first kept report as a mapping."""
    found = typed(Raw("reports.csv", by_column([GOOD | cells]), [2]), REPORTS)
    return found, (found.data.iloc[0].dropna().to_dict() if len(found.data) else {})


def column(name: str, *texts: str, dates: str = ""):
    """What became of a column of texts."""
    rows = [{"report_id": f"r{number}", "source_id": "s", name: text} for number, text in enumerate(texts)]
    return typed(Raw("reports.csv", by_column(rows), range(2, 2 + len(rows))), REPORTS, dates)


def test_a_range_of_days_fills_its_columns_and_its_words_stay() -> None:
    """What the source wrote is not lost."""
    _, row = read_row(date_start="3-5 March 2020")
    assert [str(row[name])[:10] for name in ("date_start", "date_end")] == ["2020-03-03", "2020-03-05"]
    assert (row["date_precision"], row["date_as_reported"]) == ("days", "3-5 March 2020")


def test_a_month_ends_with_its_last_day_unless_the_row_says_which() -> None:
    """The words of both dates stay."""
    assert str(read_row(date_start="March 2020")[1]["date_end"])[:10] == "2020-03-31"
    _, row = read_row(date_start="March 2020", date_end="April 2020")
    assert (str(row["date_end"])[:10], row["date_as_reported"]) == ("2020-04-30", "March 2020 – April 2020")


def test_a_range_that_contradicts_its_row_is_refused() -> None:
    """Nobody knows which is right."""
    found, _ = read_row(date_start="3-5 March 2020", date_end="2020-03-09")
    assert [(each.column, each.wanted) for each in found.refused] == [
        ("date_start", "what date_end says, which is 2020-03-09")
    ]


def test_words_for_a_day_leave_it_open() -> None:
    """They are asked for, and the report is kept."""
    found, row = read_row(date_start="late December 2019")
    assert ("date_start" in row, row["date_as_reported"]) == (False, "late December 2019")
    assert "date_start and date_end" in found.doubtful[0].wanted


def test_one_date_settles_its_column_and_that_is_said_once() -> None:
    """The row that settled it is named."""
    found = column("date_start", "03/11/2020", "25/10/2020", "05/11/2020")
    assert [str(day)[:10] for day in found.data["date_start"]] == ["2020-11-03", "2020-10-25", "2020-11-05"]
    assert [(each.row, each.value) for each in found.doubtful] == [(3, "25/10/2020")]


def test_a_column_that_settles_nothing_refuses_what_may_be_two_days() -> None:
    """So does one in which both orders occur; the user may say it."""
    assert [each.row for each in column("date_start", "03/11/2020", "2020-03-11").refused] == [2]
    both = column("date_start", "03/11/2020", "25/10/2020", "10/25/2020")
    assert ([each.row for each in both.refused], [each.row for each in both.doubtful]) == ([2], [3, 4])
    assert len(column("date_start", "03/11/2020", dates="day-first").data) == 1


def test_the_day_of_a_moment_is_that_of_the_place() -> None:
    """An evening by UTC is the next day in Baghdad, and that is said."""
    found, row = read_row(date_start="2020-03-11T22:15:00Z", latitude="33.3", longitude="44.4")
    assert (str(row["date_start"])[:10], row["date_as_reported"]) == ("2020-03-12", "2020-03-11T22:15:00Z")
    assert "a day later" in found.doubtful[0].wanted


def test_a_moment_near_midnight_keeps_its_written_day() -> None:
    """It may have been the next one."""
    found, row = read_row(date_start="2020-03-11T20:30:00Z", latitude="33.3", longitude="44.4")
    assert str(row["date_start"])[:10] == "2020-03-11"
    assert "may have been" in found.doubtful[0].wanted


@pytest.mark.parametrize(
    ("text", "low", "best", "high"),
    [("12-14", 12, None, 14), ("5+", 5, None, None), ("about a dozen", None, None, None), ("1,200", None, 1200, None)],
)
def test_a_count_goes_to_the_columns_that_it_speaks_of(text: str, low, best, high) -> None:
    """Its words stay, and it is said."""
    found, row = read_row(fatalities_best=text)
    assert [row.get(f"fatalities_{part}") for part in ("low", "best", "high")] == [low, best, high]
    assert (row["fatalities_as_reported"], found.doubtful[0].value) == (text, text)


def test_a_count_that_contradicts_its_row_is_refused() -> None:
    """Two columns say two things."""
    found, _ = read_row(fatalities_best="12-14", fatalities_low="3")
    assert [each.column for each in found.refused] == ["fatalities_best"]


def test_decimal_commas_are_said_once_for_their_column() -> None:
    """Not in each of a million rows."""
    found = column("latitude", "33,5", "33,6")
    assert [each.value for each in found.doubtful] == ["33,5"]


def test_a_latitude_that_is_none_but_a_longitude_is_said_to_be_swapped() -> None:
    """The row is refused all the same."""
    found, _ = read_row(latitude="144.4", longitude="33.3")
    assert found.refused[0].wanted == "a number from -90 to 90; latitude and longitude may be swapped"


def test_nowhere_is_doubted() -> None:
    """0, 0 is what programs write for none."""
    found, _ = read_row(latitude="0", longitude="0.0")
    assert [each.column for each in found.doubtful] == ["latitude"]


def test_many_rows_with_one_doubt_are_counted(monkeypatch) -> None:
    """The first are named."""
    monkeypatch.setattr(errors, "MOST_NAMED", 2)
    found = column("notes", *[f"=A{number}" for number in range(5)])
    assert [(each.row, each.value) for each in found.doubtful] == [(2, "=A0"), (3, "=A1"), (0, "3 more rows")]


def test_a_doubt_about_a_refused_row_is_not_said() -> None:
    """It is gone with the row."""
    found, _ = read_row(date_start="x", notes="=1+1")
    assert found.doubtful == []


def test_a_published_month_is_no_day() -> None:
    """Only incidents last."""
    raw = Raw("s.csv", by_column([{"source_id": "s", "publisher": "p", "date_published": "March 2020"}]), [2])
    assert [each.wanted for each in typed(raw, SOURCES).refused] == ["a single day as YYYY-MM-DD"]


def test_a_column_of_as_many_texts_as_rows_keeps_their_order() -> None:
    """Parquet has its gaps first; what stands in which row is said beside the texts."""
    texts = Cells(["", "Iraq", "Syria"], np.array([1, 0, 2], dtype=np.intc))
    ids = Cells.of(["r1", "r2", "r3"])
    data = typed(Raw("f", {"report_id": ids, "source_id": ids, "country": texts}, [1, 2, 3]), REPORTS).data
    assert data["country"].fillna("").tolist() == ["Iraq", "", "Syria"]


def test_one_decimal_comma_is_told_of_in_the_singular() -> None:
    """Several have the plural."""
    found, _ = read_row(latitude="33,5", longitude="44.4")
    assert "the comma of 1 value was read as such" in found.doubtful[0].wanted
