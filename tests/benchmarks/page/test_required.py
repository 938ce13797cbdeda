"""What is required stands in lines that hold or do not, with the best peer as the floor."""

from __future__ import annotations

import pytest

from benchmarks.page import required
from benchmarks.page.builds import Tool
from benchmarks.page.measure import Measured

OURS, PEER, OTHER = Tool("ours", "geomap", is_ours=True), Tool("peer", "Peer"), Tool("other", "Other")


def of(tool: Tool, number: int = 100_000, **figures: float) -> Measured:
    """Return what was measured of a tool."""
    return Measured(tool, number, figures)


@pytest.mark.parametrize(("fps", "holds"), [(49.9, False), (50.0, True)])
def test_frames_must_not_be_fewer(fps, holds) -> None:
    """Of most other figures there must not be more."""
    assert required.line(of(OURS, drag_fps=fps), required.DRAG, 50, "").holds is holds
    assert required.line(of(OURS, ready_s=fps), required.READY, 50, "").holds


def test_what_was_not_measured_does_not_hold() -> None:
    """And says so."""
    line = required.line(of(OURS), required.FILTER, 50, "")
    assert (line.reached, line.holds) == ("not measured", False)


def test_the_floor_is_the_best_of_those_that_were_drawn() -> None:
    """A quick build of a page that never opens is none."""
    peers = [of(PEER, build_s=1, page_bytes=5e6), of(OTHER, build_s=9, ready_s=5, page_bytes=7e6)]
    assert required.best(required.BYTES, peers) == "7.00 MB (Other)"
    assert required.best(required.READY, peers[:1]) == "none opens"
    assert required.best(required.READY, []) == ""


def test_only_our_page_has_lines_and_only_for_numbers_that_are_asked_for() -> None:
    """A run of fewer says less."""
    results = [of(OURS, 7), of(OURS, ready_s=0.5), of(PEER, ready_s=2)]
    lines = list(required.lines(results))
    assert {line.cases for line in lines} == {100_000}
    assert next(line for line in lines if line.measure == "ready").floor == "2.00 s (Peer)"
