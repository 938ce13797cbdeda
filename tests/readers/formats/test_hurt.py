"""Files of every format, hurt at random: what cannot be read any more is refused in one line, never a crash."""

from __future__ import annotations

import gzip
import json
import zipfile
from typing import TYPE_CHECKING

import geopandas as gpd
import openpyxl
import pytest
from fuzzing import FUZZED
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point

from geomap.errors import InputError
from geomap.readers import FORMATS, Limits

if TYPE_CHECKING:
    from pathlib import Path

SMALL = Limits(file_bytes=50_000_000)
TEXTS = {
    "csv": "a,b\nx,1\ny,2\n",
    "yaml": "- {a: x, b: [1, 2]}\n- {a: y}\n",
    "json": '{"data": [{"a": "x", "b": [1, 2.5], "c": {"d": null}}, {"a": "\\u0627"}], "n": 1}',
    "jsonl": '{"a": "x"}\n{"a": -1.5e3}\n',
    "geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "id": 1, "properties": {"a": "x"}, '
    '"geometry": {"type": "Polygon", "coordinates": [[[44, 33], [45, 33], [45, 34], [44, 33]]]}}]}',
    "geojsonl": '{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [44, 33]}}\n' * 2,
    "kml": '<kml><Placemark id="a"><ExtendedData><Data name="b"><value>x</value></Data></ExtendedData>'
    "<LineString><coordinates>44,33 45,34</coordinates></LineString></Placemark></kml>",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, bytes]:
    """A small file of each format."""
    folder: Path = tmp_path_factory.mktemp("whole")
    table = gpd.GeoDataFrame({"a": ["x", "y"], "n": [1.5, None]}, geometry=[Point(44, 33), Point(45, 34)], crs=4326)
    table.to_parquet(folder / "a.parquet")
    table.to_file(folder / "a.gpkg", driver="GPKG", layer="a")
    table.to_file(folder / "a.fgb", driver="FlatGeobuf")
    book = openpyxl.Workbook()
    book.active.append(["a", "b"])
    book.active.append(["x", 2])
    book.save(folder / "a.xlsx")
    with zipfile.ZipFile(folder / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", json.dumps([{"a": "x"}]))
    (folder / "a.gz").write_bytes(gzip.compress(TEXTS["csv"].encode(), mtime=0))
    with zipfile.ZipFile(folder / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
    return {path.suffix[1:]: path.read_bytes() for path in folder.iterdir()} | {k: v.encode() for k, v in TEXTS.items()}


CUT = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8))
"""Where a file is hurt, how much of it goes, and what stands there instead."""


@pytest.mark.parametrize("name", FORMATS)
@given(cuts=st.lists(CUT, min_size=1, max_size=4))
@FUZZED
def test_a_hurt_file_is_tables_or_one_line(tmp_path, whole, name: str, cuts: list[tuple[float, int, bytes]]) -> None:
    """Whatever its reader is built on."""
    content = whole[name]
    for where, length, instead in cuts:
        at = int(where * len(content))
        content = content[:at] + instead + content[at + length :]
    path = tmp_path / f"a{FORMATS[name].suffixes[0]}"
    path.write_bytes(content)
    assert "\n" not in said_of(FORMATS[name], path)


def said_of(form, path: Path) -> str:
    """What is said of a file that is refused, nothing of another one."""
    try:
        form.read(path, SMALL)
    except (InputError, OSError) as error:  # what the system says of a file is put in one line above the formats
        return str(error)
    return ""
