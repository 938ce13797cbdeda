"""Placemarks are rows; nothing that KML declares or links to does harm."""

from __future__ import annotations

import pytest
from builders import rows_of

from geomap.errors import InputError
from geomap.readers import DEFAULT, Limits
from geomap.readers.formats import FORMATS, format_of, kml

POINT = "<Point><coordinates>44.10,33.50,0</coordinates></Point>"


def read(folder, inside: str, limits: Limits = DEFAULT, *, before: str = "", encoding: str = "UTF-8"):
    """The table of a KML file with this inside."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>{before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
    (folder / "a.kml").write_bytes(f"{text}{inside}</Document></kml>".encode(encoding))
    assert format_of(folder / "a.kml") is FORMATS["kml"]
    return kml.read(folder / "a.kml", limits)[0]


def test_a_placemark_is_a_row(tmp_path) -> None:
    """Coordinates stay as they are written."""
    raw = read(tmp_path, f'<Folder><name>F</name><Placemark id="p"><name>A &amp; b</name>{POINT}</Placemark></Folder>')
    assert rows_of(raw) == [{"id": "p", "name": "A & b", "folder": "F", "latitude": "33.50", "longitude": "44.10"}]


def test_extended_data_are_columns(tmp_path) -> None:
    """Typed or not."""
    data = '<Data name="a"><displayName>q</displayName><value>x</value></Data>'
    schema = '<SchemaData schemaUrl="#s"><SimpleData name="b">y</SimpleData></SchemaData>'
    raw = read(tmp_path, f"<Placemark><ExtendedData>{data}{schema}</ExtendedData></Placemark>")
    assert rows_of(raw) == [{"a": "x", "b": "y"}]


@pytest.mark.parametrize(
    ("time", "cells"),
    [
        ("<TimeStamp><when>2020-03-11</when></TimeStamp>", {"when": "2020-03-11"}),
        ("<TimeSpan><begin>2020-03</begin><end>2020-04</end></TimeSpan>", {"begin": "2020-03", "end": "2020-04"}),
    ],
)
def test_times_are_columns(tmp_path, time: str, cells: dict[str, str]) -> None:
    """As they are written."""
    assert rows_of(read(tmp_path, f"<Placemark>{time}</Placemark>")) == [cells]


@pytest.mark.parametrize("view", ["LookAt", "Camera", "Region"])
def test_the_time_of_a_view_is_not_that_of_the_event(tmp_path, view: str) -> None:
    """Google Earth writes when it was looked at."""
    seen = f'<{view}><gx:TimeStamp xmlns:gx="urn:gx"><when>2024</when></gx:TimeStamp></{view}>'
    time = "<TimeStamp><when>2020-03-11</when></TimeStamp>"
    raw = read(tmp_path, f"<Placemark>{seen}{time}{POINT}</Placemark><Placemark>{time}{seen}{POINT}</Placemark>")
    assert [row["when"] for row in rows_of(raw)] == ["2020-03-11", "2020-03-11"]


@pytest.mark.parametrize("name", ["name", "description", "when", "begin", "end", "folder", "id"])
def test_what_stands_in_a_placemark_and_otherwise_in_its_data_stays_and_is_said(tmp_path, name: str) -> None:
    """Once of each name."""
    own = {"when": "<TimeStamp><when>own</when></TimeStamp>", "folder": "", "id": ""}
    own |= {each: f"<TimeSpan><{each}>own</{each}></TimeSpan>" for each in ("begin", "end")}
    inside, mark = own.get(name, f"<{name}>own</{name}>"), ' id="own"' if name == "id" else ""
    data = f'<ExtendedData><Data name="{name}"><value>other</value></Data></ExtendedData>'
    placemark = f"<Placemark{mark}>{inside}{data}</Placemark>"
    raw = read(tmp_path, f"<Folder><name>{'own' * (name == 'folder')}</name>{placemark * 2}</Folder>")
    assert rows_of(raw) == [{name: "other", f"Placemark.{name}": "own"}] * 2
    assert [(finding.column, finding.value) for finding in raw.doubtful] == [(name, "own")]


@pytest.mark.parametrize("said", ["own", ""])
def test_what_data_repeat_or_leave_empty_is_not_said(tmp_path, said: str) -> None:
    """Nothing is lost."""
    data = f'<ExtendedData><Data name="name"><value>{said}</value></Data></ExtendedData>'
    raw = read(tmp_path, f"<Placemark>{data}<name/><name>own</name><name>own</name></Placemark>")
    assert (rows_of(raw), raw.doubtful) == ([{"name": "own"}], [])


RING = "<outerBoundaryIs><LinearRing><coordinates>{}</coordinates></LinearRing></outerBoundaryIs>"


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        (f"<Polygon>{RING.format('44,33 45,33 45,34 44,33')}</Polygon>", "Polygon"),
        ("<LineString><coordinates>44,33 45,33</coordinates></LineString>", "LineString"),
        (f"<MultiGeometry>{POINT}{POINT.replace('44', '45')}</MultiGeometry>", "GeometryCollection"),
    ],
)
def test_another_shape_is_a_point_on_it_and_doubtful(tmp_path, shape: str, kind: str) -> None:
    """The finding says what it is."""
    raw = read(tmp_path, f"<Placemark>{shape}</Placemark>")
    assert (bool(raw.cells["latitude"][0]), [finding.value for finding in raw.doubtful]) == (True, [kind])


@pytest.mark.parametrize(
    "bad",
    [
        f"<Polygon>{RING.format('44,33 45,33 45,34')}</Polygon>",
        "<LineString><coordinates>44,33 x,y</coordinates></LineString>",
        "<Point><coordinates>44</coordinates></Point>",
        "<name>A</name><name>B</name>",
        '<SchemaData><SimpleData name="end">1</SimpleData><SimpleData name="end">2</SimpleData></SchemaData>',
        "<ExtendedData><Data><value>1</value></Data></ExtendedData>",
        '<ExtendedData><Data name="a"><value>1</value></Data><Data name="a"><value>2</value></Data></ExtendedData>',
    ],
)
def test_a_bad_placemark_is_refused_alone(tmp_path, bad: str) -> None:
    """With the line on which it begins."""
    raw = read(
        tmp_path, f"<Placemark>{POINT}</Placemark>\n<Placemark>{bad}</Placemark>\n<Placemark>{POINT}</Placemark>"
    )
    assert (raw.numbers, [finding.row for finding in raw.refused]) == ([1, 3], [2])


def test_a_cell_that_is_too_long_is_refused_alone(tmp_path) -> None:
    """No more of it is kept than may be."""
    raw = read(tmp_path, "<Placemark><name>xxxx</name></Placemark>", Limits(cell_letters=3))
    assert [(finding.column, finding.value) for finding in raw.refused] == [("name", "xxxx")]


def test_a_link_to_another_file_is_said_and_not_followed(tmp_path) -> None:
    """Nothing leaves the machine."""
    raw = read(
        tmp_path, f"<Placemark>{POINT}</Placemark><NetworkLink><Link><href>http://x.y</href></Link></NetworkLink>"
    )
    assert [finding.value for finding in raw.doubtful] == ["a link to another file"]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "windows-1256"])
def test_the_encoding_that_it_declares_is_read(tmp_path, encoding: str) -> None:
    """Old programs write old ones."""
    assert rows_of(read(tmp_path, "<Placemark><name>التاجي</name></Placemark>", encoding=encoding)) == [
        {"name": "التاجي"}
    ]


@pytest.mark.parametrize(
    ("inside", "before", "problem"),
    [
        ("<Placemark>&b;</Placemark>", '<!DOCTYPE kml [<!ENTITY b "bb">]>', "declares a document type"),
        ("<Placemark/>", '<!DOCTYPE kml SYSTEM "file:///etc/passwd">', "declares a document type"),
        ("<Placemark>", "", "not XML"),
        ("&nothing;", "", "not XML"),
        ("<a>" * 60 + "</a>" * 60, "", "elements deeper than 40"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_in_one_line(tmp_path, inside: str, before: str, problem: str) -> None:
    """Bombs of entities, files of the system, cut ones."""
    with pytest.raises(InputError, match=problem) as caught:
        read(tmp_path, inside, before=before)
    assert "\n" not in str(caught.value)


IDS = '<ExtendedData><Data name="report_id"><value>r1</value></Data>{}</ExtendedData>'


def test_what_kml_says_itself_fills_columns_that_reports_lack(tmp_path) -> None:
    """Each is said once."""
    span = "<TimeSpan><begin>2020-03-11</begin><end>2020-03-12</end></TimeSpan>"
    about = f"<Placemark><name>Taji</name><description>Two</description>{span}{IDS.format('')}</Placemark>"
    stamp = f"<Placemark><name>Hit</name><TimeStamp><when>2020-03-13</when></TimeStamp>{IDS.format('')}</Placemark>"
    raw = read(tmp_path, about + stamp)
    assert rows_of(raw) == [
        {"report_id": "r1", "date_start": "2020-03-11", "date_end": "2020-03-12", "notes": "Two",
         "location_as_reported": "Taji"},
        {"report_id": "r1", "date_start": "2020-03-13", "date_end": "", "notes": "", "location_as_reported": "Hit"},
    ]  # fmt: skip
    assert [each.value.partition(" ")[0] for each in raw.doubtful] == ["begin", "when", "end", "description", "name"]


def test_what_reports_say_goes_before_what_kml_says(tmp_path) -> None:
    """Those columns are then not used, which the build says."""
    own = IDS.format('<Data name="date_start"><value>2020</value></Data><Data name="location"><value>X</value></Data>')
    span = "<TimeSpan><begin>2020-03-11</begin><end>2020-03-12</end></TimeSpan>"
    raw = read(tmp_path, f"<Placemark><name>Taji</name>{span}{own}</Placemark>")
    assert set(raw.cells) == {"name", "begin", "end", "report_id", "date_start", "location"}
    assert raw.doubtful == []
