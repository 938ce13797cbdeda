"""Names for timing are drawn evenly and spoilt the same way each time."""

from __future__ import annotations

import pandas as pd

from benchmarks.resolver import speed


def test_names_are_drawn_from_all_of_the_index(small) -> None:
    """Each with a country, the same ones each time."""
    drawn = speed.names(small, 5)
    assert 5 <= len(drawn) <= 10
    assert drawn["country"].isin(["IQ", "SY", "GM"]).all()
    assert drawn.equals(speed.names(small, 5))


def test_every_second_name_has_one_letter_wrong() -> None:
    """A short one stays as it is."""
    spoilt = speed.misprinted(pd.DataFrame({"place": ["Baghdad", "Baghdad", "Erbil", "Hit"]}))["place"].tolist()
    assert [spoilt[0], *spoilt[2:]] == ["Baghdad", "Erbil", "Hit"]
    assert len(set("Baghdad") ^ set(spoilt[1])) <= 2


def test_a_rate_counts_the_rows_of_a_second() -> None:
    """Of a look-up that does nothing it is large."""
    assert speed.per_second(len, pd.DataFrame({"place": ["Taji"] * 1000})) > 0
