"""ACLED's rows become reports: its codes stay, and nothing is made up."""

from __future__ import annotations

import pandas as pd
import pytest

from geomap.readers import Manner, read_all

HEADER = "EVENT_ID_CNTY,event_date,time_precision,event_type,sub_event_type,actor1,actor2,inter1,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags"  # noqa: E501 - a header
ROW = {
    "event_id_cnty": "IRQ1",
    "event_date": "11 March 2020",
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


@pytest.mark.parametrize("date", ["11 March 2020", "2020-03-11"])
def test_both_forms_of_its_dates_are_read(tmp_path, date: str) -> None:
    """Files have the month as a word, the API the year first."""
    assert str(report(tmp_path, event_date=date)["date_start"])[:10] == "2020-03-11"


def test_dates_that_a_spreadsheet_wrote_are_read_as_their_column_says(tmp_path) -> None:
    """A 25 settles what comes first for all, and that is said."""
    rows = "".join(f"{number},{date},Battles\n" for number, date in enumerate(["3/11/2020", "3/25/2020"]))
    (tmp_path / "acled.csv").write_text(f"event_id_cnty,event_date,event_type\n{rows}")
    found = read_all([tmp_path / "acled.csv"])
    assert [str(day)[:10] for day in found.reports["date_start"]] == ["2020-03-11", "2020-03-25"]
    assert [each.value for each in found.doubtful] == ["3/25/2020"]


def test_a_date_that_may_be_two_is_read_as_the_user_says_or_refused(tmp_path) -> None:
    """Never in silence."""
    (tmp_path / "acled.csv").write_text(
        "event_id_cnty,event_date,event_type\n1,3/11/2020,Battles\n2,2020-03-12,Riots\n"
    )
    told = read_all([tmp_path / "acled.csv"], Manner(dates="day-first"))
    assert str(told.reports.loc[0, "date_start"])[:10] == "2020-11-03"
    assert [each.value for each in read_all([tmp_path / "acled.csv"]).refused] == ["3/11/2020"]


def test_its_terms_and_its_thanks_are_known(tmp_path) -> None:
    """Every output must thank it, and its rows must not be handed on."""
    report(tmp_path)
    [dataset] = read_all([tmp_path / "acled.csv"]).datasets
    assert "forbid" in dataset.warning
    assert dataset.credit
    assert "ACLED" in dataset.credit.attribution


def test_an_old_file_has_types_of_its_time(tmp_path) -> None:
    """They go by today's names, the old one stays, and finer types were not yet told."""
    (tmp_path / "acled.csv").write_text(
        "EVENT_ID_CNTY,EVENT_DATE,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,ACTOR2,FATALITIES\n"
        "1IRQ,08 December 2018,Battle-Government regains territory,A,B,C,0\n"
        "2IRQ,08 December 2018,Riots/Protests,A,,,0\n"
    )
    found = read_all([tmp_path / "acled.csv"])
    kinds = found.reports[["event_type", "sub_event_type"]].astype(object).fillna("").to_numpy().tolist()
    assert kinds == [["Battles", "Government regains territory"], ["", ""]]
    assert (found.reports.loc[0, "actors"], str(found.reports.loc[0, "date_start"])[:10]) == ("A; B; C", "2018-12-08")
    assert [(each.row, each.column, each.value) for each in found.doubtful] == [(3, "event_type", "Riots/Protests")]
    assert "event_type=Riots/Protests" in found.reports.loc[1, "codes"]


def test_few_columns_are_needed(tmp_path) -> None:
    """The API leaves out what nobody asked for."""
    (tmp_path / "acled.csv").write_text("event_id_cnty,event_date,event_type\nIRQ1,2020-03-11,Battles\n")
    found = read_all([tmp_path / "acled.csv"])
    assert (found.taken[0].dataset, len(found.reports), found.refused, found.doubtful) == ("acled", 1, [], [])


def test_numbers_and_words_of_its_codes_stay_as_they_are(tmp_path) -> None:
    """The API gives words, old files numbers."""
    assert "inter1=State forces" in report(tmp_path, inter1="State forces")["codes"]
    assert "inter1=1" in report(tmp_path, inter1="1")["codes"]


def test_what_no_column_of_ours_holds_is_kept(tmp_path) -> None:
    """Also columns that ACLED may add."""
    header, values = "event_id_cnty,event_date,event_type,iso,population_best", "IRQ1,2020-03-11,Battles,368,1000"
    (tmp_path / "acled.csv").write_text(f"{header}\n{values}\n")
    assert read_all([tmp_path / "acled.csv"]).reports.loc[0, "codes"] == "iso=368; population_best=1000"


def test_a_code_that_is_none_is_doubtful_and_its_row_is_kept(tmp_path) -> None:
    """A codebook may grow."""
    assert pd.isna(report(tmp_path, geo_precision="4")["geo_precision"])
    assert [each.column for each in read_all([tmp_path / "acled.csv"]).doubtful] == ["geo_precision"]
