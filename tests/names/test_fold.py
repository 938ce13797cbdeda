"""Names are folded: case, accents, punctuation and forms of one letter make no difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.names import fold, fold_many

NAMES = st.lists(st.text(max_size=30), max_size=6)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al-Asad", "al asad"),
        ("Ḩamīr", "Hamir"),
        ("Kata'ib", "Kata’ib"),
        ("أربيل", "اربيل"),
        ("الکوت", "الكوت"),
        ("HEWLÊR", "hewler"),
        ("Al\u200f Asad", "al asad"),
        ("U.S. Embassy", "US Embassy"),
        ("Saná", "Sana\u0301"),
    ],
)
def test_spellings_of_one_name_fold_to_one(one: str, other: str) -> None:
    """Case, diacritics, apostrophes, hyphens, invisible marks and letter forms make no difference."""
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    """Folding does not go as far as sounds."""
    assert fold("Taji") != fold("Tanji")


@given(NAMES)
def test_many_names_fold_as_one_by_one(names: list[str]) -> None:
    """The bulk way and the single way agree on any text."""
    assert fold_many(names) == [fold(name) for name in names]


@given(st.text(max_size=40))
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    """Folding twice is folding once."""
    assert fold(fold(name)) == fold(name)


@given(st.text(max_size=40))
def test_a_folded_name_is_one_line_without_doubled_spaces(name: str) -> None:
    """So that it can be a key, and many can be joined by line ends."""
    folded = fold(name)
    assert folded == " ".join(folded.split())
