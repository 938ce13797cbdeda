"""TimeMap JSON, as its pages read it."""

from __future__ import annotations

import json

import pytest

from geomap.exports.table import INCIDENTS


@pytest.fixture
def told_so(written):
    """The file, read."""
    return json.loads(written("timemap").read_bytes())


def test_every_value_of_an_event_is_text_or_a_list_of_texts(told_so) -> None:
    """TimeMap computes with none of them."""
    for event in told_so["events"]:
        for value in event.values():
            assert all(isinstance(part, str) for part in (value if isinstance(value, list) else [value]))


def test_an_event_has_what_timemap_knows_and_all_columns(told_so, told) -> None:
    """Place, day, remark; the columns under their own names."""
    event = told_so["events"][0]
    assert (event["id"], event["date"], event["location"], event["description"]) == ("a", "2020-03-11", "Taji", "=1+1")
    assert (event["latitude"], event["longitude"]) == ("33.53", "44.28")
    assert set(INCIDENTS.names) <= set(event)
    assert told_so["events"][1]["weapon"] == told.placed["weapon"].dropna().iloc[0]


def test_what_is_missing_is_empty(told_so) -> None:
    """Place and day of the incident that has neither."""
    event = told_so["events"][4]
    assert (event["latitude"], event["date"], event["sources"]) == ("", "", ["s1"])


def test_answers_are_narratives_and_roles_categories(told_so) -> None:
    """Events name the associations that they belong to, and each of those is there."""
    modes = {each["id"]: each["mode"] for each in told_so["associations"]}
    assert (modes["attack"], modes["Explosions/Remote violence"], modes["Chain of a"]) == (
        "CATEGORY",
        "FILTER",
        "NARRATIVE",
    )
    assert [("Chain of a" in event["associations"]) for event in told_so["events"]] == [True, True, False, False, False]
    assert {name for event in told_so["events"] for name in event["associations"]} <= set(modes)


def test_sources_and_terms_are_there(told_so) -> None:
    """By the ids that events have."""
    assert [source["id"] for source in told_so["sources"]] == ["s1", "s2"]
    assert told_so["attribution"] == ["© Places & Co"]
