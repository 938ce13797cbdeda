"""A text is cut where its sentences end, and every letter keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    """The sentences as text."""
    return [text[each.start : each.end] for each in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Lee met Lt. Col. Ray of the U.S. Army.",
        "The U.S. Marine Corps left.",
        "It began at 3 a.m. local time.",
        "On Jan. 8 it was hit.",
        "About 12.5 km away, No. 4 burned.",
        "It was J. Smith.",
        "“Who?” he asked.",
        "The blast … was heard.",
        "They fired at approx. 40 houses.",
    ],
)
def test_a_stop_inside_a_sentence_ends_none(text: str) -> None:
    """It shortens a word, stands in a number or is followed by a small letter."""
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Two fell. Three fled.", "Two fell."),
        ("They came from the U.S. The others stayed.", "They came from the U.S."),
        ("It began at 3 a.m. No one was hurt.", "It began at 3 a.m."),
        ("“It is over.” He left.", "“It is over.”"),
        ("Nobody knew! 40 fled.", "Nobody knew!"),
        ("سقط صاروخ. لم يصب أحد.", "سقط صاروخ."),
        ("متى؟ أمس.", "متى؟"),
        ("事件。次。", "事件。"),
    ],
)
def test_a_sentence_ends_where_the_next_begins(text: str, first: str) -> None:
    """With the quotation mark that closes it."""
    assert cut(text)[0] == first
    assert len(cut(text)) == 2


def test_a_headline_and_an_item_of_a_list_stand_for_sentences() -> None:
    """A paragraph ends at an empty line, a short line at its end."""
    assert cut("Three killed\n\nRockets hit\n- one man fell\n- two fled") == [
        "Three killed",
        "Rockets hit",
        "- one man fell",
        "- two fled",
    ]


def test_lines_broken_for_want_of_room_are_one_sentence() -> None:
    """As in plain text of eighty letters a line."""
    text = "The ministry said on Monday that the rockets had\nbeen fired from the hills in the north of the town."
    assert cut(text) == [text]


def test_sentences_and_paragraphs_are_numbered() -> None:
    """From one, over the whole text."""
    found = sentences("A one. A two.\n\nB three.")
    assert [(each.number, each.paragraph) for each in found] == [(1, 1), (2, 1), (3, 2)]


def test_what_never_ends_is_cut_at_a_space() -> None:
    """No rule sees more than it can bear."""
    assert max(map(len, cut("word " * 10_000))) <= LONGEST
    assert max(map(len, cut("x" * 10_000))) <= LONGEST


@given(st.text(st.sampled_from('ab. A\n!?”"U3-…'), max_size=200) | st.text(max_size=200))
def test_every_letter_stands_in_one_sentence(text: str) -> None:
    """In order, without space at either end; only space is left out."""
    found = sentences(text)
    between = [0, *(place for each in found for place in (each.start, each.end)), len(text)]
    assert between == sorted(between)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all(piece == piece.strip() != "" for piece in cut(text))
