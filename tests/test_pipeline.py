"""A build is the same twice, adds up, and leaves the old output whole when it fails."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import folium
import geopandas as gpd
import pytest
import yaml

import geomap
from geomap.errors import OutputError
from geomap.exports import EXPORTS
from geomap.files import own_folder
from geomap.schema import REPORTS, SOURCES

if TYPE_CHECKING:
    from pathlib import Path

MESSY = """report_id,source_id,incident_id,date_start,location_as_reported,country,latitude,longitude
r1,s1,i1,2020-03-11,Camp Taji,Iraq,,
r2,s1,i1,11/03/2020,Camp Taji,Iraq,,
r3,s1,i2,2020-03-12,Xyzzyville,Iraq,,
r4,s1,i3,2020-03-12,,,33.1,44.2
r5,s1,,2020-03-13,Iraq,Iraq,,
r6,s1,i4,,Anbar,Iraq,999,1
"""


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder with this environment added."""
    return subprocess.run(
        [sys.executable, "-m", "geomap", *arguments],
        cwd=folder, env=os.environ | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def outputs(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def messy(tmp_path):
    """A file with good rows, bad rows, and places of every kind."""
    (tmp_path / "messy.csv").write_text(MESSY)
    return tmp_path / "messy.csv"


def test_rows_in_are_placed_plus_unplaced_plus_refused(messy) -> None:
    """Nothing is lost between the file and the record."""
    geomap.build(messy).write(messy.parent / "out")
    record = json.loads((messy.parent / "out" / "run.json").read_text())
    assert record["rows"] == {"read": 6, "placed": 3, "unplaced": 1, "refused": 2}
    assert record["incidents"] == {"incidents": 4, "placed": 2, "region": 0, "country": 1, "ambiguous": 0, "unknown": 1}
    assert [(finding["row"], finding["column"]) for finding in record["refused"]] == [
        (3, "date_start"),
        (7, "latitude"),
    ]
    assert record["unplaced"][0]["reasons"] == "no place of that name is known"


def test_every_promised_file_is_written(tmp_path) -> None:
    """The map, each export and the record."""
    written = geomap.build().write(tmp_path, also=list(EXPORTS))
    exports = [f"incidents.{export.suffix}" for export in EXPORTS.values()]
    assert [path.name for path in written] == ["map.html", *exports, "run.json"]
    assert sorted(outputs(tmp_path)) == sorted(path.name for path in written)


def test_every_output_says_how_many_incidents_only_a_program_has_read(tmp_path) -> None:
    """In the place of whom to thank, which stand on the map, in the exports, the figures and the record."""
    told = "report_id,source_id,location,country,tags\nr1,s1,Erbil,Iraq,extracted\nr2,s1,Taji,Iraq,\n"
    (tmp_path / "read.csv").write_text(told)
    built = geomap.build(tmp_path / "read.csv")
    built.write(tmp_path / "out")
    short, whole = (
        "1 of 2 incidents read by a program, unchecked",
        "1 of 2 incidents were read from articles by a program",
    )

    assert built.credits[-1].short == short
    assert whole in (tmp_path / "out" / "incidents.geojson").read_text()
    assert whole in (tmp_path / "out" / "run.json").read_text()


def test_three_lines_of_python_give_tables_and_a_map() -> None:
    """GeoDataFrame and folium.Map, without writing a file."""
    build = geomap.build()
    assert isinstance(build.incidents, gpd.GeoDataFrame)
    assert isinstance(build.page, folium.Map)
    assert "iframe" in build.page._repr_html_()


def test_two_builds_are_equal_in_other_surroundings(tmp_path) -> None:
    """Another folder, time zone, locale and hash seed change no byte."""
    folders = [tmp_path / "one", tmp_path / "two"]
    settings = [
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Baghdad", "LC_ALL": "C.UTF-8", "LANG": "ar_IQ.UTF-8", "PYTHONHASHSEED": "2"},
    ]
    for folder, environment in zip(folders, settings, strict=True):
        folder.mkdir()
        assert run(folder, "build", "-o", "made", **environment).returncode == 0
    assert outputs(folders[0] / "made") == outputs(folders[1] / "made")


def test_the_record_names_no_path_of_the_machine(tmp_path) -> None:
    """Files go by name and hash."""
    geomap.build().write(tmp_path)
    text = (tmp_path / "run.json").read_text()
    assert str(tmp_path) not in text
    assert str(own_folder("seeds")) not in text


def test_a_failed_build_leaves_the_old_output_whole(tmp_path) -> None:
    """A file that cannot be read stops the build before anything is written."""
    run(tmp_path, "build", "-o", "out")
    before = outputs(tmp_path / "out")
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe")
    assert run(tmp_path, "build", "bad.csv", "-o", "out").returncode == 1
    assert outputs(tmp_path / "out") == before


DIE = """
import os, pathlib, sys, geomap
calls = 0
def dying(call):
    def called(what, *arguments, **options):
        global calls
        calls += isinstance(what, int) or what.parts[0] == "out"
        if calls == int(sys.argv[1]):
            os._exit(9)
        return call(what, *arguments, **options)
    return called
build = geomap.build(sys.argv[2])
pathlib.Path.open, pathlib.Path.replace, os.fsync = map(
    dying, (pathlib.Path.open, pathlib.Path.replace, os.fsync)
)
build.write("out")
"""


def test_a_build_that_dies_leaves_every_old_file_whole(tmp_path, messy) -> None:
    """At whichever opening, sync or rename in the folder it dies, each file is the old or the new one, never a part."""
    geomap.build().write(tmp_path / "out")
    old = outputs(tmp_path / "out")
    geomap.build(messy).write(tmp_path / "new")
    new = outputs(tmp_path / "new")
    codes, mixed = [9], 0
    while codes[-1] == 9:
        died = subprocess.run([sys.executable, "-c", DIE, str(len(codes)), messy], cwd=tmp_path, check=False)
        codes.append(died.returncode)
        left = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file()}
        assert left.keys() == old.keys()
        assert all(content in (old[name], new[name]) for name, content in left.items())
        mixed += left != old
    assert codes[-1] == 0
    assert mixed == 3


def test_a_folder_in_the_way_of_one_file_leaves_all_as_they_were(tmp_path, messy) -> None:
    """The three files belong together."""
    geomap.build().write(tmp_path / "out")
    (tmp_path / "out" / "run.json").unlink()
    (tmp_path / "out" / "run.json").mkdir()
    before = (tmp_path / "out" / "map.html").read_bytes()
    with pytest.raises(OutputError, match=r"run\.json.*in the way"):
        geomap.build(messy).write(tmp_path / "out")
    assert (tmp_path / "out" / "map.html").read_bytes() == before


class Elements(HTMLParser):
    """The tags and the names of attributes that a browser would see."""

    def __init__(self) -> None:
        """Start with none."""
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


HOSTILE = "<script>window.marker=1</script>\"'`{{ 7*7 }}{% raw %}${1}\u202e\u200f💥<img src=x onerror=window.marker=1>"


@pytest.mark.parametrize("suffix", ["csv", "yaml"])
def test_hostile_text_in_every_field_of_every_input_is_kept_as_text(tmp_path, suffix: str) -> None:
    """Nothing of it runs or is lost in the build."""
    for table in (REPORTS, SOURCES):
        text = [column.name for column in table.columns if column.kind == "text" and not column.allowed]
        fixed = {"country": "Iraq", "report_id": HOSTILE.replace(";", ""), "source_id": HOSTILE, "file": None}
        row = {name: fixed.get(name, HOSTILE) for name in text if fixed.get(name, HOSTILE)}
        write_row(tmp_path / f"{table.name}.{suffix}", row)
    geomap.build(tmp_path, title=HOSTILE).write(tmp_path / "out")
    elements = Elements()
    elements.feed((tmp_path / "out" / "map.html").read_text(encoding="utf-8"))
    assert "img" not in elements.tags
    assert not [name for name in elements.attributes if name.startswith("on")]
    feature = json.loads((tmp_path / "out" / "incidents.geojson").read_text(encoding="utf-8"))["features"][0]
    assert feature["properties"]["weapon"] == HOSTILE


def write_row(path: Path, row: dict[str, str]) -> None:
    """Write one row as CSV or YAML."""
    if path.suffix == ".yaml":
        path.write_text(yaml.safe_dump([row], allow_unicode=True), encoding="utf-8")
        return
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row)


