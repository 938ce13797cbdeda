"""Deaths that came later are told of what was told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from extract.tales import accounts_of, sentences_of

if TYPE_CHECKING:
    from geomap.gazetteer import Gazetteer


@pytest.mark.parametrize(
    "text",
    [
        "Two of the wounded died on Thursday in Erbil.",
        "A soldier died of his wounds on Thursday.",
        "A woman died in hospital on Thursday.",
        "A man died on Thursday, bringing the death toll to four.",
        "A fifth guard lost his life on Thursday in the state hospital in Erbil.",
        "A third man died on Thursday, which raises the toll to four.",
    ],
)
def test_who_died_later_is_of_what_was_told_before(text: str, small: Gazetteer) -> None:
    """On whatever day, in whatever hospital."""
    assert sentences_of(f"A bomb wounded nine in Kirkuk on Monday. {text}", small) == [[1, 2]]
    assert accounts_of(text, small)[-1].is_of_later_deaths


@pytest.mark.parametrize("text", ["Two soldiers died on Thursday in Erbil.", "The toll of the raid on Erbil was four."])
def test_others_are_of_their_own_incident(text: str, small: Gazetteer) -> None:
    """And an attack is told by its own words."""
    assert not any(each.is_of_later_deaths for each in accounts_of(text, small))
