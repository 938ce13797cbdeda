"""KML and KMZ: folders, times, styles, and text that is only text."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pyogrio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from PIL import Image

from geomap.exports import kml_styles
from geomap.exports.icons import icon
from geomap.exports.markup import FORBIDDEN, escaped
from geomap.figures.palette import ROLES
from geomap.gazetteer.credits import Credit

KML = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture
def document(written):
    """The document."""
    return etree.parse(written("kml")).getroot().find(f"{KML}Document")


def marks(document) -> dict[str, etree.Element]:
    """The placemarks of incidents by their id."""
    found = {}
    for mark in document.iter(f"{KML}Placemark"):
        data = {each.get("name"): each.findtext(f"{KML}value") for each in mark.iter(f"{KML}Data")}
        if "incident_id" in data and "other_id" not in data:
            found[data["incident_id"]] = (mark, data)
    return found


def test_layers_are_folders(document) -> None:
    """Areas below links below marks, then those without a place."""
    names = [folder.findtext(f"{KML}name") for folder in document.findall(f"{KML}Folder")]
    assert names == [
        "Location uncertainty", "Retaliation links", "Other incidents", "Retaliatory strikes", "Attacks",
        "Incidents without a place",
    ]  # fmt: skip


def test_points_are_where_the_story_has_them(written, told) -> None:
    """Read back by GDAL."""
    table = pyogrio.read_dataframe(written("kml"), layer="Retaliatory strikes")
    row = told.placed.set_index("incident_id").loc["b"]
    assert [(point.x, point.y) for point in table.geometry] == [(row["longitude"], row["latitude"])]


def test_hostile_text_is_text(document, told) -> None:
    """Whole, and of no effect."""
    assert marks(document)["b"][1]["weapon"] == told.placed["weapon"].dropna().iloc[0]


def test_time_spans_are_the_days_of_the_incident(document) -> None:
    """An incident without a date has none."""
    found = marks(document)
    span = found["b"][0].find(f"{KML}TimeSpan")
    assert [span.findtext(f"{KML}{end}") for end in ("begin", "end")] == ["2020-03-13", "2020-03-13"]
    assert found["e"][0].find(f"{KML}TimeSpan") is None


def test_every_style_that_is_used_is_there(document) -> None:
    """Hollow ones for vague places."""
    used = {url.text.removeprefix("#") for url in document.iter(f"{KML}styleUrl")}
    assert used <= {style.get("id") for style in document.iter(f"{KML}Style")}
    assert marks(document)["c"][0].findtext(f"{KML}styleUrl") == "#attack-vague"


def test_terms_stand_in_the_description(document) -> None:
    """Of the whole document."""
    assert document.findtext(f"{KML}description") == "© Places & Co (CC-BY-4.0)"


def test_no_tag_begins_in_the_description() -> None:
    """Google Earth shows it as HTML."""
    head = kml_styles.document([Credit("p", "", "a", "<img src=x> & Co")], "")
    assert "<description>&amp;lt;img src=x&gt; &amp; Co (a)</description>" in head


def test_a_kmz_carries_the_signs_that_it_names(written) -> None:
    """The document is the first file, as readers want it, and none has a date."""
    with ZipFile(written("kmz")) as archive:
        names = archive.namelist()
        hrefs = {each.text for each in etree.fromstring(archive.read("doc.kml")).iter(f"{KML}href")}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names[0] == "doc.kml"
    assert hrefs == set(names[1:])


@pytest.mark.parametrize("role", ROLES)
def test_a_sign_is_filled_or_hollow_in_the_colour_of_its_role(role: str) -> None:
    """As on the map; a corner of the picture is empty."""
    full, hollow = (Image.open(io.BytesIO(icon(role, hollow=hollow))).convert("RGBA") for hollow in (False, True))
    colour = (*bytes.fromhex(ROLES[role][1:]), 255)
    assert (full.getpixel((32, 34)), hollow.getpixel((32, 34))) == (colour, (255, 255, 255, 255))
    assert colour in {pixel for _, pixel in hollow.getcolors(4096)}
    assert full.getpixel((0, 0))[3] == 0


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_but_for_what_xml_cannot_hold(text: str) -> None:
    """Which becomes the character for the unknown."""
    assert (etree.fromstring(f"<a>{escaped(text)}</a>").text or "") == FORBIDDEN.sub("\ufffd", text)
