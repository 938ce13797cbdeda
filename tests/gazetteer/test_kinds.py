"""Type words are a request for a type of place and no part of its name."""

from __future__ import annotations

import pytest

from geomap.gazetteer.kinds import TYPE_WORDS, fits, split_type
from geomap.names import fold


@pytest.mark.parametrize(
    ("key", "rest", "wanted"),
    [
        ("camp taji", "taji", "military_base"),
        ("taji military air base", "taji", "military_base"),
        ("erbil international airport", "erbil", "airport"),
        ("erbil intl airport", "erbil", "airport"),
        ("anbar province", "anbar", "province"),
        ("anbar gov", "anbar", "province"),
        ("معسكر التاجي", "التاجي", "military_base"),
    ],
)
def test_a_type_word_is_taken_off_and_remembered(key: str, rest: str, wanted: str) -> None:
    """In any place of the name and in Arabic too."""
    found, types = split_type(key)
    assert (found, wanted in types) == (rest, True)


def test_a_name_without_a_type_word_asks_for_any_type() -> None:
    """A town fits, a base fits."""
    rest, wanted = split_type("taji")
    assert (rest, fits("town", wanted), fits("military_base", wanted)) == ("taji", True, True)


def test_a_type_word_inside_another_word_is_none() -> None:
    """Campbell is no camp."""
    assert split_type("campbell") == ("campbell", frozenset())


@pytest.mark.parametrize("word", TYPE_WORDS)
def test_every_type_word_is_written_as_names_are_folded(word: str) -> None:
    """Otherwise it could never be found."""
    assert fold(word) == word


@pytest.mark.parametrize("key", ["power", "border", "oil", "refugee"])
def test_half_of_a_type_word_asks_for_nothing(key: str) -> None:
    """'Power' may be a town; a power plant and a power station are no towns."""
    assert split_type(key) == (key, frozenset())
