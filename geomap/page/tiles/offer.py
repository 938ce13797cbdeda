"""What a page is told of a provider of tiles: their addresses, the hosts that will be asked, and whom to name."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from geomap.errors import TilesError
from geomap.page.tiles.attribution import parts_of
from geomap.page.tiles.providers import missing_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xyzservices import TileProvider

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
OF_THE_TILE = ("z", "x", "y", "-y", "r")
"""What stands for the tile in an address; Leaflet fills it in."""
MERCATOR = ("EPSG:3857", "EPSG:900913")
ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d+)?")
"""An origin as a policy can have it; addresses in colons are none."""
FINEST = 24
LARGEST_PX = 1152
"""No number that a provider gives is greater, the side of its tiles in pixels included; none is below -FINEST."""
WANT_REFERRER = ("tile.openstreetmap.org",)
"""Hosts whose terms want to be told the page that asks, which ours does not do."""


@dataclass(frozen=True)
class Tiles:
    """Tiles that a page offers."""

    name: str
    """The provider's name."""
    url: str
    """Address of a tile, with {z}, {x}, {y} and perhaps {s} and {r} to be filled in."""
    subdomains: tuple[str, ...]
    """What {s} may be; empty where there is none."""
    hosts: tuple[str, ...]
    """Origins that are asked, one for each subdomain: 'https://a.example.org'."""
    host: str
    """What these have in common, for people: 'example.org'."""
    attribution: tuple[tuple[str, str], ...]
    """Whom to name: text, and where it leads or ''."""
    zooms: tuple[int, int]
    """The least and the greatest zoom that there are tiles of."""
    size: int
    """Pixels along a side of a tile."""
    offset: int
    """What is added to the zoom in an address."""
    is_tms: bool
    """Whether rows are counted from the south."""

    @property
    def is_open(self) -> bool:
        """Whether what is asked for travels unencrypted."""
        return any(host.startswith("http:") for host in self.hosts)

    @property
    def wants_referrer(self) -> bool:
        """Whether the provider's terms want to be told the page that asks."""
        return any(urlsplit(host).hostname in WANT_REFERRER for host in self.hosts)

    def content(self) -> dict[str, object]:
        """Return it ready for JSON."""
        return {**asdict(self), "is_open": self.is_open}


def tiles_of(provider: TileProvider) -> Tiles:
    """Return what a page is told of a provider; TilesError where the page cannot draw it or a key is missing."""
    _check(provider)
    subdomains = tuple(provider.get("subdomains", "abc")) if "{s}" in provider.url else ()
    url = PLACEHOLDER.sub(lambda match: _filled(provider, match[1]), provider.url)
    hosts = tuple(_origin(provider.name, url.replace("{s}", each)) for each in subdomains or ("",))
    return Tiles(
        name=provider.name,
        url=url,
        subdomains=subdomains,
        hosts=hosts,
        host=_common([urlsplit(host).netloc for host in hosts]),
        attribution=tuple(parts_of(provider.html_attribution)),
        zooms=(_whole(provider, "min_zoom", 0), _whole(provider, "max_zoom", FINEST - 2)),
        size=_whole(provider, "tileSize", 256),
        offset=_whole(provider, "zoomOffset", 0),
        is_tms=bool(provider.get("tms")),
    )


def _check(provider: TileProvider) -> None:
    name = provider.name
    if provider.get("status") == "broken":
        raise TilesError(name, "xyzservices lists it as broken", "another provider")
    if provider.get("crs", MERCATOR[0]) not in MERCATOR:
        raise TilesError(name, f"its tiles are in {provider.crs}", "tiles in Web Mercator (EPSG:3857)")
    if missing := missing_key(provider):
        wanted = f"--tiles-key KEY with the {missing!r} it gave you; whoever has the page can read it"
        raise TilesError(name, "it wants a key", wanted)
    if not all(f"{{{axis}}}" in provider.url for axis in "zx"):
        raise TilesError(name, "its address does not say where {z} and {x} go", "an address with {z}, {x} and {y}")


def _filled(provider: TileProvider, placeholder: str) -> str:
    """Return what stands for a placeholder: itself where the page fills it in, else what the provider has for it."""
    if placeholder in (*OF_THE_TILE, "s"):
        return f"{{{placeholder}}}"
    if placeholder not in provider:
        raise TilesError(provider.name, f"its address wants {{{placeholder}}}", "an address with {z}, {x} and {y} only")
    return quote(str(provider[placeholder]), safe="/:@,=&+~")


def _origin(name: str, url: str) -> str:
    """Return scheme and host of an address, which may be anything that a policy can hold."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise TilesError(name, f"its address cannot be read ({error})", "an address of the web") from error
    origin = f"{parts.scheme}://{parts.hostname}{port}"
    if parts.username is not None or not ORIGIN.fullmatch(origin):
        raise TilesError(name, f"its address is {url[:80]!r}", "an address such as https://example.org/{z}/{x}/{y}.png")
    return origin


def _common(hosts: Sequence[str]) -> str:
    """Return the last parts that hosts share.

    >>> _common(["a.tile.example.org", "b.tile.example.org"]), _common(["127.0.0.1:80"])
    ('tile.example.org', '127.0.0.1:80')
    """
    first, *others = (host.split(".") for host in hosts)
    while not all(other[-len(first) :] == first for other in others):
        first = first[1:]
    return ".".join(first) or hosts[0]


def _whole(provider: Mapping[str, Any], name: str, usual: int) -> int:
    """Return a whole number that a provider gives, the usual one if it gives none; TilesError for what is none."""
    value = provider.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, int) or not -FINEST <= value <= LARGEST_PX:
        raise TilesError(str(provider["name"]), f"its {name} is {str(value)[:40]!r}", "a whole number")
    return value
