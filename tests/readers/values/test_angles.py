"""Latitudes and longitudes in cells of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.readers.values import Unread
from geomap.readers.values.angles import read


@pytest.mark.parametrize("text", ["33.3", "٣٣.٣", "٣٣٫٣", "+33.3", "33.3°", "3.33e1"])
def test_a_plain_angle_is_beyond_doubt(text: str) -> None:
    """Digits of any script count."""
    assert read(text, "latitude") == (pytest.approx(33.3), "")


@pytest.mark.parametrize(
    ("text", "axis", "angle"),
    [
        ("33,3", "latitude", 33.3),
        ("33°18'N", "latitude", 33.3),
        ("33º18′00″N", "latitude", 33.3),
        ("N33°18'", "latitude", 33.3),
        ("33°18'", "latitude", 33.3),
        ("-33°18'", "latitude", -33.3),
        ("33 18 0", "latitude", 33.3),
        ("33:18:00 S", "latitude", -33.3),
        ("33.3 N", "latitude", 33.3),
        ("33 degrees 18 minutes north", "latitude", 33.3),
        ("44°24'E", "longitude", 44.4),
        ("44.4W", "longitude", -44.4),
    ],
)
def test_other_forms_are_read_and_said(text: str, axis, angle: float) -> None:
    """With commas, with minutes and seconds, with letters before and behind."""
    found, doubt = read(text, axis)
    assert found == pytest.approx(angle)
    assert doubt


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("91", "from -90 to 90"),
        ("nan", "from -90"),
        ("inf", "from -90"),
        ("1e400", "from -90"),
        ("3_3.5", "from -90"),
        ("44°E", "other axis"),
        ("33.3, 44.4", "a column each"),
        ("33,5 44,2", "a column each"),
        ("33,5 30,5 N", "only the last"),
        ("33 18.5 30 N", "only the last"),
        ("33°18'N 44°24'E", "a column each"),
        ("33.345.120", "marks for thousands"),
        ("33°75'N", "minutes and seconds"),
        ("95°N", "minutes and seconds"),
        ("north", "from -90"),
        ("=A1", "from -90"),
        ("1" * 10_000, "from -90"),
    ],
)
def test_what_is_no_latitude_says_what_was_wanted(text: str, wish: str) -> None:
    """Two numbers in one cell are not one of them."""
    with pytest.raises(Unread, match=wish):
        read(text, "latitude")


@given(st.integers(0, 89), st.integers(0, 59), st.integers(0, 59), st.sampled_from("NS"))
def test_degrees_minutes_and_seconds_add_up(degrees: int, minutes: int, seconds: int, half: str) -> None:
    """Whatever they are."""
    sign = 1 if half == "N" else -1
    found = read(f"{degrees}°{minutes:02}'{seconds:02}\"{half}", "latitude")[0]
    assert found == pytest.approx(sign * (degrees + minutes / 60 + seconds / 3600))


@given(st.floats(-180, 180).map(lambda value: round(value, 6)))
def test_a_decimal_comma_is_a_point(value: float) -> None:
    """No digit is lost."""
    text = f"{value:.6f}"
    assert read(text.replace(".", ","), "longitude")[0] == read(text, "longitude")[0] == float(text)
