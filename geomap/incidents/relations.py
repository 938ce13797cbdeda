"""Which incident answers, follows or belongs to which, by whose word; dangling and circular ones are found."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

import pandas as pd

from geomap.errors import Finding
from geomap.schema import LINKS, RELATIONS, among, framed, parts, records

if TYPE_CHECKING:
    from collections.abc import Sequence

ORDERED = ("retaliation_for", "follows")
"""Relations in which the other incident is the earlier one."""
WITHOUT_CIRCLE = "an order in which no incident comes before itself"


def resolved(reports: pd.DataFrame, beside: pd.DataFrame | None = None) -> tuple[pd.DataFrame, list[Finding]]:
    """Return table LINKS, and a finding for each relation that leads nowhere, to itself or round in a circle.

    A relation that leads nowhere or to itself is left out; one in a circle is kept, since nothing tells which
    of its links is wrong. `beside` are links that files have beside the reports; those that reports say too are one.
    """
    tables = [_stated(reports, relation) for relation in RELATIONS]
    tables += [] if beside is None or beside.empty else [beside]
    stated = pd.concat(tables, ignore_index=True)
    is_known = among(stated["other_id"], reports["incident_id"]) & (stated["other_id"] != stated["incident_id"])
    is_known &= among(stated["incident_id"], reports["incident_id"])
    wanted = "another incident_id that a report has"
    lost = [Finding.at(row, row["relation"], row["other_id"], wanted) for row in records(stated[~is_known])]
    links = stated[is_known].drop_duplicates(LINKS.names)
    links = framed(LINKS, links, len(links))
    return links, lost + _circles(links, reports)


def _stated(reports: pd.DataFrame, relation: str) -> pd.DataFrame:
    """Return every link of one relation, with the `file` and `row` of the report that states it."""
    others = parts(reports[relation])
    said_in = reports[["incident_id", "source_id", "relation_confidence", "file", "row"]].loc[others.index]
    said_in = said_in.rename(columns={"source_id": "asserted_by", "relation_confidence": "confidence"})
    confidence = said_in["confidence"].fillna("stated")
    return said_in.assign(relation=relation, other_id=others.array, confidence=confidence)


def _circles(links: pd.DataFrame, reports: pd.DataFrame) -> list[Finding]:
    """Return a finding for each knot of incidents that are all earlier than each other, naming one circle in it."""
    ordered = links[links["relation"].isin(ORDERED)]
    if not _has_circle(ordered):
        return []
    import networkx as nx  # noqa: PLC0415 - hardly any story has a circle

    later = nx.DiGraph(list(zip(ordered["incident_id"], ordered["other_id"], strict=True)))
    knots = sorted(min(knot) for knot in nx.strongly_connected_components(later) if len(knot) > 1)
    where = _first_rows(reports, knots)
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
    if links.empty:
        return []
    dates = incidents.set_index("incident_id")
    ordered = links[links["relation"].isin(ORDERED)]
    last, first = ordered["incident_id"].map(dates["date_end"]), ordered["other_id"].map(dates["date_start"])
    wrong = ordered[(last < first).to_numpy()].drop_duplicates(["incident_id", "relation", "other_id"])
    where = _first_rows(reports, wrong["incident_id"])
    return [
        Finding.at(where[link["incident_id"]], link["relation"], link["other_id"], "an earlier incident")
        for link in records(wrong)
    ]


def _first_rows(reports: pd.DataFrame, incidents: pd.Series | Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return where the first report of each of these incidents stands: its `file` and `row`."""
    about = reports[among(reports["incident_id"], incidents)].drop_duplicates("incident_id")
    first = records(about, ["incident_id", "file", "row"])
    return {row["incident_id"]: row for row in first}
