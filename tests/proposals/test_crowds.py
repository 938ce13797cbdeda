"""The more a source tells of a time and an area, the less two reports are one by chance."""

from __future__ import annotations

import numpy as np
import pytest
from builders import report, reports, sources

from geomap.proposals import weights
from geomap.proposals.accounts import accounts_of
from geomap.proposals.crowds import priors
from geomap.resolve.matches import look_up


@pytest.fixture
def prior(small):
    """The power of ten of the odds of the first report and one of another source, beside so many more of that."""

    def of(more: int, **values: object) -> float:
        rows = [report(), *(report(source_id="s2", **values) for _ in range(more + 1))]
        table = reports(*rows)
        accounts = accounts_of(table, sources("s1", "s2"), look_up(table, small), small)
        return priors(accounts, np.array([0]), np.array([1])).item()

    return of


def test_no_source_is_taken_to_know_of_few_things(prior) -> None:
    """One that tells of a single incident may have left out others."""
    assert prior(0) == prior(3) == pytest.approx(np.log10(weights.SHARED / weights.LEAST_CROWD))


def test_a_source_that_tells_of_much_makes_each_pair_less_likely(prior) -> None:
    """Ten times as much, ten times less."""
    assert prior(49) == pytest.approx(np.log10(weights.SHARED / 50))


def test_an_undated_report_may_be_any_that_its_source_tells_of(prior) -> None:
    """Its whole time counts."""
    assert prior(49, date_start=None) <= prior(49)
