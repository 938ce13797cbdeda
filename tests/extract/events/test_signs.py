"""Kind, days, places, figures and actors say whether two tellings are of one incident."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.signs import AGAINST, Signs, Spot

TAJI, BAGHDAD, ERBIL = Spot(33.53, 44.26, 2_000, "Taji"), Spot(33.3, 44.4, 20_000, "Baghdad"), Spot(36.2, 44.0, 9_000)
IRAQ = Spot(33.0, 44.0, 600_000, "Iraq")
WEDNESDAY, THURSDAY = date(2020, 3, 11), date(2020, 3, 12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Signs(kinds=frozenset({"Air/drone strike"})), Signs(kinds=frozenset({"Suicide bomb"}))),
        (Signs(days=(WEDNESDAY, WEDNESDAY)), Signs(days=(THURSDAY, THURSDAY))),
        (Signs(spots=(TAJI,)), Signs(spots=(ERBIL,))),
    ],
)
def test_another_kind_day_or_place_makes_two_of_them(one: Signs, other: Signs) -> None:
    """Whatever else agrees."""
    actors = frozenset({"a"})
    assert one.likeness(other) == AGAINST
    assert one.joined_with(Signs(actors=actors)).likeness(other.joined_with(Signs(actors=actors))) == AGAINST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Signs(days=(WEDNESDAY, WEDNESDAY)), Signs(days=(WEDNESDAY, THURSDAY))),
        (Signs(spots=(TAJI,)), Signs(spots=(IRAQ,))),
        (Signs(spots=(TAJI, ERBIL)), Signs(spots=(TAJI,))),
        (Signs(figures={"killed": 3}), Signs(figures={"killed": 3, "wounded": 9})),
        (Signs(actors=frozenset({"a"})), Signs(actors=frozenset({"a", "b"}))),
    ],
)
def test_what_agrees_speaks_for_one(one: Signs, other: Signs) -> None:
    """A place that lies in the other agrees."""
    assert one.likeness(other) > 0


def test_the_nearer_place_says_more() -> None:
    """A country holds many incidents."""
    assert Signs(spots=(TAJI,)).likeness(Signs(spots=(TAJI,))) > Signs(spots=(TAJI,)).likeness(Signs(spots=(IRAQ,)))


def test_what_is_not_known_says_nothing() -> None:
    """Neither for nor against."""
    assert Signs().likeness(Signs(spots=(TAJI,), figures={"killed": 3}, actors=frozenset({"a"}))) == 0


def test_other_figures_speak_against() -> None:
    """Tolls are also told in two ways, so that they alone decide nothing."""
    assert AGAINST < Signs(figures={"killed": 3}).likeness(Signs(figures={"killed": 26})) < 0


def test_together_the_narrower_stands() -> None:
    """Of days and places."""
    both = Signs(days=(WEDNESDAY, THURSDAY), spots=(IRAQ,)).joined_with(
        Signs(days=(WEDNESDAY, WEDNESDAY), spots=(TAJI,))
    )
    assert (both.days, both.spots) == ((WEDNESDAY, WEDNESDAY), (TAJI,))


SPOTS = st.builds(Spot, st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 1e6), st.sampled_from(["", "a", "b"]))
DAYS = st.dates().map(lambda day: (day, day)) | st.none()
KINDS = st.frozensets(st.sampled_from("abc"), max_size=2)
SIGNS = st.builds(
    Signs,
    kinds=KINDS,
    days=DAYS,
    spots=st.tuples() | st.tuples(SPOTS),
    figures=st.none() | st.just({"killed": 2}),
    actors=KINDS,
)


@given(SIGNS, SIGNS)
def test_likeness_is_the_same_both_ways(one: Signs, other: Signs) -> None:
    """Neither comes first."""
    assert one.likeness(other) == other.likeness(one)


def test_a_place_is_known_again_by_its_name() -> None:
    """A village of a district, and the district's town, which lies elsewhere."""
    village = Signs(spots=(TAJI,), called=frozenset({"taji"}), worded=frozenset({"taji, in the erbil district"}))
    town = Signs(spots=(ERBIL,), called=frozenset({"erbil"}), worded=frozenset({"erbil"}))
    assert village.likeness(town) > 0
    assert village.likeness(Signs(spots=(ERBIL,))) == AGAINST


def test_as_many_hurt_say_more_than_as_few() -> None:
    """Two are hurt in many incidents, and 47 in few."""
    few, many = (Signs(figures={"killed": number}) for number in (2, 47))
    assert 0 < few.likeness(few) < many.likeness(many)
