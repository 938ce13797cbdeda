"""The page among folium's own things: layers added to it, our layer on a plain folium map, the notebook."""

from __future__ import annotations

import html
import re

import folium
import pytest
from folium.plugins import MeasureControl
from page import made_up

from geomap.errors import PageError
from geomap.layers import build_all
from geomap.page import IncidentLayer
from geomap.page.assets import leaflet_script, leaflet_style

CDN = {"leaflet.js": leaflet_script().encode(), "leaflet.css": leaflet_style().encode()}


def test_a_plain_page_is_strict():
    """The plain page carries a policy that lets nothing in."""
    page = made_up.page()

    assert page.strict
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page.html())[1]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy


def test_the_page_is_the_same_with_folium_and_without():
    """What a build writes is what the folium map saves, byte for byte, as long as nothing was added."""
    page = made_up.page()

    assert page.html() == page.drawn.html()


def test_a_stock_layer_relaxes_the_page_and_says_so(opened):
    """A folium marker added to our page is drawn, from pictures inside the file; the page is then no longer strict."""
    page = made_up.page()
    folium.Marker([33.3, 44.4], tooltip="here").add_to(page)

    assert not page.strict
    shown = opened(page.html(), serve={"jquery-3.7.1.min.js": b"window.$ = () => [];"})

    assert "Content-Security-Policy" not in page.html()
    assert shown.tab.locator("img.leaflet-marker-icon").count() == 1
    assert shown.tab.evaluate("document.querySelector('img.leaflet-marker-icon').naturalWidth") > 0
    assert shown.drawn()["marks"] == 12


def test_a_stock_plugin_gets_its_assets(opened):
    """A plugin that loads its own script still stands after Leaflet, and its control appears."""
    page = made_up.page()
    MeasureControl().add_to(page)
    make = b"Object.assign(document.createElement('b'), { id: 'measure' })"
    plugin = b"L.Control.Measure = L.Control.extend({ onAdd: () => " + make + b" });"

    shown = opened(page.html(), serve={"leaflet-measure.min.js": plugin})

    assert shown.tab.locator("#measure").count() == 1


def test_our_layer_works_on_a_plain_folium_map(opened):
    """On a folium.Map of the user's own the marks are drawn and the details open in a pop-up."""
    story = made_up.story()
    stock = folium.Map([33, 43], zoom_start=6, tiles=None)
    IncidentLayer(story, build_all(story)).add_to(stock)

    shown = opened(stock.get_root().render(), serve=CDN)
    shown.choose("taji")

    assert shown.drawn()["marks"] == 12
    assert "What the sources say".lower() in shown.tab.inner_text(".leaflet-popup #geomap-details").lower()


def test_our_layer_wants_a_map():
    """Added to anything but a map the layer says what it wants."""
    story = made_up.story()
    group = folium.FeatureGroup().add_to(folium.Map())
    IncidentLayer(story, build_all(story)).add_to(group)

    with pytest.raises(PageError, match="wanted layer"):
        group.get_root().render()


def test_the_notebook_shows_the_page_in_a_sandbox():
    """In a notebook the page is whole, inside a frame that may do nothing but run its own script."""
    shown = made_up.page()._repr_html_()

    assert 'sandbox="allow-scripts' in shown
    inner = html.unescape(re.search(r'srcdoc="([^"]*)"', shown)[1])
    assert made_up.page().html() == inner


def test_an_asset_nobody_registered_stops_the_build(monkeypatch):
    """A style sheet that would fetch something is refused, by name."""
    monkeypatch.setattr(
        "geomap.page.document.leaflet_style", lambda: "a { background: url(https://example.org/x.png) }"
    )

    with pytest.raises(PageError, match=r"example\.org/x\.png"):
        made_up.page().html()
