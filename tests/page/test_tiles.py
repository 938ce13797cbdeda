"""Online tiles in a browser, from a real server on this machine: none before the reader agrees, none from elsewhere."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from loopback import TileServer, tiling
from node import node, package_file
from page import made_up
from page.conftest import SIZES, Opened
from xyzservices import TileProvider

from geomap.page.tiles import provider_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ATTRIBUTION = (
    '&copy; <a href="https://a.example/">Tiles</a> <a href="javascript:alert(1)">by</a> <img src=x onerror=alert(1)>me'
)
VALIDATE = Path(__file__).with_name("validate.mjs")
RED = """() => {
  const tile = document.querySelector(".leaflet-tile-loaded");
  return Boolean(tile) && tile.naturalWidth === 1 && getComputedStyle(tile).visibility === "visible";
}"""
AXE = "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })"


@pytest.fixture
def online(browser, tmp_path):
    """A function that opens the made-up page with the tiles of a server, and the network on."""

    @contextmanager
    def open_page(server: TileServer, size: str = "wide", **options: object) -> Iterator[Opened]:
        url = f"{server.address}/{{z}}/{{x}}/{{y}}.png"
        provider = TileProvider(name="Loop.<b>", url=url, attribution="me", html_attribution=ATTRIBUTION)
        (tmp_path / "map.html").write_bytes(made_up.page(tiles=provider).html().encode())
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        page = Opened(context.new_page())
        page.tab.on("request", lambda request: page.requests.append(request.url))
        page.tab.on("console", lambda message: page.messages.append(message.text))
        page.tab.on("pageerror", lambda error: page.messages.append(str(error)))
        page.tab.goto((tmp_path / "map.html").as_uri())
        assert page.tab.evaluate("geomap.ready") is True
        yield page
        context.close()

    return open_page


def from_web(page: Opened) -> list[str]:
    """What was asked for but the page itself."""
    return [url for url in page.requests if not url.startswith(("file:", "data:"))]


def moved(page: Opened) -> None:
    """The map at another place, and a while for what it might ask for."""
    page.tab.evaluate("map_geomap.setView([33, 44], 9, { animate: false })")
    page.tab.wait_for_timeout(300)


def agree(page: Opened) -> None:
    """The click that loads the tiles, and the first of them."""
    page.tab.click("#geomap-consent button >> nth=0")
    page.tab.wait_for_function(RED)


def test_nothing_is_asked_for_before_the_click(online):
    """Nor when the map moves, nor when the built-in map is kept."""
    with tiling() as server, online(server) as page:
        moved(page)
        page.tab.get_by_role("button", name="Keep the built-in map").click()
        moved(page)

        assert (from_web(page), server.asked, page.messages) == ([], [], [])
        assert page.tab.is_hidden("#geomap-consent")


def test_the_question_says_who_will_see_what(online):
    """Host, that the connection is open, and what the operator learns."""
    with tiling() as server, online(server) as page:
        host = server.address.removeprefix("http://")
        region = page.tab.get_by_role("region", name="This map can be shown over Loop.<b>")

        assert f"load it from {host}, whose operator then sees" in region.inner_text()
        assert "not encrypted" in region.inner_text()
        assert page.tab.get_by_role("button", name=f"Load tiles from {host}").is_visible()


def test_after_the_click_tiles_come_from_that_host_alone(online):
    """They are drawn under the incidents, and no request says which page asks."""
    with tiling() as server, online(server) as page:
        agree(page)
        moved(page)

        assert all(url.startswith(server.address) for url in from_web(page))
        assert len(server.asked) > 4
        assert {referrer for _, referrer in server.asked} == {None}
        assert (page.drawn()["marks"] > 4, page.messages) == (True, [])


def test_the_policy_keeps_other_hosts_out_after_the_click(online):
    """A picture from a second server is not asked for."""
    with tiling() as server, tiling() as other, online(server) as page:
        agree(page)
        failed = page.tab.evaluate(
            "url => new Promise((done) => { const it = new Image(); it.onerror = () => done(true); it.src = url; })",
            other.address,
        )

        assert (failed, other.asked) == (True, [])


def test_the_attribution_is_text_and_safe_links(online):
    """It stands on the map while the tiles do."""
    with tiling() as server, online(server) as page:
        agree(page)
        credit = page.tab.locator(".geomap-attribution").filter(has_text="Tiles")

        assert credit.inner_text() == "© Tiles by me"
        assert credit.evaluate("it => [...it.querySelectorAll('a')].map((a) => a.href)") == ["https://a.example/"]
        assert page.tab.locator(".geomap-attribution img").count() == 0


def test_the_legend_switches_tiles_off_and_on(online):
    """Off, nothing more is asked for; the page's own names are back, and the attribution is gone."""
    with tiling() as server, online(server) as page:
        agree(page)
        names = page.tab.locator(".geomap-legend input[name=names]")
        assert not names.is_checked()
        page.tab.uncheck(".geomap-legend input[name=tiles]")
        before = len(server.asked)
        moved(page)

        assert (len(server.asked), names.is_checked()) == (before, True)
        assert page.tab.locator(".leaflet-tile").count() == 0
        assert page.tab.locator(".geomap-attribution").filter(has_text="Tiles").count() == 0
        page.tab.check(".geomap-legend input[name=tiles]")
        page.tab.wait_for_function(RED)


