"""What is only ever spoken of as known is one of the other incidents of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.tales import sentences_of
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.events.second_look import looked_again

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


def test_an_attack_that_is_named_before_it_is_told_is_the_one_that_is_told(small: Gazetteer) -> None:
    """By its sort and its day."""
    text = (
        "The minister said the raids were aimed at rebels, whom he blames for Wednesday's rocket attack. "
        "A court opened. Rain fell. A lawyer spoke. Three men were killed when rockets hit Kirkuk on Wednesday."
    )
    assert sentences_of(text, small)[-1] == [1, 5]


def test_a_day_on_which_nothing_else_was_keeps_its_own(small: Gazetteer) -> None:
    """Two days are two incidents."""
    text = "Rockets hit Kirkuk on Monday. Tuesday's rocket attack was worse."
    assert sentences_of(text, small) == [[1], [2]]


@given(st.lists(st.none(), max_size=5))
def test_accounts_of_no_incident_stay_so(numbers: list[None]) -> None:
    """And nothing is made of nothing."""
    assert looked_again([], numbers) == ([], numbers)
