"""Errors write their own sentences."""

from __future__ import annotations

from geomap.errors import Finding, InputError, RowsRefused, shown


def test_a_finding_names_file_row_column_value_and_what_was_wanted() -> None:
    """A person can go to the cell and mend it."""
    finding = Finding("incidents.csv", 17, "date_start", "31/02/2022", "a date as YYYY-MM-DD")
    assert str(finding) == "incidents.csv:17: column 'date_start' is '31/02/2022'; wanted a date as YYYY-MM-DD."


def test_a_finding_about_a_whole_row_names_no_column() -> None:
    """A row with too few cells has no one column to blame."""
    assert str(Finding("a.csv", 3, "", "x,y", "5 cells")) == "a.csv:3: 'x,y'; wanted 5 cells."


def test_control_characters_in_a_value_are_escaped() -> None:
    """A hostile value cannot move the cursor or hide text in a terminal."""
    assert shown("a\x1b[31m\u202eb") == "'a\\x1b[31m\\u202eb'"


def test_a_long_value_is_cut() -> None:
    """A megabyte cell does not fill the screen."""
    assert len(shown("x" * 1_000_000)) < 100


def test_an_input_error_names_the_path() -> None:
    """The message starts with the file."""
    assert str(InputError("a.csv", "the file is empty", "a header")) == "a.csv: the file is empty; wanted a header."


def test_a_message_lists_a_hundred_and_counts_the_rest() -> None:
    """The error itself has them all."""
    error = RowsRefused("a.csv", [Finding("a.csv", row, "row", "x", "y") for row in range(500)])
    assert (len(error.refused), str(error).count("\n"), "and 400 more" in str(error)) == (500, 101, True)


def test_all_refused_rows_are_reported_together() -> None:
    """A person mends a file once, not once for each error."""
    refused = [Finding("a.csv", row, "row", "x", "y") for row in (2, 3)]
    assert str(RowsRefused("a.csv", refused)).count("\n") == 2
