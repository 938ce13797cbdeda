"""Words that say that nobody was killed or wounded are figures too: 0."""

from __future__ import annotations

import pytest

from geomap.extract.figures.nothing import UNSURE, nothing


def told(text: str) -> list[str]:
    """What befell nobody."""
    return [each.of for each in nothing(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "There were no casualties.", "No one was hurt.", "nobody has been injured", "without causing injuries",
        "none of the 22 crew had been hurt", "It did not cause any casualties.", "Everyone escaped unhurt.",
        "All of the crew are safe.", "no deaths or injuries", "The blast injured nobody.", "no losses",
        "No civilian was harmed.", "Neither the pilot nor the crew was hurt.", "They were not hurt.",
        "no immediate reports of casualties",
    ],
)  # fmt: skip
def test_where_nobody_is_hurt_nobody_is_killed(text: str) -> None:
    """Both are 0."""
    assert told(text) == ["killed", "wounded"]


@pytest.mark.parametrize("text", ["No U.S. personnel were killed.", "None of them died.", "no deaths"])
def test_where_nobody_is_killed_some_may_be_wounded(text: str) -> None:
    """Nothing is said of them."""
    assert told(text) == ["killed"]


@pytest.mark.parametrize(
    "text", ["No one claimed it.", "There was no word on casualties.", "No group was blamed.", "no details of injuries"]
)
def test_where_nothing_is_known_nothing_is_said(text: str) -> None:
    """Silence is no zero."""
    assert told(text) == []


def test_where_no_policeman_is_hurt_others_may_be_killed() -> None:
    """It is unsure that nobody was."""
    of = {each.of: each.confidence for each in nothing("No policeman was hurt.", 0, 22)}
    assert of["killed"] <= UNSURE < of["wounded"]


def test_no_losses_of_their_own_are_those_of_one_side() -> None:
    """The other may have had some."""
    assert told("They had no losses of their own.") == []
