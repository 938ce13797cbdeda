"""Requests of folium's pages are answered from npm packages."""

from __future__ import annotations

import folium
import pytest
from folium.plugins import MarkerCluster

from benchmarks.page import assets

STYLES_OF_NO_PACKAGE = {"bootstrap-glyphicons.css", "leaflet.awesome.rotate.min.css"}
NAMES = {
    "leaflet", "jquery", "bootstrap", "leaflet.awesome-markers", "leaflet.markercluster", "@fortawesome",
}  # fmt: skip
WANTED = [
    address
    for kind in (folium.Map, MarkerCluster)
    for _, address in [*kind.default_js, *kind.default_css]
    if address.split("/")[-1] not in STYLES_OF_NO_PACKAGE
]


@pytest.mark.parametrize("address", WANTED)
def test_an_address_of_folium_is_a_file_of_a_package(address, tmp_path, monkeypatch) -> None:
    """The one of the package that its path names."""
    monkeypatch.setattr(assets, "MODULES", tmp_path)
    path = assets.path_of(address)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"body")

    assert assets.asset(address).body == b"body"
    assert path.relative_to(tmp_path).parts[0] in NAMES


def test_a_style_sheet_of_no_package_is_empty() -> None:
    """And anything else is refused."""
    assert assets.asset("https://netdna.example/css/bootstrap-glyphicons.css") == (b"", "text/css")
    assert assets.asset("https://tile.example/1/2/3.png") is None
