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
from geomap.schema import ATTRIBUTIONS, INCIDENTS, LINKS, REPORTS, SOURCES, Story, among, check, framed, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.errors import Finding

__all__ = ["OWN", "group"]

OWN = "report:"
"""Stands before a report's id where it names an incident, if another incident has that id already."""


def group(
    reports: pd.DataFrame, sources: pd.DataFrame, links: pd.DataFrame | None = None
) -> tuple[Story, list[Finding]]:
    """Return the story that the reports tell, and what is doubtful about their relations.

    `links` are relations that stand beside the reports: table LINKS, with `file` and `row`.
    """
    reports = _with_incident(reports)
    links, doubtful = relations.resolved(reports, links)
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
        .join(_counted(numbered))
        .join(_sources(numbered))
        .assign(incident_id=names)
        .reset_index(drop=True)
    )


def _counted(reports: pd.DataFrame) -> pd.Series:
    """Return how many reports there are of each incident; one that sums up several counts as many."""
    summed = reports["sums_up_reports"]
    if summed.isna().all():
        return reports.groupby("incident_id").size().rename("reports")
    counted: pd.Series = summed.fillna(1).groupby(reports["incident_id"]).sum().rename("reports")
    return counted


def _sources(reports: pd.DataFrame) -> pd.Series:
    """Return the sources of each incident, joined by '; '; of a report that sums up others these sources."""
    if reports["sums_up"].isna().all():
        return words.told(reports, "source_id", "; ".join).rename("sources")
    names = reports.assign(source_id=reports["sums_up"].fillna(reports["source_id"]))
    return words.told(names, "source_id", _each_once).rename("sources")


def _each_once(values: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(name for value in values for name in listed(value)))


def _with_incident(reports: pd.DataFrame) -> pd.DataFrame:
    """Give a report without an incident one of its own, named after it and unlike any named by others."""
    lone = reports["incident_id"].isna()
    if not lone.any():
        return reports
    taken, own = reports["incident_id"].dropna(), reports["report_id"]
    while (clash := among(own, taken) & lone).any():
        own = own.mask(clash, OWN + own)
    return reports.assign(incident_id=reports["incident_id"].where(~lone, own))


def _check(story: Story) -> None:
    check(story.sources, SOURCES)
    check(story.reports, REPORTS)
    check(story.incidents, INCIDENTS)
    check(story.relations, LINKS)
    check(story.attributions, ATTRIBUTIONS)
