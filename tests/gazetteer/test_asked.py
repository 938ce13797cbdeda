"""A question says what follows from its name."""

from __future__ import annotations

import pytest

from geomap.gazetteer.asked import Asked


@pytest.mark.parametrize(
    ("name", "key", "core", "sound"),
    [
        ("Camp Taji", "camp taji", "taji", "taj"),
        ("the Ain al-Asad air base", "the ain al asad air base", "ainasad", "inasad"),
        ("Qayyarah", "qayyarah", "qayyarah", "kaiar"),
        ("air base", "air base", "", ""),
        ("", "", "", ""),
    ],
)
def test_a_name_is_folded_bared_and_sounded(name: str, key: str, core: str, sound: str) -> None:
    """Without its type words and articles; nothing is left of a type word alone."""
    asked = Asked(name)
    assert (asked.key, asked.core, asked.sound) == (key, core, sound)


def test_type_words_are_the_types_wanted() -> None:
    """Unless the asker says which."""
    assert "military_base" in Asked("Camp Taji").wanted
    assert Asked("Taji").wanted == frozenset()
    assert Asked("Camp Taji", wanted_types=frozenset({"province"})).wanted == {"province"}


def test_a_name_that_was_folded_already_is_not_folded_again() -> None:
    """As many names are, in bulk."""
    assert Asked("Camp Taji", key="taji").core == "taji"
