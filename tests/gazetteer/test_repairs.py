"""Text that was damaged on its way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.gazetteer.repairs import repaired


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("Tall \ufffdAfar", "Tall Afar"),
        ("Al Qa\ufffdim", "Al Qaim"),
        ("ErbÃ®l", "Erbîl"),
        ("Ba\x92shiqah", "Ba’shiqah"),
    ],
)
def test_damage_is_mended(words: str, mended: str) -> None:
    """Lost characters are dropped, misread ones read again."""
    assert repaired(words)[0] == mended


def test_what_was_lost_is_said() -> None:
    """Never silently."""
    assert repaired("Tall \ufffdAfar")[1] == ("a character that was lost on the way was dropped",)


@pytest.mark.parametrize("words", ["Erbil", "Erbîl", "Çobanbey", "البوكمال", "Škoda"])
def test_whole_text_stays_as_it_is(words: str) -> None:
    """Accents are no damage."""
    assert repaired(words) == (words, ())


@given(st.text(max_size=60))
def test_any_text_is_mended_without_an_error(words: str) -> None:
    """And nothing is left of what was lost."""
    assert "\ufffd" not in repaired(words)[0]
