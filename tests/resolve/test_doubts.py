"""Coordinates are held against the country that their report names."""

from __future__ import annotations

from builders import report, reports

from geomap import errors
from geomap.resolve.doubts import outside_country


def test_many_outside_their_country_are_counted(small, monkeypatch) -> None:
    """The first are named, each with what was wanted."""
    monkeypatch.setattr(errors, "MOST_NAMED", 1)
    rows = [report(country="Iraq", latitude=60.0, longitude=10.0, row=row) for row in (2, 3, 4)]
    first, rest = outside_country(reports(*rows), small)
    assert (first.row, first.wanted) == (2, "coordinates in Iraq")
    assert (rest.row, rest.value) == (0, "2 more rows")
