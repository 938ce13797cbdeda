"""Who's On First becomes places, from databases and from records."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES, collection, record

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import whosonfirst
from geomap.schema import records


def read(path, **options) -> list[dict[str, object]]:
    """The places of a distribution."""
    return records(pd.concat(whosonfirst.read(path, **options)))


def changed(path, statement: str):
    """The database after a statement."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(statement)
    return path


def test_a_database_gives_names_region_people_and_radius(tmp_path) -> None:
    """Each from its own table; a record that was superseded is not used."""
    region, town = read(SAMPLES["whosonfirst"](tmp_path))
    assert (region["type"], region["gazetteer_id"]) == ("province", "85")
    assert (town["aliases"], town["admin1"], town["population"]) == ("هيت;Heet", "Anbar", 66_000)
    assert 14_000 < town["radius_m"] < 15_000


@pytest.mark.parametrize("flag", ["is_current = 0", "is_deprecated = 1", "is_ceased = 1"])
def test_a_record_that_does_not_stand_is_not_used(flag: str, tmp_path) -> None:
    """-1 is unknown, and does."""
    path = changed(SAMPLES["whosonfirst"](tmp_path), f"UPDATE spr SET {flag} WHERE id = 91")  # noqa: S608 - ours
    assert [place["gazetteer_id"] for place in read(path)] == ["85"]


def test_a_database_without_the_other_tables_is_read(tmp_path) -> None:
    """Distributions differ."""
    path = SAMPLES["whosonfirst"](tmp_path)
    for table in ("names", "ancestors", "concordances", "geojson"):
        changed(path, f"DROP TABLE {table}")
    assert [place["aliases"] for place in read(path)] == [None, None]


def test_text_where_numbers_belong_is_refused_or_missing(tmp_path) -> None:
    """SQLite stores anything anywhere; a body that is no JSON has no population."""
    path = changed(SAMPLES["whosonfirst"](tmp_path), "UPDATE geojson SET body = '{'")
    changed(path, "UPDATE spr SET latitude = 'north' WHERE id = 85")
    refused = []
    (town,) = read(path, refuse=refused.append)
    assert (town["population"], [finding.column for finding in refused]) == (None, ["latitude"])


def test_a_damaged_database_is_refused(tmp_path) -> None:
    """In one line."""
    path = SAMPLES["whosonfirst"](tmp_path)
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(GazetteerError, match=r"damaged|lacks"):
        read(path)


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
