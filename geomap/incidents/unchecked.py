"""Incidents of which only a program has read what is told of them, so that no output shows them as more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.schema import listed
from geomap.schema.words import EXTRACTED, REVIEWED

if TYPE_CHECKING:
    import pandas as pd


def unchecked(reports: pd.DataFrame) -> int:
    """Return how many incidents of a table REPORTS rest on nothing but extracted reports that no person has read."""
    if reports["tags"].isna().all():
        return 0
    unread = [tags for tags in reports["tags"].dropna().unique() if _is_unread(listed(tags))]
    is_unread = reports["tags"].isin(unread)
    return int(is_unread.groupby(reports["incident_id"]).all().sum())


def _is_unread(tags: list[str]) -> bool:
    return EXTRACTED in tags and REVIEWED not in tags
