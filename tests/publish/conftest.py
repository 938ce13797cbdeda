"""A small story that is placed."""

from __future__ import annotations

import pytest
from builders import report, story

from geomap import resolve


@pytest.fixture(scope="session")
def told(small):
    """An attack in Taji that two sources tell and one denies, and what answered it."""
    rows = [
        report(
            report_id="r1", incident_id="b", source_id="s2", location_as_reported="Camp Taji", perpetrator="Group A",
            attribution_status="claimed", fatalities_best=3, notes="three dead", launch_location="Erbil",
        ),
        report(report_id="r2", incident_id="b", source_id="s1", denied_by="Group A", location_as_reported="Taji"),
        report(
            report_id="r3", incident_id="a", source_id="s1", date_start="2020-03-13", retaliation_for="b",
            location_as_reported="Erbil", attributed_by="Ministry", attribution_status="attributed",
        ),
    ]  # fmt: skip
    return resolve.place(story(*rows), small)[0]
