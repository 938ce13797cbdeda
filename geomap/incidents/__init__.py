"""Reports → incidents: grouped by incident_id, figures spanned, dates and words reconciled, relations checked.

Nothing is averaged and nothing is dropped: the reports stay beside the incidents, as their sources have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.incidents import figures, relations, words
from geomap.incidents.attributions import attributions, statuses
from geomap.incidents.dates import spans
from geomap.incidents.roles import roles
from geomap.schema import ATTRIBUTIONS, INCIDENTS, LINKS, REPORTS, SOURCES, Story, among, check, framed

if TYPE_CHECKING:
    from geomap.errors import Finding

__all__ = ["group"]


def group(reports: pd.DataFrame, sources: pd.DataFrame) -> tuple[Story, list[Finding]]:
    """Return the story that the reports tell, and what is doubtful about their relations."""
    reports = _with_incident(reports)
    links, doubtful = relations.resolved(reports)
    said = attributions(reports)
    incidents = _reconciled(reports).join(statuses(said), on="incident_id")
    incidents["role"] = roles(incidents, links)
    incidents = incidents.sort_values("date_start", kind="stable", ignore_index=True)
    story = Story(
        sources=sources,
        reports=reports,
        incidents=framed(INCIDENTS, incidents, len(incidents)),
        relations=links,
        attributions=said,
    )
    _check(story)
    return story, doubtful + relations.out_of_order(links, story.incidents, reports)


def _reconciled(reports: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each incident, in the order in which they are first reported, with what its reports say.

    Incidents are numbered for it: numbers group in a fraction of the time that names take.
    """
    numbers, names = pd.factorize(reports["incident_id"])
    numbered = reports.assign(incident_id=numbers)
    return (
        spans(numbered)
        .join(words.kinds(numbered))
        .join(words.joined(numbered, ["country", "perpetrator", "actors", "target"]))
        .join(words.most_exact(numbered, "weapon"))
        .join(figures.ranges(numbered))
        .join(numbered.groupby("incident_id").size().rename("reports"))
        .join(words.told(numbered, "source_id", "; ".join).rename("sources"))
        .assign(incident_id=names)
        .reset_index(drop=True)
    )


def _with_incident(reports: pd.DataFrame) -> pd.DataFrame:
    """Give a report without an incident one of its own, named after it and unlike any named by others."""
    lone = reports["incident_id"].isna()
    if not lone.any():
        return reports
    taken, own = reports["incident_id"].dropna(), reports["report_id"]
    while (clash := among(own, taken) & lone).any():
        own = own.mask(clash, "report:" + own)
    return reports.assign(incident_id=reports["incident_id"].where(~lone, own))


def _check(story: Story) -> None:
    check(story.sources, SOURCES)
    check(story.reports, REPORTS)
    check(story.incidents, INCIDENTS)
    check(story.relations, LINKS)
    check(story.attributions, ATTRIBUTIONS)
