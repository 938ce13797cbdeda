"""The tables that belong together: what was read and grouped, and what was placed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Story:
    """All that was read and grouped: five tables that belong together."""

    sources: pd.DataFrame
    """Table SOURCES."""
    reports: pd.DataFrame
    """Table REPORTS; every row's incident_id is filled."""
    incidents: pd.DataFrame
    """Table INCIDENTS, ordered by date, then as they were read."""
    relations: pd.DataFrame
    """Table LINKS."""
    attributions: pd.DataFrame
    """Table ATTRIBUTIONS."""


@dataclass(frozen=True)
class PlacedStory(Story):
    """A story whose incidents were looked up."""

    placed: pd.DataFrame
    """Table PLACED, in the order of `incidents`."""
    matches: pd.DataFrame
    """Table MATCHES: every place of every report."""
    withheld: frozenset[str] = frozenset()
    """Columns of which nothing is published: empty or filled up here, left out by exports."""
