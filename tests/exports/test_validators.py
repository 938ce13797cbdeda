"""The validators of the field find nothing in any export."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import fastkml
import geoparquet_validator
import pytest
import stix2
from geojson_validator import validate_geometries, validate_structure
from lxml import etree
from node import MODULES, node

from geomap.publish import Publishing, publish

VALIDATORS = Path(__file__).parents[2] / ".make" / "validators"
"""The validators of GDAL, which `make test` puts there: their package wants all of GDAL beside it and needs it not."""
CHOSEN = {"all": None, "few": ("role", "notes", "latitude"), "one": ("latitude",)}


@pytest.fixture(params=CHOSEN)
def written(request, written, told):
    """A function that writes an export of all columns, of a few, or of points alone."""
    story = publish(told, Publishing(columns=CHOSEN[request.param])).story
    return lambda name: written(name, story)


def test_geojson_validator_finds_nothing(written) -> None:
    """Structure and geometries are valid; it knows no features without geometry."""
    collection = json.loads(written("geojson").read_bytes())
    assert validate_structure(collection, check_crs=True) == {}
    placed = [feature for feature in collection["features"] if feature["geometry"]]
    found = validate_geometries(collection | {"features": placed})
    assert (found["invalid"], found["problematic"], found["skipped_validation"]) == ({}, {}, [])


@pytest.mark.parametrize("name", ["geojson", "geojsonl"])
def test_check_geojson_and_geojsonhint_find_nothing(written, name: str) -> None:
    """In the collection, and in each line alone."""
    assert MODULES.is_dir(), "npm ci in tests/, as make test does"
    text = written(name).read_text(encoding="utf-8")
    texts = text.splitlines() if name == "geojsonl" else [text]
    assert json.loads(node(Path(__file__).with_name("geojson.mjs"), given=json.dumps(texts))) == []


def test_gdal_s_own_validator_finds_nothing_in_a_geopackage(written) -> None:
    """Neither in its tables nor in what stands in them."""
    script = VALIDATORS / "osgeo_utils" / "samples" / "validate_gpkg.py"
    assert script.is_file(), f"{script} is not there; make .make/validators"
    run = subprocess.run(
        [sys.executable, script, "--extra", "--warning-as-error", "-k", written("gpkg")],
        capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(VALIDATORS)},
    )  # fmt: skip
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "", "")


def test_the_validator_of_geoparquet_finds_nothing(written) -> None:
    """The core of the specification, and boxes as coverings."""
    report = geoparquet_validator.check(str(written("parquet")))
    assert geoparquet_validator.failed(report) == []
    assert geoparquet_validator.conformant(report, "core")
    assert geoparquet_validator.conformant(report, "covering")


@pytest.mark.parametrize("name", ["kml", "kmz"])
def test_kml_is_what_the_schema_of_ogc_wants(written, tmp_path, name: str) -> None:
    """By the copy of the schema that fastkml carries."""
    schema = etree.XMLSchema(etree.parse(Path(fastkml.__file__).parent / "schema" / "ogckml22.xsd"))
    path = written(name)
    if name == "kmz":
        import zipfile  # noqa: PLC0415 - for this one alone

        path = Path(zipfile.ZipFile(path).extract("doc.kml", tmp_path))
    schema.assertValid(etree.parse(path))


def test_stix_s_own_library_reads_every_object_strictly(written) -> None:
    """No member is unknown to it, none is missing, every reference leads to an object of the bundle."""
    bundle = stix2.parse(written("stix").read_text(encoding="utf-8"), allow_custom=False)
    objects = [json.loads(each.serialize()) for each in bundle.objects]
    known = {each["id"] for each in objects}
    assert len(known) == len(objects)
    told = {each[name] for each in objects for name in ("source_ref", "target_ref", "created_by_ref") if name in each}
    assert told <= known
