"""The days on which an incident can have happened, by the reports that know them best."""

from __future__ import annotations

import pandas as pd

from geomap.schema import DATE_PRECISIONS, ranks


def spans(reports: pd.DataFrame) -> pd.DataFrame:
    """Return `date_start, date_end, date_precision` indexed by incident_id.

    Only the reports with the finest precision of each incident count; where they differ the span covers them all
    and its precision is 'days'.
    """
    start = reports["date_start"]
    end = reports["date_end"].fillna(start)
    stated = reports["date_precision"].where(start.notna())
    precision = stated.fillna((end > start).map({True: "days", False: "day"}).where(start.notna()))
    dated = pd.DataFrame(
        {
            "incident_id": reports["incident_id"],
            "start": start,
            "end": end,
            "rank": precision.map(ranks(DATE_PRECISIONS)),
        }
    )
    finest = dated[dated["rank"] == dated.groupby("incident_id")["rank"].transform("min")]
    by_incident = finest.groupby("incident_id", sort=False)
    least, most = by_incident.min(), by_incident[["start", "end"]].max()
    precision = least["rank"].astype(int).map(dict(enumerate(DATE_PRECISIONS)))
    several = (least[["start", "end"]] != most).any(axis=1)
    found = pd.DataFrame(
        {
            "date_start": least["start"],
            "date_end": most["end"],
            "date_precision": precision.mask(several, "days"),
        }
    )
    return found.reindex(pd.Index(reports["incident_id"].unique(), name="incident_id"))
