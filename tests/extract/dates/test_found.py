"""What a rule finds has days, or days since an event."""

from __future__ import annotations

from datetime import date

import pytest

from geomap.extract.dates.absolute import absolute
from geomap.extract.dates.events import from_events
from geomap.extract.dates.published import from_published

DAY = date(2020, 3, 11)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [("on 8 January 2020", "year"), ("on 8 January", "yearless"), ("on Monday", "weekday"), ("yesterday", "published")],
)
def test_days_say_what_they_were_told_from(text: str, anchor: str) -> None:
    """What they lack is known from publication."""
    found = [*absolute(text, 0, len(text), DAY), *from_published(text, 0, len(text), DAY)]
    assert {each.anchor for each in found} == {anchor}
    assert all(each.first and each.last and each.precision and not each.after_days for each in found)


def test_words_that_count_from_an_event_have_no_days() -> None:
    """Until that is known."""
    text = "two days after it"
    found = list(from_events(text, 0, len(text)))
    assert (2, 2) in {each.after_days for each in found}
    assert {(each.anchor, each.first, each.last, each.precision) for each in found} == {("event", None, None, None)}
