"""How likely people mean a place when they say its name: about the decimal logarithm of its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

TYPE_WEIGHTS = {
    "continent": 9.0, "country": 8.0, "military_base": 4.5, "province": 4.0, "region": 4.0, "strait": 5.0,
    "mountain": 3.5, "island": 4.0, "river": 4.0, "lake": 3.5, "sea": 5.0,
}  # fmt: skip
"""Weight of a place whose people nobody counted; for a wide one it is the least."""
WIDE = ("region", "sea", "river", "lake", "mountain", "island")
WIDE_WEIGHT, WIDE_STEP, WIDEST = 2.0, 1.5, 8.0
"""A wide place weighs 2, and 1.5 more for each ten times that it reaches further than 1 km: the Middle East 7."""
LISTED_WEIGHTS = {0: 4.5, 1: 3.5, 3: 3.0}
"""Weight of a place that somebody found worth listing by hand, by the trust rank of the list, where neither type nor
people say more: what reports of incidents name most, then what other news name, then landmarks and quarters."""
LEAST_WEIGHT = 2.0
SERVED_AIRPORT = 3.5
"""Weight of an airport that is called international."""
SEAT_WEIGHTS = {"country": 5.0, "province": 4.2, "district": 3.2}
"""The seat of an area weighs at least this much."""
BONUS = {"country": 1.0, "province": -0.4}
"""A country is meant ten times as often as its people say, a province less: the Georgia of 4 million, not of 11."""
CAPITAL_BONUS = 0.7
"""A capital is named for its government too."""


def of(places: pd.DataFrame, trust: int) -> list[float]:
    """Return the weight of each place of a table PLACES."""
    import numpy as np  # noqa: PLC0415 - only a build needs it

    count, kind = places["population"].astype("float64").fillna(0).to_numpy(), places["type"]
    people = np.log10(np.maximum(count, 1)) + kind.map(BONUS).astype("float64").fillna(0).to_numpy()
    people += CAPITAL_BONUS * (places["seat"] == "country").to_numpy()
    reach = WIDE_WEIGHT + WIDE_STEP * np.log10(np.maximum(places["radius_m"].to_numpy() / 1000, 1))
    wide = np.where(kind.isin(WIDE).to_numpy(), np.minimum(reach, WIDEST), 0)
    by_type = kind.map(TYPE_WEIGHTS).astype("float64").fillna(LISTED_WEIGHTS.get(trust, LEAST_WEIGHT))
    served = (kind == "airport") & places["name"].str.contains("International", regex=False)
    by_type = by_type.where(~served.to_numpy(dtype=bool), SERVED_AIRPORT)
    seat = places["seat"].map(SEAT_WEIGHTS).astype("float64").fillna(0).to_numpy()
    weight = np.where(count > 0, np.maximum(people, LEAST_WEIGHT), np.maximum(by_type.to_numpy(), wide))
    return [round(float(each), 3) for each in np.maximum(weight, seat)]
