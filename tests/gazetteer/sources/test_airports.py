"""Airports go by their codes and, where that is plain, by their city."""

from __future__ import annotations

import pytest

from geomap.gazetteer.sources import airports


def airport(icao, name, *, city="Erbil", iata="EBL"):
    """An airport as airportsdata has it."""
    return {"icao": icao, "iata": iata, "name": name, "city": city, "country": "IQ"}


def test_the_only_scheduled_airport_is_its_citys() -> None:
    """An airstrip without an IATA code does not compete."""
    found = airports.main_ones([airport("ORER", "Erbil International"), airport("OR01", "Bashur", iata="")])
    assert found == {"ORER"}


def test_of_several_the_international_one_is_meant() -> None:
    """'X airport' is the one that calls itself international."""
    assert airports.main_ones([airport("A", "Central"), airport("B", "Erbil Intl")]) == {"B"}


def test_two_equals_have_no_name_in_common() -> None:
    """London airport could be several: none of them gets the name."""
    assert airports.main_ones([airport("A", "Heathrow"), airport("B", "Gatwick")]) == set()


@pytest.mark.parametrize("name", ["Balad Air Base", "RAF Akrotiri", "Hill AFB", "Naval Station Rota"])
def test_a_military_field_is_known_by_its_name(name) -> None:
    """Air bases, naval stations and the like are military."""
    assert airports.is_military(name)


def test_every_airport_has_its_codes() -> None:
    """Baghdad International is found as ORBI, BGW and Baghdad airport."""
    table = airports.read().set_index("gazetteer_id")
    assert table.loc["ORBI", "aliases"] == "Baghdad airport;ORBI;BGW"
