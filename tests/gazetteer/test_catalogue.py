"""Names of downloads stand for addresses."""

from __future__ import annotations

import pytest

from geomap.errors import GazetteerError
from geomap.gazetteer.catalogue import PUBLISHERS, addresses, file_name


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("geonames:IQ, sy", ["IQ.zip", "SY.zip", "admin1CodesASCII.txt"]),
        ("geonames:allcountries", ["allCountries.zip", "admin1CodesASCII.txt"]),
        ("ourairports", ["airports.csv", "regions.csv"]),
        ("https://example.org/a%20b.csv?x=/y", ["a b.csv"]),
    ],
)
def test_a_name_stands_for_files(name: str, files: list[str]) -> None:
    """Case does not matter, an address stands for itself."""
    assert [file_name(address) for address in addresses(name)] == files


@pytest.mark.parametrize(
    "name", ["nobody", "geonames", "geonames:", "geonames:Iraq", "geonames:../x", "ourairports:IQ"]
)
def test_a_name_that_stands_for_nothing_is_refused(name: str) -> None:
    """With examples of those that do."""
    with pytest.raises(GazetteerError, match="geonames:IQ,SY"):
        addresses(name)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://h/x.zip", "http:///x.zip", "http://h/", "http://h/..", "http://h/%2e%2e",
     "http://h/a%2F..", "http://h/%00", "http://h/.hidden/..%5Cx", "http://h/-x"],
)  # fmt: skip
def test_an_address_without_a_safe_file_name_is_refused(address: str) -> None:
    """Nothing is ever written beside the folder."""
    with pytest.raises(GazetteerError):
        file_name(address)


def test_every_publisher_is_reached_safely() -> None:
    """By https."""
    assert all(publisher.base.startswith("https://") for publisher in PUBLISHERS.values())
