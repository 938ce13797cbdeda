"""An id is new once."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.gazetteer.importers.seen import MOST, SeenNumbers, whole_numbers

IDS = st.lists(st.lists(st.integers(0, 3_000_000), max_size=6), max_size=4)


@settings(deadline=None)
@given(IDS)
def test_each_id_is_new_the_first_time_only(batches: list[list[int]]) -> None:
    """Within a batch and from one to the next."""
    seen, known = SeenNumbers(), set()
    for batch in batches:
        expected = []
        for number in batch:
            expected.append(number not in known)
            known.add(number)
        assert seen.new(np.array(batch, dtype=np.int64)).tolist() == expected
    assert seen.among(np.array([*known, 5_000_000])).tolist() == [True] * len(known) + [False]


@settings(deadline=None)
@given(st.text(max_size=10))
def test_what_is_no_whole_number_is_no_id(text: str) -> None:
    """It ends in -1 and never in an error."""
    found = int(whole_numbers([text])[0])
    assert found == -1 or 0 <= found < MOST