def test_who_kept_the_built_in_map_is_asked_again(online):
    """The box in the legend opens the question; it loads nothing by itself."""
    with tiling() as server, online(server) as page:
        page.tab.get_by_role("button", name="Keep the built-in map").click()
        page.tab.click(".geomap-legend input[name=tiles]")
        page.tab.wait_for_timeout(200)

        assert page.tab.is_visible("#geomap-consent")
        assert page.tab.evaluate("document.activeElement.id") == "geomap-consent"
        assert (server.asked, page.tab.is_checked(".geomap-legend input[name=tiles]")) == ([], False)


def test_the_question_is_answered_by_keyboard(online):
    """Tab leads to it before the map, Escape keeps the built-in map, and the focus goes to the map."""
    with tiling() as server, online(server) as page:
        page.tab.focus("#geomap-theme")
        page.tab.keyboard.press("Tab")
        assert page.tab.evaluate("document.activeElement.textContent").startswith("Load tiles from")
        page.tab.keyboard.press("Escape")

        assert page.tab.evaluate("document.activeElement.id") == "map_geomap"
        assert page.tab.inner_text("#geomap-status") == "The built-in map stays. Nothing was asked for."
        assert (page.tab.is_hidden("#geomap-consent"), server.asked) == (True, [])


def test_the_choice_is_not_kept(online):
    """Nothing is stored, and after loading the page again the question stands there again."""
    with tiling() as server, online(server) as page:
        agree(page)
        assert page.tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        page.tab.reload()
        assert page.tab.evaluate("geomap.ready") is True
        asked = len(server.asked)
        moved(page)

        assert (page.tab.is_visible("#geomap-consent"), len(server.asked)) == (True, asked)


def test_tiles_that_do_not_come_leave_the_built_in_map(online):
    """Land and names stay, and the legend says that the host gave nothing; the console has only the browser's lines."""
    with tiling(is_empty=True) as server, online(server) as page:
        page.tab.click("#geomap-consent button >> nth=0")
        page.tab.wait_for_selector(".geomap-legend p:has-text('gave no map')")

        assert page.drawn()["borders"] > 10
        assert page.tab.is_checked(".geomap-legend input[name=names]")
        assert page.tab.locator(".leaflet-tile-loaded").count() == 0
        assert all("404" in message for message in page.messages)


def test_markup_and_policy_are_without_a_finding(online, tmp_path):
    """With the question open, and a policy that names a host."""
    with tiling() as server, online(server) as page:
        (tmp_path / "open.html").write_text(page.tab.content(), encoding="utf-8")
    made = made_up.page(tiles=provider_of("OpenTopoMap")).html()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', made)[1]

    found = json.loads(node(VALIDATE, policy, tmp_path / "open.html"))

    assert "https://a.tile.opentopomap.org https://b.tile.opentopomap.org" in policy
    assert found == {"markup": [], "policy": []}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_axe_finds_nothing_before_and_after(online, theme, size):
    """With the question open and with tiles; nothing is wider than the page."""
    with tiling() as server, online(server, size, color_scheme=theme, reduced_motion="reduce") as page:
        page.tab.evaluate(package_file("axe-core/axe.min.js").read_text(encoding="utf-8"))
        before = page.tab.evaluate(AXE)["violations"]
        agree(page)
        after = page.tab.evaluate(AXE)["violations"]

        assert [[rule["id"] for rule in found] for found in (before, after)] == [[], []]
        assert page.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
