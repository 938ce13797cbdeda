"""Coordinates that lie elsewhere than their report says are told to whoever builds and to whoever reads the map."""

from __future__ import annotations

from builders import report, reports, story

from geomap import errors
from geomap.resolve import place
from geomap.resolve.misplaced import misplaced

AWAY = {"location_as_reported": "Erbil", "latitude": 44.01, "longitude": 36.19}


def test_many_are_counted(small, monkeypatch) -> None:
    """The first are named, and of the others it is said how many there are."""
    monkeypatch.setattr(errors, "MOST_NAMED", 1)
    named = [report(location_as_reported="Erbil", latitude=33.3, longitude=44.4, row=row) for row in (2, 3, 4)]
    abroad = [
        report(location_as_reported="Xyzzyville", country="Iraq", latitude=60.0, longitude=10.0, row=row)
        for row in (5, 6, 7)
    ]
    found, _ = misplaced(reports(*named, *abroad), small)
    assert [(each.row, each.value) for each in found] == [
        (2, "33.3, 44.4"), (0, "2 more rows"), (5, "60, 10"), (0, "2 more rows")
    ]  # fmt: skip


def test_each_is_among_the_reasons_of_its_incident(small) -> None:
    """Beyond the first that are named, too."""
    [found] = place(story(report(**AWAY)), small)[0].placed["reasons"]
    assert found.startswith(
        "the source gives coordinates and not how precise they are; in doubt: wanted coordinates of"
    )
    assert found.endswith("latitude and longitude may be swapped")


def test_what_an_earlier_build_said_is_not_said_twice(small) -> None:
    """Its matches are read with their reasons."""
    told = story(report(**AWAY))
    first = place(told, small)[0].matches
    assert place(told, small, first)[0].matches["reasons"].tolist() == first["reasons"].tolist()


def test_a_launch_of_the_same_report_is_not_in_doubt(small) -> None:
    """It is another place."""
    matches = place(story(report(**AWAY, launch_location="Taji")), small)[0].matches
    assert ["in doubt" in reasons for reasons in matches["reasons"]] == [True, False]
