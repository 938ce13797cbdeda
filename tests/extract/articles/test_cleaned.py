"""Text is kept as it is read, without what is not seen."""

from __future__ import annotations

from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.cleaned import MOST_MARKS, cleaned, line_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b", "a\nb"),
        ("\ufeffHi\u200bt\u00ad", "Hit"),
        ("a\x00\x07b\x1b", "ab"),
        ("\u202eabc\u202c", "abc"),
        ("Mu\u0308nchen", "München"),
        ("a\u00a0 \tb", "a b"),
        ("a\n\n \n\n\nb\n", "a\n\nb"),
        ("a\ud800b", "ab"),
    ],
)
def test_what_is_not_seen_is_left_out(text: str, expected: str) -> None:
    """Controls, marks of direction and of order, spaces that are no spaces."""
    assert cleaned(text) == expected


def test_joiners_stay_where_a_script_is_written_with_them() -> None:
    """In Persian and the scripts of India; between Latin letters they only hide a word."""
    assert cleaned("می\u200cرود") == "می\u200cرود"
    assert cleaned("Ta\u200cji") == "Taji"


def test_a_long_line_is_a_paragraph() -> None:
    """As in files with one line for each; lines broken for want of room stay together."""
    assert cleaned("x" * 120 + "\nb") == "x" * 120 + "\n\nb"
    assert cleaned("x" * 80 + "\nb") == "x" * 80 + "\nb"


def test_marks_without_end_are_cut() -> None:
    """To bring them in order would take their number squared."""
    assert len(cleaned("a" + "\u0301\u0323" * 500_000)) <= MOST_MARKS + 1


def test_a_title_is_one_line() -> None:
    """Also where it was broken."""
    assert line_of("Two\n\n fell ") == "Two fell"


@given(st.text(max_size=200) | st.text(st.sampled_from("a \n\r\t\u200b\u0301\u0323é\x85"), max_size=200))
def test_clean_text_stays(text: str) -> None:
    """Whatever it was before."""
    once = cleaned(text)
    assert cleaned(once) == once
    assert is_normalized("NFC", once)
    assert "\n\n\n" not in once
    once.encode("utf-8")
