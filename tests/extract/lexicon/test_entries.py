"""The entries of the package are of the kinds that are known."""

from __future__ import annotations

from extract.reading import ours

from geomap.extract.lexicon.entries import KINDS


def test_every_actor_is_of_a_kind() -> None:
    """But for states, which have a table of their own."""
    assert {actor.kind for actor in ours().actors.values()} <= set(KINDS)


def test_no_state_is_an_actor_too() -> None:
    """One name has one entry."""
    assert not ours().actors.keys() & ours().states.keys()


def test_a_word_after_which_it_is_no_weapon_is_no_name_of_one() -> None:
    """A gold mine is none, a mine is."""
    for weapon in {each.name: each for found in ("mine", "shell") if (each := ours().weapon(found))}.values():
        assert not set(weapon.not_after) & {weapon.name, *weapon.aliases}
