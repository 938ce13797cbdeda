"""Provinces, districts and regions of the world are read as places."""

from __future__ import annotations

from geomap.gazetteer.sources import curated, districts, provinces, regions, towns


def row(table, **wanted):
    """Return the one row of a table with these values."""
    for column, value in wanted.items():
        table = table[table[column] == value]
    assert len(table) == 1
    return table.iloc[0]


def test_a_provinces_code_is_an_alias() -> None:
    """Springfield, IL needs IL."""
    assert "IL" in row(provinces.read(), name="Illinois")["aliases"].split(";")


def test_codes_have_names() -> None:
    """GeoNames' code for a unit leads to its usual name, curated or made."""
    named = provinces.named()
    assert (named["US.TX"], named["IQ.01"]) == ("Texas", "Anbar")


def test_a_district_knows_its_province() -> None:
    """Kern County is in California."""
    assert row(districts.read(), name="Kern County", country="US")["admin1"] == "California"


def test_a_region_is_as_wide_as_it_is() -> None:
    """The Sahel is a region of several countries and more than a thousand kilometres."""
    sahel = row(regions.read(), name="Sahel")
    assert (sahel["type"], "ML" in sahel["country"].split(";"), sahel["radius_m"] > 1e6) == ("region", True, True)


def test_a_country_goes_by_its_people() -> None:
    """Danes are of Denmark, and Burma is Myanmar."""
    read = curated.read()
    aliases = {code: row(read, type="country", country=code)["aliases"].split(";") for code in ("DK", "MM")}
    assert ("Danes" in aliases["DK"], "Burma" in aliases["MM"]) == (True, True)


def test_a_town_knows_its_province_and_its_seat() -> None:
    """There is a Paris in Texas, and one that is a capital."""
    paris = towns.read().query("name == 'Paris'")
    assert row(paris, country="FR", seat="country")["population"] > 1_000_000
    assert len(paris[(paris["country"] == "US") & (paris["admin1"] == "Texas")]) == 1
