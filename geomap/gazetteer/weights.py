"""How likely people mean a place when they say its name: about the decimal logarithm of its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

TYPE_WEIGHTS = {
    "continent": 9.0, "country": 8.0, "sea": 5.0, "strait": 5.0, "military_base": 4.5, "region": 4.0, "province": 4.0,
    "lake": 4.0, "river": 4.0, "mountain": 4.0, "island": 4.0,
}  # fmt: skip
"""Weight of a place that has no number of people; for others in this list it is the least."""
OTHER_WEIGHT = 3.5
"""Weight of a place that somebody found worth listing by hand, where neither type nor people say more."""
LEAST_WEIGHT = 2.0
SEAT_WEIGHTS = {"country": 5.0, "province": 4.2, "district": 3.2}
"""The seat of an area weighs at least this much."""
COUNTRY_BONUS = 1.0
"""A country is meant ten times as often as its people say: the Georgia of 4 million before a state of 11."""
BY_HAND = 1
"""Sources of less than this trust rank are kept by hand."""


def of(places: pd.DataFrame, trust: int) -> list[float]:
    """Return the weight of each place of a table PLACES."""
    import numpy as np  # noqa: PLC0415 - only a build needs it

    people = np.log10(places["population"].astype("float64").fillna(0).clip(lower=1).to_numpy())
    people = people + COUNTRY_BONUS * (people > 0) * (places["type"] == "country").to_numpy()
    by_type = places["type"].map(TYPE_WEIGHTS).astype("float64")
    listed = by_type.fillna(OTHER_WEIGHT if trust < BY_HAND else LEAST_WEIGHT).to_numpy()
    seat = places["seat"].map(SEAT_WEIGHTS).astype("float64").fillna(0).to_numpy()
    known = np.where(people > 0, np.maximum(people, LEAST_WEIGHT), listed)
    return [round(float(weight), 3) for weight in np.maximum(known, seat)]
