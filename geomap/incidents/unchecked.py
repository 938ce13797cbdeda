"""Incidents of which only a program has read what is told of them, so that no output shows them as more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.schema.words import EXTRACTED, REVIEWED

if TYPE_CHECKING:
    import pandas as pd


def unchecked(reports: pd.DataFrame) -> int:
    """Return how many incidents of a table REPORTS rest on nothing but extracted reports that no person has read."""
    if reports["tags"].isna().all():
        return 0
    tags = reports["tags"].fillna("").str.split(";").map(lambda words: {word.strip() for word in words})
    is_unread = tags.map(lambda words: EXTRACTED in words and REVIEWED not in words)
    return int(is_unread.groupby(reports["incident_id"]).all().sum())
