"""Coordinates in words are struck; figures and dates stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer import coordinates
from geomap.publish.strike import STRUCK
from geomap.publish.written import without_coordinates


@pytest.mark.parametrize(
    "text",
    [
        "33.5238, 44.2561", "33,5238; 44,2561", "33.5N 44.3E", "N 33° 31' 25\" E 44° 15' 21\"", "33°31′N",
        "38S MB 30 10", "38SMB4488", "8H6GG7F4+VC", "///filled.count.soap", "lat 33.52381 lon 44.25614",
        "https://example.org/map?ll=33.5238,44.2561", "38 S 444000 3710000", "331530N 0442300E",
        "zone 38 444000 3710000",
    ],
)  # fmt: skip
def test_what_reads_as_coordinates_is_struck(text: str) -> None:
    """In every usual form, and inside a sentence."""
    digits = {
        part for part in ("5238", "5.2", "4488", "G7F4", "soap", "444000", "331530", "33°31", "52381") if part in text
    }
    for words in (text, f"seen at {text} on the day"):
        found = without_coordinates(words)
        assert not any(part in found for part in digits)
        assert not isinstance(coordinates.read(found), coordinates.Given)


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("قصف عند ٣٣٫٥٢٣٨١، ٤٤٫٢٥٦١٤", f"قصف عند {STRUCK}"),
        ("۳۳٫۵،\u200f ۴۴٫۲", STRUCK),
        ("https://e.org/?q=33.5%2C44.2", STRUCK),
        ("https://e.org/?q=33.5%252C44.2", STRUCK),
        ("https://e.org/?lat=33.5&lon=44.2&z=9", f"https://e.org/?lat={STRUCK}&z=9"),
        ("?y=33.5&amp;x=44.2", f"?y={STRUCK}"),
        ('{"lat": 33, "lon": 44}', f'{{"{STRUCK}, "{STRUCK}}}'),
        ("https://e.org/a%20b", "https://e.org/a%20b"),
        ("flat 33, plat 5.2", "flat 33, plat 5.2"),
    ],
)
def test_coordinates_are_struck_in_other_digits_and_in_addresses(text: str, struck: str) -> None:
    """Whatever the script and the signs of an address; an address that hides some is struck as a whole."""
    assert without_coordinates(text) == struck


@pytest.mark.parametrize(
    "text",
    [
        "12-14 rockets",
        "1,200 people, 3.5 million",
        "on 11.03.2020 at 14:30",
        "K-1 base",
        "107 mm",
        "2020-03-11",
        "IRQ12345",
    ],
)
def test_figures_dates_and_names_stay(text: str) -> None:
    """They place nothing."""
    assert without_coordinates(text) == text


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(2, 6))
def test_no_decimals_of_a_point_are_left(lat: float, lon: float, decimals: int) -> None:
    """Whatever the point."""
    text = f"{lat:.{decimals}f}, {lon:.{decimals}f}"
    assert not any(map(str.isdigit, without_coordinates(f"at {text}.")))
