"""What the words beside a name say."""

from __future__ import annotations

import pytest

from geomap.extract.places import candidates, neighbours
from geomap.extract.places.known import Names
from geomap.extract.places.tokens import tokens


def candidate(text: str, gazetteer, name: str = "Erbil"):
    """A candidate of a text of one sentence, and the names of the text."""
    words = tokens(text, 0, len(text))
    known = Names(gazetteer, candidates.names(text, words))
    return next(one for one in candidates.candidates(text, words, known) if one.name.lower() == name.lower()), known


@pytest.mark.parametrize(
    "text",
    [
        "in Erbil",
        "near the city Erbil",
        "the mayor of Erbil",
        "the town of Erbil",
        "Erbil, Iraq",
        "ERBIL - Men",
        "shells fired on Erbil",
        "the loss of Erbil",
        "driven out of Erbil",
        "the army had retaken Erbil",
    ],
)
def test_a_name_is_located(world, text: str) -> None:
    """By 'in' and the like before it, by what was done to it, or the land behind."""
    assert neighbours.is_located(*candidate(text, world))


@pytest.mark.parametrize("text", ["Erbil said", "news of Erbil", "in truth, Erbil", "Erbil, Monday"])
def test_a_name_is_not_located(world, text: str) -> None:
    """By a comma alone or by a word that is far off."""
    assert not neighbours.is_located(*candidate(text, world))


@pytest.mark.parametrize("text", ["the tanker Erbil", "the Erbil Brigades", "the Erbil newspaper"])
def test_what_is_only_called_like_a_town_is_told(world, text: str) -> None:
    """Ships, armed groups and papers."""
    one, known = candidate(text, world)
    assert neighbours.before(one) + neighbours.behind(one, known) < -2


@pytest.mark.parametrize(
    ("text", "name"), [("Louisville, KY", "KY"), ("Hinton, Ark., fell", "Ark."), ("Surrey, B.C., fell", "B.C.")]
)
def test_a_short_form_of_a_state_stands_behind_a_comma(world, text: str, name: str) -> None:
    """With a stop or in capitals."""
    assert neighbours.is_state(candidate(text, world, name)[0])


def test_a_name_goes_on_with_a_capital(world) -> None:
    """Then it stands within another."""
    assert neighbours.is_within(candidate("the Erbil Times", world)[0])
    assert not neighbours.is_within(candidate("Erbil times", world)[0])


def test_what_is_of_a_place_is_no_longer_name(world) -> None:
    """Its residents, though the sentence begins with them; a university is."""
    assert not neighbours.is_within(candidate("Residents of Erbil", world)[0])
    assert neighbours.is_within(candidate("University of Erbil", world)[0])


def test_a_heading_is_no_dateline(world) -> None:
    """A word in capitals before a colon is one, a town is not."""
    assert neighbours.is_dateline(candidate("ERBIL: Men came", world)[0])
    assert not neighbours.is_dateline(candidate("NICE: Men came", world, "NICE")[0])
