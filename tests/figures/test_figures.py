"""Every registered figure keeps the contract: valid, inert, the same twice, for any number of incidents."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from importlib import import_module

import pytest
from page import made_up
from PIL import Image

from geomap import figures
from geomap.errors import MissingPackage
from geomap.figures import FIGURES, PAPERS, SUFFIXES, write

HOSTILE = (
    "<script>alert(1)</script>&amp; \"' $x_1^2$ \\frac{ \x00\x07\u202e\u200f\ufffe 💥 قاعدة عين الأسد 中文 ]]> --> "
    "{{7*7}} <!ENTITY x SYSTEM 'file:///etc/passwd'> url(https://example.org/x.png) " + "very long " * 60
)
DRAWN = {"svg", "title", "defs", "style", "g", "path", "rect", "use", "clipPath", "pattern"}
"""The elements that a figure may have."""


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_its_module_and_option(name: str) -> None:
    """So that the registry alone says what there is."""
    known = FIGURES[name]
    assert callable(import_module(f"geomap.figures.{known.module}").draw)
    assert known.option.replace("-", "").isalpha()
    assert known.purpose


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_the_same_twice(tmp_path, subject, name: str) -> None:
    """Byte for byte, without a date or the name of a program."""
    first, second = tmp_path / "1", tmp_path / "2"
    for folder in (first, second):
        folder.mkdir()
        paths = write(name, subject(), folder)
        assert [path.name for path in paths] == [f"{name}.{suffix}" for suffix in SUFFIXES]
    for suffix in SUFFIXES:
        assert (first / f"{name}.{suffix}").read_bytes() == (second / f"{name}.{suffix}").read_bytes()
    text = (first / f"{name}.svg").read_text(encoding="utf-8")
    assert "matplotlib" not in text.lower()
    assert "date" not in text.lower()


@pytest.mark.parametrize("name", FIGURES)
def test_hostile_text_is_drawn_and_nothing_else(tmp_path, subject, name: str) -> None:
    """The SVG is valid XML without script, link or address, whatever stands in names, title and sources."""
    rows = [row | {"label": HOSTILE, "perpetrator": HOSTILE} for row in made_up.incidents()]
    sources = [{"source_id": "s", "publisher": HOSTILE}]
    reports = [{"report_id": "r", "source_id": "s", "incident_id": "k1"}]
    told = made_up.told(rows, reports, sources, [], [], [])
    path = write(name, subject(told, HOSTILE), tmp_path)[0]
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - we wrote it, and that it is harmless is what is tested
    assert {element.tag.split("}")[1] for element in root.iter()} <= DRAWN
    values = [(key, value) for element in root.iter() for key, value in element.attrib.items()]
    assert all(value.startswith("#") for key, value in values if key.endswith("href"))
    assert not any(key.lower().startswith("on") for key, _ in values)
    assert not any("url(" in value.replace("url(#", "") for _, value in values)
    assert "<!" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("count", [0, 1, 3000])
def test_a_figure_is_drawn_for_any_number_of_incidents(tmp_path, subject, many, name: str, count: int) -> None:
    """None, one, and more than there is room for."""
    svg, png = write(name, subject(many(count)), tmp_path)
    assert ET.fromstring(svg.read_bytes()).tag.endswith("svg")  # noqa: S314 - as above
    with Image.open(png) as picture:
        assert picture.size == (2338, 1653)


@pytest.mark.parametrize("name", FIGURES)
def test_a_hundred_thousand_incidents_are_gathered(tmp_path, subject, many, name: str) -> None:
    """The picture does not grow with them."""
    svg, _ = write(name, subject(many(100_000)), tmp_path)
    assert svg.stat().st_size < 5_000_000


@pytest.mark.parametrize("name", FIGURES)
def test_an_incident_of_which_nothing_is_known_is_said(tmp_path, subject, told, name: str) -> None:
    """Neither point nor date nor figures: the figure says so and does not fail."""
    nothing = {"latitude": None, "longitude": None, "date_start": None, "date_precision": None, "uncertainty_m": None}
    assert len(write(name, subject(told(nothing)), tmp_path)) == len(SUFFIXES)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_figure_has_the_size_of_its_paper(tmp_path, subject, told, paper: str) -> None:
    """In points, as a printer takes it."""
    root = ET.fromstring(write("timeline", subject(told({})), tmp_path, paper=paper)[0].read_bytes())  # noqa: S314 - as above
    width, height = (float(root.attrib[side].removesuffix("pt")) / 72 * 25.4 for side in ("width", "height"))
    assert (round(width, 1), round(height, 1)) == PAPERS[paper]


def test_without_matplotlib_the_command_to_install_it_is_said(tmp_path, subject, monkeypatch) -> None:
    """And nothing is written."""
    monkeypatch.setattr(figures, "find_spec", lambda _: None)
    with pytest.raises(MissingPackage, match=r"matplotlib is not installed; wanted: pip install 'geomap\[figures\]'"):
        write("timeline", subject(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_registry_imports_nothing_heavy() -> None:
    """The command line reads it for --help."""
    code = "import sys, geomap.figures; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"matplotlib", "numpy", "pandas", "PIL"} & set(loaded)


def test_a_user_s_own_settings_change_nothing(tmp_path, subject, told, monkeypatch) -> None:
    """A matplotlibrc with other colours and mathematics in text gives the same bytes."""
    import matplotlib as mpl  # noqa: PLC0415 - as a user would have set it before

    before = write("timeline", subject(told({})), tmp_path)[0].read_bytes()
    monkeypatch.setitem(mpl.rcParams, "lines.linewidth", 9.0)
    monkeypatch.setitem(mpl.rcParams, "font.size", 30.0)
    monkeypatch.setitem(mpl.rcParams, "figure.facecolor", "red")
    assert write("timeline", subject(told({})), tmp_path)[0].read_bytes() == before
    assert mpl.rcParams["font.size"] == 30.0
