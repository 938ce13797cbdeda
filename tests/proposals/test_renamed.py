"""Reports with the incidents that they were joined to."""

from __future__ import annotations

from builders import report, reports

from geomap.proposals.renamed import renamed
from geomap.schema import LINKS, frame


def test_a_name_that_another_incident_has_is_not_taken() -> None:
    """As where reports are grouped."""
    table = reports(
        report(report_id="a", incident_id=None), report(report_id="b", incident_id=None), report(incident_id="a")
    )
    found, incidents, _ = renamed(table, [[0, 1]], frame(LINKS))
    assert found["incident_id"].tolist() == ["report:a", "report:a", "a"]
    assert incidents == {"report:a": ["a", "b"]}


def test_relations_in_a_file_of_their_own_are_said() -> None:
    """That file is not written anew."""
    table = reports(report(report_id="a", incident_id=None), report(report_id="b", incident_id=None))
    link = {"incident_id": "x", "relation": "follows", "other_id": "b", "asserted_by": "s", "confidence": "stated"}
    relations = frame(LINKS, [link]).assign(file="links.csv", row=2)
    found = renamed(table, [[0, 1]], relations)[2]
    assert [(each.file, each.column, each.value) for each in found] == [("links.csv", "other_id", "b")]
