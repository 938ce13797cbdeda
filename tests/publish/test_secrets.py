"""What must be found nowhere, as it may be written."""

from __future__ import annotations

from geomap.errors import Finding
from geomap.publish.secrets import secrets_of


def test_a_name_is_looked_for_as_it_stands(told) -> None:
    """In every table that has the column."""
    assert secrets_of(told, frozenset({"perpetrator"})) == {"Group A"}


def test_a_day_is_looked_for_in_the_usual_ways(told) -> None:
    """And without the zeros before its numbers."""
    found = secrets_of(told, frozenset({"date_start"}))
    assert {"2020-03-11", "11/03/2020", "11 March 2020", "March 13, 2020", "13/3/2020"} <= found


def test_small_numbers_are_looked_for_nowhere(told) -> None:
    """A 3 stands in every text."""
    assert secrets_of(told, frozenset({"fatalities_best"})) == set()
    assert "33.52" in secrets_of(told, frozenset({"latitude"}))


def test_words_of_a_closed_list_are_left_alone(told) -> None:
    """'claimed' stands in every page."""
    assert secrets_of(told, frozenset({"attribution_status", "event_type"})) == set()


def test_what_was_refused_is_looked_for_too(told) -> None:
    """It was read, and somebody may have copied it."""
    refused = [Finding("a.csv", 2, "date_start", "11.3.20?", "a date"), Finding("a.csv", 3, "notes", "n", "x")]
    assert secrets_of(told, frozenset({"target", "notes"}), refused) == {"three dead", "n"}
