"""Words round a name in other languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.phrases.languages import in_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("قرب الفلوجة", "near الفلوجة"),
        ("إلى الشمال من بغداد", "north of بغداد"),
        ("على الحدود بين سوريا والعراق", "border between سوريا and العراق"),
        ("северо-западнее Донецка", "northwest of Донецка"),
        ("между Киевом и Львовом", "between Киевом and Львовом"),
        ("בין חיפה לעכו", "between חיפה and עכו"),
    ],
)
def test_the_words_are_translated_and_the_names_are_not(text: str, english: str) -> None:
    """One table for each language."""
    assert in_english(text) == english


@pytest.mark.parametrize("name", ["Deir ez-Zor", "البوكمال", "Великая Новосёлка"])
def test_a_name_stays_as_it_is(name: str) -> None:
    """There is nothing to translate."""
    assert in_english(name) == name


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever script it is in."""
    in_english(text)
