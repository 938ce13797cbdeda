"""Tiles of the placed incidents."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pyogrio
import pytest
import shapely
from pmtiles.reader import MmapSource, Reader

from geomap.errors import OutputError
from geomap.exports import pmtiles
from geomap.exports.pmtiles import FINEST_ZOOM
from geomap.gazetteer.credits import Credit


def test_the_finest_zoom_has_every_placed_incident_where_it_is(written, told) -> None:
    """Within two metres, with its columns; those of coordinates would only say the point again."""
    table = pyogrio.read_dataframe(written("pmtiles")).drop_duplicates("incident_id").set_index("incident_id")
    points = shapely.get_coordinates(table.geometry.to_crs("EPSG:4326"))
    placed = told.placed.set_index("incident_id").loc[table.index]
    assert sorted(table.index) == ["a", "b", "c", "d"]
    assert points[:, 0].tolist() == pytest.approx(placed["longitude"].tolist(), abs=1.5e-5)
    assert points[:, 1].tolist() == pytest.approx(placed["latitude"].tolist(), abs=1.5e-5)
    assert not {"latitude", "longitude"} & {*table.columns}
    assert table.loc["b", "weapon"] == placed.loc["b", "weapon"]


def test_a_hundred_incidents_at_one_place_are_all_there(written, told) -> None:
    """No limit leaves any out."""
    many = pd.concat([told.placed.iloc[:1]] * 100, ignore_index=True)
    many["incident_id"] = many.index.astype("str")
    table = pyogrio.read_dataframe(written("pmtiles", replace(told, placed=many)))
    assert table["incident_id"].nunique() == 100


def test_its_metadata_have_the_terms_and_no_path(written) -> None:
    """From the whole world to the finest zoom."""
    with written("pmtiles").open("rb") as file:
        reader = Reader(MmapSource(file))
        header, metadata = reader.header(), reader.metadata()
    assert (header["min_zoom"], header["max_zoom"], metadata["attribution"]) == (0, FINEST_ZOOM, "© Places &amp; Co")
    assert [layer["id"] for layer in metadata["vector_layers"]] == ["incidents"]
    assert "/" not in metadata["generator_options"]


def test_the_attribution_has_no_tag(told, tmp_path) -> None:
    """Maps show it as HTML."""
    pmtiles.write(told, tmp_path / "a.pmtiles", [Credit("p", "", "", "Places: <img src=x onerror=y>")])
    with (tmp_path / "a.pmtiles").open("rb") as file:
        attribution = Reader(MmapSource(file)).metadata()["attribution"]
    assert attribution == "Places: &lt;img src=x onerror=y&gt;"


def test_a_story_without_a_point_has_no_tiles(written, told) -> None:
    """Which is said in our words, not in tippecanoe's."""
    nowhere = replace(told, placed=told.placed.iloc[4:])
    with pytest.raises(OutputError, match="no incident has a point"):
        written("pmtiles", nowhere)


def test_the_program_that_is_run_is_the_package_s_own() -> None:
    """And not one that happens to be called so."""
    assert pmtiles.program().is_file()
