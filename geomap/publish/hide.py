"""Hidden columns emptied in every table, and what must not be empty filled with what is published anyway."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.incidents.roles import roles
from geomap.publish.coarsen import cut
from geomap.publish.hidden import OF_REPORTS
from geomap.schema import ATTRIBUTIONS, DTYPES, LINKS, MATCHES, PLACED, REPORTS, SOURCES, frame

if TYPE_CHECKING:
    from geomap.publish.hidden import Hidden
    from geomap.schema import PlacedStory, Table

ROLE_FROM = ("event_type", "relation_confidence", "retaliation_for")
"""What makes the role of an incident, which is made anew from what is published of it."""
UNPLACED = "its place is not published"


def without_columns(story: PlacedStory, hidden: Hidden) -> PlacedStory:
    """Return the story without what is hidden; ids stay until they are numbered."""
    gone = hidden.columns
    has_reports = not gone >= OF_REPORTS
    reports = _emptied(story.reports, REPORTS, gone) if has_reports else frame(REPORTS)
    sources = _emptied(story.sources, SOURCES, gone) if has_reports else frame(SOURCES)
    story = replace(
        story,
        reports=reports,
        sources=sources,
        relations=_relations(story, gone),
        attributions=_attributions(story, gone) if has_reports else frame(ATTRIBUTIONS),
        matches=_matches(story, gone, has_reports=has_reports),
    )
    return replace(story, placed=_placed(story, hidden, has_sources=has_reports))


def _emptied(data: pd.DataFrame, table: Table, gone: frozenset[str]) -> pd.DataFrame:
    """Return a table without the values of columns; those that must have a value keep it for now."""
    names = [column for column in table.columns if column.name in gone and not column.required]
    return data.assign(**{column.name: _nothing(data.index, column.kind) for column in names})


def _nothing(index: pd.Index, kind: str) -> pd.Series:
    return pd.Series(False if kind == "flag" else None, index=index, dtype=DTYPES[kind])  # type: ignore[index]  # a Kind


def _relations(story: PlacedStory, gone: frozenset[str]) -> pd.DataFrame:
    if "relation_confidence" in gone:
        return frame(LINKS)
    kept: pd.DataFrame = story.relations[~story.relations["relation"].isin(list(gone))]
    return kept.reset_index(drop=True)


def _attributions(story: PlacedStory, gone: frozenset[str]) -> pd.DataFrame:
    """Return who says what. A word without its speaker would be the source's own: it goes with who said it."""
    if "attribution_status" in gone:
        return frame(ATTRIBUTIONS)
    said = story.attributions
    is_denial, is_voiced = said["status"] == "denied", said["said_by"].notna()
    is_own = (said["said_by"] == said["perpetrator"]) & is_voiced
    lost = is_denial & ("denied_by" in gone) | is_voiced & ~is_denial & ~is_own & ("attributed_by" in gone)
    lost |= is_own & ("perpetrator" in gone)
    return _emptied(said[~lost.astype(bool)].reset_index(drop=True), ATTRIBUTIONS, gone)


def _matches(story: PlacedStory, gone: frozenset[str], *, has_reports: bool) -> pd.DataFrame:
    is_launch = story.matches["purpose"] == "launch"
    kept = is_launch & ("launch_location" not in gone) | ~is_launch & has_reports
    found = _emptied(story.matches[kept.astype(bool)].reset_index(drop=True), MATCHES, gone)
    return found.assign(status=_status(found, gone))


def _status(found: pd.DataFrame, gone: frozenset[str]) -> pd.Series:
    """Return the outcome of look-ups; where it is hidden, what the points say."""
    if not gone & {"status", "latitude"}:
        return found["status"]
    return pd.Series(np.where(found["latitude"].isna(), "unknown", "placed"), index=found.index, dtype="str")


def _placed(story: PlacedStory, hidden: Hidden, *, has_sources: bool) -> pd.DataFrame:
    """Return the incidents; one whose label is to be its id has none for now."""
    gone = hidden.columns - ({"sources"} - hidden.told if has_sources else set())
    placed = _emptied(story.placed, PLACED, gone)
    placed = placed.assign(status=_status(placed, gone), label=_label(story.placed, hidden))
    if "latitude" in gone:
        placed = placed.assign(reasons=pd.Series(UNPLACED, index=placed.index, dtype="str"))
    if gone & {"role", *ROLE_FROM}:
        placed = placed.assign(role=roles(placed, story.relations).astype("str"))
    return placed


def _label(placed: pd.DataFrame, hidden: Hidden) -> pd.Series:
    """Return the label, or the words about the place where geomap's name for it is struck; empty where it is the id."""
    label, ids = placed["label"], cut(placed["incident_id"])
    if "label" in hidden.columns:
        return _nothing(placed.index, "text")
    if "place_name" in hidden.told:
        label = cut(placed["query"])
    return label.mask(label == ids)
