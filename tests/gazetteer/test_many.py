"""Many names at once have the answers that each has by itself."""

from __future__ import annotations

import pandas as pd
import pytest

from geomap.gazetteer.many import COLUMNS


def test_each_row_has_the_answer_of_its_name(small) -> None:
    """With its hints, in the order and with the index of the table."""
    table = pd.DataFrame({"place": ["Twin", "Taji", "Twin"], "land": ["SY", "IQ", None]}, index=[7, 3, 9])
    found = small.resolve_many(table, country="land")
    assert (found.columns.tolist(), found.index.tolist()) == (list(COLUMNS), [7, 3, 9])
    assert found["gazetteer_id"].fillna("").tolist() == ["twin-sy", "taji", ""]
    assert found["status"].tolist() == ["placed", "placed", "ambiguous"]


def test_several_countries_are_joined_by_semicolons(small) -> None:
    """As in reports."""
    table = pd.DataFrame({"name": ["Erbil"], "country": ["SY; IQ"]})
    assert small.resolve_many(table, name="name", country="country")["match_country"].tolist() == ["IQ"]


@pytest.mark.parametrize("values", [[], [None, float("nan"), ""]])
def test_rows_without_a_name_are_unknown(small, values: list[object]) -> None:
    """A table without rows has the columns all the same."""
    found = small.resolve_many(pd.DataFrame({"place": pd.Series(values, dtype=object)}))
    assert (found.columns.tolist(), found["status"].tolist()) == (list(COLUMNS), ["unknown"] * len(values))
    assert found["latitude"].dtype == "float64"
