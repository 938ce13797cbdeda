"""Names of downloads and the files that they stand for."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from geomap.errors import GazetteerError, shown


class Publisher(NamedTuple):
    """Who offers files, and under which address."""

    base: str
    """The folder of the files, without the last '/'."""
    always: tuple[str, ...]
    """The files that come with every download."""
    also: tuple[str, ...]
    """What may be asked for by name besides the codes of countries; empty: nothing is asked for."""


PUBLISHERS: dict[str, Publisher] = {
    "geonames": Publisher(
        "https://download.geonames.org/export/dump",
        ("admin1CodesASCII.txt",),
        ("allCountries", "alternateNamesV2", "hierarchy", "cities500", "cities1000", "cities5000", "cities15000"),
    ),
    "ourairports": Publisher(
        "https://davidmegginson.github.io/ourairports-data", ("airports.csv", "regions.csv"), ()
    ),
    "natural-earth": Publisher(
        "https://naciscdn.org/naturalearth/10m/cultural",
        (
            "ne_10m_populated_places.zip", "ne_10m_admin_1_states_provinces.zip", "ne_10m_admin_0_countries.zip",
        ),
        (),
    ),
}  # fmt: skip
"""Publishers by the name of a download. `geonames:IQ,SY` asks for countries, `geonames:allCountries` for all."""
BESIDE = frozenset({"admin1CodesASCII.txt", "alternateNamesV2.zip", "hierarchy.zip", "regions.csv"})
"""Files that hold no places of their own: an importer reads them where they lie beside the one that does."""
EXAMPLES = "geonames:IQ,SY, geonames:allCountries, ourairports, natural-earth or an http(s) address"
_COUNTRY = re.compile(r"[A-Z]{2}")
_FILE = re.compile(r"[\w.][\w.\- ]*")


def addresses(name: str, base: str | None = None) -> list[str]:
    """Return the addresses that a name stands for; `base` is another place where the publisher's files lie.

    >>> addresses("geonames:IQ", "http://mirror")
    ['http://mirror/IQ.zip', 'http://mirror/admin1CodesASCII.txt']
    """
    if "://" in name:
        return [name]
    who, _, wanted = name.partition(":")
    publisher = PUBLISHERS.get(who)
    if publisher is None:
        raise GazetteerError(shown(name), "there is no download of that name", EXAMPLES)
    parts = [part.strip() for part in wanted.split(",") if part.strip()]
    if bool(parts) != bool(publisher.also):
        raise GazetteerError(shown(name), "it says " + ("too much" if parts else "not what is wanted of it"), EXAMPLES)
    files = [f"{_known(name, part, publisher)}.zip" for part in parts] + list(publisher.always)
    return [f"{(base or publisher.base).rstrip('/')}/{file}" for file in files]


def file_name(address: str) -> str:
    """Return the name under which a download is kept; raises GazetteerError if the address ends in none.

    >>> file_name("https://example.org/dump/IQ.zip?x=1")
    'IQ.zip'
    """
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise GazetteerError(shown(address), "it is no http(s) address", EXAMPLES)
    name = PurePosixPath(unquote(parts.path)).name
    if not _FILE.fullmatch(name) or name.strip(".") == "":
        raise GazetteerError(shown(address), "it does not end in the name of a file", "an address of one file")
    return name


def _known(name: str, part: str, publisher: Publisher) -> str:
    for known in publisher.also:
        if known.lower() == part.lower():
            return known
    if not _COUNTRY.fullmatch(part.upper()):
        raise GazetteerError(shown(name), f"{shown(part)} is no country code and none of its files", EXAMPLES)
    return part.upper()
