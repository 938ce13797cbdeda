"""Other scripts are written in Latin letters, letter by letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.names import fold
from geomap.names.romanise import romanised


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("التاجي", "tajy"),
        ("الب", "alb"),
        ("هرتزليا", "hrtzlya"),
        ("הרצליה", "hrtslyh"),
        ("Авдеевка", "avdeevka"),
        ("Харків", "kharkiv"),
        ("Λάρισα", "larisa"),
        ("پنجوین", "pnjwyn"),
    ],
)
def test_each_script_is_written_in_latin(written: str, latin: str) -> None:
    """Vowels that are not written stay out; the Arabic article goes where enough is left."""
    assert romanised(fold(written)) == latin


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=30))
def test_latin_text_stays_as_it_is(text: str) -> None:
    """There is nothing to do."""
    assert romanised(text) == text


def test_a_letter_that_nobody_listed_stays() -> None:
    """It still tells names apart."""
    assert romanised("東京") == "東京"
