"""Columns are guessed by their names, then by what stands in them; what is not certain is said."""

from __future__ import annotations

import pytest

from geomap.readers.mapping.guess import Guesses, guesses_of
from geomap.readers.raw import Raw, by_column


def guessed(*rows: dict[str, str]) -> Guesses:
    """What is guessed of a table of these rows."""
    return guesses_of(Raw("a.csv", by_column(rows), range(2, len(rows) + 2)))


def taken(*rows: dict[str, str]) -> dict[str, str]:
    """Their column for each of ours."""
    return {guess.ours: guess.theirs for guess in guessed(*rows).columns}


@pytest.mark.parametrize(
    ("name", "cell", "ours"),
    [
        ("EventDate", "2020-03-11", "date_start"),
        ("Date (local)", "2020-03-11", "date_start"),
        ("Nombre de tués", "3", "fatalities_best"),
        ("عدد القتلى", "3", "fatalities_best"),
        ("المحافظة", "بغداد", "admin1"),
        ("LAT_DD", "33.5", None),
        ("geo_precision", "near", "geo_precision"),
        ("Who did it", "the army", "perpetrator"),
        ("Hurt", "3", "injuries_best"),
        ("xyz", "2020-03-11", "date_start"),
        ("xyz", "Iraq", "country"),
        ("xyz", "33.5, 44.2", "coordinates"),
        ("Killed", "dozens", "fatalities_as_reported"),
        ("Type", "bomb", "tags"),
        ("Type", "Battles", "event_type"),
        ("Date", "soon", None),
        ("Latitude", "north", None),
    ],
)
def test_a_column_is_taken_by_name_and_held_against_its_cells(name: str, cell: str, ours) -> None:
    """A name that its cells deny is not believed; half a point is none."""
    assert taken({name: cell}) == ({ours: name} if ours else {})


@pytest.mark.parametrize(
    ("name", "cells", "ours", "odd"),
    [
        ("Date", ["2020-03-11", "2020-03-12", "March 2020", "unknown"], "date_start", ["unknown"]),
        ("Date", ["25.03.2020", "2020-03-12", "March 2020", "12 March 2020", "05/04/20"], "date_start", ["05/04/20"]),
        ("Datum", ["11.03.2020", "3.4.2020", "31.12.2019", "unknown"], "date_start", ["unknown"]),
        ("Deaths", ["3", "5 killed"], "fatalities_best", ["5 killed"]),
    ],
)
def test_a_name_is_believed_where_most_cells_fit_and_the_others_are_to_settle(name, cells, ours, odd) -> None:
    """One odd cell does not lose the column."""
    found = guessed(*({name: cell} for cell in cells))
    assert [(each.ours, list(each.odd)) for each in found.columns] == [(ours, odd)]
    assert any(
        each.startswith(f"{ours}: texts of {name} that do not fit: 1, such as {odd[0]}") for each in found.unsure
    )


def test_figures_among_more_words_are_to_settle() -> None:
    """They would stand there as words."""
    found = guessed({"Deaths": "3"}, {"Deaths": "dozens"}, {"Deaths": "many"})
    assert [each.ours for each in found.columns] == ["fatalities_as_reported"]
    assert [
        each for each in found.unsure if each.startswith("fatalities_as_reported: some texts of Deaths are figures")
    ]


def test_a_column_of_degrees_beyond_90_is_the_longitude() -> None:
    """And the other one the latitude."""
    assert taken({"a": "33.5", "b": "121.5"}) == {"longitude": "b", "latitude": "a"}


def test_two_columns_of_degrees_are_not_told_apart_by_their_place() -> None:
    """A swapped point would be a wrong place with confidence."""
    found = guessed({"a": "33.5", "b": "44.2"})
    assert (found.columns, [each for each in found.unsure if "a, b" in each] != []) == ([], True)


def test_where_no_column_of_days_is_found_it_is_said_which_one_bears_the_name() -> None:
    """Whoever looks for it sees why."""
    [first, *_] = guessed({"Date": "soon"}, {"Date": "later"}, {"Date": "2020-03-11"}).unsure
    assert first.startswith("date_start: no column was found, for of the 3 texts of Date 2 do not fit, such as soon;")


@pytest.mark.parametrize("name", ["2020-03-11", "11/03/2020", "3", "33.31", "33.31, 44.36"])
def test_a_name_that_is_a_cell_is_to_settle(name: str) -> None:
    """A file without a header line would lose its first row."""
    found = guessed({"r1": "r2", name: "x"})
    assert found.unsure[0].startswith(f"the names: {name} is no name;")


@pytest.mark.parametrize("name", ["2020", "Date", "fatalities 2020", "k1"])
def test_a_name_with_digits_may_be_one(name: str) -> None:
    """A table may have a column for each year."""
    assert not any(each.startswith("the names") for each in guessed({name: "x"}).unsure)


@pytest.mark.parametrize(
    ("dates", "forms"),
    [
        (["03/11/2020", "25/11/2020"], ["DD/MM/YYYY"]),
        (["03/11/2020", "03/25/2020"], ["MM/DD/YYYY"]),
        (["03/11/2020"], ["DD/MM/YYYY", "MM/DD/YYYY"]),
        (["11 mars 2020"], ["DD MON YYYY"]),
    ],
)
def test_the_form_of_dates_is_read_off_them_or_asked_for(dates: list[str], forms: list[str]) -> None:
    """3/11 may be March or November."""
    found = guessed(*({"date": date} for date in dates))
    assert (found.forms, any("date_format" in each for each in found.unsure)) == (forms, len(forms) > 1)


def test_an_id_comes_once_in_every_row() -> None:
    """A column that is called so and repeats is kept as any other."""
    assert guessed({"ID": "1"}, {"ID": "2"}).ids == ["ID"]
    assert (guessed({"ID": "1"}, {"ID": "1"}).ids, guessed({"ID": "1"}, {"ID": "1"}).keep) == ([], ["ID"])


@pytest.mark.parametrize(
    ("name", "cell", "is_doubted"), [("Analyst", "MK", True), ("xyz", "Iraq", False), ("ISO", "IQ", False)]
)
def test_countries_guessed_from_codes_alone_are_to_settle(name: str, cell: str, is_doubted) -> None:
    """They may be initials."""
    said = [each for each in guessed({name: cell, "Date": "2020-03-11", "Place": "Taji"}).unsure if "country" in each]
    assert bool(said) is is_doubted
