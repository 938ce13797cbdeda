"""TimeMap's tables are known by their columns, each as what it is."""

from __future__ import annotations

import pytest
from dataset_rows import reading, report_of

from geomap.readers import Manner, read_all

EVENT = {
    "id": "e1",
    "date": "03/25/2020",
    "time": "10:00",
    "location": "Taji",
    "latitude": "33.5",
    "longitude": "44.2",
    "description": "Something happened",
    "associations": "a1; a2",
    "sources": "s1",
}


def test_an_event_of_one_source_is_its_report(tmp_path) -> None:
    """That of several is the map maker's, who names them."""
    found = reading(tmp_path, EVENT, EVENT | {"id": "e2", "sources": "s1; s2"})
    assert found.reports["source_id"].tolist() == ["s1", "timemap"]
    assert found.reports["cites"].tolist() == ["s1", "s1; s2"]


@pytest.mark.parametrize(
    ("dates", "days", "said"),
    [
        (["03/25/2020", "03/11/2020"], ["2020-03-25", "2020-03-11"], []),
        (["25/03/2020", "03/11/2020"], ["2020-03-25", "2020-11-03"], ["25/03/2020"]),
        (["2020-03-25"], ["2020-03-25"], []),
    ],
)
def test_what_comes_first_is_read_off_the_dates_themselves(tmp_path, dates, days, said) -> None:
    """A date with a 25 in it says it for all; with the day first it is named."""
    found = reading(tmp_path, *(EVENT | {"id": date, "date": date} for date in dates))
    assert [str(day)[:10] for day in found.reports["date_start"]] == days
    assert [each.value for each in found.doubtful] == said


def test_dates_that_do_not_say_it_are_doubtful(tmp_path) -> None:
    """TimeMap has the month first unless it is told otherwise."""
    found = reading(tmp_path, EVENT | {"date": "03/11/2020"})
    assert (report_of(found)["date_start"], [each.column for each in found.doubtful]) == ("2020-03-11", ["date"])


def test_dates_that_contradict_each_other_are_told(tmp_path) -> None:
    """No order fits 13/1 and 1/13."""
    found = reading(tmp_path, *(EVENT | {"id": date, "date": date} for date in ("13/01/2020", "01/13/2020")))
    assert [each.column for each in found.doubtful] == ["date"]


@pytest.mark.parametrize(("dates", "day"), [("day-first", "2020-11-03"), ("month-first", "2020-03-11")])
@pytest.mark.parametrize("written", ["03/11/2020", "03-11-2020"])
def test_what_the_user_says_comes_first_decides(tmp_path, dates, day, written) -> None:
    """Nothing is in doubt then."""
    found = reading(tmp_path, EVENT | {"date": written}, manner=Manner(dates=dates))
    assert (report_of(found)["date_start"], found.doubtful) == (day, [])


def test_its_sources_are_ours_and_associations_are_passed_over_aloud(tmp_path) -> None:
    """Three tables of one story."""
    reading(tmp_path, EVENT)
    (tmp_path / "sources.csv").write_text("id,title,paths,url,author,date\ns1,A title,,https://a.org/1,A,12 March\n")
    (tmp_path / "associations.csv").write_text("id,title,desc,mode\na1,Shelling,,FILTER\n")
    found = read_all([tmp_path])
    assert found.sources.set_index("source_id").loc["s1", ["publisher", "url"]].tolist() == ["A", "https://a.org/1"]
    assert [(each.file, each.value) for each in found.doubtful] == [("associations.csv", "1 titles")]
