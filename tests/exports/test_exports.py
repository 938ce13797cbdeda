"""Every registered export writes every incident, and nothing but what may be published."""

from __future__ import annotations

import geopandas as gpd
import pytest
from builders import report, story

from geomap.exports import EXPORTS
from geomap.gazetteer.credits import Credit
from geomap.resolve import place

CREDITS = [Credit("Places", "https://example.org", "CC-BY-4.0", "© Places")]


@pytest.fixture(scope="module")
def told(small):
    """Two incidents, one of unknown place."""
    return place(story(report(incident_id="a"), report(incident_id="b", location_as_reported="Xyzzyville")), small)[0]


@pytest.mark.parametrize(("name", "write"), EXPORTS.items(), ids=list(EXPORTS))
def test_an_export_holds_every_incident(tmp_path, told, name: str, write) -> None:
    """A GIS reads as many rows as there are incidents, the unplaced one without geometry."""
    path = tmp_path / f"incidents.{name}"
    write(told, path, CREDITS)
    table = gpd.read_file(path)
    assert table["incident_id"].tolist() == ["a", "b"]
    assert table.geometry.notna().tolist() == [True, False]


@pytest.mark.parametrize(("name", "write"), EXPORTS.items(), ids=list(EXPORTS))
def test_an_export_is_the_same_twice(tmp_path, told, name: str, write) -> None:
    """Byte for byte."""
    paths = [tmp_path / f"{number}.{name}" for number in (1, 2)]
    for path in paths:
        write(told, path, CREDITS)
    assert paths[0].read_bytes() == paths[1].read_bytes()
