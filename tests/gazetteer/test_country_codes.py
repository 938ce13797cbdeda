"""Codes of countries in any list become ISO codes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.gazetteer.country_codes import alpha2, iso, of_alpha3, of_fips


@pytest.mark.parametrize("table", [of_fips(), of_alpha3()], ids=["fips", "alpha3"])
def test_every_code_leads_to_codes_in_use(table: dict[str, str]) -> None:
    """Or to none, where it stands for no country."""
    found = {code for codes in table.values() for code in codes.split(";") if code}
    assert found <= alpha2() | {"AN", "CS"}


@settings(deadline=None)
@given(st.text(max_size=12))
def test_what_is_no_country_has_no_code(text: str) -> None:
    """Any answer is a code in use."""
    assert iso(text) in alpha2() | {""}
