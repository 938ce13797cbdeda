"""Every registered source of places keeps the contract."""

from __future__ import annotations

import tomllib

import pytest

from geomap.files import own_folder
from geomap.gazetteer.sources import SOURCES
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


@pytest.mark.parametrize("read", SOURCES.values(), ids=list(SOURCES))
def test_a_source_reads_the_same_twice(read) -> None:
    """Order does not change from run to run."""
    assert read().equals(read())
