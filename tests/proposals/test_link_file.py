"""Proposed links are read by a build."""

from __future__ import annotations

import csv

from geomap.proposals import link_file
from geomap.proposals.answers import Answer
from geomap.readers import read_all
from geomap.schema import records

LINK = Answer("i2", "i1", 0.75, "who was hit strikes (+1.5); 2 days later (+0.5)")


def test_links_are_read_as_inferred(tmp_path) -> None:
    """Beside the reports."""
    (tmp_path / "reports.csv").write_text(
        "report_id,source_id,incident_id,date_start\nr1,s,i1,2020-03-11\nr2,s,i2,2020-03-13\n", encoding="utf-8"
    )
    link_file.write([LINK], tmp_path / "linked.csv")
    found = read_all([tmp_path / "reports.csv", tmp_path / "linked.csv"]).relations
    wanted = ["incident_id", "relation", "other_id", "asserted_by", "confidence"]
    assert [tuple(row.values()) for row in records(found, wanted)] == [
        ("i2", "retaliation_for", "i1", "geomap", "inferred")
    ]


def test_a_person_sees_score_and_reasons(tmp_path) -> None:
    """Behind the columns of relations."""
    link_file.write([LINK], tmp_path / "linked.csv")
    with (tmp_path / "linked.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["score"], row["reasons"]) == ("0.75", LINK.reasons)
