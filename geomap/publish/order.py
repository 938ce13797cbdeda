"""The rows of all tables in an order that tells nothing: the one they had may be that of a hidden date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.schema import PlacedStory

KEYS = ("incident_id", "report_id", "source_id", "sources", "sums_up", "other_id", "asserted_by", "label")
"""Columns that may be numbers by the order yet to be made."""
OF_INCIDENTS = ("reports", "attributions", "matches", "relations")


def reordered(story: PlacedStory) -> PlacedStory:
    """Return the story with its incidents by the date that is published, then by what else is; their rows likewise."""
    placed = _sorted(story.placed, story.placed["date_start"], "incident_id")
    rank = pd.Series(np.arange(len(placed)), index=placed["incident_id"].astype(object))
    tables: dict[str, Any] = {}
    for name in OF_INCIDENTS:
        table = getattr(story, name)
        tables[name] = _sorted(table, table["incident_id"].astype(object).map(rank), "report_id")
    sources = _sorted(story.sources, pd.Series(0, index=story.sources.index), "source_id")
    return replace(story, placed=placed, sources=sources, **tables)


def _sorted(table: pd.DataFrame, first: pd.Series, key: str) -> pd.DataFrame:
    content = _hashed(table[[name for name in table if name not in KEYS]])
    last = _hashed(table[[key]]) if key in table else content
    order = pd.DataFrame({"first": first.to_numpy(), "content": content, "last": last})
    return table.iloc[order.sort_values(["first", "content", "last"]).index].reset_index(drop=True)


def _hashed(table: pd.DataFrame) -> NDArray[np.uint64]:
    return np.asarray(pd.util.hash_pandas_object(table, index=False), dtype="uint64")
