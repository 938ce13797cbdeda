"""Places kept by hand, and the countries with their people and adjectives."""

from __future__ import annotations

import pandas as pd
import pytest

from geomap.gazetteer.sources import curated


@pytest.fixture(scope="module")
def places():
    """All of them, by id."""
    return curated.read().set_index("gazetteer_id")


def test_a_country_goes_by_its_adjectives(places) -> None:
    """Beside its other names."""
    countries = places[places["type"] == "country"].set_index("country")
    assert {"Iraqi", "Iraqis"} <= set(countries.loc["IQ", "aliases"].split(";"))


def test_people_are_counted_for_countries_only(places) -> None:
    """Nobody counted the others here."""
    is_country = places["type"] == "country"
    assert places.loc[is_country, "population"].notna().mean() > 0.9
    assert places.loc[~is_country, "population"].isna().all()


def test_lists_of_names_are_joined_where_one_is_empty() -> None:
    """Without a stray semicolon."""
    one, more = (pd.Series(texts, dtype="str") for texts in (["a", "", "a", ""], ["b", "b", "", ""]))
    assert curated.joined(one, more).tolist() == ["a;b", "b", "a", ""]
