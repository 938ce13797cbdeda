"""Providers by name."""

from __future__ import annotations

import pytest
from xyzservices import TileProvider

from geomap.errors import TilesError
from geomap.page.tiles import provider_of
from geomap.page.tiles.providers import missing_key


def test_a_provider_is_found_by_its_name():
    """In upper or lower case."""
    assert provider_of("openstreetmap.mapnik").name == "OpenStreetMap.Mapnik"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("CartoDB", "CartoDB.Positron"),
        ("CartoDB.Positrom", "CartoDB.Positron"),
        ("Mapnik", "OpenStreetMap.Mapnik"),
        ("qqqqqqqq", "such as OpenStreetMap.Mapnik"),
    ],
)
def test_an_unknown_name_is_answered_with_near_ones(name, near):
    """Names that begin so, are spelt nearly so, or end so."""
    with pytest.raises(TilesError, match=rf"tiles '{name}': no provider has this name; wanted .*{near}"):
        provider_of(name)


def test_a_key_takes_its_place():
    """Under the name that the provider has for it; the list of xyzservices stays as it was."""
    provider = provider_of("Thunderforest.Outdoors", "k3y")

    assert (provider.apikey, missing_key(provider)) == ("k3y", "")
    assert missing_key(provider_of("Thunderforest.Outdoors")) == "apikey"


def test_a_key_that_nobody_wants_is_refused():
    """And it is not repeated."""
    with pytest.raises(TilesError, match="it takes no key") as refused:
        provider_of("OpenStreetMap.Mapnik", "s3cret")

    assert "s3cret" not in str(refused.value)


def test_a_key_is_wanted_only_where_the_address_has_it():
    """A leftover of the list is no reason to refuse."""
    assert not missing_key(
        TileProvider(name="a", url="https://a.b/{z}/{x}/{y}", attribution="", key="<insert your key>")
    )
