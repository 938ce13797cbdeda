"""Natural Earth's three tables become places, from GeoJSON and from shapefiles."""

from __future__ import annotations

import zipfile

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from gazetteer_samples import SAMPLES, SQUARE, collection, feature

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import natural_earth
from geomap.schema import records

TOWN = {"featurecla": "Admin-1 capital", "scalerank": 5, "name": "Ramadi", "namealt": "Ar Ramadi", "name_ar": "الرمادي",
        "iso_a2": "IQ", "adm1name": "Al-Anbar", "pop_max": 423181, "geonameid": -1, "ne_id": 1}  # fmt: skip
COUNTRY = {"featurecla": "Admin-0 country", "scalerank": 1, "sovereignt": "France", "admin": "France", "name": "France",
           "iso_a2": "-99", "iso_a2_eh": "FR", "pop_est": 67e6, "adm0_a3": "FRA"}  # fmt: skip


def read(path) -> list[dict[str, object]]:
    """The places of a file."""
    return records(pd.concat(natural_earth.read(path)))


def test_a_town_has_its_names_and_seat(tmp_path) -> None:
    """Names in all languages are aliases."""
    (town,) = read(collection(tmp_path / "x.geojson", feature(TOWN)))
    assert (town["name"], town["aliases"], town["seat"]) == ("Ramadi", "Ar Ramadi;الرمادي", "province")
    assert (town["admin1"], town["population"], town["latitude"]) == ("Al-Anbar", 423_181, 33)


def test_a_province_has_a_radius_that_holds_it(tmp_path) -> None:
    """From the middle of a degree to its corners."""
    (province,) = read(SAMPLES["natural_earth"](tmp_path))
    assert (province["type"], province["country"], province["name"]) == ("province", "IQ", "Al-Anbar")
    assert 70_000 < province["radius_m"] < 80_000


def test_a_country_without_its_plain_code_has_the_other(tmp_path) -> None:
    """Natural Earth writes -99 for France."""
    (country,) = read(collection(tmp_path / "x.geojson", feature(COUNTRY, {"type": "Polygon", "coordinates": SQUARE})))
    assert (country["type"], country["country"]) == ("country", "FR")


@pytest.fixture
def shape(tmp_path):
    """A shapefile with the town."""
    path = tmp_path / "ne.shp"
    gpd.GeoDataFrame([TOWN], geometry=[shapely.Point(44, 33)], crs=4326).to_file(path, engine="pyogrio")
    return path


def test_a_shapefile_is_read_and_so_is_its_archive(shape, tmp_path) -> None:
    """As the publisher packs them."""
    packed = tmp_path / "ne.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for part in sorted(tmp_path.glob("ne.*")):
            if part != packed:
                archive.write(part, part.name)
    for path in (shape, packed):
        assert natural_earth.takes(path)
        assert [(row["name"], row["latitude"]) for row in read(path)] == [("Ramadi", 33)]


def test_another_table_of_natural_earth_is_refused(tmp_path) -> None:
    """Rivers are no places that are looked up by name here."""
    with pytest.raises(GazetteerError, match="another table"):
        read(collection(tmp_path / "x.geojson", feature({"featurecla": "River", "scalerank": 1})))
