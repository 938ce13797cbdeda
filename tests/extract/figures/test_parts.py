"""Figures that are parts of others, or of years."""

from __future__ import annotations

import pytest

from geomap.extract.figures import figures
from geomap.extract.sentences import sentences

COUNTED = 0.5


def killed(text: str) -> list[int | None]:
    """What is surely counted as killed."""
    found = figures(text, sentences(text))
    return [each.best or each.low for each in found if each.of == "killed" and each.confidence > COUNTED]


@pytest.mark.parametrize(
    "text",
    [
        "Six people, two soldiers and four policemen, were killed.", "Six dead: two soldiers and four killed boys.",
        "Six people, two of them children, were killed.", "It killed six, two of them children.",
        "Six people were killed, including two children.",
    ],
)  # fmt: skip
def test_the_sorts_of_a_total_are_not_added_to_it(text: str) -> None:
    """They make it up, or are some of them."""
    assert killed(text) == [6]


def test_sorts_without_a_total_stand_for_themselves() -> None:
    """Three guards are no total of a cook and two drivers."""
    assert sum(filter(None, killed("Three guards, a cook and two drivers were killed."))) == 6


@pytest.mark.parametrize(
    "text",
    [
        "It brought to 23 the number of soldiers killed there this year.", "Over 500 people have died since 2014.",
        "Some 500 have been killed since the rising in the north began.", "It killed 500 people in the past decade.",
    ],
)  # fmt: skip
def test_tolls_of_years_are_no_incident(text: str) -> None:
    """They add up many."""
    assert killed(text) == []


def test_the_worst_attack_in_years_is_one() -> None:
    """It is only compared with those of years."""
    assert killed("It killed 23 people in the deadliest attack since 2014.") == [23]
