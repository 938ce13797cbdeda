"""The page as a file: the same bytes every time, its parts, its data."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import folium
import pytest
from page import made_up

from geomap.errors import PageError
from geomap.page.bundle import bundle

BUILD = "import hashlib; from page import made_up; print(hashlib.sha256(made_up.page().html().encode()).hexdigest())"


def built_in(folder: Path, **environment: str) -> str:
    """The hash of the page, built by another Python in a folder of its own."""
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(root), str(root / "tests")])
    run = subprocess.run(
        [sys.executable, "-c", BUILD],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_two_builds_are_equal_byte_for_byte(tmp_path):
    """Folder, time zone, locale and hash seed leave no trace."""
    one = built_in(tmp_path, TZ="Asia/Baghdad", LC_ALL="C", PYTHONHASHSEED="1")
    two = built_in(Path.cwd(), TZ="America/New_York", LC_ALL="de_DE.UTF-8", PYTHONHASHSEED="2")

    assert one == two


def test_a_page_with_stock_layers_has_numbered_ids():
    """Folium's random ids are numbered, so that such pages are equal too."""
    pages = [made_up.page(), made_up.page()]
    for page in pages:
        folium.Marker([33, 44], popup="a", icon=folium.Icon()).add_to(page)

    assert pages[0].html() == pages[1].html() == pages[0].html()


def test_title_and_language_stand_in_the_document():
    """Both are right without any script."""
    html = made_up.page(title="A & B <c>", language="ar").html()

    assert '<html lang="ar" dir="rtl">' in html
    assert "<title>A &amp; B &lt;c&gt;</title>" in html


def header_of(name: str) -> dict[str, object]:
    """The header of a data block of the made-up page."""
    block = made_up.page().html().split(f'id="{name}">')[1].split("<")[0]
    plain = zlib.decompress(base64.b64decode(block))
    return json.loads(plain[4 : 4 + int.from_bytes(plain[:4], "little")])


def test_what_the_map_needs_stands_in_one_block_and_the_details_in_others():
    """The notes of a report are not read before somebody asks for them."""
    core, details = header_of("geomap-data"), header_of("geomap-data-0")

    assert core["tables"]["incidents"]["length"] == details["tables"]["incidents"]["length"] == 13
    assert "notes" in details["tables"]["reports"]["columns"]
    assert "reports" not in core["tables"]
    assert [x["name"] for x in core["layers"]] == [
        "uncertainty",
        "links",
        "launches",
        "others",
        "retaliatory",
        "attacks",
    ]


def test_page_stays_small():
    """Frame, Leaflet and basemap together stay below 700 KB."""
    assert len(made_up.page().html().encode()) < 700_000


def test_save_writes_the_document(tmp_path):
    """`save` takes a path, as folium's does."""
    page = made_up.page()

    page.save(tmp_path / "map.html")

    assert page.html().encode() == (tmp_path / "map.html").read_bytes()


def test_a_story_without_any_point_is_a_page(opened):
    """With nothing to place there is still a page, a world and a list."""
    rows = [row for row in made_up.incidents() if row["incident_id"] == "void"]
    page = opened(made_up.page(made_up.told(rows, [], [], [], [], [])).html())

    assert page.drawn()["marks"] == 0
    assert page.tab.locator("[data-incident]").count() == 1


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("import b from './b.js';", "import b from"),
        ("export default a;", "export default"),
        ("export let a = 1;", "let"),
    ],
)
def test_a_module_that_breaks_the_rules_is_refused(line: str, wanted: str):
    """What the bundle cannot carry is named with its line."""
    with pytest.raises(PageError, match=f"main.js has the line .*{wanted}"):
        bundle(read={"main.js": f"{line}\n"}.__getitem__)


def test_modules_that_import_each_other_are_refused():
    """The circle is told."""
    modules = {"main.js": 'import { b } from "./b.js";\n', "b.js": 'import { a } from "./main.js";\n'}

    with pytest.raises(PageError, match=r"main\.js → b\.js → main\.js"):
        bundle(read=modules.__getitem__)


def test_comments_and_white_space_stay_out_of_the_page():
    """Types and explanations are for who writes the modules."""
    text = "/** What it is.\n * @type {number}\n */\nconst a = /** @type {any} */ (1);\nif (a) { // one\n  go();\n}\n"

    joined = bundle(read={"main.js": text}.__getitem__)

    assert "const a=(1);if(a){go();}" in joined
    assert "@type" not in joined
    assert "// one" not in joined


def test_modules_keep_their_names_to_themselves(opened):
    """Two modules may call different things by one name."""
    modules = {
        "main.js": 'import { b } from "./b.js";\nconst a = 1;\nwindow.seen = [a, b];\n',
        "b.js": "const a = 2;\nexport const b = a;\n",
    }

    tab = opened().tab
    tab.evaluate(bundle(read=modules.__getitem__))

    assert tab.evaluate("window.seen") == [1, 2]


def test_modules_are_joined_in_the_order_of_need():
    """What is imported stands before what imports it, and no import is left."""
    modules = {"main.js": 'import { b } from "./b.js";\nuse(b);\n', "b.js": "export const b = 1;\n"}

    joined = bundle(read=modules.__getitem__)

    assert joined.index("const b") < joined.index("use(b)")
    assert "import" not in joined
