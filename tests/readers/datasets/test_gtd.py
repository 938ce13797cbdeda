"""GTD's rows become reports: what is unknown of a date widens it, shares are no figures, nobody is accused for sure."""

from __future__ import annotations

import pytest
from dataset_rows import reading, report_of

ROW = {
    "eventid": "202003110001",
    "iyear": "2020",
    "imonth": "3",
    "iday": "11",
    "approxdate": "",
    "extended": "0",
    "resolution": "",
    "country_txt": "Iraq",
    "provstate": "Baghdad",
    "city": "Taji",
    "vicinity": "0",
    "location": "",
    "latitude": "33.5",
    "longitude": "44.2",
    "specificity": "1",
    "summary": "Something happened.",
    "multiple": "0",
    "related": "",
    "suicide": "0",
    "attacktype1": "3",
    "attacktype1_txt": "Bombing/Explosion",
    "targtype1_txt": "Military",
    "target1": "A base",
    "gname": "Group A",
    "guncertain1": "0",
    "claimed": "0",
    "weaptype1_txt": "Explosives",
    "weapsubtype1_txt": "",
    "nkill": "3",
    "nwound": "",
}


def report(folder, **values: str) -> dict[str, object]:
    """The report that one row of GTD becomes."""
    return report_of(reading(folder, ROW | values))


@pytest.mark.parametrize(
    ("values", "start", "end", "precision"),
    [
        ({}, "2020-03-11", None, "day"),
        ({"iday": "0"}, "2020-03-01", "2020-03-31", "month"),
        ({"imonth": "0", "iday": "0"}, "2020-01-01", "2020-12-31", "year"),
        ({"approxdate": "mid-March 2020"}, "2020-03-11", None, None),
        ({"extended": "1", "resolution": "2020-03-14 00:00:00"}, "2020-03-11", "2020-03-14", "day"),
    ],
)
def test_what_is_not_known_of_a_date_widens_it(tmp_path, values, start, end, precision) -> None:
    """Zero is no day and no month."""
    found = report(tmp_path, **values)
    assert (found["date_start"], found.get("date_end"), found.get("date_precision")) == (start, end, precision)


def test_an_end_that_may_be_two_days_is_read_as_its_column_says(tmp_path) -> None:
    """It is neither guessed nor left out."""
    ends = {"1": "4/5/2020", "2": "3/25/2020"}
    found = reading(tmp_path, *(ROW | {"eventid": number, "resolution": end} for number, end in ends.items()))
    assert [str(day)[:10] for day in found.reports["date_end"]] == ["2020-04-05", "2020-03-25"]


def test_an_end_before_the_beginning_is_doubtful_and_left_out(tmp_path) -> None:
    """The row is kept."""
    found = reading(tmp_path, ROW | {"resolution": "2019-03-14"})
    assert ("date_end" in report_of(found), [each.column for each in found.doubtful]) == (False, ["resolution"])


def test_a_day_that_there_is_not_refuses_its_row_alone(tmp_path) -> None:
    """30 February is a slip that only GTD can mend."""
    found = reading(tmp_path, ROW, ROW | {"eventid": "2", "imonth": "2", "iday": "30"})
    assert [(each.row, each.value) for each in found.refused] == [(3, "2020-02-30")]


@pytest.mark.parametrize(
    ("values", "status", "group"),
    [
        ({}, "attributed", "Group A"),
        ({"claimed": "1"}, "claimed", "Group A"),
        ({"guncertain1": "1.0"}, "suspected", "Group A"),
        ({"gname": "Unknown", "claimed": "-9"}, "unknown", None),
    ],
)
def test_a_group_keeps_how_it_is_known(tmp_path, values, status: str, group) -> None:
    """A suspicion is not a claim, and Unknown is nobody."""
    found = report(tmp_path, **values)
    assert (found["attribution_status"], found.get("perpetrator")) == (status, group)


def test_a_share_of_the_dead_is_no_figure(tmp_path) -> None:
    """It is kept as it stands and flagged; a whole number with empty decimals is one."""
    found = reading(tmp_path, ROW | {"nkill": "0.5", "nwound": "4.0"})
    shown = report_of(found)
    assert ("fatalities_best" in shown, shown["fatalities_as_reported"], shown["injuries_best"]) == (False, "0.5", 4)
    assert [(each.column, each.value) for each in found.doubtful] == [("nkill", "0.5")]


def test_minus_ninety_nine_is_no_figure(tmp_path) -> None:
    """It says that nothing is known."""
    assert "fatalities_best" not in report(tmp_path, nkill="-99")


def test_without_a_province_there_are_no_coordinates_and_no_precision(tmp_path) -> None:
    """The place is looked up by its words instead."""
    found = report(tmp_path, specificity="5", latitude="", longitude="")
    assert {"latitude", "geo_precision"} & set(found) == set()


@pytest.mark.parametrize(
    ("values", "word"), [({}, "exact"), ({"vicinity": "1"}, "near"), ({"specificity": "3"}, "district")]
)
def test_how_precise_a_point_is(tmp_path, values, word: str) -> None:
    """A town that it only happened close to is near."""
    assert report(tmp_path, **values)["geo_precision"] == word


@pytest.mark.parametrize(
    ("attack", "target", "suicide", "kinds"),
    [
        ("Bombing/Explosion", "Military", "1", ("Explosions/Remote violence", "Suicide bomb")),
        ("Armed Assault", "Private Citizens & Property", "0", ("Violence against civilians", "Attack")),
        ("Armed Assault", "Military", "0", (None, None)),
    ],
)
def test_a_kind_is_only_ours_where_it_says_the_same(tmp_path, attack, target, suicide, kinds) -> None:
    """An assault on soldiers may be a battle."""
    found = report(tmp_path, attacktype1_txt=attack, targtype1_txt=target, suicide=suicide)
    assert (found.get("event_type"), found.get("sub_event_type")) == kinds


def test_attacks_that_belong_together_are_no_relation_of_ours(tmp_path) -> None:
    """None of them is the other, a part of it or its cause."""
    found = report(tmp_path, multiple="1", related="202003110001, 202003110002")
    assert (found["tags"], {"part_of", "same_as", "follows"} & set(found)) == ("coordinated", set())
    assert "related=202003110001, 202003110002" in str(found["codes"])


def test_its_terms_are_told(tmp_path) -> None:
    """Its rows must not be posted."""
    assert "forbid" in reading(tmp_path, ROW).datasets[0].warning
