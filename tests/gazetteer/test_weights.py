"""How likely people mean a place: by its people, its type, what it is the seat of."""

from __future__ import annotations

import pytest
from builders import place

from geomap.gazetteer import weights
from geomap.schema import PLACE_TYPES, PLACES, frame


def weight(*, trust: int = 9, **values: object) -> float:
    """The weight of one place, nobody having counted its people unless told so."""
    return weights.of(frame(PLACES, [place(**({"population": None} | values))]), trust)[0]


@pytest.mark.parametrize(
    ("likelier", "other"),
    [
        ({"population": 1_000_000}, {"population": 100_000}),
        ({"population": 1_000_000, "seat": "country"}, {"population": 1_000_000}),
        ({"population": 1200, "seat": "country"}, {"population": 90_000}),
        ({"population": 500, "seat": "province"}, {"population": 10_000}),
        ({"type": "country", "population": 4_000_000}, {"type": "province", "population": 11_000_000}),
        ({"population": 1_000_000}, {"type": "province", "population": 1_000_000}),
        ({"type": "military_base"}, {"type": "site"}),
        ({"type": "region", "radius_m": 2_000_000.0}, {"type": "region", "radius_m": 50_000.0}),
        ({"type": "region", "radius_m": 2_000_000.0}, {"population": 1_000_000}),
    ],
)
def test_the_likelier_weighs_more(likelier: dict[str, object], other: dict[str, object]) -> None:
    """More people, a capital, a country, a base, a wider region."""
    assert weight(**likelier) > weight(**other)


def test_ten_times_the_people_weigh_one_more() -> None:
    """The scale is the decimal logarithm."""
    assert weight(population=1_000_000) - weight(population=100_000) == pytest.approx(1)


def test_what_somebody_listed_by_hand_weighs_more() -> None:
    """Where neither type nor people say anything."""
    assert weight(type="site", trust=0) > weight(type="site", trust=1) > weight(type="site", trust=2)


def test_every_place_weighs_at_least_so_much() -> None:
    """A hamlet of three, too; several places are weighed as each by itself."""
    rows = [place(type=kind, population=people) for kind in PLACE_TYPES for people in (None, 0, 3)]
    found = weights.of(frame(PLACES, rows), 9)
    assert min(found) == weights.LEAST_WEIGHT
    assert found == [weights.of(frame(PLACES, [row]), 9)[0] for row in rows]
