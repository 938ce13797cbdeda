"""One thing is done to many names as it is done to each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geomap.names.bulk import ascii_apart, each_once

LINES = st.lists(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=10), max_size=8)


@given(LINES)
def test_ascii_lines_and_others_come_back_in_their_places(lines: list[str]) -> None:
    """Though they are worked on apart."""
    assert ascii_apart(str.swapcase, lines) == [line.swapcase() for line in lines]


@given(LINES)
def test_each_different_value_is_given_once(lines: list[str]) -> None:
    """And its result stands wherever it stood."""
    given_to_it: list[str] = []

    def work(values: list[str]) -> list[str]:
        given_to_it.extend(values)
        return [value[::-1] for value in values]

    assert each_once(work, lines) == [line[::-1] for line in lines]
    assert len(given_to_it) == len(set(lines))
