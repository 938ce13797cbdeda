"""What a page is told of tiles."""

from __future__ import annotations

import pytest
from page import made_up
from xyzservices import TileProvider, providers

from geomap.errors import TilesError
from geomap.page.tiles import provider_of, tiles_of


def provider(url: str = "https://tile.example.org/{z}/{x}/{y}.png", **values: object) -> TileProvider:
    """A provider of one's own."""
    return TileProvider({"name": "Own.Tiles", "url": url, "attribution": "(C) me"} | values)


def test_every_subdomain_is_a_host():
    """The policy names each, and people what they share."""
    tiles = tiles_of(provider_of("CartoDB.Positron", "k3y&é"))

    assert tiles.hosts == tuple(f"https://{letter}.basemaps.cartocdn.com" for letter in "abcd")
    assert tiles.host == "basemaps.cartocdn.com"
    assert tiles.url == "https://{s}.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png?key=k3y&%C3%A9"


def test_a_policy_allows_images_of_the_hosts_and_nothing_else():
    """Without tiles it is as it was."""
    plain, offering = made_up.page().html(), made_up.page(tiles=provider("http://127.0.0.1:8080/{z}/{x}/{y}")).html()

    assert "; img-src data:; base-uri" in plain
    assert "; img-src data: http://127.0.0.1:8080; base-uri" in offering
    assert '<meta name="referrer" content="no-referrer">' in offering


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (provider(crs="EPSG:3413"), "its tiles are in EPSG:3413; wanted tiles in Web Mercator"),
        (provider(status="broken"), "xyzservices lists it as broken"),
        (
            provider("https://a.b/{z}/{x}/{y}?k={key}", key="<insert your key>"),
            "it wants a key; wanted --tiles-key KEY",
        ),
        (provider("https://a.b/{z}/{x}/{y}/{bbox}"), "its address wants {bbox}"),
        (provider("https://a.b/{q}.png"), "its address does not say where {z} and {x} go"),
        (provider("ftp://a.b/{z}/{x}/{y}"), "its address is 'ftp://"),
        (provider("https://me:secret@a.b/{z}/{x}/{y}"), "its address is"),
        (provider("https://a.b;script-src x/{z}/{x}/{y}"), "its address is"),
        (provider("https://*/{z}/{x}/{y}"), "its address is"),
        (provider("https://a.b:x/{z}/{x}/{y}"), "its address cannot be read"),
        (provider(max_zoom="many"), "its max_zoom is 'many'; wanted a whole number"),
    ],
)
def test_what_the_page_cannot_draw_is_refused(made, said):
    """In one line that names the provider."""
    with pytest.raises(TilesError) as refused:
        tiles_of(made)

    assert str(refused.value).startswith("tiles 'Own.Tiles': ")
    assert said in str(refused.value)


def test_every_provider_is_offered_or_refused_for_its_reason():
    """Nothing but TilesError comes out of the whole list of xyzservices."""
    offered = 0
    for each in providers.flatten().values():
        try:
            offered += bool(tiles_of(each).hosts)
        except TilesError as refused:
            assert any(word in str(refused) for word in ("key", "broken", "EPSG"))  # noqa: PT017 - either is right

    assert offered > 100


def test_who_wants_a_referrer_or_sends_in_the_open_is_known():
    """OpenStreetMap's terms want the one; some providers do the other."""
    assert tiles_of(provider_of("OpenStreetMap.Mapnik")).wants_referrer
    assert tiles_of(provider_of("Gaode.Normal")).is_open
    assert not tiles_of(provider()).wants_referrer
    assert not tiles_of(provider()).is_open
