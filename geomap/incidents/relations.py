"""Which incident answers, follows or belongs to which, by whose word; dangling and circular ones are found."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from geomap.errors import Finding
from geomap.schema import LINKS, RELATIONS, frame, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

ORDERED = ("retaliation_for", "follows")
"""Relations in which the other incident is the earlier one."""


def resolved(reports: pd.DataFrame) -> tuple[pd.DataFrame, list[Finding]]:
    """Return table LINKS, and a finding for each relation that leads nowhere, to itself or round in a circle.

    A relation that leads nowhere or to itself is left out; one in a circle is kept, since nothing tells which
    of its links is wrong.
    """
    known = set(reports["incident_id"])
    rows, doubtful = [], []
    for row, column, link in _stated(reports):
        if link["other_id"] in known and link["other_id"] != link["incident_id"]:
            rows.append(link)
        else:
            doubtful.append(_finding(row, column, link["other_id"], "another incident_id that a report has"))
    links = frame(LINKS, rows).drop_duplicates(ignore_index=True)
    return links, doubtful + _circles(links, reports)


def _stated(reports: pd.DataFrame) -> Iterator[tuple[tuple[str, int], str, dict[str, str]]]:
    for relation in RELATIONS:
        for report in reports[reports[relation].notna()].to_dict("records"):
            for other in listed(report[relation]):
                confidence = report["relation_confidence"]
                link = {
                    "incident_id": report["incident_id"],
                    "relation": relation,
                    "other_id": other,
                    "asserted_by": report["source_id"],
                    "confidence": confidence if isinstance(confidence, str) else "stated",
                }
                yield _where(report["file"], report["row"]), relation, link


def _circles(links: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    ordered = links[links["relation"].isin(ORDERED)]
    earlier: dict[str, set[str]] = {}
    for incident, other in zip(ordered["incident_id"], ordered["other_id"], strict=True):
        earlier.setdefault(incident, set()).add(other)
    found = []
    while circle := _circle(earlier):
        earlier[circle[1]].discard(circle[0])
        path = " → ".join(circle)
        found.append(_finding(_first_row(reports, circle[1]), "retaliation_for", path, "an order without a circle"))
    return found


def _circle(earlier: dict[str, set[str]]) -> list[str]:
    """Return the incidents of one circle, each a cause of the next and the last the first; empty if none."""
    try:
        TopologicalSorter({key: sorted(earlier[key]) for key in sorted(earlier)}).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def out_of_order(links: pd.DataFrame, incidents: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each incident that answers or follows one of a later day."""
    dates = incidents.set_index("incident_id")
    ordered = links[links["relation"].isin(ORDERED)]
    last, first = ordered["incident_id"].map(dates["date_end"]), ordered["other_id"].map(dates["date_start"])
    wrong = ordered[(last < first).to_numpy()].drop_duplicates(["incident_id", "relation", "other_id"])
    return [
        _finding(_first_row(reports, link["incident_id"]), link["relation"], link["other_id"], "an earlier incident")
        for link in wrong.to_dict("records")
    ]


def _first_row(reports: pd.DataFrame, incident: str) -> tuple[str, int]:
    report = reports[reports["incident_id"] == incident].iloc[0]
    return _where(report["file"], report["row"])


def _where(file: object, row: object) -> tuple[str, int]:
    return (file, row) if isinstance(file, str) and isinstance(row, int) else ("reports", 0)


def _finding(where: tuple[str, int], column: str, value: str, wanted: str) -> Finding:
    return Finding(*where, column, value, wanted)
