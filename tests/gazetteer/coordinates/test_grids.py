"""Grid references: MGRS, UTM, Plus Codes."""

from __future__ import annotations

import pytest

from geomap import geo
from geomap.gazetteer.coordinates import grids

BAGHDAD = (33.3301, 44.3991)


@pytest.mark.parametrize(
    ("text", "size_m"),
    [
        ("38SMB4400088000", 1),
        ("38S MB 4400 8800", 10),
        ("grid 38S MB 440 880", 100),
        ("38SMB4488", 1000),
        ("38smb48", 10_000),
        ("38SMB", 100_000),
    ],
)
def test_a_square_is_its_middle_and_half_its_diagonal(text: str, size_m: float) -> None:
    """From a metre to a hundred kilometres."""
    found = grids.read_mgrs(text)
    assert float(geo.distances_m(found.lat, found.lon, *BAGHDAD)) <= size_m + 200
    assert found.radius_m == pytest.approx(max(size_m * 0.5**0.5, 1))


def test_a_square_that_does_not_exist_is_refused() -> None:
    """Zone 38 has no square AA in band S."""
    assert "no grid square" in grids.read_mgrs("38SAA1234512345").reason


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("38S 444000 3688000", "S read as the latitude band 32° to 40°, not as the southern hemisphere"),
        ("38N 444000 3688000", "N read as the northern hemisphere"),
        ("UTM 38 444000mE 3688000mN", "no letter"),
    ],
)
def test_the_letter_after_a_utm_zone_is_a_band_or_a_hemisphere(text: str, how: str) -> None:
    """And the answer says which."""
    found = grids.read_utm(text)
    assert (found.lat, found.lon) == (pytest.approx(BAGHDAD[0], abs=0.001), pytest.approx(BAGHDAD[1], abs=0.001))
    assert how in found.reason


def test_a_full_plus_code_is_its_cell() -> None:
    """14 m wide."""
    found = grids.read_plus_code("8H568F37+XX")
    assert (found.lat, found.lon) == (pytest.approx(33.30494, abs=1e-4), pytest.approx(44.46494, abs=1e-4))


def test_a_short_plus_code_is_found_again_from_a_point_nearby() -> None:
    """Its first digits are those of the town."""
    full, short = grids.decoded("8H568F37+XX"), grids.recovered("8F37+XX", 33.3, 44.4)
    assert (full.lat, full.lon) == (short.lat, short.lon)
