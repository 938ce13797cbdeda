"""Atlos projects become reports; what a project marks as sensitive is said."""

from __future__ import annotations

import pytest
from dataset_rows import reading, report_of

ROW = {
    "slug": "AB12CD",
    "project": "Our project",
    "inserted_at": "2020-03-12",
    "latitude": "33.5",
    "longitude": "44.2",
    "status": "In Progress",
    "description": "Something happened",
    "date": "2020-03-11",
    "Colour of smoke": "black",
    "geolocation_resolution": "Vicinity",
    "more_info": "",
    "tags": "one, two",
    "restrictions": "",
    "sensitive": "Not Sensitive",
    "source_1": "https://example.org/1",
    "source_2": "https://example.org/2",
}


@pytest.mark.parametrize(("theirs", "ours"), [("Exact", "exact"), ("Vicinity", "exact"), ("Locality", "near")])
def test_its_precision_becomes_our_word(tmp_path, theirs: str, ours: str) -> None:
    """The 1 km of a locality is round the spot, not round the village."""
    assert report_of(reading(tmp_path, ROW | {"geolocation_resolution": theirs}))["geo_precision"] == ours


@pytest.mark.parametrize(
    ("column", "mark"),
    [
        ("sensitive", "Graphic Violence"),
        ("sensitive", "Deleted by Source, Personal Information Visible"),
        ("restrictions", "Hidden"),
    ],
)
def test_a_sensitive_row_is_kept_and_said(tmp_path, column: str, mark: str) -> None:
    """Nobody publishes it by oversight."""
    found = reading(tmp_path, ROW, ROW | {"slug": "EF34GH", column: mark})
    assert [(each.row, each.column, each.value) for each in found.doubtful] == [(3, column, mark)]
    assert "on purpose" in found.doubtful[0].wanted


def test_attributes_of_the_project_s_own_are_kept(tmp_path) -> None:
    """Whatever they are called."""
    assert "colour of smoke=black" in str(report_of(reading(tmp_path, ROW))["codes"])


def test_links_are_cited_and_tags_are_apart(tmp_path) -> None:
    """As many sources as the incident has."""
    found = report_of(reading(tmp_path, ROW))
    assert (found["cites"], found["tags"]) == ("https://example.org/1; https://example.org/2", "one; two")


def test_a_project_is_a_source(tmp_path) -> None:
    """Its incidents are its own."""
    assert reading(tmp_path, ROW).sources["publisher"].tolist() == ["Our project"]
