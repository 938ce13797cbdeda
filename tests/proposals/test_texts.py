"""What the words of two reports say of their being one."""

from __future__ import annotations

import numpy as np
import pytest
from builders import report, reports

from geomap.proposals import weights
from geomap.proposals.parties import Parties
from geomap.proposals.texts import Texts

NOTHING = {"perpetrator": None, "actors": None, "target": None, "weapon": None}


@pytest.fixture
def shares(small):
    """What actors, targets and weapons of two reports say."""

    def said(one: dict[str, str], other: dict[str, str]) -> list[float]:
        table = reports(report(**(NOTHING | one)), report(**(NOTHING | other)))
        return Texts(table, Parties(small)).compared(np.array([0]), np.array([1]))[0].tolist()

    return said


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("Red Brigade", "fighters of the Red Brigade", weights.SAME_ACTOR),
        ("Red Brigade", "Blue Front", weights.OTHER_ACTOR),
        ("Red Brigade", "unidentified militants", 0.0),
    ],
)
def test_actors_speak_where_both_name_somebody(shares, one: str, other: str, share: float) -> None:
    """Militants may be anybody."""
    assert shares({"perpetrator": one}, {"perpetrator": other})[0] == share


def test_weapons_agree_by_a_word_in_singular_or_plural(shares) -> None:
    """Calibres say little."""
    assert shares({"weapon": "107 mm rockets"}, {"weapon": "rocket"})[2] == weights.SAME_WEAPON
    assert shares({"weapon": "107 mm rockets"}, {"weapon": "107 mm shell"})[2] == weights.OTHER_WEAPON


def test_a_rare_name_in_both_targets_says_more_than_a_common_one(shares) -> None:
    """A side that acts itself is hit again and again."""
    rare = shares({"target": "Zarqa depot"}, {"target": "depot at Zarqa"})[1]
    side = {"target": "Red Brigade", "perpetrator": "Red Brigade"}
    assert rare > shares(side, side)[1] == weights.COMMON_TARGET


def test_without_words_nothing_is_said(shares) -> None:
    """Silence is no contradiction."""
    assert shares({}, {"perpetrator": "Red Brigade", "target": "Taji", "weapon": "rocket"}) == [0, 0, 0]
