"""What a phrase says is a small record that is compared by what it says."""

from __future__ import annotations

from dataclasses import fields
from typing import get_args

import pytest

from geomap.gazetteer.phrases.nodes import COUNTRYSIDE_M, NEAR_M, Bearing, Distance, Near, Offset, Phrase


@pytest.mark.parametrize("form", get_args(Phrase))
def test_the_first_thing_that_a_phrase_has_is_words(form: type) -> None:
    """They may be a phrase themselves, and are asked again."""
    assert fields(form)[0].name in {"name", "anchor", "ends", "sides", "parts"}


def test_nearness_has_a_reach() -> None:
    """The countryside reaches further."""
    assert Near("Hit") == Near("Hit", None, NEAR_M)
    assert COUNTRYSIDE_M > NEAR_M


def test_what_is_not_said_is_none() -> None:
    """A bearing has a doubt unless it is given another."""
    assert (Offset("Hit").bearing, Offset("Hit").distance) == (None, None)
    assert (Bearing(0.0).doubt_deg, Distance(5000.0, 500.0).has_unit) == (30.0, True)
