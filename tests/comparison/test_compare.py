"""What changed is told by its kind; a thing is equal to itself, and the other way round is the mirror."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.comparison import compare

if TYPE_CHECKING:
    import pandas as pd

TAJI = {"incident_id": "a", "location_as_reported": "Camp Taji", "fatalities_best": 3}
ERBIL = {"incident_id": "b", "location_as_reported": "Erbil", "date_start": "2020-03-12"}

REPORT = st.fixed_dictionaries(
    {
        "incident_id": st.sampled_from(["a", "b", "c", "d", "e"]),
        "location_as_reported": st.sampled_from(["Camp Taji", "Erbil", "Anbar", "Xyzzy"]),
        "date_start": st.sampled_from([None, "2020-03-11", "2020-03-12"]),
        "event_type": st.sampled_from([None, "Battles", "Riots"]),
        "fatalities_best": st.none() | st.integers(0, 3),
        "perpetrator": st.sampled_from([None, "Group A", "Group B"]),
        "notes": st.sampled_from([None, "seen", "not seen"]),
        "retaliation_for": st.sampled_from([None, "a", "b"]),
    }
)
REPORTS = st.lists(REPORT, min_size=1, max_size=6)


def test_what_is_on_one_side_alone_is_added_or_removed(side) -> None:
    """By its id."""
    made = compare(side(TAJI), side(ERBIL))
    assert (made.added["incident_id"].tolist(), made.removed["incident_id"].tolist()) == (["b"], ["a"])


def test_a_move_is_told_in_metres(side) -> None:
    """From Taji to Erbil are some 300 km."""
    made = compare(side(TAJI), side(TAJI | {"location_as_reported": "Erbil"}))
    assert 290_000 < made.moved.loc[0, "distance_m"] < 310_000


def test_what_is_placed_now_has_no_distance(side) -> None:
    """And what is no longer placed has none either."""
    nowhere = TAJI | {"location_as_reported": "Xyzzy"}
    made = compare(side(nowhere), side(TAJI))
    assert made.moved["distance_m"].isna().tolist() == [True]
    assert made.moved["old_latitude"].isna().tolist() == [True]


def test_values_are_told_by_their_kind(side) -> None:
    """Dates, figures, who did it, and the rest."""
    after = TAJI | {"date_start": "2020-03-12", "fatalities_best": 4, "perpetrator": "Group A", "notes": "n"}
    made = compare(side(TAJI), side(after)).changed
    told = {(kind, column): (old, new) for kind, column, old, new in made[["kind", "column", "old", "new"]].to_numpy()}
    assert told["dates", "date_start"] == ("2020-03-11", "2020-03-12")
    assert told["figures", "fatalities_high"] == ("3", "4")
    assert told["attribution", "perpetrator"][1] == "Group A"
    assert told["other", "notes"][1] == "n"


def test_a_relation_is_a_column_like_others(side) -> None:
    """An answer that is no longer one."""
    before = side(TAJI, ERBIL | {"retaliation_for": "a"})
    made = compare(before, side(TAJI, ERBIL)).changed.set_index("column")
    assert made.loc["retaliation_for", "old"] == "a"


def test_counts_are_of_incidents(side) -> None:
    """Low, best and high that change together are one."""
    assert compare(side(TAJI), side(TAJI | {"fatalities_best": 9})).counts["figures"] == 1


@settings(max_examples=40, deadline=None)
@given(rows=REPORTS)
def test_nothing_changed_between_a_thing_and_itself(side, rows) -> None:
    """Whatever it is, in whatever order."""
    made = compare(side(*rows), side(*rows))
    assert made.is_equal
    assert not any(made.counts.values())


@settings(max_examples=60, deadline=None)
@given(before=REPORTS, after=REPORTS)
def test_the_other_way_round_is_the_mirror(side, before, after) -> None:
    """Added is removed, and every from is a to."""
    one, other = side(*before), side(*after)
    there, back = compare(one, other), compare(other, one)
    assert rows(there.added) == rows(back.removed)
    assert rows(there.removed) == rows(back.added)
    for name in ("renamed", "moved", "changed"):
        assert rows(getattr(there, name)) == rows(mirrored(getattr(back, name)))
    assert {**there.counts, "added": 0, "removed": 0} == {**back.counts, "added": 0, "removed": 0}


def mirrored(table: pd.DataFrame) -> pd.DataFrame:
    """A table with its two sides changed; a label is always the new side's."""
    turned = {
        name: name.replace("old", "NEW").replace("new", "old").replace("NEW", "new")
        for name in table
        if name != "label"
    }
    return table.rename(columns=turned)


def rows(table: pd.DataFrame) -> set[tuple[tuple[str, str], ...]]:
    """The rows of a table in no order, each as text."""
    return {
        tuple(sorted((name, str(value)) for name, value in row.items() if name != "label"))
        for row in table.to_dict("records")
    }
