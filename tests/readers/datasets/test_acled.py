"""ACLED's rows become reports: its codes stay, and nothing is made up."""

from __future__ import annotations

import pandas as pd
import pytest

from geomap.readers import read_all

HEADER = "EVENT_ID_CNTY,event_date,time_precision,event_type,sub_event_type,actor1,actor2,inter1,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags"  # noqa: E501 - a header
ROW = {
    "event_id_cnty": "IRQ1",
    "event_date": "11-03-2020",
    "time_precision": "1",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Group A",
    "actor2": "Group B",
    "inter1": "2",
    "country": "Iraq",
    "admin1": "Baghdad",
    "location": "Taji",
    "latitude": "33.5",
    "longitude": "44.2",
    "geo_precision": "1",
    "source": "One; Another",
    "notes": "",
    "fatalities": "3",
    "tags": "",
}


def report(folder, **values: str) -> dict[str, object]:
    """The report that one row of ACLED becomes, by column."""
    cells = ",".join((ROW | values).values())
    (folder / "acled.csv").write_text(f"{HEADER}\n{cells}\n")
    return read_all([folder / "acled.csv"]).reports.iloc[0].to_dict()


def test_codes_stay_beside_our_words(tmp_path) -> None:
    """The scales of data sets are not comparable."""
    found = report(tmp_path, geo_precision="2", time_precision="3")
    assert (found["geo_precision"], found["date_precision"]) == ("near", "month")
    assert found["codes"] == "time_precision=3; inter1=2; geo_precision=2"


def test_actors_are_not_taken_for_perpetrator_and_victim(tmp_path) -> None:
    """ACLED says that their order means nothing."""
    found = report(tmp_path)
    assert (found["actors"], pd.isna(found["perpetrator"])) == ("Group A; Group B", True)


def test_one_figure_has_no_range(tmp_path) -> None:
    """Nobody gave a low and a high."""
    found = report(tmp_path)
    assert (found["fatalities_best"], pd.isna(found["fatalities_low"])) == (3, True)


@pytest.mark.parametrize("date", ["11-03-2020", "2020-03-11", "11/3/2020"])
def test_both_orders_of_its_dates_are_read(tmp_path, date: str) -> None:
    """Old files have the day first, the API the year."""
    assert str(report(tmp_path, event_date=date)["date_start"])[:10] == "2020-03-11"


def test_its_terms_and_its_thanks_are_known(tmp_path) -> None:
    """Every output must thank it, and its rows must not be handed on."""
    report(tmp_path)
    [dataset] = read_all([tmp_path / "acled.csv"]).datasets
    assert "forbid" in dataset.warning
    assert dataset.credit
    assert "ACLED" in dataset.credit.attribution
