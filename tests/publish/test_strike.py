"""Words are struck however they are written, and others stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.names import fold
from geomap.publish.strike import STRUCK, Strike

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("at Al-Tājī base", f"at {STRUCK} base"),
        ("AL TAJI, al taji", f"{STRUCK}, {STRUCK}"),
        ("https://e.org/al_taji-hit", f"https://e.org/{STRUCK}-hit"),
        ("xaltajix", STRUCK),
        ("at #OldAlTajiBase.jpg", f"at #{STRUCK}.jpg"),
        ("a bal Tajikistan b", f"a {STRUCK} b"),
        ("https://e.org/Al%20T%C4%81j%C4%AB", STRUCK),
        ("elsewhere", "elsewhere"),
    ],
)
def test_a_word_is_struck_in_every_spelling(text: str, struck: str) -> None:
    """Case, accents, spaces and what stands between letters do not matter."""
    assert Strike(["al Taji"])(text) == struck


def test_what_is_left_of_a_word_does_not_tell_the_rest() -> None:
    """A word is struck whole, with its marks too."""
    assert Strike(["Hama", "ISIS"])("Mohamad in a crisi\u0301s\u0301") == f"{STRUCK} in a {STRUCK}"


def test_a_short_word_is_struck_only_by_itself() -> None:
    """'Hit' is in 'white'."""
    assert Strike(["Hit"])("white smoke over Hit, (HIT)") == f"white smoke over {STRUCK}, ({STRUCK})"


def test_what_holds_a_long_text_is_struck_as_a_whole() -> None:
    """A copy may be cut at its end."""
    long = "a sentence of many words that nobody wants to publish at all"
    assert Strike([long])(f"see: {long[:50]}…") == STRUCK


def test_nothing_to_strike_strikes_nothing() -> None:
    """Empty texts and signs alone are no words."""
    assert Strike(["", " - "])("a - b") == "a - b"


@given(st.lists(TEXT, max_size=4), TEXT, TEXT)
def test_what_was_struck_is_not_found_again(secrets: list[str], before: str, after: str) -> None:
    """Neither as it stands nor folded."""
    strike = Strike(secrets)
    for secret in secrets:
        plain = fold(secret).replace(" ", "")
        found = strike(f"{before} {secret} {after}")
        if len(plain) >= 4:
            assert plain not in fold(found).replace(" ", "") or plain in fold(STRUCK)
