"""What each part says of two reports."""

from __future__ import annotations

import numpy as np
import pytest
from builders import report, reports, sources

from geomap.proposals import likeness
from geomap.proposals.accounts import Accounts, accounts_of
from geomap.resolve.matches import look_up


@pytest.fixture
def told(small):
    """Two reports so that they can be compared."""

    def of(one: dict[str, object], other: dict[str, object]) -> Accounts:
        table = reports(report(**one), report(**other, source_id="s2"))
        return accounts_of(table, sources("s1", "s2"), look_up(table, small), small)

    return of


ONE, OTHER = np.array([0]), np.array([1])


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [(26, 26, 0.9), (3, 3, 0.5), (11, 15, -0.1), (2, 26, -0.6), (None, 26, 0.0)],
)
def test_figures_speak_by_how_far_they_agree(told, one, other, share: float) -> None:
    """The greater an equal number, the less it is chance."""
    accounts = told({"fatalities_best": one}, {"fatalities_best": other})
    assert likeness.figures(accounts, ONE, OTHER, "fatalities").tolist() == [share]


def test_a_day_says_more_than_a_month(told) -> None:
    """And a day without date nothing."""
    day = {"date_start": "2020-03-11"}
    month = {"date_start": "2020-03-01", "date_end": "2020-03-31", "date_precision": "month"}
    shares = [likeness.dates(told(day, other), ONE, OTHER)[0] for other in (day, month, {"date_start": None})]
    assert shares[0] > shares[1] > shares[2] == 0


def test_a_town_says_more_than_a_country(told) -> None:
    """Many things happen in a country."""
    here = np.zeros(1)
    shares = [
        likeness.places(told({"location": name}, {"location": name}), ONE, OTHER, here)[0] for name in ("Taji", "Iraq")
    ]
    assert shares[0] > 1
    assert shares[1] < 0
