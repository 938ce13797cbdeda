"""Text from data is made fit for a figure."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.figures.letters import NOBODY_HAS, USUAL, families, plain, tamed


@given(st.text(max_size=300), st.integers(1, 60))
def test_tamed_text_is_short_and_has_no_controls(text: str, longest: int) -> None:
    """Whatever comes in; and all of it has a font."""
    found = tamed(text, longest)
    assert len(found) <= longest
    assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Co"} for letter in found)
    assert families(found)[0] == USUAL


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), max_size=50))
def test_plain_letters_stay(text: str) -> None:
    """Signs of mathematics, of markup and of templates among them; only spaces are gathered."""
    assert tamed(text) == " ".join(text.split())


def test_directions_are_not_overridden() -> None:
    """A name cannot turn the words that stand beside it."""
    assert plain("Taji\u202e esab\u2066x\u200f") == "Taji esabx"


@pytest.mark.parametrize("name", ["قاعدة عين الأسد", "Українка", "Ağrı", "Hải Phòng", "תל אביב", "می\u200cروم"])
def test_letters_of_many_scripts_need_no_other_font(name: str) -> None:
    """They are the same on every machine."""
    assert (tamed(name), families(tamed(name))) == (name, [USUAL])


def test_a_letter_that_no_font_has_is_an_empty_square() -> None:
    """It is not lost without a trace."""
    assert tamed("a\U0001f4a5b") == f"a{NOBODY_HAS}b"
