"""Lines of pages become paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.articles.lines import paragraphs

WIDE = "The ministry said that rockets had been fired from the hills in the north"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("a bom-\nbardment", "a bombardment"),
        ("the US-\nled force", "the US-led force"),
        ("the anti-\naircraft gun", "the anti-aircraft gun"),
        ("in Deir al-\nBalah", "in Deir al-Balah"),
        ("hit -\nand ran", "hit - and ran"),
    ],
)
def test_a_word_that_was_broken_is_whole(lines: str, expected: str) -> None:
    """A hyphen of its own stays."""
    assert paragraphs([lines]) == expected


def test_lines_are_joined_to_paragraphs() -> None:
    """One ends with a short line that ends a sentence, or with an empty one."""
    assert paragraphs([f"{WIDE}\nof Hit.\n{WIDE}\n\nof Taji."]) == f"{WIDE} of Hit.\n\n{WIDE} of Taji."


def test_a_paragraph_goes_on_over_the_page() -> None:
    """Where no sentence ends."""
    assert paragraphs([WIDE, f"of Hit, {WIDE}"]) == f"{WIDE} of Hit, {WIDE}"


def test_headers_footers_and_numbers_of_pages_are_left_out() -> None:
    """They repeat, their numbers aside."""
    pages = [f"The Courier\n{WIDE} {word}.\nPage {number} of 3" for number, word in enumerate(("a", "b", "c"), 1)]
    assert paragraphs(pages) == " ".join(f"{WIDE} {word}." for word in "abc")


@given(st.lists(st.text(st.sampled_from("abA -.\n1"), max_size=60), max_size=3))
def test_letters_stay_in_their_order(pages: list[str]) -> None:
    """But those of repeated lines and numbers of pages."""
    found = paragraphs(pages)
    if len(pages) < 3:
        assert [each for each in found if each.isalpha()] == [each for each in "".join(pages) if each.isalpha()]
