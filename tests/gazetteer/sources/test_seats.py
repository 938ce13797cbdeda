"""What a town is the seat of is taken from its name alone, and only where that is plain."""

from __future__ import annotations

from builders import place

from geomap.gazetteer.sources import seats
from geomap.schema import PLACES, frame


def seats_of(*towns, **capitals):
    """Return what these towns are the seats of."""
    return seats.of(frame(PLACES, towns), capitals).fillna("").tolist()


def test_the_capital_is_the_largest_town_of_its_name() -> None:
    """A village that is called like the capital is not it."""
    towns = place(name="Paris", country="FR", population=900), place(name="Paris", country="FR", population=2_000_000)
    assert seats_of(*towns, FR="Paris") == ["", "country"]


def test_the_capital_may_go_by_another_name() -> None:
    """Where no town bears the capital's name, an alias that folds to it will do."""
    towns = place(name="Macau", aliases="Macao;Ao Men", country="MO"), place(name="Taipa", country="MO")
    assert seats_of(*towns, MO="Macao") == ["country", ""]


def test_a_province_has_its_namesake_for_a_seat() -> None:
    """The largest town of Kirkuk Governorate that is called Kirkuk is its seat."""
    towns = place(name="Kirkuk", admin1="Kirkuk Governorate"), place(name="Daquq", admin1="Kirkuk Governorate")
    assert seats_of(*towns, IQ="Baghdad") == ["province", ""]


def test_a_smaller_namesake_is_no_seat() -> None:
    """A town of the province's name that is not its largest may be anything."""
    towns = place(name="Babil", admin1="Babil", population=900), place(name="Hillah", admin1="Babil")
    assert seats_of(*towns, IQ="Baghdad") == ["", ""]


def test_new_york_is_no_seat() -> None:
    """In the United States a state's namesake is not its capital."""
    assert seats_of(place(name="New York", admin1="New York", country="US"), US="Washington") == [""]


def test_a_capital_outranks_a_province() -> None:
    """Of two seats a town has the higher one."""
    assert seats_of(place(name="Baghdad", admin1="Baghdad"), IQ="Baghdad") == ["country"]
