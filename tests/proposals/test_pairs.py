"""Which reports are compared: neighbours in time and place, and never very many."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from geomap.proposals.accounts import Accounts
from geomap.proposals.pairs import NEXT, pairs_of
from geomap.schema import FIGURES, REPORTS, frame


def accounts(days: list[int], lats: list[float], lons: list[float], radius_m: float = 5000.0) -> Accounts:
    """Reports of one day and place each, every one of a source of its own."""
    numbers = np.arange(len(days))
    first = np.array(days, dtype=np.int64)
    nothing = dict.fromkeys(FIGURES, np.full(len(days), np.nan))
    places = (np.array(lats, dtype=float), np.array(lons, dtype=float), np.full(len(days), radius_m))
    is_dated = np.ones(len(days), dtype=bool)
    return Accounts(frame(REPORTS), first, first, is_dated, *places, numbers, numbers * 0 - 1, nothing, nothing)


def compared(told: Accounts) -> set[tuple[int, int]]:
    """The pairs as a set."""
    found = pairs_of(told)
    return set(zip(found.left.tolist(), found.right.tolist(), strict=True))


def test_neighbours_of_one_day_meet() -> None:
    """Across the edges of squares and over midnight too."""
    assert compared(accounts([100, 101], [32.9999, 33.0001], [44.0, 44.0])) == {(0, 1)}


def test_reports_on_both_sides_of_180_degrees_meet() -> None:
    """The squares run round the world."""
    assert compared(accounts([100, 100], [10.0, 10.0], [179.999, -179.999])) == {(0, 1)}


def test_reports_far_apart_in_time_or_place_do_not_meet() -> None:
    """Nobody compares all with all."""
    assert compared(accounts([100, 130, 100], [33.0, 33.0, 50.0], [44.0, 44.0, 44.0])) == set()


def test_of_very_many_in_one_square_only_neighbours_are_compared() -> None:
    """Which is said."""
    count = 3 * NEXT
    found = pairs_of(accounts([100] * count, [33.0] * count, [44.0] * count))
    assert found.is_cut
    assert len(found.left) <= count * NEXT


@given(st.floats(-89, 89), st.floats(-180, 180), st.integers(-20_000, 20_000), st.sampled_from([1.0, 7e4, 9e6]))
def test_what_is_at_one_spot_always_meets(lat: float, lon: float, day: int, radius_m: float) -> None:
    """Anywhere on earth, at any time, however far it reaches."""
    assert compared(accounts([day, day], [lat, lat], [lon, lon], radius_m)) == {(0, 1)}
