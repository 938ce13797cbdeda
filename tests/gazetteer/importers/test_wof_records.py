"""Records of Who's On First as GeoJSON: in a collection, or a file each in folders."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from gazetteer_samples import collection, record

from geomap.gazetteer.importers import whosonfirst
from geomap.schema import records


def read(path, **options) -> list[dict[str, object]]:
    """The places of records."""
    return records(pd.concat(whosonfirst.read(path, **options)))


def test_records_are_read_from_a_collection(tmp_path) -> None:
    """With names in all languages, the region by its id, and codes of airports."""
    region = record(85, **{"wof:name": "Anbar", "wof:placetype": "region"})
    town = record(91, **{"name:ara_x_preferred": ["هيت"], "wof:hierarchy": [{"region_id": 85}], "gn:population": 5})
    field = record(92, **{"wof:placetype": "campus", "wof:concordances": {"iata:code": "EBL"}})
    places = {place["gazetteer_id"]: place for place in read(collection(tmp_path / "x.geojson", region, town, field))}
    assert (places["91"]["aliases"], places["91"]["admin1"], places["91"]["population"]) == ("هيت", "Anbar", 5)
    assert (places["92"]["type"], places["92"]["aliases"]) == ("airport", "EBL")


@pytest.mark.parametrize(
    "ended",
    [{"wof:superseded_by": [9]}, {"edtf:deprecated": "2019-01-01"}, {"edtf:cessation": "2010"}, {"mz:is_current": 0}],
)
def test_a_record_that_ended_is_not_used(ended: dict[str, object], tmp_path) -> None:
    """Whichever way it says so; 'uuuu' and '..' are no dates."""
    path = collection(tmp_path / "x.geojson", record(1, **ended), record(2, **{"edtf:cessation": ".."}))
    assert [place["gazetteer_id"] for place in read(path)] == ["2"]


def test_a_folder_of_records_is_read(tmp_path) -> None:
    """A broken file in it is refused alone, other outlines of a record are left out."""
    for number, folder in ((1, "1"), (2, "2")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{number}.geojson").write_text(json.dumps(record(number)), encoding="utf-8")
    (tmp_path / "2" / "2-alt-quattroshapes.geojson").write_text(json.dumps(record(2)), encoding="utf-8")
    (tmp_path / "2" / "3.geojson").write_text("{", encoding="utf-8")
    refused = []
    assert whosonfirst.takes(tmp_path)
    assert [place["gazetteer_id"] for place in read(tmp_path, refuse=refused.append)] == ["1", "2"]
    assert ["3.geojson" in str(finding) for finding in refused] == [True]
