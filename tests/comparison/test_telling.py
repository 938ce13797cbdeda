"""What changed, in words and as data."""

from __future__ import annotations

import json

import pytest

from geomap.comparison import compare
from geomap.comparison.telling import lines, plain

MOVED = "moved: 'here': 297.8 km, 33.52000, 44.26000 → 36.19000, 44.01000"


@pytest.fixture
def made(side):
    """One of each: added, removed, renamed, moved, of another figure."""
    before = side(
        {"incident_id": "gone", "location_as_reported": "K-1 Air Base"},
        {"incident_id": "old", "location_as_reported": "Taji"},
        {"incident_id": "here", "location_as_reported": "Camp Taji", "fatalities_best": 3},
    )
    after = side(
        {"incident_id": "fresh", "location_as_reported": "Kirkuk", "date_start": "2021-01-01"},
        {"incident_id": "new", "location_as_reported": "Taji"},
        {"incident_id": "here", "location_as_reported": "Erbil", "fatalities_best": 4},
    )
    return compare(before, after)


def test_the_summary_comes_first(made) -> None:
    """Then a line for each."""
    told = list(lines(made))
    assert told[0].startswith(
        "3 incidents before, 3 after: 1 added, 1 removed, 1 renamed?, 1 moved, 1 of other figures"
    )
    assert "added: 'fresh', 'Kirkuk', 2021-01-01, Explosions/Remote violence" in told
    assert "renamed? 'old' → 'new': all else is the same" in told
    assert "figures: 'here': fatalities_low '3' → '4'; fatalities_best '3' → '4'; fatalities_high '3' → '4'" in told
    assert [line for line in told if line.startswith("moved: ")] == [MOVED]


def test_nothing_changed_is_said(side) -> None:
    """In one line."""
    assert list(lines(compare(side({}), side({})))) == ["1 incident before, 1 after: nothing changed"]


def test_the_data_is_json_and_adds_up(made) -> None:
    """No NaN, days as text."""
    found = json.loads(json.dumps(plain(made), allow_nan=False))
    assert not found["equal"]
    assert found["counts"]["added"] == len(found["added"]) == 1
    assert found["moved"][0]["distance_km"] > 290
    assert found["removed"][0]["date_start"] == "2020-03-11"


def test_text_of_a_file_stays_on_its_line(side) -> None:
    """Whatever stands in it."""
    told = list(lines(compare(side({"notes": "a"}), side({"notes": "b\nadded: 'x'\x1b[2J"}))))
    assert len(told) == 2
    assert "\x1b" not in "".join(told)
