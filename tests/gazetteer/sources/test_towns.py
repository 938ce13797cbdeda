"""Towns of the world, with their provinces and what they are the seat of."""

from __future__ import annotations

import pytest

from geomap.gazetteer.sources import provinces, towns


@pytest.fixture(scope="module")
def places():
    """All of them."""
    return towns.read()


def test_most_towns_know_their_province(places) -> None:
    """By a name that the provinces go by."""
    known = places["admin1"].dropna()
    assert len(known) > 0.98 * len(places)
    assert set(known.unique()) <= set(provinces.named().values())


def test_a_country_has_one_capital(places) -> None:
    """At most."""
    capitals = places[places["seat"] == "country"]
    assert capitals["country"].is_unique
    assert len(capitals) > 190


def test_a_larger_town_reaches_further() -> None:
    """From 2 km for a village to 30 km for the largest cities."""
    assert towns.radius_m([0, 1_000_000, 20_000_000]).tolist() == [2000, 8000, 30_000]


def test_a_map_names_the_larger_towns_only() -> None:
    """By name, point and people, and all capitals."""
    labels = towns.labels()
    assert {"Mosul", "Raqqa"} < set(labels["name"])
    assert "Al Mawşil al Jadīdah" not in set(labels["name"])
    assert list(labels.columns) == ["name", "latitude", "longitude", "population"]
    assert (labels["population"] >= towns.LABELLED).mean() > 0.95
