"""Airwars' incidents become reports: ranges of civilians, and belligerents with how they are known."""

from __future__ import annotations

import pytest
from dataset_rows import reading, report_of

ROW = {
    "code": "XX0001",
    "permalink": "https://example.org/xx0001",
    "date": "2020-03-11",
    "date_end": "",
    "country_name": "Iraq",
    "location_name": "Taji",
    "region": "Baghdad",
    "strike_status_name": "Likely strike",
    "strike_type_name": "Airstrike",
    "civilian_harm_status_name": "Fair",
    "latitude": "33.5",
    "longitude": "44.2",
    "geolocation_accuracy_name": "Neighbourhood/area",
    "geolocation_notes_internal": "not for print",
    "civilian_non_combatants_killed_min": "3",
    "civilian_non_combatants_killed_max": "5",
    "civilian_non_combatants_injured_min": "",
    "civilian_non_combatants_injured_max": "",
    "belligerent_1_belligerent_name": "Force A",
    "belligerent_1_type": "Suspected belligerent",
    "belligerent_2_belligerent_name": "",
}


def report(folder, **values: str) -> dict[str, object]:
    """The report that one row of Airwars becomes."""
    return report_of(reading(folder, ROW | values))


def test_a_range_is_a_range_and_says_of_whom(tmp_path) -> None:
    """Airwars counts civilians, and gives no best figure."""
    found = report(tmp_path)
    assert [found.get(f"fatalities_{part}") for part in ("low", "best", "high")] == [3, None, 5]
    assert (found["fatalities_as_reported"], "injuries_as_reported" in found) == ("3–5 civilians", False)


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({}, "attributed"),
        ({"strike_status_name": "Declared strike"}, "claimed"),
        ({"strike_status_name": "Single source claim"}, "suspected"),
        ({"strike_status_name": "Contested strike"}, "disputed"),
        ({"belligerent_2_belligerent_name": "Force B"}, "disputed"),
        ({"belligerent_1_belligerent_name": ""}, "unknown"),
    ],
)
def test_a_belligerent_keeps_how_it_is_known(tmp_path, values, status: str) -> None:
    """Several that are named are not all claimed to have done it."""
    assert report(tmp_path, **values)["attribution_status"] == status


@pytest.mark.parametrize(
    ("words", "word"),
    [("Exact location (via Airwars)", "exact"), ("Village", "near"), ("Subdistrict", "district"), ("Elsewhere", None)],
)
def test_its_words_of_accuracy(tmp_path, words: str, word) -> None:
    """One that is not known has no word of ours, and stays."""
    found = report(tmp_path, geolocation_accuracy_name=words)
    assert (found.get("geo_precision"), f"geolocation_accuracy_name={words}" in str(found["codes"])) == (word, True)


def test_what_is_internal_is_left_out(tmp_path) -> None:
    """Notes for the house are not for print."""
    assert "not for print" not in str(report(tmp_path))


def test_a_drone_or_artillery_is_a_strike_of_its_kind(tmp_path) -> None:
    """An airstrike or artillery is neither for sure."""
    found = report(tmp_path, strike_type_name="Airstrike and/or Artillery")
    assert (found["event_type"], "sub_event_type" in found) == ("Explosions/Remote violence", False)
