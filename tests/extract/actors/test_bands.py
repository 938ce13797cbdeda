"""'The rebels' are those whom the text named before."""

from __future__ import annotations

import pytest
from extract.reading import actors_of, ours

from geomap.extract.actors.bands import is_band, meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The PKK met. Later the rebels fled.", "PKK"),
        ("The PKK met. Later rebels fled.", "rebels"),
        ("The PKK met. Later the three masked rebels fled.", "three masked rebels"),
        ("Turkish troops met. Later the rebels fled.", "rebels"),
        ("The PKK met Boko Haram. Later the rebels fled.", "Boko Haram"),
        ("The PKK met Boko Haram. " + "It rained. " * 50 + "Later the rebels fled.", "rebels"),
    ],
)
def test_the_rebels_are_the_group_named_before(text: str, expected: str) -> None:
    """The only one of the text, or the one that was named a moment ago."""
    actors = actors_of(text)
    found = meant(text, actors[-1], actors, ours()).value
    assert expected.endswith(found) if expected not in {"PKK", "Boko Haram"} else found == expected


def test_a_command_of_an_army_is_no_band() -> None:
    """Though its name is in capitals."""
    (command,) = (each for each in actors_of("The Joint Command fled.") if "Command" in each.value)
    assert not is_band(command, ours())


def test_a_state_is_no_band() -> None:
    """Nor are people without a name."""
    found = actors_of("The PKK fled. Turkish troops fled. Gunmen fled.")
    assert [is_band(each, ours()) for each in found] == [True, False, False]
