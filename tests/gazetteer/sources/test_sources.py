"""Every registered source of places keeps the contract."""

from __future__ import annotations

import tomllib

import pytest

from geomap.errors import GazetteerError
from geomap.files import own_folder
from geomap.gazetteer.credits import credits_of
from geomap.gazetteer.sources import SOURCES
from geomap.gazetteer.sources.towns import radius_m
from geomap.schema import PLACES, check


@pytest.fixture(scope="module", params=SOURCES.items(), ids=list(SOURCES))
def places(request):
    """The places of one source."""
    return request.param[1]()


def test_a_source_returns_table_places(places) -> None:
    """Its columns, types and ranges are as declared."""
    check(places, PLACES)
    assert len(places) > 0


def test_a_source_names_each_place_once(places) -> None:
    """An id is unique in its source."""
    assert not places.duplicated(["source", "gazetteer_id"]).any()


def test_a_source_is_in_the_manifest(places) -> None:
    """Title, licence and attribution are known for every place."""
    manifest = tomllib.loads((own_folder("gazetteer") / "sources.toml").read_text(encoding="utf-8"))
    assert set(places["source"]) <= set(manifest)


def test_a_source_reads_the_same_twice(places) -> None:
    """Order does not change from run to run."""
    source = next(read for read in SOURCES.values() if set(read()["source"]) == set(places["source"]))
    assert source().equals(places)


def test_a_source_without_terms_is_refused() -> None:
    """No place is used whose licence nobody wrote down."""
    with pytest.raises(GazetteerError, match="nowhere"):
        credits_of(["nowhere"])


def test_the_credit_of_geonames_names_its_licence() -> None:
    """CC BY asks for attribution in every output."""
    assert "CC-BY-4.0" in credits_of(["geonames"])[0].licence.replace(" ", "-")


def test_a_larger_town_reaches_further() -> None:
    """From 2 km for a village to 30 km for the largest cities."""
    assert radius_m([0, 1_000_000, 20_000_000]).tolist() == [2000, 8000, 30_000]
