"""The order of rows tells no hidden date."""

from __future__ import annotations

from builders import report, story

from geomap import resolve
from geomap.publish import Publishing, publish


def ids(small, dates: list[str], **wish) -> list[str]:
    """The published order of incidents of these dates."""
    rows = [
        report(incident_id=f"i{number}", report_id=f"r{number}", date_start=date, row=7)
        for number, date in enumerate(dates)
    ]
    made = publish(resolve.place(story(*rows), small)[0], Publishing(**wish)).story
    assert made.placed["incident_id"].tolist() == made.incidents["incident_id"].tolist()
    return made.placed["incident_id"].tolist()


def test_a_hidden_date_orders_nothing(small) -> None:
    """Other dates, the same order."""
    dates = [f"2020-03-{day:02}" for day in range(1, 20)]
    assert ids(small, dates, redact=("date_start",)) == ids(small, dates[::-1], redact=("date_start",))


def test_a_published_date_orders_as_ever(small) -> None:
    """The list begins with the first."""
    assert ids(small, ["2020-03-03", "2020-03-01", "2020-03-02"], redact=("notes",)) == ["i1", "i2", "i0"]
