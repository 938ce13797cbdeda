"""A process that did not do its work is no line that holds."""

from __future__ import annotations

import time

import pytest

from benchmarks.formats.__main__ import _process
from benchmarks.processes import Run


@pytest.mark.parametrize(
    ("name", "ended", "holds"), [("check", "2", True), ("export", "0", True), ("export", "2", False)]
)
def test_only_a_check_may_end_with_doubts(monkeypatch, name, ended, holds) -> None:
    """An export that ends so was called amiss."""
    monkeypatch.setattr("benchmarks.formats.__main__.timed", lambda *_, **__: Run(1.0, 1.0, ended, 1.0))
    line = _process("a", 1, (name, "a.csv"), time.monotonic() + 60, is_required=True)
    assert line.holds is holds
