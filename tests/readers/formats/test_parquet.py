"""Parquet keeps its types; they are written as a person would, and shapes become points."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from builders import rows_of
from shapely.geometry import Point, Polygon

from geomap.errors import InputError
from geomap.readers import DEFAULT, Limits
from geomap.readers.formats import parquet


def written(folder, table: pa.Table):
    """A Parquet file of a table."""
    pq.write_table(table, folder / "a.parquet")
    return folder / "a.parquet"


def read(folder, **columns: object):
    """The table of a Parquet file with these columns."""
    return parquet.read(written(folder, pa.table(columns)), DEFAULT)[0]


def places(*shapes: object, crs: object = 4326) -> gpd.GeoDataFrame:
    """Rows with these shapes."""
    return gpd.GeoDataFrame({"a": list("xyz"[: len(shapes)])}, geometry=list(shapes), crs=crs)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3"), (33.5, "33.5"), (2**62, str(2**62)), (None, ""), (True, "true"), (date(2020, 3, 11), "2020-03-11"),
        (datetime(2020, 3, 11), "2020-03-11"), (datetime(2020, 3, 11, 14, 5), "2020-03-11T14:05:00"),  # noqa: DTZ001 - files have such
        (Decimal("1.20"), "1.20"), ([1, None, 2], "1; 2"), (b"\x01", "01"), ({"b": {"c": 1}}, "1"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_in_a_csv(tmp_path, value: object, text: str) -> None:
    """Whole numbers have no point, days no time, nothing is empty."""
    raw = read(tmp_path, a=[value, value])
    assert [list(cells) for cells in raw.cells.values()] == [[text, text]]


def test_records_in_a_column_are_columns(tmp_path) -> None:
    """Their names are joined by dots."""
    assert rows_of(read(tmp_path, a=[{"b": 1, "c": {"d": "x"}}, None])) == [
        {"a.b": "1", "a.c.d": "x"},
        {"a.b": "", "a.c.d": ""},
    ]


def test_categories_and_row_groups_are_read_together(tmp_path) -> None:
    """Each text is kept once."""
    table = pa.table({"a": pa.array(["x", "y", None, "x"]).dictionary_encode()})
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=2)
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert list(raw.cells["a"]) == ["x", "y", "", "x"]


def test_a_number_that_is_none_is_empty_and_said(tmp_path) -> None:
    """Tables of floating-point numbers write it for nothing."""
    raw = read(tmp_path, a=[1.5, float("nan")])
    assert (list(raw.cells["a"]), [finding.column for finding in raw.doubtful]) == (["1.5", ""], ["a"])


@pytest.mark.parametrize("told", [5, [], {"bbox": []}, {"bbox": {"xmin": [[]]}}, {"bbox": {"xmin": {}}}])
def test_boxes_that_are_told_amiss_do_no_harm(tmp_path, told: object) -> None:
    """They are not needed."""
    about = {"primary_column": "g", "columns": {"g": {"encoding": "WKB", "covering": told}}}
    table = pa.table({"a": ["x"], "g": pa.array([None], pa.binary())})
    pq.write_table(table.replace_schema_metadata({"geo": json.dumps(about)}), tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert rows_of(raw) == [{"a": "x", "latitude": "", "longitude": ""}]


def test_points_are_columns_and_other_shapes_doubtful(tmp_path) -> None:
    """A row without a shape is kept."""
    places(Point(44.1, 33.5), Polygon([(44, 33), (45, 33), (45, 34)]), None).to_parquet(tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert rows_of(raw)[0] == {"a": "x", "latitude": "33.5", "longitude": "44.1"}
    assert rows_of(raw)[2]["latitude"] == ""
    assert [(finding.row, finding.value) for finding in raw.doubtful] == [(2, "Polygon")]


def test_an_empty_point_is_none(tmp_path) -> None:
    """Its row is kept."""
    places(Point(), Point(44, 33)).to_parquet(tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert list(raw.cells["latitude"]) == ["", "33"]


def test_coordinates_in_metres_are_turned_and_said(tmp_path) -> None:
    """Which they were stands in the finding."""
    places(Point(44.1, 33.5)).to_crs(32638).to_parquet(tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert float(raw.cells["latitude"][0]) == pytest.approx(33.5)
    assert [finding.value for finding in raw.doubtful] == ["WGS 84 / UTM zone 38N"]


def test_a_shape_that_is_none_is_refused_alone(tmp_path) -> None:
    """Its bytes are cut."""
    places(Point(1, 2), Point(3, 4)).to_parquet(tmp_path / "a.parquet")
    table = pq.read_table(tmp_path / "a.parquet")
    broken = pa.array([table["geometry"][0].as_py(), b"\x01\x01"], pa.binary())
    [raw] = parquet.read(written(tmp_path, table.set_column(1, "geometry", broken)), DEFAULT)
    assert (raw.numbers, [finding.row for finding in raw.refused]) == ([1], [2])


def test_coordinates_that_stand_twice_are_held_against_each_other(tmp_path) -> None:
    """Those of the columns stay, gaps in them are filled."""
    table = places(Point(44, 33), Point(44, 33)).assign(latitude=["33.0", None], longitude=["45.0", None])
    table.to_parquet(tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert (list(raw.cells["longitude"]), [finding.row for finding in raw.doubtful]) == (["45.0", "44"], [1])


def test_half_a_pair_of_coordinates_stays_and_is_said(tmp_path) -> None:
    """The shape does not complete what may be of another point."""
    places(Point(1, 2), Point(3, 4)).assign(latitude=["33.5", None]).to_parquet(tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert [(row["latitude"], row["longitude"]) for row in rows_of(raw)] == [("33.5", ""), ("4", "3")]
    assert [(finding.row, finding.value) for finding in raw.doubtful] == [(1, "2, 1")]


def test_a_second_column_of_shapes_is_passed_over_and_said(tmp_path) -> None:
    """By its name."""
    table = places(Point(1, 2))
    table.assign(area=table.geometry).to_parquet(tmp_path / "a.parquet")
    [raw] = parquet.read(tmp_path / "a.parquet", DEFAULT)
    assert (set(raw.cells), [finding.column for finding in raw.doubtful]) == ({"a", "latitude", "longitude"}, ["area"])


def told_of(folder, *columns: str):
    """A file that says it has shapes in `gone`, and has them in these columns."""
    about = {"primary_column": "gone", "columns": {name: {"encoding": "WKB"} for name in ("gone", *columns)}}
    table = pa.table({"a": ["x"]} | {name: pa.array([Point(1, 2).wkb]) for name in columns})
    return written(folder, table.replace_schema_metadata({"geo": json.dumps(about)}))


def test_shapes_that_stand_elsewhere_than_the_file_says_are_refused(tmp_path) -> None:
    """Nobody knows which are meant."""
    with pytest.raises(InputError, match="its shapes should stand in 'gone', which it has not"):
        parquet.read(told_of(tmp_path, "g"), DEFAULT)


def test_a_file_whose_shapes_were_taken_out_is_read_and_that_is_said(tmp_path) -> None:
    """Programs keep what they say of the columns that they leave out."""
    [raw] = parquet.read(told_of(tmp_path), DEFAULT)
    assert (rows_of(raw), [finding.column for finding in raw.doubtful]) == ([{"a": "x"}], ["gone"])


def test_a_cell_that_is_too_long_is_refused_alone(tmp_path) -> None:
    """Its column is named."""
    path = written(tmp_path, pa.table({"a": ["xxxx", "x"]}))
    [raw] = parquet.read(path, Limits(cell_letters=3))
    assert (rows_of(raw), [finding.column for finding in raw.refused]) == ([{"a": "x"}], ["a"])


def test_a_table_that_unpacks_to_too_much_is_refused(tmp_path) -> None:
    """A million equal cells take some hundred bytes."""
    path = written(tmp_path, pa.table({"a": ["x"] * 1_000_000}))
    with pytest.raises(InputError, match="1,000,000 rows"):
        parquet.read(path, Limits(file_bytes=100_000))


@pytest.mark.parametrize("kept", [4, 100, -1])
def test_a_cut_file_is_refused_in_one_line(tmp_path, kept: int) -> None:
    """Its list of columns stands at the end."""
    path = written(tmp_path, pa.table({"a": ["x"] * 100}))
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(InputError, match="not Parquet"):
        parquet.read(path, DEFAULT)


@pytest.mark.parametrize("geo", [b"{", b"[]", b"{}", b'{"columns": {"a": 1}, "primary_column": "a"}'])
def test_a_file_that_says_nonsense_of_its_shapes_is_refused(tmp_path, geo: bytes) -> None:
    """One line says so."""
    path = written(tmp_path, pa.table({"a": ["x"]}).replace_schema_metadata({"geo": geo}))
    with pytest.raises(InputError, match="what it says of its geometry"):
        parquet.read(path, DEFAULT)
