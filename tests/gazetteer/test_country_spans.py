"""How far countries reach from west to east."""

from __future__ import annotations

import pytest

from geomap.gazetteer.country_spans import span_of


@pytest.mark.parametrize("name", ["Iraq", "iq", "IRQ", "العراق"])
def test_a_country_goes_by_names_and_codes(name: str) -> None:
    """Baghdad lies in it, and Cairo does not."""
    west, east = span_of([name])
    assert 31 < west < 44.4 < east < 55


def test_several_reach_as_far_as_all() -> None:
    """From the west of the one to the east of the other."""
    syria, iraq, both = span_of(["Syria"]), span_of(["Iraq"]), span_of(["Syria", "Iraq"])
    assert both == (syria[0], iraq[1])


@pytest.mark.parametrize("names", [[], ["Nowhere"], ["Iraq", "Nowhere"]])
def test_one_that_is_not_known_may_be_anywhere(names: list[str]) -> None:
    """So nothing is said."""
    assert span_of(names) is None


def test_a_country_round_a_pole_has_all_longitudes() -> None:
    """Its disc holds the pole."""
    west, east = span_of(["Antarctica"])
    assert east - west == 360
