"""Who somebody is, whatever the spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.proposals.parties import Parties


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kataib Hezbollah", "Kata'ib Hezbollah fighters"),
        ("Iraqi army", "Iraq"),
        ("pro-Iraqi men", "Iraq-backed group"),
    ],
)
def test_names_of_one_side_share_a_key(small, one: str, other: str) -> None:
    """By the sound of a name, a country or who stands behind."""
    parties = Parties(small)
    assert parties.keys(one) & parties.keys(other)


def test_whom_a_country_backs_is_not_the_country(small) -> None:
    """Iraq-backed fighters are no Iraqi forces."""
    parties = Parties(small)
    assert not parties.keys("Iraq-backed militia") & parties.keys("Iraqi forces")


def test_words_that_name_nobody_have_no_key(small) -> None:
    """Soldiers are on every side."""
    assert Parties(small).keys("three soldiers of the army") == frozenset()


@given(text=st.text(max_size=300))
def test_any_text_has_keys_or_none(world, text: str) -> None:
    """In whatever script."""
    assert all(Parties(world).keys(text))
