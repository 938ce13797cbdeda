"""OurAirports' rows become airports, bases and sites."""

from __future__ import annotations

import pandas as pd
import pytest
from gazetteer_samples import SAMPLES, written

from geomap.errors import GazetteerError
from geomap.gazetteer.importers import ourairports

HEADER = "ident,type,name,latitude_deg,longitude_deg,iso_country,keywords,iata_code,iso_region"


def read(path, **options) -> pd.DataFrame:
    """The places of a file by their ids."""
    return pd.concat(ourairports.read(path, **options)).set_index("gazetteer_id")


def test_codes_and_keywords_are_aliases(tmp_path) -> None:
    """Keywords are joined by commas there."""
    assert read(SAMPLES["ourairports"](tmp_path)).loc["ORER", "aliases"] == "EBL;Hewler;Arbil"


def test_a_base_is_told_by_its_name_and_a_closed_field_is_a_site(tmp_path) -> None:
    """The remark in brackets is no part of the name."""
    places = read(SAMPLES["ourairports"](tmp_path))
    assert places["type"].tolist() == ["airport", "military_base", "site"]
    assert places.loc["IQ-1", "name"] == "Old Strip"


def test_provinces_have_their_names_from_the_file_beside_it(tmp_path) -> None:
    """Without it they are unknown."""
    path = SAMPLES["ourairports"](tmp_path)
    assert read(path)["admin1"].isna().all()
    written(tmp_path / "regions.csv", ["id,code,name", "1,IQ-AR,Erbil Governorate"])
    assert set(read(path)["admin1"]) == {"Erbil Governorate"}


def test_columns_may_stand_in_any_order_and_duplicates_are_left_out(tmp_path) -> None:
    """An ident that stands twice is refused."""
    rows = ["A,small_airport,One,1,2,IQ,,,", "B,small_airport,[Duplicate] One,1,2,IQ,,,", "A,heliport,Two,1,2,IQ,,,",
            "C,balloonport,Three,1,2,IQ,,,"]  # fmt: skip
    refused = []
    assert list(read(written(tmp_path / "x.csv", [HEADER, *rows]), refuse=refused.append).index) == ["A"]
    assert [finding.row for finding in refused] == [4]


def test_another_table_is_refused(tmp_path) -> None:
    """The first column that is missing is said."""
    with pytest.raises(GazetteerError, match="lacks ident"):
        read(written(tmp_path / "x.csv", ["name,lat", "a,1"]))
