"""Districts of the world, made from GeoNames."""

from __future__ import annotations

import pytest

from geomap.gazetteer.sources import districts


@pytest.fixture(scope="module")
def places():
    """All of them."""
    return districts.read()


def test_each_has_a_country_a_province_and_a_reach(places) -> None:
    """And is counted."""
    assert places["country"].str.fullmatch("[A-Z]{2}").all()
    assert places["admin1"].notna().mean() > 0.95
    assert (places["radius_m"] > 0).all()


def test_they_are_nothing_else(places) -> None:
    """And thank GeoNames."""
    assert (set(places["type"]), set(places["source"])) == ({"district"}, {"geonames"})
