"""A first map can be read, and what it leads to is what stands in the table."""

from __future__ import annotations

import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.errors import InputError
from geomap.readers import Manner, read_all, read_map
from geomap.readers.mapping.first_map import first_map

NAMES = st.sampled_from(["Date", "Lat", "Lon", "Lieu", "القتلى", "Type", "ID", "Source", "a"]) | st.text(
    st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=8
)
CELLS = st.sampled_from(["2020-03-11", "33.5", "Taji", "3", "Iraq", ""]) | st.text(
    st.characters(blacklist_categories=["Cs", "Cc"]), max_size=8
)


def table(folder, *rows: list[str]):
    """A CSV file of these rows."""
    path = folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def through(path):
    """What a table becomes by its first map."""
    told, _ = first_map(path)
    (path.parent / "map.toml").write_text(told, encoding="utf-8")
    return read_all([path], Manner(columns_map=read_map(path.parent / "map.toml")))


def test_a_table_goes_through_its_first_map(tmp_path) -> None:
    """French names, decimal commas and the day first need no correction."""
    rows = ["N°", "Jour", "Lieu", "Tués", "Lat", "Long"], ["7", "25/03/2020", "Taji", "3", "33,5", "44,2"]
    found = through(table(tmp_path, *rows)).reports.iloc[0]
    assert (found["report_id"], str(found["date_start"])[:10], found["latitude"]) == ("7", "2020-03-25", 33.5)
    assert (found["location_as_reported"], found["fatalities_best"]) == ("Taji", 3)


def test_what_was_not_guessed_is_kept(tmp_path) -> None:
    """Nothing of the table is lost."""
    found = through(table(tmp_path, ["Date", "Smoke"], ["2020-03-11", "black"]))
    assert (found.reports.loc[0, "codes"], found.doubtful) == ("Smoke=black", [])


def test_each_guess_has_its_reason(tmp_path) -> None:
    """For a person to judge."""
    told, _ = first_map(table(tmp_path, ["When", "x"], ["2020-03-11", "Iraq"]))
    assert 'date_start = "When"  # by its name, such as 2020-03-11' in told
    assert 'country = "x"  # its cells are countries, such as Iraq' in told


def test_cells_that_do_not_fit_stand_beside_the_guess(tmp_path) -> None:
    """A date that is none refuses its row, unless the map says what it stands for."""
    path = table(tmp_path, ["Date"], ["11/03/2020"], ["25/03/2020"], ["unknown"])
    assert 'date_start = "Date"  # by its name, such as 11/03/2020; but not unknown' in first_map(path)[0]
    assert [each.value for each in through(path).refused] == ["unknown"]


def test_words_for_kinds_are_listed_to_be_translated(tmp_path) -> None:
    """As comments, so that the map can be used as it is."""
    told, _ = first_map(table(tmp_path, ["Type"], ["bomb"], ["raid"]))
    assert '# [values.event_type]\n# "bomb" = ""\n# "raid" = ""' in told


@pytest.mark.parametrize("header", [["report_id", "source_id"], ["event_id_cnty", "event_date", "event_type"]])
def test_a_table_that_is_known_needs_no_map(tmp_path, header: list[str]) -> None:
    """It is read as it is."""
    with pytest.raises(InputError, match="geomap build reads it as it is"):
        first_map(table(tmp_path, header, ["a"] * len(header)))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_table_gets_a_map_that_can_be_read(tmp_path, data) -> None:
    """Or is refused in one line, as is a map with something to settle."""
    names = data.draw(st.lists(NAMES, min_size=1, max_size=5, unique_by=str.strip))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(names), max_size=len(names)), min_size=1, max_size=4))
    try:
        found = through(table(tmp_path, names, *rows))
    except InputError:
        return
    assert found.rows == len(found.reports) + found.refused_rows
