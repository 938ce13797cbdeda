"""Which incident may answer which: order, delay, sides, and what is never proposed."""

from __future__ import annotations

import pytest
from builders import report, story

from geomap import resolve
from geomap.proposals.answers import answers

FIRST = {"incident_id": "i1", "perpetrator": "Red Brigade", "target": "Syrian troops", "fatalities_best": 3}
SECOND = {"incident_id": "i2", "perpetrator": "Syria", "target": "Red Brigade camp", "date_start": "2020-03-13"}


@pytest.fixture
def links(small):
    """The links that are proposed of two incidents, by their ids."""

    def proposed(*rows: dict[str, object], **wishes: int) -> list[tuple[str, str]]:
        placed, _ = resolve.place(story(*(report(**row) for row in rows)), small)
        return [(each.incident, each.other) for each in answers(placed, small, **wishes)]

    return proposed


def test_who_was_hit_and_strikes_back_soon_may_answer(links) -> None:
    """The later one answers the earlier."""
    assert links(FIRST, SECOND) == [("i2", "i1")]


def test_a_second_attack_of_the_same_side_is_no_answer(links) -> None:
    """Nobody answers an attack of their own."""
    assert links(FIRST, FIRST | {"incident_id": "i2", "date_start": "2020-03-13"}) == []


def test_a_late_one_is_no_answer(links) -> None:
    """The longest delay is a setting."""
    late = SECOND | {"date_start": "2020-03-22"}
    assert links(FIRST, late, days=10) == []


def test_without_a_sure_order_nothing_is_proposed(links) -> None:
    """On one day, or where days overlap."""
    assert links(FIRST, SECOND | {"date_start": "2020-03-11"}) == []
    assert links(FIRST | {"date_end": "2020-03-14", "date_precision": "days"}, SECOND) == []


def test_words_may_tell_the_order_of_one_day(links) -> None:
    """If the later one says that it came after."""
    later = SECOND | {"date_start": "2020-03-11", "date_as_reported": "hours after the attack"}
    assert links(FIRST, later) == [("i2", "i1")]


@pytest.mark.parametrize("confidence", ["stated", "disputed"])
def test_what_a_source_says_is_left_alone(links, confidence: str) -> None:
    """Also where somebody disputes it."""
    assert links(FIRST, SECOND | {"retaliation_for": "i1", "relation_confidence": confidence}) == []


def test_among_many_that_it_might_answer_none_is_likely(links) -> None:
    """In a war of every day."""
    many = [FIRST | {"incident_id": f"a{number}", "date_start": "2020-03-10"} for number in range(30)]
    assert links(*many, SECOND) == []


def test_an_incident_has_no_more_links_than_wished(links) -> None:
    """The best of them."""
    before = FIRST | {"incident_id": "i0", "date_start": "2020-03-04"}
    assert links(before, FIRST, SECOND, most=1) == [("i2", "i1")]


def test_peaceful_incidents_answer_nothing(links) -> None:
    """And are not answered."""
    assert links(FIRST, SECOND | {"event_type": "Protests"}) == []
