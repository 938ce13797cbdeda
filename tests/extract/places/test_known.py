"""What the gazetteer knows of names, asked at once."""

from __future__ import annotations

import pytest

from geomap.extract.places.known import Names


def test_the_weightiest_place_of_a_name_is_told(world) -> None:
    """Of all the towns called Paris that of France."""
    known = Names(world, ["Paris"]).get("Paris")
    assert known is not None
    assert (known.name, known.type, known.is_wide) == ("Paris", "town", False)


@pytest.mark.parametrize("name", ["Frzulm", "", "...", "The quick brown"])
def test_a_name_that_no_place_bears_is_none(world, name: str) -> None:
    """An empty one, too, and one that was not asked for."""
    assert Names(world, [name]).get(name) is None
    assert Names(world, []).get(name) is None


def test_a_code_is_one_in_capitals_only(world) -> None:
    """'US' is the United States, 'Us' is not."""
    names = Names(world, ["US", "Us"])
    lands = {name: known.name for name in ("US", "Us") if (known := names.get(name))}
    assert lands["US"] == "United States"
    assert lands.get("Us") != "United States"


def test_a_name_is_known_without_its_article(world) -> None:
    """As news has it: 'the Netherlands' with a small letter."""
    known = Names(world, ["Netherlands"]).get("Netherlands")
    assert known is not None
    assert known.type == "country"
