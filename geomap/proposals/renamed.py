"""Reports with the incidents that they were joined to, and relations that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.errors import Finding
from geomap.incidents import OWN
from geomap.schema import RELATIONS, among, listed, records

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FOLLOWED = "the incident_id that it has now"


def renamed(
    reports: pd.DataFrame, groups: Sequence[Sequence[int]], relations: pd.DataFrame
) -> tuple[pd.DataFrame, dict[str, list[str]], list[Finding]]:
    """Return reports with incident_ids, the reports of each incident that was put together, and what lost its end.

    An incident takes the id that a person gave it, else that of its first report, by which others may know it already.
    `groups` are numbers of reports. `relations` stand in a file of their own, which is not written anew.
    """
    taken = set(reports["incident_id"].dropna())
    given, names = reports["incident_id"].to_numpy(object), reports["report_id"].to_numpy(object)
    ids, now, incidents = given.copy(), dict[str, str](), dict[str, list[str]]()
    for members in groups:
        told = [given[each] for each in members if isinstance(given[each], str)]
        if len(told) == len(members):
            continue
        incident = told[0] if told else _free(names[members[0]], taken)
        alone = [each for each in members if not isinstance(given[each], str)]
        ids[alone] = incident
        now |= {names[each]: incident for each in alone if names[each] not in taken}
        incidents[incident] = [names[each] for each in members]
    table = reports.assign(incident_id=pd.Series(ids, index=reports.index, dtype="str"))
    return _following(table, now), incidents, _left_behind(relations, now)


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name = f"{OWN}{name}"
    return name


def _following(reports: pd.DataFrame, now: Mapping[str, str]) -> pd.DataFrame:
    """Return reports whose relations name incidents as they are called now."""
    moved = {old: new for old, new in now.items() if old != new}
    changed = {}
    for relation in RELATIONS:
        told = reports[relation].dropna()
        cells = {
            cell: "; ".join(dict.fromkeys(moved.get(each, each) for each in listed(cell))) for cell in told.unique()
        }
        different = {cell: new for cell, new in cells.items() if any(each in moved for each in listed(cell))}
        if different:
            changed[relation] = reports[relation].replace(different)
    return reports.assign(**changed) if changed else reports


def _left_behind(relations: pd.DataFrame, now: Mapping[str, str]) -> list[Finding]:
    moved = [old for old, new in now.items() if old != new]
    return [
        Finding.at(row, end, row[end], f"{FOLLOWED}, {now[row[end]]}")
        for end in ("incident_id", "other_id")
        for row in records(relations[among(relations[end], moved)])
    ]
