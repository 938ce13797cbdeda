"""Numbers in place of ids that may not be published: one for each, the same wherever it stood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from geomap.schema import RELATIONS, listed, parts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geomap.schema import PlacedStory

GEOMAP = "geomap"
"""Who asserts a link that was inferred; no source."""


def without_incident_ids(story: PlacedStory) -> PlacedStory:
    """Return the story with its incidents numbered in the order of table PLACED, 'incident-1' and on."""
    new = _numbered(story.placed["incident_id"], "incident")
    tables: dict[str, Any] = {
        name: _mapped(getattr(story, name), ("incident_id", "other_id"), new) for name in _WITH_INCIDENTS
    }
    tables["reports"] = _joined(tables["reports"], RELATIONS, new)
    return replace(story, **tables)


def without_report_ids(story: PlacedStory) -> PlacedStory:
    """Return the story with its reports numbered in the order of table REPORTS, 'report-1' and on."""
    new = _numbered(pd.concat([story.reports["report_id"], story.matches["report_id"]]), "report")
    reports, matches = (_mapped(table, ("report_id",), new) for table in (story.reports, story.matches))
    return replace(story, reports=reports, matches=matches)


def without_source_ids(story: PlacedStory) -> PlacedStory:
    """Return the story with its sources numbered in the order of table SOURCES, 'source-1' and on."""
    new = _numbered(pd.concat([story.sources["source_id"], parts(story.placed["sources"])]), "source") | {
        GEOMAP: GEOMAP
    }
    names = ("sources", "reports", "relations", "attributions")
    tables: dict[str, Any] = {name: _mapped(getattr(story, name), ("source_id", "asserted_by"), new) for name in names}
    tables["reports"] = _joined(tables["reports"], ("sums_up",), new)
    tables["placed"] = _joined(story.placed, ("sources",), new)
    return replace(story, **tables)


_WITH_INCIDENTS = ("placed", "reports", "relations", "attributions", "matches")


def _numbered(ids: pd.Series, kind: str) -> dict[str, str]:
    return {name: f"{kind}-{number}" for number, name in enumerate(ids.drop_duplicates(), 1)}


def _mapped(table: pd.DataFrame, columns: tuple[str, ...], new: Mapping[str, str]) -> pd.DataFrame:
    return table.assign(**{name: table[name].map(new).astype("str") for name in columns if name in table})


def _joined(table: pd.DataFrame, columns: tuple[str, ...], new: Mapping[str, str]) -> pd.DataFrame:
    """Return a table with the ids in cells of several in place of the old ones; one that nothing has is left out."""

    def turned(cell: str) -> str | None:
        return "; ".join(new[part] for part in listed(cell) if part in new) or None

    def column(cells: pd.Series) -> pd.Series:
        return cells.map({cell: turned(cell) for cell in cells.dropna().unique()}).astype("str")

    return table.assign(**{name: column(table[name]) for name in columns})
