"""The table says what was reached, and never more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.table import Line, at_least, down, markdown


def test_a_line_is_a_row() -> None:
    """With the number of cases and whether it holds."""
    text = markdown([Line("right", 1200, "0.94", "0.50", "≥ 0.95", holds=False), Line("… strictly", 7, "0.90")])
    assert text.splitlines()[2:] == [
        "| right | 1,200 | 0.50 | ≥ 0.95 | 0.94 | **no** |",
        "| … strictly | 7 |  |  | 0.90 |  |",
    ]


@pytest.mark.parametrize(("reached", "holds"), [(0.9499, False), (0.95, True)])
def test_what_is_just_below_does_not_hold(reached, holds) -> None:
    """It is not rounded up to what is required."""
    assert at_least("right", 10, reached, 0.95).holds is holds


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_share_is_rounded_down(part, whole) -> None:
    """By less than a hundredth, and a hundredth itself stays."""
    share = min(part / whole, 1.0)
    assert share - 0.01 < float(down(share)) <= share + 1e-9
