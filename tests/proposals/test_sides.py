"""Who stands with whom, by whom they hit."""

from __future__ import annotations

from geomap.proposals.events import Event
from geomap.proposals.sides import Sides


def event(by: str, against: str) -> Event:
    """One attack."""
    return Event(
        id=f"{by}{against}", first=1, last=1, lat=None, lon=None, reach_m=0.0, by=frozenset({by}),
        against=frozenset({against}), is_violent=True, is_deadly=False, is_answering=False, is_afterwards=False,
    )  # fmt: skip


def test_a_full_turn_says_most() -> None:
    """Who was hit hits, and who hit is hit."""
    first, answer = event("reds", "blues"), event("blues", "reds")
    sides = Sides([first, answer])
    assert sides.turn(answer, first)[0] > sides.turn(event("blues", "greens"), first)[0] > 0


def test_who_hits_the_same_side_is_an_ally() -> None:
    """An ally may answer for whoever was hit."""
    first, answer = event("reds", "blues"), event("greens", "reds")
    alone = Sides([first, answer]).turn(answer, first)
    allied = Sides([first, answer, event("blues", "reds")]).turn(answer, first)
    assert ("ally" in allied[1], allied[0] > alone[0]) == (True, True)


def test_who_hits_each_other_is_no_ally() -> None:
    """Whatever enemy they share."""
    first, answer = event("reds", "blues"), event("greens", "reds")
    more = [event("blues", "reds"), event("blues", "greens")]
    assert "ally" not in Sides([first, answer, *more]).turn(answer, first)[1]


def test_strangers_say_nothing() -> None:
    """Neither end is known on the other side."""
    first = event("reds", "blues")
    assert Sides([first]).turn(event("greens", "whites"), first) == (0.0, "")
