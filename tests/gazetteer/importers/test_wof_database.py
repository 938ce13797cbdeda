"""A SQLite distribution of Who's On First: its tables are followed along, and some may lack."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import whosonfirst
from geomap.gazetteer.importers.wof_database import is_distribution
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


@pytest.mark.parametrize(
    "table", ["CREATE TABLE other (id)", "CREATE VIEW spr AS SELECT 1 AS id, 2 AS placetype, 3 AS is_current"]
)
def test_another_database_is_no_distribution(tmp_path, table: str) -> None:
    """A view, which could run anything, is no table."""
    assert not is_distribution(changed(tmp_path / "other.db", table))
