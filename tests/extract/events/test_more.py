"""Figures that stand beside others are told from those that stand alone."""

from __future__ import annotations

import pytest

from geomap.extract.events.more import is_more
from geomap.extract.figures import figures
from geomap.extract.sentences import sentences


def first_is_more(text: str) -> bool:
    """Whether the first figure of a text counts people beside others."""
    return is_more(figures(text, sentences(text))[0], text)


@pytest.mark.parametrize(
    "text",
    [
        "Another nine were wounded.",
        "Nine others were wounded.",
        "A further nine people were wounded.",
        "Nine more people were wounded.",
        "An additional 12 soldiers were hurt.",
        "Two drivers on the road also died.",
        "A driver, too, was hurt.",
        "A fifth driver was killed.",
    ],
)
def test_others_stand_beside_those_counted_before(text: str) -> None:
    """Whether that is said before the number or behind it."""
    assert first_is_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were wounded.",
        "Nine people were hurt. It also rained.",
        "More than nine people were wounded.",
        "One blast killed nine people.",
    ],
)
def test_a_figure_alone_and_a_bound_are_the_whole(text: str) -> None:
    """'More than nine' is no nine more."""
    assert not first_is_more(text)
