"""Coordinates in words are read as given, and nothing else is taken for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.coordinates import Given, Refused, ShortCode, read


@pytest.mark.parametrize(
    "text",
    [
        "33.5N 44.5E", "44.5E, 33.5N", "33.5°N; 44.5°E", "N33.5 E44.5", "33.5, 44.5", "33,5 44,5", "33,5; 44,5",
        "lat 33.5 lon 44.5", "Longitude: 44.5, Latitude: 33.5", "33°30'00\"N 44°30'00\"E", "33º30′ N, 44º30′ E",
        "33:30:00N 44:30:00E", "33 30 00 N 44 30 00 E", "N 33 30 00 E 44 30 00", "33°30.0'N 044°30.0'E",
        "33d30m00sN 44d30m00sE", "333000N0443000E", "3330N04430E", "N333000E0443000", "33-30.0N 044-30.0E",
        "33 degrees 30 minutes north, 44 degrees 30 minutes east", "a point at 33.5N 44.5E near Baghdad",
    ],
)  # fmt: skip
def test_degrees_are_read_in_every_writing(text: str) -> None:
    """Decimal, with minutes and seconds, in blocks."""
    found = read(text)
    assert isinstance(found, Given)
    assert (found.lat, found.lon) == (pytest.approx(33.5), pytest.approx(44.5))


@pytest.mark.parametrize(
    "text",
    [
        "12-14 rockets", "K-1", "T-4", "H3", "107 mm", "107mm rockets, 12 of them", "2014-10-11", "11.03.2020",
        "+964 770 123 4567", "91AL5", "Tower 22", "33, 44", "Highway 1 S 5 E", "12 S and 14 E", "3 SAM 12 fired",
        "5 km N and 10 km E of Hit", "22+ rockets", "Site 512", "10:45 N", "5 km north of 33.5N 44.5E",
    ],
)  # fmt: skip
def test_what_only_looks_like_coordinates_is_none(text: str) -> None:
    """Dates, numbers of things, names, and what counts from coordinates."""
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("144.3, 33.1", "may be swapped"),
        ("33.3N 244.4E", "beyond 180 degrees"),
        ("33°61'N 44°10'E", "more than 59"),
        ("33.1N 44.1N", "two latitudes"),
        ("33,3,44,4", "more than one way"),
        ("38S MB 4412 881", "not as many digits"),
        ("38R 444000 3688000", "does not lie in band R"),
    ],
)
def test_what_cannot_be_right_is_refused(text: str, reason: str) -> None:
    """With the reason."""
    found = read(text)
    assert isinstance(found, Refused)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("text", "radius_m"), [("33.5N 44.5E", 7240), ("33.5000N 44.5000E", 7.24), ("33°30'N 44°30'E", 1206)]
)
def test_the_digits_say_how_sure_it_is(text: str, radius_m: float) -> None:
    """Half of the last one."""
    assert read(text).radius_m == pytest.approx(radius_m, rel=0.01)


def test_a_short_plus_code_comes_back_with_its_town() -> None:
    """It counts from there."""
    assert read("CV4M+2H Baghdad") == ShortCode("CV4M+2H", "Baghdad")


@given(st.floats(-89.99, 89.99), st.floats(-179.99, 179.99))
def test_a_written_point_is_read_back(lat: float, lon: float) -> None:
    """To the last digit written."""
    found = read(f"{abs(lat):.4f}{'N' if lat >= 0 else 'S'} {abs(lon):.4f}{'E' if lon >= 0 else 'W'}")
    assert (found.lat, found.lon) == (pytest.approx(lat, abs=1e-4), pytest.approx(lon, abs=1e-4))


@given(st.text("0123456789.,:-+°'\" NSEWnsewkmABCX", max_size=40))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """A point on the earth, a refusal, or nothing."""
    found = read(text)
    assert not isinstance(found, Given) or (abs(found.lat) <= 90 and abs(found.lon) <= 180)


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d %b %Y", "%d%b%Y", "%d%b%y", "%Y%m%d"]))
def test_no_date_is_a_point(day, form: str) -> None:
    """However it is written."""
    assert read(day.strftime(form)) is None
