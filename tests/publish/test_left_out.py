"""What is left out is in no byte of any output: page, every export, figures and run record."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from leaks import found_in
from leaks.planted import BASE, HIDEABLE, LAUNCH, heads
from leaks.points import nearest_m

import geomap
from geomap.exports import EXPORTS
from geomap.files import sha256_of
from geomap.page.basemap import read_ground
from geomap.publish import EVERYTHING, Publishing
from geomap.publish.hidden import COLUMNS

BESIDE = (".geojson", ".gpkg", ".parquet", ".fgb", ".kml", ".kmz", ".pmtiles", ".geojsonl")
"""Exports that have shapes."""
POINTS = {"given": (33.271828, 44.314159), "named": (34.5772, 43.6654), "launch": (34.9123, 43.1245)}
EXACT = {"33.271828", "44.314159", "33.2718", "44.3141", "34.5772", "43.6654", "34.9123", "43.1245"}
OF_GAZETTEER = {BASE, "gidzqwex", "gidvbnyt"}
COARSE = Publishing(coarsen_km=20)
WORDLESS = Publishing(coarsen_km=20, redact=("location_as_reported", "location", "launch_location"))
CHOSEN = [
    ("date_start", "latitude", "longitude"),
    ("incident_id", "event_type", "country"),
    ("perpetrator", "weapon", "notes"),
    ("source_id", "publisher", "fatalities_low", "retaliation_for"),
]


@pytest.mark.parametrize("name", EXPORTS)
def test_without_a_wish_every_export_has_every_value(name: str, written, planted) -> None:
    """The search finds what is there, in each format: else it would prove nothing."""
    first, file = planted.rows["reports"][0], f"incidents.{EXPORTS[name].suffix}"
    columns = ("perpetrator", "target", "weapon", "actors", "latitude", "longitude", "date_start", "munitions_low")
    values = {first[column] for column in columns} | {BASE, "gidzqwex"}
    assert {value for path, value in found_in(written(EVERYTHING), values) if path == file} == values


def test_without_a_wish_the_page_has_every_value(written, planted) -> None:
    """Those of single reports and of sources too."""
    values = planted.values(*COLUMNS) - {*planted.rows["reports"][3].values()}
    values -= {planted.rows["reports"][0]["location"], planted.rows["reports"][0]["geo_precision"]}
    assert values - {value for path, value in found_in(written(EVERYTHING), values) if path == "map.html"} == set()


def test_without_a_wish_record_and_figures_have_what_they_show(written, planted) -> None:
    """Names of files, sheets and columns; words that are drawn as shapes."""
    source, first = planted.rows["sources"][0], planted.rows["reports"][0]
    names = {source["publisher"], source["title"], source["language"], first["target"], planted.unknown}
    found = found_in(written(EVERYTHING), names | {first["perpetrator"].split()[0]})
    assert {value for path, value in found if path == "run.json"} == names
    assert {path for path, value in found if value == first["perpetrator"].split()[0]} >= {"map.svg", "timeline.svg"}


@pytest.mark.parametrize("suffix", BESIDE)
def test_without_a_wish_shapes_are_at_the_true_points(suffix: str, written) -> None:
    """Which is what a coarse map must not show."""
    assert nearest_m(written(EVERYTHING) / f"incidents{suffix}", *POINTS["given"]) < 5


@pytest.mark.parametrize(
    ("redact", "more"),
    [
        (("latitude",), {"44.314159", "33.27182", "33.2718", "44.3141"}),
        (("location_as_reported", "location", "launch_location"), {LAUNCH, "34.5772", "34.9123"} | OF_GAZETTEER),
        (("perpetrator", "target", "attributed_by", "denied_by"), set()),
        (("date_start", "incident_id"), {"2011-05-27", "23 May 2011"}),
        (("fatalities_best", "munitions_best", "injuries_low"), set()),
        (("publisher", "title", "url", "archive_url", "sha256", "language", "source_id"), set()),
        (("notes", "tags", "codes", "cites", "actors", "weapon", "report_id"), set()),
    ],
)  # fmt: skip
def test_what_is_redacted_is_in_no_byte_of_any_output(redact, more, written, planted) -> None:
    """Blocks inflated, containers unpacked, columns decoded, in every usual form."""
    values = set().union(*(planted.copies_of(name) for name in redact)) | more
    assert found_in(written(Publishing(redact=redact)), heads(values)) == set()


@pytest.mark.parametrize("columns", CHOSEN)
def test_only_the_chosen_columns_are_in_any_output(columns, written, planted) -> None:
    """Every value of every other column is in no byte."""
    assert found_in(written(Publishing(columns=columns)), planted.left_out_by(columns)) == set()


SEVERAL = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@SEVERAL
@given(columns=st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=8, unique=True).map(tuple))
def test_whatever_columns_are_chosen_no_other_is_in_any_output(columns, written, planted) -> None:
    """Names of files, of sheets and of columns that nobody knows are columns of none."""
    assert found_in(written(Publishing(columns=columns)), planted.left_out_by(columns)) == set()


@SEVERAL
@given(
    redact=st.lists(st.sampled_from(HIDEABLE), min_size=1, max_size=4, unique=True).map(tuple),
    size_km=st.sampled_from([5.0, 20.0, 100.0]),
)
def test_whatever_is_struck_and_coarse_is_in_no_output(redact, size_km, written, planted) -> None:
    """Both at once."""
    values = EXACT.union(OF_GAZETTEER, *(planted.copies_of(name) for name in redact))
    assert found_in(written(Publishing(coarsen_km=size_km, redact=redact)), heads(values)) == set()


def test_the_name_of_a_basemap_of_one_s_own_is_struck(planted, places, tmp_path) -> None:
    """The page and the record name the file."""
    target = planted.rows["reports"][0]["target"]
    path = tmp_path / f"round {target}.geojson"
    path.write_text('{"type": "LineString", "coordinates": [[44.0, 33.0], [45.0, 34.0]]}')
    wish, ground = Publishing(redact=("target",)), read_ground(own=path)
    made = geomap.build(*planted.files, gazetteer=places, publishing=wish, ground=ground)
    made.write(tmp_path / "out")
    assert found_in(tmp_path / "out", heads({target})) == set()
    assert '"round ▮▮▮.geojson"' in (tmp_path / "out" / "run.json").read_text(encoding="utf-8")


def test_a_coarse_map_has_no_exact_point(written) -> None:
    """Neither the given ones nor those of the gazetteer, nor its names and ids, nor coordinates in words."""
    assert found_in(written(COARSE), EXACT | OF_GAZETTEER) == set()


@pytest.mark.parametrize("suffix", BESIDE)
@pytest.mark.parametrize("point", POINTS)
def test_no_shape_of_a_coarse_map_is_near_the_true_point(suffix: str, point: str, written) -> None:
    """No corner of an area, no end of an arrow."""
    assert nearest_m(written(COARSE) / f"incidents{suffix}", *POINTS[point]) > 300


def test_a_coarse_map_without_words_names_no_place(written, planted) -> None:
    """Coarse points and struck words go together: the place is on the map and nobody says which it is."""
    words = planted.copies_of("location_as_reported") | {LAUNCH}
    assert found_in(written(WORDLESS), heads(words) | EXACT | OF_GAZETTEER) == set()


def test_the_record_says_what_was_wished_and_hashes_no_input(written, planted) -> None:
    """Whoever has all but one cell could try what fits a hash."""
    record = json.loads((written(Publishing(columns=CHOSEN[0])) / "run.json").read_text(encoding="utf-8"))
    assert record["published"] == {"columns": list(CHOSEN[0]), "coarsen_km": None, "redacted": []}
    assert not any(sha256_of(file) in json.dumps(record) for file in planted.files)


def test_the_record_tells_of_rows_no_more_than_is_published(written) -> None:
    """Neither their numbers, nor in which of the other columns something was amiss, nor a name in a file."""
    record = json.loads((written(Publishing(columns=CHOSEN[0])) / "run.json").read_text(encoding="utf-8"))
    said = [*record["refused"], *record["doubtful"]]
    assert {(each["file"], each["row"]) for each in said} == {("", 0)}
    assert {each["column"] for each in said} <= {"", *CHOSEN[0]}
    assert {each["form"] for each in record["taken"]} == {"text with commas", "Excel"}
