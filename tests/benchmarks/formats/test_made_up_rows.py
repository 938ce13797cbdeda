"""Made-up rows of ACLED are the same each time and in every format, and are read as ACLED's."""

from __future__ import annotations

import pytest

from benchmarks.formats import made_up
from geomap.readers import read_all


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_a_file_of_each_format_is_read_as_acled(tmp_path, monkeypatch, suffix) -> None:
    """No row is refused or in doubt, wherever one batch ends and the next begins."""
    monkeypatch.setattr(made_up, "TOGETHER", 200)
    reading = read_all([made_up.write(tmp_path / f"rows.{suffix}", 500)])
    assert [dataset.title for dataset in reading.datasets] == ["ACLED"]
    assert (len(reading.reports), reading.refused, reading.doubtful) == (500, [], [])
    assert reading.reports["date_start"].is_monotonic_increasing


def test_rows_are_the_same_each_time() -> None:
    """So are the towns at which they happen."""
    first, again = (list(made_up.pieces(50)) for _ in range(2))
    assert all(map(lambda one, other: one.equals(other), first, again))
    assert len(made_up.towns()) == made_up.PLACES
