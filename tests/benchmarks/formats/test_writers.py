"""What writers took is said in one line, whether it holds by both the time and the memory."""

from __future__ import annotations

import pytest

from benchmarks.formats.writers import _line
from benchmarks.formats.writing import taken


def figures(ours_s: float, ours_mb: float) -> dict[str, float]:
    """Of one round in which the other writer took two seconds."""
    ours = {"ours_s": ours_s, "ours_busy_s": ours_s, "ours_mb": ours_mb}
    return ours | {"theirs_s": 2.0, "theirs_busy_s": 2.0, "theirs_mb": 900.0}


@pytest.mark.parametrize(("seconds", "more", "holds"), [(2.9, 80.0, True), (3.1, 80.0, False), (2.9, 800.0, False)])
def test_a_writer_holds_by_time_and_memory(seconds, more, holds) -> None:
    """The median of its rounds counts."""
    line = _line("parquet", 10, [figures(seconds, more), figures(0.1, 1.0), figures(90.0, 9_000.0)])
    assert line.holds is holds


def test_what_was_not_measured_does_not_hold() -> None:
    """And says why."""
    assert _line("geojson", 10, []).reached.startswith("not measured")


def test_memory_is_what_a_call_takes_at_most() -> None:
    """Also where it gives it back, and where the process held more before."""
    assert taken("ours", lambda: bytearray(b"x") * 200_000_000)["ours_mb"] > 150
    assert taken("ours", lambda: None)["ours_mb"] < 50
