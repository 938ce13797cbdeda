"""What a simple dictionary finds."""

from __future__ import annotations

from benchmarks.extract.places.floors import found


def test_the_longest_name_is_found() -> None:
    """Letter by letter, without the 's of an owner."""
    text = "York's men left New York for rome and Rome."
    names = {"York", "New York", "Rome", "rome"}
    assert sorted(text[span.start : span.end] for span in found(text, names)) == ["New York", "Rome", "York"]
