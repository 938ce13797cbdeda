"""Which incidents have the outline of their province or country, and which stay a disc."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely

from geomap.page.outlines import MOST, PLACE, outlines_of


def placed(*rows: tuple[object, ...]) -> pd.DataFrame:
    """Places of incidents: precision, country, matched name, place name, latitude, longitude, radius."""
    return pd.DataFrame(rows, columns=PLACE)


def shape_of(told: dict[str, object]) -> shapely.Polygon:
    """The largest ring of an outline as a polygon in degrees."""
    rings = [pd.Series(ring).to_numpy().reshape(-1, 2).cumsum(axis=0) * told["unit"] for ring in told["rings"]]
    return max((shapely.Polygon(ring) for ring in rings), key=lambda polygon: polygon.area)


ANBAR = ("province", "IQ", "Anbar province", "Anbar Governorate", 32.95, 41.5, 265_000.0)
SYRIA = ("country", "SY", "Syria", "Syria", 35.02, 38.5, 425_000.0)


def test_a_province_and_a_country_have_their_outlines():
    """Each by its number, told once however many incidents lie in it, that of most first."""
    column, told = outlines_of(placed(SYRIA, ANBAR, ANBAR))

    assert column.tolist() == [1, 0, 0]
    anbar, syria = map(shape_of, told)
    assert anbar.contains(shapely.Point(42.0, 33.0))
    assert not anbar.contains(shapely.Point(44.4, 33.3))
    assert syria.contains(shapely.Point(37.16, 36.2))


def test_precise_and_unplaced_incidents_have_none():
    """A disc is right for a place that is a point, and nothing for none."""
    exact = ("exact", *ANBAR[1:])
    nowhere = ("province", "IQ", None, None, None, None, None)

    column, told = outlines_of(placed(exact, nowhere))

    assert (column.isna().all(), told) == (True, [])


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("province", "IQ", "Scotland", "Scotland", 32.95, 41.5, 20_000.0), "another name, and much smaller"),
        (("province", "SY", "Anbar", "Anbar", 32.95, 41.5, 265_000.0), "another country"),
        (("province", "IQ", "Anbar", "Anbar", 51.5, -0.1, 265_000.0), "the point lies far off"),
        (("country", "XX", "Nowhere", "Nowhere", 35.0, 38.5, 400_000.0), "no such country"),
        (("country", "SY", "Syria", "Syria", 51.5, -0.1, 400_000.0), "the point is not there"),
        (("country", None, None, None, 35.0, 38.5, 400_000.0), "no country at all"),
    ],
)
def test_what_does_not_agree_stays_a_disc(row, why):
    """A wrong outline would be worse than none."""
    column, told = outlines_of(placed(row))

    assert (column.isna().all(), told) == (True, []), why


def test_coordinates_without_a_name_lie_in_the_province_round_them():
    """A source that gives a point and says 'province' means the one in which the point lies."""
    column, told = outlines_of(placed(("province", "SY", None, None, 35.9, 36.6, 100_000.0)))

    assert column.tolist() == [0]
    assert shape_of(told[0]).contains(shapely.Point(36.6, 35.9))


def test_a_page_carries_some_dozens_at_most():
    """Those of most incidents; the others stay discs."""
    codes = "IQ SY IR TR JO SA EG SD LY DZ MA TN ML NE TD NG CM CF SS ET SO KE UG TZ CD AO ZM ZW MZ MG IN PK AF BD MM TH LA KH VN CN MN KZ UZ TM KG TJ GE AM AZ UA BY PL".split()  # noqa: E501, SIM905 - a list of codes
    from geomap.page.basemap.outlines import read_outlines  # noqa: PLC0415 - for its points alone

    world = read_outlines()
    rows = []
    for code in codes:
        point = world.country(code).representative_point()
        rows.append(("country", code, code, code, point.y, point.x, 500_000.0))

    column, told = outlines_of(placed(*rows, rows[-1]))

    assert len(told) == MOST
    assert column.notna().sum() == MOST + 1
    assert column.iloc[-1] == 0


@pytest.mark.parametrize(("code", "lat", "lon", "width_deg"), [("FJ", -17.8, 178.0, 5), ("NZ", -41.8, 171.5, 20)])
def test_a_country_on_both_sides_of_180_degrees_is_whole(code, lat, lon, width_deg):
    """Its longitudes run on beyond 180, and it is as fine as one elsewhere."""
    _, told = outlines_of(placed(("country", code, code, code, lat, lon, 800_000.0)))

    rings = [pd.Series(ring).to_numpy().reshape(-1, 2).cumsum(axis=0) * told[0]["unit"] for ring in told[0]["rings"]]
    lons = [lon for ring in rings for lon in ring[:, 0]]
    assert max(lons) > 180
    assert max(lons) - min(lons) < width_deg
    assert len(lons) > 100
