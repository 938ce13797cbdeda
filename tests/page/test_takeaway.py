"""What the reader takes away: files are saved in Chromium and read back by other programs."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import geopandas as gpd
import pytest
from geojson_validator import validate_structure
from page import made_up
from page.test_hostile import HOSTILE, hostile  # noqa: F401 - a fixture
from PIL import Image
from pypdf import PdfReader

from geomap.exports import geojson
from geomap.gazetteer.credits import Credit
from geomap.schema import PLACED

if TYPE_CHECKING:
    from pathlib import Path

    from page.conftest import Opened

SVG = "{http://www.w3.org/2000/svg}"
LISTED = "[...document.querySelectorAll('#geomap-list [data-incident]')].map((row) => row.dataset.incident)"


def taken(page: Opened, suffix: str) -> bytes:
    """Return the file that the menu saves."""
    if page.tab.is_hidden("#geomap-take-panel"):
        page.tab.click("#geomap-take")
    with page.tab.expect_download() as download:
        page.tab.click(f"[role=menuitem] >> text=/^{suffix}|\\({suffix}\\)$/")
    assert download.value.suggested_filename.endswith(f".{suffix.lower()}")
    return download.value.path().read_bytes()


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_geojson_is_what_the_command_line_writes(opened, tmp_path):
    """The features are those of our own export, property by property; the page adds its filter in words."""
    geojson.write(made_up.story(), tmp_path / "ours.geojson", [Credit("a", "", "", "A")])
    ours = json.loads((tmp_path / "ours.geojson").read_bytes())

    found = json.loads(taken(opened(), "GeoJSON"))

    by_id = {feature["id"]: feature for feature in found["features"]}
    assert by_id == {feature["id"]: feature for feature in ours["features"]}
    assert list(found["features"][0]["properties"]) == list(ours["features"][0]["properties"])
    assert found["attribution"] == [credit["attribution"] for credit in made_up.CREDITS]
    assert found["filter"] == ["No filter: all incidents"]
    assert validate_structure(found) == {}


@pytest.mark.parametrize("sorting", ["date", "name", "killed", "vague"])
def test_files_hold_what_the_list_shows_in_its_order(opened, sorting):
    """Under a filter, for every order: the rows of the CSV, the features and the list are the same."""
    page = opened()
    page.tab.select_option(".geomap-sorting select", sorting)
    page.tab.click(".geomap-way")
    page.tab.evaluate("geomap.filter({ facets: { weapon: ['rockets'] } })")
    shown = page.tab.evaluate(LISTED)

    rows = rows_of(taken(page, "CSV"))
    features = json.loads(taken(page, "GeoJSON"))["features"]

    assert len(shown) > 3
    assert [row["incident_id"] for row in rows] == [feature["id"] for feature in features]
    assert [row["incident_id"] for row in rows][: len(shown)] == shown
    assert len(rows) == page.tab.evaluate("geomap.found()")
    assert {row["weapon"] for row in rows} == {"rockets"}


def test_geopandas_reads_the_geojson(opened, tmp_path):
    """Twelve points where they belong, and one incident without."""
    (tmp_path / "taken.geojson").write_bytes(taken(opened(), "GeoJSON"))

    frame = gpd.read_file(tmp_path / "taken.geojson").set_index("incident_id")

    assert (frame.geometry.is_empty | frame.geometry.isna()).sum() == 1
    assert (frame.geometry["taji"].y, frame.geometry["taji"].x) == (33.5238, 44.2561)


def test_csv_has_every_column_and_the_details(opened):
    """All columns of table `placed`, with what stands only in the details; empty where nothing is known."""
    content = taken(opened(), "CSV")
    rows = rows_of(content)
    taji = next(row for row in rows if row["incident_id"] == "taji")

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 14
    assert list(taji) == [*PLACED.names, "retaliation_for", "retaliation_confidence"]
    assert (taji["sources"], taji["gazetteer_id"], taji["score"]) == ("s-taji-1;s-taji-2", "g-taji", "0.97")
    assert (taji["longitude"], taji["fatalities_open"], taji["place_name"]) == ("44.2561", "false", "")
    answer = next(row for row in rows if row["incident_id"] == "asad-1")
    assert (answer["retaliation_for"], answer["retaliation_confidence"]) == ("airport", "stated")


def test_the_note_names_the_filter_and_the_credits(opened):
    """Who gets the table alone can still be told what it is."""
    page = opened()
    page.tab.evaluate("geomap.filter({ text: 'taji', days: [18000, 18400] })")

    note = taken(page, "TXT").decode("utf-8-sig")

    assert made_up.CREDITS[1]["attribution"] in note
    for said in (
        "1 of 13 incidents",
        "possible dates: 11 March 2020",
        "Text: “taji”",
        "Time: 14 April 2019",
        "https://www.geonames.org/",
    ):
        assert said in note


def test_png_is_the_view_at_twice_its_size(opened):
    """Land, borders, marks and letters are in it."""
    page = opened()
    width = page.tab.evaluate("document.querySelector('.folium-map').clientWidth")
    height = page.tab.evaluate("document.querySelector('.folium-map').clientHeight")

    content = taken(page, "PNG")
    picture = Image.open(io.BytesIO(content)).convert("RGB")

    assert struct.unpack(">II", content[16:24])[0] == 2 * width
    assert picture.height > 2 * height + 150
    colours = {colour: count for count, colour in picture.getcolors(1 << 24)}
    assert colours[(0xF5, 0xF3, 0xED)] > 100_000
    assert all(colours[colour] > 200 for colour in ((0xD5, 0x5E, 0x00), (0x00, 0x72, 0xB2), (0xA9, 0xA2, 0x94)))


def test_svg_is_lines_and_letters(opened):
    """It parses, runs nothing, asks for nothing, and has map, legend, scale and credits."""
    root = ET.fromstring(taken(opened(), "SVG"))  # noqa: S314 - our own file
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    texts = [element.text for element in root.iter(f"{SVG}text")]

    assert root.tag == f"{SVG}svg"
    assert names == {"svg", "title", "desc", "g", "clipPath", "path", "rect", "text"}
    assert all(not name.startswith(("on", "href", "style")) for element in root.iter() for name in element.attrib)
    assert {"Taji", "Attacks: 5", "hollow: place known vaguely"} <= set(texts)
    assert [text for text in texts if re.fullmatch(r"\d+ km", text or "")] != []
    assert "Borders: Natural Earth · Places: GeoNames CC BY 4.0" in texts
    assert len(list(root.iter(f"{SVG}path"))) > 60


def test_svg_shows_what_the_png_shows(opened, browser, tmp_path):
    """Drawn by a browser, the lines give nearly the same pixels as the points."""
    page = opened()
    png = Image.open(io.BytesIO(taken(page, "PNG"))).convert("L")
    (tmp_path / "view.svg").write_bytes(taken(page, "SVG"))
    size = {"width": png.width // 2, "height": png.height // 2}
    tab = browser.new_page(viewport=size, device_scale_factor=2)
    tab.goto((tmp_path / "view.svg").as_uri())

    drawn = Image.open(io.BytesIO(tab.screenshot())).convert("L")
    far = sum(abs(a - b) > 60 for a, b in zip(drawn.tobytes(), png.tobytes(), strict=True))

    assert far < 0.005 * png.width * png.height
    tab.close()


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("Letter", 612)])
def test_paper_has_all_that_a_reader_needs(opened, tmp_path, paper, width):
    """Title, dates, filter, map, legend, list, sources and credits; no button and no panel."""
    page = opened(color_scheme="dark")
    page.tab.evaluate("geomap.filter({ facets: { role: ['attack'] } })")
    page.tab.pdf(path=tmp_path / "page.pdf", format=paper)

    pages = PdfReader(tmp_path / "page.pdf").pages
    text = " ".join(page.extract_text() for page in pages).replace("ﬁ", "fi")

    assert abs(float(pages[0].mediabox.width) - width) < 2
    for said in ("Attacks and answers", "5 of 13 incidents", "27 December 2019", "Role: attack", "Retaliatory strikes"):
        assert said in text
    for said in ("Kirkuk (K-1)", "The Ledger", "within 3 km", "https://www.geonames.org/", "Attacks: 5"):
        assert said in text
    assert "Take away" not in text
    assert "Near Albu Kamal" not in text
    assert page.tab.locator("#geomap-print").count() == 0
    assert page.messages == []


def test_paper_tells_of_what_is_not_on_its_map(opened, tmp_path):
    """How many have no point, which they are, and why."""
    page = opened()
    page.tab.pdf(path=tmp_path / "page.pdf", format="A4")

    pages = PdfReader(tmp_path / "page.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).replace("ﬁ", "fi").split())

    assert "13 incidents · 1 without a point" in text
    lost = text[text.index("Without a place or date") :]
    assert "Ain Camp Tanji · 14 Mar 2020 · no figures given · no place of this name in Iraq" in lost
    assert "Harir · date unknown" in lost


def test_paper_has_its_sources_with_title_day_and_address(opened):
    """Those of what it lists; who prints without the menu has the publishers."""
    page = opened()
    page.tab.evaluate(
        "addEventListener('beforeprint', () => (window.paper = document.querySelector('#geomap-print').innerText))"
    )
    page.tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    without = page.tab.evaluate("paper")

    page.tab.click("#geomap-take")
    page.tab.click("[role=menuitem] >> text=Print…")
    page.tab.wait_for_function("paper.includes('What happened')")

    assert "Northern Wire · The Ledger" in without.replace("The Ledger · Northern Wire", "Northern Wire · The Ledger")
    line = "What happened at Taji · The Ledger · 12 Mar 2020 · https://example.org/taji-1"
    assert line in page.tab.evaluate("paper")


def test_a_picture_has_the_key_to_clusters_and_sizes(opened):
    """Only where there are any."""
    rows = [made_up.incident(f"e{at}", "Taji", latitude=33.5, longitude=44.2, fatalities_best=at) for at in range(30)]
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], [])).html())
    texts = "geomap.file('svg').then((file) => file.text())"
    before = page.tab.evaluate(texts)

    page.tab.check("input[name=sizes]")
    after = page.tab.evaluate(texts)

    assert "number close together; ring: by role" in before
    assert "Marks grow with killed" not in before
    for said in ("Marks grow with killed: 25", "none, or no figure", "least and most that sources give"):
        assert said in after


def test_a_long_list_is_cut_on_paper(opened, tmp_path):
    """Of a thousand incidents the first two hundred are listed, and it is said how many are not."""
    rows = [made_up.incident(f"e{at}", f"Place {at}", latitude=33 + at / 500, longitude=44.0) for at in range(1000)]
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], [])).html())
    page.tab.pdf(path=tmp_path / "page.pdf", format="A4")

    pages = PdfReader(tmp_path / "page.pdf").pages
    text = " ".join(page.extract_text() for page in pages)

    assert "and 800 more (Take away: GeoJSON, CSV)" in text
    assert "Place 199" in text
    assert "Place 200" not in text
    assert len(pages) < 15


def test_the_menu_is_worked_by_keys(opened):
    """It opens by arrow and Enter, goes round, and Escape closes it and nothing else."""
    page = opened()
    page.choose("taji")
    name = "document.activeElement.innerText.split('\\n')[0]"
    page.tab.focus("#geomap-take")

    page.tab.keyboard.press("ArrowUp")
    last = page.tab.evaluate(name)
    page.tab.keyboard.press("ArrowDown")
    first = page.tab.evaluate(name)
    page.tab.keyboard.press("End")
    with page.tab.expect_download():
        page.tab.keyboard.press("ArrowUp")
        page.tab.keyboard.press("Enter")
    page.tab.keyboard.press("Escape")

    assert (last, first) == ("Print…", "GeoJSON")
    assert page.tab.is_hidden("#geomap-take-panel")
    assert page.tab.evaluate("document.activeElement.id") == "geomap-take"
    assert page.tab.evaluate("geomap.hash()").endswith("id=taji")


def test_the_menu_closes_when_it_is_left(opened):
    """By a click elsewhere, or by the Tab key."""
    page = opened()
    page.tab.click("#geomap-take")
    page.tab.mouse.click(700, 700)
    by_click = page.tab.is_hidden("#geomap-take-panel")
    page.tab.click("#geomap-take")
    page.tab.keyboard.press("Tab")
    page.tab.keyboard.press("Tab")

    assert by_click
    assert page.tab.is_hidden("#geomap-take-panel")


def test_hostile_text_in_files_runs_nothing(opened, hostile, browser, tmp_path: Path):  # noqa: F811 - the fixture
    """Every file parses, holds the text as text, and the SVG opened by itself does nothing."""
    page = opened(hostile.html())
    features = json.loads(taken(page, "GeoJSON"))["features"]
    rows = rows_of(taken(page, "CSV"))
    (tmp_path / "view.svg").write_bytes(taken(page, "SVG"))
    taken(page, "PNG")
    page.tab.pdf(path=tmp_path / "page.pdf")
    tab = browser.new_page()
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((tmp_path / "view.svg").as_uri())

    assert features[6]["properties"]["label"] == f"{HOSTILE}Taji"
    assert rows[6]["label"] == f"{HOSTILE}Taji"
    assert (len(features), len(rows)) == (13, 13)
    assert tab.evaluate("[window.marker, document.querySelectorAll('script, image, foreignObject, a').length]") == [
        None,
        0,
    ]
    assert len(asked) == 1
    assert page.tab.evaluate("window.marker") is None
    assert (page.requests, page.messages, page.dialogs) == ([], [], [])
    tab.close()


def test_formulas_are_defused_in_the_csv(opened):
    """A name that begins as a formula does begins with an apostrophe; a real negative number does not."""
    rows = [
        made_up.incident("e1", "=1+1", latitude=-33.5, longitude=-70.6),
        made_up.incident("e2", "@SUM(A1)", query="-x"),
    ]
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], [])).html())

    found = rows_of(taken(page, "CSV"))

    assert [row["label"] for row in found] == ["'=1+1", "'@SUM(A1)"]
    assert (found[0]["latitude"], found[0]["longitude"], found[1]["query"]) == ("-33.5", "-70.6", "'-x")
