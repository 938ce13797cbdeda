"""What news names alone is found, and gives way to a town that is better known."""

from __future__ import annotations

import pytest

from geomap.gazetteer import open_default


@pytest.mark.parametrize(("name", "kind"), [("Heathrow Airport", "airport"), ("Treme", "neighbourhood")])
def test_a_landmark_is_found_by_its_own_name(name: str, kind: str) -> None:
    """Without its town."""
    with open_default() as gazetteer:
        assert gazetteer.resolve(name).place.type == kind


def test_a_quarter_gives_way_to_a_large_town() -> None:
    """Delft is in the Netherlands, if nothing else is said."""
    with open_default() as gazetteer:
        assert gazetteer.resolve("Delft").place.country == "NL"
