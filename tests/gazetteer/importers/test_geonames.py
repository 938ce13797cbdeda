"""GeoNames dumps become places."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES, town, written, zipped

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import geonames
from geomap.schema import records


def read(path, **options) -> pd.DataFrame:
    """The places of a dump by their ids."""
    return pd.concat(geonames.read(path, **options)).set_index("gazetteer_id")


def test_a_town_has_its_names_codes_and_people(tmp_path) -> None:
    """The plain spelling is an alias, commas become semicolons."""
    row = records(read(SAMPLES["geonames"](tmp_path)))[0]
    assert (row["name"], row["aliases"], row["population"]) == ("Hīt", "Heet;هيت;Hit", 66_000)
    assert (row["country"], row["admin1"], row["type"]) == ("IQ", "Al Anbār", "town")


def test_features_that_reports_do_not_name_are_left_out(tmp_path) -> None:
    """A hotel is kept only if all is asked for."""
    path = SAMPLES["geonames"](tmp_path)
    assert "4" not in read(path).index
    assert read(path, keep_all=True).loc["4", "type"] == "site"


def test_an_archive_is_read_as_the_file_in_it(tmp_path) -> None:
    """GeoNames puts a readme beside it."""
    content = SAMPLES["geonames"](tmp_path).read_bytes()
    path = zipped(tmp_path / "x.bin", IQ__txt=content, readme__txt=b"Readme")
    assert geonames.takes(path)
    assert read(path).equals(read(tmp_path / "IQ.txt"))


def test_a_semicolon_in_a_name_becomes_a_comma(tmp_path) -> None:
    """It stands between names in a cell."""
    row = read(written(tmp_path / "x.txt", [town(1, name="A;B", alternatenames="C;D,E")])).iloc[0]
    assert (row["name"], row["aliases"]) == ("A,B", "C,D;E")


def test_a_place_that_two_countries_claim_has_both(tmp_path) -> None:
    """The code of the holder comes first."""
    row = read(written(tmp_path / "x.txt", [town(1, country="IL", cc2="IL,SY")])).iloc[0]
    assert row["country"] == "IL;SY"


def test_a_capital_is_a_seat(tmp_path) -> None:
    """The code says of what."""
    codes = {1: "PPLC", 2: "PPLA", 3: "PPLA2", 4: "PPL"}
    places = read(written(tmp_path / "x.txt", [town(number, code=code) for number, code in codes.items()]))
    assert places["seat"].fillna("").tolist() == ["country", "province", "district", ""]


def test_a_province_reaches_as_far_as_its_places(tmp_path) -> None:
    """One that carries its code by mistake does not count; areas come last."""
    near = [town(number, latitude=str(33.5 + number / 1000)) for number in range(1, 100)]
    wrong = town(200, latitude="60")
    province = town(300, **{"class": "A", "code": "ADM1", "name": "Anbar"})
    places = read(written(tmp_path / "x.txt", [province, *near, wrong]))
    assert places.index[-1] == "300"
    assert 11_000 <= places.loc["300", "radius_m"] <= 14_000


def test_names_of_provinces_come_from_the_file_beside_it(tmp_path) -> None:
    """What admin1CodesASCII says goes before the dump's own row."""
    written(tmp_path / "admin1CodesASCII.txt", ["IQ.18\tAnbar Governorate\tAnbar Governorate\t3"])
    assert read(SAMPLES["geonames"](tmp_path)).loc["1", "admin1"] == "Anbar Governorate"


def test_the_hierarchy_says_where_a_place_without_a_code_lies(tmp_path) -> None:
    """Up the chain of parents to the first province; a circle ends."""
    rows = [town(1, admin1="00"), town(2, admin1="", **{"class": "A", "code": "ADM2"}), town(5, admin1=""),
            town(3, name="Anbar", **{"class": "A", "code": "ADM1"})]  # fmt: skip
    parents = written(tmp_path / "parents", ["3\t2\tADM", "2\t1\tADM", "5\t5\t"])
    places = read(written(tmp_path / "x.txt", rows), beside={"hierarchy": parents})
    assert (places.loc["1", "admin1"], pd.isna(places.loc["5", "admin1"])) == ("Anbar", True)


def test_an_id_that_stands_twice_is_refused(tmp_path) -> None:
    """Also if it is no number at all."""
    refused = []
    places = read(written(tmp_path / "x.txt", [town(1), town(1), town(2, geonameid="x")]), refuse=refused.append)
    assert (len(places), [finding.row for finding in refused]) == (1, [3, 2])


def test_a_file_with_too_many_bad_rows_is_refused(tmp_path) -> None:
    """A hundred and more, and one in twenty."""
    rows = [town(number, latitude="x" if number % 10 == 0 else "33") for number in range(1, 2001)]
    with pytest.raises(GazetteerError, match="200 of 2,000 rows are bad"):
        read(written(tmp_path / "x.txt", rows))
