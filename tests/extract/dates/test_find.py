"""Every text has its dates, in their order and without overlap."""

from __future__ import annotations

import itertools
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from geomap.extract.dates import dates
from geomap.extract.sentences import sentences

WORDS = (
    "early late 3 31 2020 1 January Jan. May Monday to and between the last next of week ago two days before , - . /"
)
NEW_YEAR = date(1, 1, 1)


def test_of_two_that_overlap_the_longer_stays() -> None:
    """'January 2020' is part of '8 January 2020'."""
    text = "on 8 January 2020"
    assert [each.value for each in dates(text, sentences(text), None)] == ["8 January 2020"]


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join) | st.text(), st.dates() | st.just(NEW_YEAR) | st.none())
def test_any_text_gives_dates_that_stand_where_they_say(text: str, published: date | None) -> None:
    """The first day is never after the last, and without a day there are days since an event."""
    found = dates(text, sentences(text), published)
    for each in found:
        assert each.value == text[each.start : each.end]
        assert 0 < each.confidence <= 1
        assert (each.first is None) == (each.last is None) == (each.precision is None) == (each.after_days is not None)
        assert not each.first or not each.last or each.first <= each.last
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
