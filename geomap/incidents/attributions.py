"""Who is said to have done it, by whom, in which source; claims and denials stay apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.schema import ATTRIBUTIONS, frame, listed, ranks, records

if TYPE_CHECKING:
    from collections.abc import Iterator

STRENGTH = ("denied", "disputed", "claimed", "attributed", "suspected", "unknown")
"""Which word stands for an incident: the first of these that any report has; a denial makes it 'disputed'."""


def attributions(reports: pd.DataFrame) -> pd.DataFrame:
    """Return table ATTRIBUTIONS: a row for each who says something, and one for each who denies."""
    columns = ["incident_id", "source_id", "perpetrator", "attribution_status", "attributed_by", "denied_by"]
    return frame(ATTRIBUTIONS, (said for report in records(reports, columns) for said in _said(report)))


def _said(report: dict[str, str | None]) -> Iterator[dict[str, str | None]]:
    about = {name: report[name] for name in ("incident_id", "source_id", "perpetrator")}
    status = report["attribution_status"]
    speakers: list[str | None] = [*listed(report["attributed_by"])]
    if status == "claimed" and not speakers:
        speakers = [report["perpetrator"]]
    if status:
        yield from ({**about, "status": status, "said_by": speaker} for speaker in speakers or [None])
    yield from ({**about, "status": "denied", "said_by": speaker} for speaker in listed(report["denied_by"]))


def statuses(said: pd.DataFrame) -> pd.Series:
    """Return the attribution_status of each incident, indexed by incident_id."""
    rank = pd.Series(said["status"].map(ranks(STRENGTH)).to_numpy(dtype=int), index=said["incident_id"])
    strongest = rank.groupby(level=0).min().map(dict(enumerate(STRENGTH)))
    return strongest.replace("denied", "disputed").rename("attribution_status").rename_axis("incident_id")
