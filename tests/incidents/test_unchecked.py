"""Incidents that only a program has read."""

from __future__ import annotations

import pytest
from builders import report, reports

from geomap.incidents.unchecked import unchecked


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ((None,), 0),
        (("coordinated",), 0),
        (("extracted",), 1),
        (("night; extracted",), 1),
        (("extracted;unreviewed",), 1),
        (("extracted;reviewed",), 0),
        (("extracted", "extracted"), 1),
        (("extracted", "extracted;reviewed"), 0),
        (("extracted", None), 0),
    ],
)
def test_an_incident_is_unchecked_until_a_person_stands_behind_one_of_its_reports(tags, expected) -> None:
    """Whoever reads one of them, or writes one, has looked at it."""
    assert unchecked(reports(*(report(tags=each) for each in tags))) == expected


def test_each_incident_counts_once() -> None:
    """Two by a program alone, one by a person."""
    rows = [report(incident_id=name, tags=tags) for name, tags in zip("aabc", ["extracted"] * 3 + [None], strict=True)]
    assert unchecked(reports(*rows)) == 2
