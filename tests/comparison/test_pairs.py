"""Which incident is which, where ids changed."""

from __future__ import annotations

from geomap.comparison import compare

TAJI = {"location_as_reported": "Camp Taji", "fatalities_best": 3}


def test_an_event_under_another_id_is_told_as_renamed(side) -> None:
    """With the reason; it is neither added nor removed."""
    made = compare(side({"incident_id": "a", **TAJI}), side({"incident_id": "z", **TAJI}))
    assert made.renamed.to_dict("records") == [{"old_id": "a", "new_id": "z", "reason": "all else is the same"}]
    assert made.added.empty
    assert made.removed.empty


def test_what_else_changed_of_it_is_told_too(side) -> None:
    """The same date, place and type with another figure."""
    made = compare(side({"incident_id": "a", **TAJI}), side({"incident_id": "z", **TAJI, "fatalities_best": 4}))
    assert made.renamed["reason"].tolist() == ["same date, place and type"]
    assert made.counts["figures"] == 1


def test_several_that_could_be_meant_are_not_guessed_at(side) -> None:
    """Two on one day in one place, both with other figures."""
    before = [{"incident_id": name, **TAJI, "fatalities_best": dead} for name, dead in (("a", 1), ("b", 2))]
    after = [{"incident_id": name, **TAJI, "fatalities_best": dead} for name, dead in (("y", 3), ("z", 4))]
    made = compare(side(*before), side(*after))
    assert made.renamed.empty
    assert (len(made.added), len(made.removed)) == (2, 2)


def test_several_that_are_alike_in_all_are_one_to_one(side) -> None:
    """A release that numbers all of its events anew."""
    before, after = ([{"incident_id": name, **TAJI} for name in names] for names in ("abc", "xyz"))
    assert len(compare(side(*before), side(*after)).renamed) == 3


def test_without_date_or_place_nothing_is_one(side) -> None:
    """Two undated incidents have nothing that makes them the same."""
    made = compare(
        side({"incident_id": "a", **TAJI, "date_start": None}), side({"incident_id": "z", **TAJI, "date_start": None})
    )
    assert made.renamed.empty
