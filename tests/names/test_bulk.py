"""One thing is done to many names as it is done to each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geomap.names.bulk import each_once

LINES = st.lists(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=10), max_size=8)


@given(LINES)
def test_ascii_lines_and_others_come_back_in_their_places(lines: list[str]) -> None:
    """Though they are worked on apart."""
    assert each_once(str.swapcase, lines) == [line.swapcase() for line in lines]


@given(LINES)
def test_each_different_line_is_worked_on_once(lines: list[str]) -> None:
    """And its result stands wherever it stood."""
    worked_on: list[str] = []

    def work(text: str) -> str:
        worked_on.extend(text.split("\n"))
        return text

    assert each_once(work, lines) == lines
    assert sorted(worked_on) == sorted(set(lines))
