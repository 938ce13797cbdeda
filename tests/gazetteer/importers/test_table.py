"""Any table becomes places by a map of its columns."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES, SQUARE, collection, feature, written

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import table
from geomap.schema import records


def read(path, **options) -> list[dict[str, object]]:
    """The places of a table."""
    return records(pd.concat(table.read(path, **options)))


def test_obvious_columns_are_guessed(tmp_path) -> None:
    """With countries by name and types by common words."""
    hit, camp = read(SAMPLES["table"](tmp_path), source="mine")
    assert (hit["name"], hit["country"], hit["type"], hit["latitude"], hit["source"]) == (
        "Hit",
        "IQ",
        "town",
        33.6,
        "mine",
    )
    assert (camp["type"], camp["gazetteer_id"]) == ("military_base", "row-3")


def test_columns_may_be_told_and_values_given_for_all(tmp_path) -> None:
    """What is told goes before what would be guessed."""
    path = written(tmp_path / "x.tsv", ["name\tNAME_EN\tN\tE", "هيت\tHit\t33.6\t42.8"])
    columns = {"name": "NAME_EN", "aliases": "name", "latitude": "N", "longitude": "E"}
    (place,) = read(path, columns=columns, defaults={"type": "town", "country": "IQ"})
    assert (place["name"], place["aliases"], place["type"], place["country"]) == ("Hit", "هيت", "town", "IQ")


def test_geojson_has_its_point_from_the_geometry(tmp_path) -> None:
    """An outline has a radius too."""
    outline = {"type": "Polygon", "coordinates": SQUARE}
    path = collection(
        tmp_path / "x.geojson", feature({"name": "A"}), feature({"name": "B", "alias": ["b", "c"]}, outline)
    )
    point, area = read(path)
    assert (point["latitude"], point["longitude"], point["type"]) == (33, 44, "site")
    assert (area["latitude"], area["aliases"]) == (pytest.approx(33.5, abs=0.01), "b;c")
    assert 70_000 < area["radius_m"] < 80_000


@pytest.mark.parametrize(
    ("row", "column"),
    [("1,A,x,44,IQ,town", "lat"), ("1,A,91,44,IQ,town", "lat"), ("1,A,33,44,Utopia,town", "country"),
     ("1,,33,44,IQ,town", "name"), ("0,A,33,44,IQ,town", "id"), ("1,A,33,44,IQ,blue", "type"), ("1,A,33", "")],
)  # fmt: skip
def test_a_row_that_cannot_be_used_is_refused_alone(row: str, column: str, tmp_path) -> None:
    """By its own column's name."""
    refused = []
    path = written(tmp_path / "x.csv", ["id,name,lat,lon,country,type", "0,Hit,33,42,IQ,town", row])
    assert len(read(path, columns={"type": "type"}, refuse=refused.append)) == 1
    assert [(finding.file, finding.row) for finding in refused] == [("x.csv", 3)]
    assert refused[0].column in {column, {"lat": "latitude"}.get(column)}


def test_a_guessed_column_of_types_may_hold_other_words(tmp_path) -> None:
    """Then the place is a site."""
    path = written(tmp_path / "x.csv", ["name,lat,lon,type", "Hit,33,42,blue"])
    assert read(path)[0]["type"] == "site"


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ({"name": "N"}, "has no column 'N'; wanted one of its own for name: 'what', 'y', 'x'"),
        ({"nam": "y"}, "'nam' is no column of ours"),
        ({}, "which column is the name is not clear"),
    ],
)
def test_a_map_that_does_not_fit_is_said(columns: dict[str, str], problem: str, tmp_path) -> None:
    """With the columns that there are."""
    path = written(tmp_path / "x.csv", ["what,y,x", "Hit,33,42"])
    with pytest.raises(GazetteerError, match=problem):
        read(path, columns=columns)
