"""Relations lead from an incident to another that exists, and not in a circle."""

from __future__ import annotations

from builders import report, reports, sources

from geomap.incidents import group
from geomap.incidents.relations import resolved
from geomap.schema import LINKS, frame


def test_a_relation_keeps_who_asserts_it_and_how() -> None:
    """Source and confidence travel with the link."""
    links, doubtful = resolved(
        reports(report(), report(incident_id="i2", retaliation_for="i1", relation_confidence="implied"))
    )
    assert links.to_numpy().tolist() == [["i2", "retaliation_for", "i1", "s1", "implied"]]
    assert doubtful == []


def test_a_dangling_relation_is_reported_and_left_out() -> None:
    """File, row and the missing id are named."""
    links, doubtful = resolved(reports(report(retaliation_for="nowhere", row=7)))
    assert (len(links), [(finding.row, finding.value) for finding in doubtful]) == (0, [(7, "nowhere")])


def test_an_incident_does_not_answer_itself() -> None:
    """Such a relation is dangling too."""
    assert len(resolved(reports(report(retaliation_for="i1")))[1]) == 1


def test_a_circle_is_reported_once_and_kept() -> None:
    """Nothing tells which link of it is wrong."""
    links, doubtful = resolved(
        reports(
            report(incident_id="a", retaliation_for="b"),
            report(incident_id="b", retaliation_for="c"),
            report(incident_id="c", retaliation_for="a"),
        )
    )
    assert (len(links), len(doubtful)) == (3, 1)
    assert {"a", "b", "c"} == set(doubtful[0].value.split(" → "))


def test_two_circles_are_two_findings() -> None:
    """Each is named by itself."""
    pairs = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]
    assert len(resolved(reports(*(report(incident_id=a, retaliation_for=b) for a, b in pairs)))[1]) == 2


def test_many_circles_are_found_in_one_pass() -> None:
    """A thousand of them are a thousand findings, each with its row."""
    pairs = [(f"{n}{a}", f"{n}{b}") for n in range(1000) for a, b in ("xy", "yx")]
    found = resolved(reports(*(report(incident_id=a, retaliation_for=b) for a, b in pairs)))[1]
    assert (len(found), all(finding.row for finding in found)) == (1000, True)


def test_an_answer_before_its_cause_is_reported() -> None:
    """Dates and links must agree."""
    table = reports(
        report(incident_id="late", date_start="2020-03-11"),
        report(incident_id="early", date_start="2020-03-01", retaliation_for="late", row=8),
    )
    found = group(table, sources())[1]
    assert [(finding.wanted, finding.file, finding.row) for finding in found] == [
        ("an earlier incident", "reports.csv", 8)
    ]


def test_links_beside_the_reports_are_links_and_those_that_reports_say_too_are_one() -> None:
    """One from or to an incident that there is not is said, at its own place."""
    rows = [
        {
            "incident_id": one,
            "relation": "retaliation_for",
            "other_id": "i1",
            "asserted_by": "s1",
            "confidence": "stated",
        }
        for one in ("i2", "i3", "gone")
    ]
    beside = frame(LINKS, rows).assign(file="a.gpkg", row=[1, 2, 3])
    table = reports(report(), report(incident_id="i2", retaliation_for="i1"), report(incident_id="i3"))
    links, doubtful = resolved(table, beside)
    assert links["incident_id"].tolist() == ["i2", "i3"]
    assert [(finding.file, finding.row) for finding in doubtful] == [("a.gpkg", 3)]
