"""How likely two reports are one incident before they are looked at: the less, the more their sources tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geomap.proposals import weights
from geomap.proposals.pairs import M_PER_DEGREE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.proposals.accounts import Accounts
    from geomap.proposals.pairs import Whole


def priors(accounts: Accounts, left: Whole, right: Whole) -> NDArray[np.float64]:
    """Return the power of ten of the odds of pairs before anything is compared.

    Of what a source tells of one period and area a share is told by the other too, each by one report. Where a day is
    missing its whole time counts.
    """
    timed, whole = _crowd(accounts, is_timed=True), _crowd(accounts, is_timed=False)
    is_dated = accounts.is_dated[left] & accounts.is_dated[right]
    one, other = (
        np.where(is_dated, timed[each], whole[each]) for each in (accounts.source[left], accounts.source[right])
    )
    crowd = np.maximum(np.maximum(one, other), weights.LEAST_CROWD)
    odds: NDArray[np.float64] = np.log10(weights.SHARED / crowd)
    return odds


def _crowd(accounts: Accounts, *, is_timed: bool) -> NDArray[np.float64]:
    """Return for each source with how many of its reports one of them shares its square, and its period, as a mean."""
    counted = ~np.isnan(accounts.lat) & (accounts.is_dated if is_timed else True)
    side = weights.AREA_M / M_PER_DEGREE
    spots = np.column_stack(
        [
            accounts.source,
            np.floor(np.nan_to_num(accounts.lat) / side),
            np.floor(np.nan_to_num(accounts.lon) / side),
            accounts.first // int(weights.PERIOD_DAYS) if is_timed else np.zeros(len(accounts)),
        ]
    )[counted]
    total = np.zeros(accounts.source.max(initial=-1) + 1)
    places, counts = np.unique(spots, axis=0, return_counts=True)
    source = places[:, 0].astype(np.intp)
    squares = np.bincount(source, weights=counts.astype(float) ** 2, minlength=len(total))
    sums = np.bincount(source, weights=counts.astype(float), minlength=len(total))
    return np.asarray(squares / np.maximum(sums, 1.0))