def test_half_a_surrogate_pair_is_refused_and_recorded(tmp_path) -> None:
    """It stands in the record as an escape, for UTF-8 cannot write it; so does a name of it."""
    rows = [
        '{"report_id": "r1", "source_id": "s1", "location": "T\\ud800"}',
        '{"report_id": {"\\ud800": 1}}',
        '{"\\udc00": 1, "\\udc00": 2}',
        '{"report_id": "r2", "source_id": "s1", "location": "Taji"}',
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")

    done = run(tmp_path, "build", "rows.jsonl", "-o", "out")

    record = json.loads((tmp_path / "out" / "run.json").read_bytes().decode())
    refused = [(one["row"], one["value"]) for one in record["refused"] if one["value"]]
    assert refused == [(3, "the name \udc00 twice"), (1, "T\ud800")]
    assert [one["column"] for one in record["doubtful"]] == ["report_id.\ud800"]
    assert "Traceback" not in done.stderr


def test_the_geojson_of_the_seeds_holds_every_incident_where_it_is_placed(tmp_path) -> None:
    """Thirteen features, each at the point of the table."""
    build = geomap.build()
    build.write(tmp_path)
    features = json.loads((tmp_path / "incidents.geojson").read_text(encoding="utf-8"))["features"]
    points = {feature["id"]: feature["geometry"]["coordinates"] for feature in features}
    assert len(points) == 13
    for row in build.incidents.itertuples():
        assert points[row.incident_id] == pytest.approx([row.longitude, row.latitude], abs=1e-6)
