"""Degrees in words."""

from __future__ import annotations

from geomap.gazetteer.coordinates.degrees import read_degrees


def test_bare_numbers_are_latitude_first_and_say_so() -> None:
    """Nothing in them tells which is which."""
    found = read_degrees("33.31, 44.36")
    assert (found.is_signed, found.reason) == (False, "read as latitude, longitude in decimal degrees")


def test_south_and_west_are_negative() -> None:
    """By letter and by sign."""
    assert (read_degrees("3.5S 4.5W").lat, read_degrees("-3.5, -4.5").lon) == (-3.5, -4.5)


def test_coordinates_in_brackets_after_a_name_are_read() -> None:
    """As logs write them."""
    assert read_degrees("Taji (33.52, 44.26)").lat == 33.52
