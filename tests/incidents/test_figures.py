"""Figures of several sources span a range."""

from __future__ import annotations

import pandas as pd
import pytest
from builders import report, reports
from hypothesis import given
from hypothesis import strategies as st

from geomap.incidents.figures import ranges


def injuries(*cells: tuple[int | None, int | None, int | None]) -> list[object]:
    """The range of injuries that reports of these (low, best, high) span: low, best, high, open."""
    rows = [report(injuries_low=low, injuries_best=best, injuries_high=high) for low, best, high in cells]
    found = ranges(reports(*rows)).loc["i1", [f"injuries_{part}" for part in ("low", "best", "high", "open")]]
    return [None if pd.isna(value) else value for value in found]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([(None, 12, None), (None, 14, None)], [12, None, 14, False]),
        ([(None, 3, None), (None, 3, None)], [3, 3, 3, False]),
        ([(100, None, None)], [100, None, 100, True]),
        ([(14, None, None), (None, 6, None)], [6, None, 14, True]),
        ([(5, None, None), (None, 6, None)], [5, None, 6, False]),
        ([(2, 3, 4)], [2, 3, 4, False]),
        ([(2, 3, 4), (None, 3, None), (None, None, None)], [2, 3, 4, False]),
        ([(2, 3, 4), (2, 4, 4)], [2, None, 4, False]),
        ([(2, 3, 4), (2, None, 4)], [2, None, 4, False]),
        ([(None, None, None)], [None, None, None, False]),
        ([(None, 0, None), (None, None, None)], [0, 0, 0, False]),
    ],
)
def test_a_range_spans_what_the_sources_say(cells, expected) -> None:
    """One best stays, beside its range too; two make a range; 'at least' leaves it open; none invents nothing."""
    assert injuries(*cells) == expected


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6))
def test_every_figure_lies_in_the_range(figures: list[int]) -> None:
    """The range is as wide as it must be and no wider."""
    low, _, high, _ = injuries(*((None, figure, None) for figure in figures))
    assert (low, high) == (min(figures), max(figures))


def test_a_report_may_say_that_its_highest_figure_is_at_least() -> None:
    """As a summary of several reports does; where another has a higher one it is not open."""
    summed = report(injuries_low=5, injuries_high=12, injuries_open=True)
    ends = [
        ranges(reports(*rows)).loc["i1", "injuries_open"] for rows in ([summed], [summed, report(injuries_best=20)])
    ]
    assert ends == [True, False]
    assert not ranges(reports(report(injuries_open=True))).loc["i1", "injuries_open"]
