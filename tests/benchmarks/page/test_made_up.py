"""Made-up incidents are the same each time, and lack what real ones lack."""

from __future__ import annotations

import pytest

from benchmarks.page import fields, made_up, words
from geomap.readers import read_all


@pytest.fixture(scope="module")
def table():
    """Five thousand of them."""
    return made_up.reports(5_000)


def test_they_are_the_same_each_time(table) -> None:
    """Row by row."""
    assert table.equals(made_up.reports(5_000))


def test_names_of_places_and_actors_are_as_many_as_promised() -> None:
    """20,000 places are drawn from more names, all different, and there are 200 actors."""
    assert len(set(words.PLACES)) >= made_up.NUMBER_OF_PLACES == 20_000
    assert len(set(words.ACTORS)) == 200


def test_no_two_notes_are_alike(table) -> None:
    """As a coder's are not."""
    assert table["notes"].is_unique


def test_about_one_in_a_hundred_has_no_place_or_a_vague_date(table) -> None:
    """And some answer one that came before."""
    assert 0.005 < table["latitude"].isna().mean() < 0.02
    assert 0.005 < table["date_precision"].isin(["week", "month", "year"]).mean() < 0.02
    answers = table.dropna(subset="retaliation_for")
    assert 0.01 < len(answers) / len(table) < 0.03
    assert (answers["retaliation_for"].str[1:].astype(int) < answers.index).all()


def test_geomap_reads_every_row(tmp_path) -> None:
    """Nothing is refused, and nothing is doubtful."""
    reading = read_all([made_up.write(tmp_path, 300)])
    assert (len(reading.reports), reading.refused, reading.doubtful) == (300, [], [])
    assert set(fields.TEXTS) <= set(reading.reports.columns)


def test_one_incident_is_enough() -> None:
    """For the page without data."""
    assert len(made_up.reports(1)) == 1
