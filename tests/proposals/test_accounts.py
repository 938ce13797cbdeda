"""Reports as numbers: days, places with their reach, figures with their bounds."""

from __future__ import annotations

import numpy as np
import pytest
from builders import report, reports, sources

from geomap.proposals.accounts import UNTOLD_DAYS, Accounts, accounts_of, day_numbers
from geomap.resolve.matches import look_up

FIRST_DAY = np.datetime64("2020-03-11").astype(int)


@pytest.fixture
def account(small):
    """One report as columns of numbers."""

    def of(**values: object) -> Accounts:
        table = reports(report(**values))
        told = sources("s1").assign(date_published=np.datetime64("2020-03-12"))
        return accounts_of(table, told, look_up(table, small), small)

    return of


def test_days_are_counted_from_1970() -> None:
    """No day is 0."""
    days = reports(report(date_start="1970-01-03"), report(date_start=None))["date_start"]
    assert day_numbers(days).tolist() == [2, 0]


def test_a_week_without_a_last_day_reaches_to_both_sides(account) -> None:
    """Sources take a first or a middle day."""
    told = account(date_start="2020-03-11", date_precision="week")
    assert (told.first[0], told.last[0]) == (FIRST_DAY - 6, FIRST_DAY + 6)


def test_an_undated_report_is_looked_for_before_its_publication(account) -> None:
    """Nobody tells what has not happened."""
    told = account(date_start=None)
    assert (told.last[0] - told.first[0], bool(told.is_dated[0])) == (UNTOLD_DAYS, False)


def test_a_report_without_a_place_is_somewhere_in_its_country(account) -> None:
    """As far as that reaches."""
    lost, known = account(location_as_reported=None, country="Iraq"), account(location_as_reported="Taji")
    assert lost.radius_m[0] > known.radius_m[0]


def test_at_least_has_no_upper_bound(account) -> None:
    """One figure is both bounds."""
    open_, exact = account(fatalities_low=5, fatalities_open=True), account(fatalities_best=5)
    assert [(each.least["fatalities"][0], each.most["fatalities"][0]) for each in (open_, exact)] == [
        (5, np.inf),
        (5, 5),
    ]
