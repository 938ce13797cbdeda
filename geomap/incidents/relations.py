"""Which incident answers, follows or belongs to which, by whose word; dangling and circular ones are found."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from geomap.errors import Finding
from geomap.schema import LINKS, RELATIONS, frame, listed, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

ORDERED = ("retaliation_for", "follows")
"""Relations in which the other incident is the earlier one."""
WITHOUT_CIRCLE = "an order in which no incident comes before itself"


def resolved(reports: pd.DataFrame) -> tuple[pd.DataFrame, list[Finding]]:
    """Return table LINKS, and a finding for each relation that leads nowhere, to itself or round in a circle.

    A relation that leads nowhere or to itself is left out; one in a circle is kept, since nothing tells which
    of its links is wrong.
    """
    known = set(reports["incident_id"])
    rows, doubtful = [], []
    for report, column, link in _stated(reports):
        if link["other_id"] in known and link["other_id"] != link["incident_id"]:
            rows.append(link)
        else:
            doubtful.append(Finding.at(report, column, link["other_id"], "another incident_id that a report has"))
    links = frame(LINKS, rows).drop_duplicates(ignore_index=True)
    return links, doubtful + _circles(links, reports)


def _stated(reports: pd.DataFrame) -> Iterator[tuple[dict[str, Any], str, dict[str, str]]]:
    for relation in RELATIONS:
        for report in records(reports[reports[relation].notna()]):
            for other in listed(report[relation]):
                link = {
                    "incident_id": report["incident_id"],
                    "relation": relation,
                    "other_id": other,
                    "asserted_by": report["source_id"],
                    "confidence": report["relation_confidence"] or "stated",
                }
                yield report, relation, link


def _circles(links: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each knot of incidents that are all earlier than each other, naming one circle in it."""
    ordered = links[links["relation"].isin(ORDERED)]
    if not _has_circle(ordered):
        return []
    import networkx as nx  # noqa: PLC0415 - hardly any story has a circle

    later = nx.DiGraph(list(zip(ordered["incident_id"], ordered["other_id"], strict=True)))
    knots = sorted(min(knot) for knot in nx.strongly_connected_components(later) if len(knot) > 1)
    where = _first_rows(reports)
    paths = [[start, *(end for _, end in nx.find_cycle(later, start))] for start in knots]
    return [Finding.at(where[path[0]], "retaliation_for, follows", " → ".join(path), WITHOUT_CIRCLE) for path in paths]


def _has_circle(ordered: pd.DataFrame) -> bool:
    earlier: dict[str, set[str]] = {}
    for incident, other in zip(ordered["incident_id"], ordered["other_id"], strict=True):
        earlier.setdefault(incident, set()).add(other)
    try:
        TopologicalSorter(earlier).prepare()
    except CycleError:
        return True
    return False


def out_of_order(links: pd.DataFrame, incidents: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each incident that answers or follows one of a later day."""
    dates = incidents.set_index("incident_id")
    ordered = links[links["relation"].isin(ORDERED)]
    last, first = ordered["incident_id"].map(dates["date_end"]), ordered["other_id"].map(dates["date_start"])
    wrong = ordered[(last < first).to_numpy()].drop_duplicates(["incident_id", "relation", "other_id"])
    where = _first_rows(reports) if len(wrong) else {}
    return [
        Finding.at(where[link["incident_id"]], link["relation"], link["other_id"], "an earlier incident")
        for link in records(wrong)
    ]


def _first_rows(reports: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return where the first report of each incident stands: its `file` and `row`."""
    first = records(reports.drop_duplicates("incident_id"), ["incident_id", "file", "row"])
    return {row["incident_id"]: row for row in first}
