"""Letters that do not belong, and what programs left behind."""

from __future__ import annotations

import pytest

from geomap.readers.values.letters import read
from geomap.schema import REPORTS


def doubt_of(text: str, column: str = "notes") -> str:
    """What would have been beyond doubt in place of a text, empty if it is."""
    return read([text], REPORTS[column]).doubts.get(0, "")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("a\0b", "control characters"),
        ("a\x0bb", "control characters"),
        ("abc\u202edef", "direction"),
        ("Ta\u200bji", "not seen"),
        ("Ta\u00adji", "not seen"),
        ("\ufeffTaji", "not seen"),
        ("Ta\u200dji", "not seen"),
        ("Tаji", "one script"),
        ("Μosul", "one script"),
        ("caf\x85", "lost"),
        ("caf\ufffd", "lost"),
        ("Ø§Ù„ØªØ§Ø¬ÙŠ", "another encoding"),
        ("cafÃ©", "another encoding"),
        ("#REF!", "spreadsheet's word"),
        ("#N/A", "spreadsheet's word"),
        ("=1+1", "formula"),
        ('=HYPERLINK("x")', "formula"),
        ("@SUM(A1)", "formula"),
        ("+cmd|' /C calc'!A0", "formula"),
    ],
)
def test_what_is_odd_is_kept_and_said(text: str, doubt: str) -> None:
    """One word says what would have been better."""
    assert doubt in doubt_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Taji",
        "two\nlines\tand a tab",
        "التاجي",
        "می‌خواهم",
        "Київ і Moscow",
        "café",
        "naïve Ångström",
        "- a dash",
        "@someone",
        "+964 770 000",
        "#hashtag",
        "😀👩‍👩‍👧",
        "Sūq ash-Shuyūkh",
        "Ñ – Ø",
        "ÎLE",
    ],
)
def test_what_people_write_is_not_doubted(text: str) -> None:
    """Scripts with their own joiners, signs at the beginning of a line."""
    assert doubt_of(text) == ""


def test_a_control_character_is_replaced_and_nothing_else_is() -> None:
    """No file format could hold it; the finding says so."""
    assert read(["a\0b\u202ec"], REPORTS["notes"]).each == ["a�b\u202ec"]


@pytest.mark.parametrize(("column", "text"), [("report_id", "a\0b"), ("report_id", "a;b"), ("notes", "\ud800")])
def test_what_cannot_be_kept_is_refused(column: str, text: str) -> None:
    """A name must stay as it is, and half of a pair is no character."""
    assert list(read([text], REPORTS[column]).wishes) == [0]


@pytest.mark.parametrize("text", ["False", "nan"])
def test_a_country_that_a_program_took_for_a_word_is_doubted(text: str) -> None:
    """NO is Norway."""
    assert "NO for false" in doubt_of(text, "country")
    assert doubt_of("NO", "country") == ""


def test_a_name_of_ten_thousand_letters_is_doubted() -> None:
    """A note may be long, a place is not."""
    assert (doubt_of("x" * 10_000, "location") != "", doubt_of("x" * 10_000)) == (True, "")


def test_all_that_is_odd_with_a_text_is_said() -> None:
    """That it is long hides neither what was replaced nor what turns it round."""
    said = doubt_of("\x07\u202e" + "x" * 400, "location")
    assert all(words in said for words in ("was replaced", "turn its direction", "no more than 300 letters"))


def test_only_the_text_that_is_odd_among_many_is_named() -> None:
    """They are looked through a thousand at a time."""
    texts = [f"text {number}" for number in range(2500)]
    texts[1700] = "te\0xt"
    assert list(read(texts, REPORTS["notes"]).doubts) == [1700]
