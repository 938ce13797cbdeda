"""Cells become places; an absurd value refuses its row alone."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.gazetteer.importers import chunks
from geomap.gazetteer.importers.refusals import Refusals
from geomap.schema import PLACES, check


def places(*rows: dict[str, object]) -> tuple[pd.DataFrame, list]:
    """The places of rows, each a town unless told otherwise, and what was refused."""
    refused = []
    town = {"name": "Hit", "aliases": "", "type": "town", "country": "IQ", "latitude": 33.6, "longitude": 42.8}
    filled = [town | {"row": at, "gazetteer_id": str(at)} | row for at, row in enumerate(rows, 1)]
    found = list(chunks.gathered(filled, "geonames", Refusals(Path("x.txt"), refused.append)))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(), refused


@pytest.mark.parametrize(
    ("column", "value"),
    [("latitude", "nan"), ("latitude", "inf"), ("latitude", "90.5"), ("latitude", "33_3"), ("latitude", "north"),
     ("longitude", "-180.1"), ("longitude", ""), ("longitude", None), ("population", "-1"), ("population", 1e12),
     ("name", ""), ("name", "x" * 1_000_000)],
)  # fmt: skip
def test_an_absurd_value_is_refused_alone(column: str, value: object) -> None:
    """With row, column, value and what was wanted."""
    found, refused = places({}, {column: value}, {})
    assert found["gazetteer_id"].tolist() == ["1", "3"]
    assert [(finding.row, finding.column) for finding in refused] == [(2, column)]
    assert len(str(refused[0])) < 400


def test_the_point_of_unknown_coordinates_is_refused() -> None:
    """0, 0 lies in the Gulf of Guinea; 0, 9 is in Gabon."""
    found, refused = places({"latitude": "0", "longitude": "0"}, {"latitude": "0", "longitude": "9"})
    assert (found["gazetteer_id"].tolist(), len(refused)) == (["2"], 1)


def test_a_radius_comes_from_the_source_else_from_type_and_population() -> None:
    """A town of a million reaches 8 km."""
    rows = [{"radius_m": 123.0}, {"radius_m": 0.0, "population": "1000000"}, {"radius_m": None, "type": "province"}]
    assert places(*rows)[0]["radius_m"].tolist() == [123, 8000, 120_000]


def test_nobody_lives_where_the_source_does_not_know() -> None:
    """0 stands for unknown."""
    assert places({"population": "0"}, {"population": ""}, {"population": "5"})[0]["population"].isna().tolist() == [
        True, True, False,
    ]  # fmt: skip


def test_a_chunk_is_never_larger_than_said(monkeypatch) -> None:
    """So that memory is bounded."""
    monkeypatch.setattr(chunks, "MOST_ROWS", 2)
    town = {"name": "Hit", "type": "town", "country": "", "latitude": 33.6, "longitude": 42.8}
    rows = [town | {"row": at, "gazetteer_id": str(at)} for at in range(5)]
    assert [len(chunk) for chunk in chunks.gathered(rows, "x", Refusals(Path("x")))] == [2, 2, 1]


@settings(deadline=None)
@given(st.lists(st.text(max_size=8), max_size=4), st.text(max_size=8))
def test_names_are_joined_without_breaking_any(names: list[str], name: str) -> None:
    """No part is empty, stands twice, or is the usual name."""
    parts = [part for part in chunks.joined(names, name).split(";") if part]
    assert len(set(parts)) == len(parts)
    assert set(parts) <= {chunks.tidy(other) for other in names} - {name}


@settings(deadline=None)
@given(st.one_of(st.text(max_size=12), st.floats(), st.none()), st.one_of(st.text(max_size=12), st.integers()))
def test_any_coordinates_end_in_a_good_row_or_a_refusal(lat: object, lon: object) -> None:
    """Never in an error or in a place off the earth."""
    found, refused = places({"latitude": lat, "longitude": lon}, {})
    check(found, PLACES)
    assert len(found) + bool(refused) == 2
