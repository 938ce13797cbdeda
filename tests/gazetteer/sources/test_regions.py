"""Regions, seas and landmarks stand in a list kept by hand."""

from __future__ import annotations

import pytest

from geomap.gazetteer.sources import regions


@pytest.fixture(scope="module")
def places():
    """All of them."""
    return regions.read()


def test_they_are_wide_or_landmarks(places) -> None:
    """Each kind of what no package lists."""
    assert {"continent", "sea", "river", "lake", "mountain", "island", "region", "site"} <= set(places["type"])


def test_the_open_sea_belongs_to_no_country(places) -> None:
    """Nothing is written where nothing is held."""
    assert places.loc[places["type"].isin(["sea", "continent"]), "country"].isna().any()
