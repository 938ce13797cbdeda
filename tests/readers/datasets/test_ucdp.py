"""UCDP's rows become reports: its figures stay its own, and sides are no attackers."""

from __future__ import annotations

import pytest
from dataset_rows import reading, report_of

ROW = {
    "id": "1001",
    "relid": "IRQ-2020-1-1-1",
    "type_of_violence": "1",
    "side_a": "Government of A",
    "side_b": "Group B",
    "number_of_sources": "-1",
    "source_article": '"A wire,2020-03-11,Something happened"',
    "source_headline": "Something happened",
    "where_prec": "1",
    "where_coordinates": "Taji town",
    "where_description": "a base near Taji",
    "adm_1": "Baghdad governorate",
    "adm_2": "",
    "latitude": "33.5",
    "longitude": "44.2",
    "country": "Iraq",
    "date_prec": "1",
    "date_start": "2020-03-11 00:00:00.000",
    "date_end": "2020-03-12 00:00:00.000",
    "deaths_a": "1",
    "deaths_b": "2",
    "deaths_civilians": "0",
    "deaths_unknown": "0",
    "best": "3",
    "high": "5",
    "low": "2",
}


def test_all_three_figures_are_its_own(tmp_path) -> None:
    """A data set that gives low, best and high keeps them."""
    found = report_of(reading(tmp_path, ROW))
    assert [found[f"fatalities_{part}"] for part in ("low", "best", "high")] == [2, 3, 5]


def test_a_time_behind_a_date_is_taken_off(tmp_path) -> None:
    """Its files carry midnight with every day."""
    found = report_of(reading(tmp_path, ROW))
    assert (found["date_start"], found["date_end"]) == ("2020-03-11", "2020-03-12")


@pytest.mark.parametrize(
    ("column", "code", "ours", "word"),
    [
        ("where_prec", "2", "geo_precision", "near"),
        ("where_prec", "3", "geo_precision", "district"),
        ("where_prec", "5", "geo_precision", "region"),
        ("where_prec", "7", "geo_precision", "sea"),
        ("date_prec", "2", "date_precision", "days"),
        ("date_prec", "5", "date_precision", "year"),
        ("type_of_violence", "3", "event_type", "Violence against civilians"),
    ],
)
def test_a_code_becomes_our_word_and_stays(tmp_path, column: str, code: str, ours: str, word: str) -> None:
    """The scales of data sets are not comparable."""
    found = report_of(reading(tmp_path, ROW | {column: code}))
    assert found[ours] == word
    assert f"{column}={code}" in str(found["codes"])


def test_a_conflict_of_two_sides_is_no_kind_of_event(tmp_path) -> None:
    """It may have been a battle or a bomb, and nobody is said to have begun."""
    found = report_of(reading(tmp_path, ROW))
    assert ({"event_type", "perpetrator"} & set(found), found["actors"]) == (set(), "Government of A; Group B")


def test_a_best_figure_that_is_not_the_sum_is_doubtful(tmp_path) -> None:
    """UCDP says that it is; the row is kept."""
    found = reading(tmp_path, ROW, ROW | {"id": "1002", "best": "4"})
    assert (len(found.reports), [(each.row, each.column, each.value) for each in found.doubtful]) == (
        2,
        [(3, "best", "4")],
    )


def test_an_unknown_code_is_doubtful_and_its_row_is_kept(tmp_path) -> None:
    """A codebook may grow."""
    found = reading(tmp_path, ROW | {"where_prec": "9"})
    assert ("geo_precision" in report_of(found), [each.column for each in found.doubtful]) == (False, ["where_prec"])


def test_an_older_name_of_a_country_is_kept_beside_that_of_today(tmp_path) -> None:
    """The look-up knows the one, the reader of the codes both."""
    found = report_of(reading(tmp_path, ROW | {"country": "Yemen (North Yemen)"}))
    assert found["country"] == "Yemen"
    assert "country=Yemen (North Yemen)" in str(found["codes"])


def test_its_own_sources_are_cited(tmp_path) -> None:
    """A headline that the article names already is not said twice."""
    assert report_of(reading(tmp_path, ROW))["cites"] == ROW["source_article"]
