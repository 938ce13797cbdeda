"""Points moved to the middle of their cell on a grid, with a radius in which the true place still lies.

The cell is all that the point tells: the radius is that of the whole cell and of what was known before, rounded up to
whole steps of the grid, for a radius as exact as '2,350 m' would name the place it was taken from.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.publish.grid import cells_of
from geomap.publish.publishing import KM_M
from geomap.resolve import LONGEST_LABEL

if TYPE_CHECKING:
    from geomap.schema import PlacedStory

NEAR_M, RELATIVE_M = 10_000.0, 20_000.0
"""Up to these radii a place is 'near' and 'relative', as coordinates given with these words are; beyond, a region."""
VAGUE = ("region", "country", "sea")
"""Precisions that stay. 'district' and 'province' would promise that it happened in the one round the new point."""
FOUND = ("matched_name", "place_name", "gazetteer_id", "gazetteer_source", "candidates")
"""What geomap found by itself of a place that it has."""
MOVED = "its point was moved to a grid of {:g} km before it was published"


def coarsened(story: PlacedStory, size_m: float) -> PlacedStory:
    """Return the story on a grid: incidents and launch points moved, every other point of a report left out.

    Several reports of one incident in cells side by side would tell that it lies near their edge. What geomap found
    beside a point goes too: a gazetteer's id is as good as a point. The words of the reports stay.
    """
    placed = _moved(story.placed, size_m)
    words = placed["query"].fillna(placed["incident_id"])
    launches = _moved(story.matches[story.matches["purpose"] == "launch"], size_m)
    nothing = {name: pd.Series(np.nan, index=story.reports.index) for name in ("latitude", "longitude")}
    nothing["geo_precision"] = pd.Series(None, index=story.reports.index, dtype="str")
    return replace(
        story,
        placed=placed.assign(label=placed["label"].where(placed["latitude"].isna(), cut(words))),
        matches=launches.reset_index(drop=True),
        reports=story.reports.assign(**nothing),
    )


def _moved(table: pd.DataFrame, size_m: float) -> pd.DataFrame:
    """Return a table with every point in the middle of its cell; rows without one stay as they are."""
    is_placed = table["latitude"].notna()
    cells = cells_of(table["latitude"], table["longitude"], size_m)
    radius = pd.Series(np.ceil((cells.reach_m + table["uncertainty_m"].fillna(0)) / size_m) * size_m)
    wide = pd.Series(np.select([radius <= NEAR_M, radius <= RELATIVE_M], ["near", "relative"], "region"), table.index)
    kept = table["geo_precision"].isin(VAGUE) | ~is_placed
    found = {name: table[name].mask(is_placed) for name in FOUND}
    return table.assign(
        latitude=cells.lat,
        longitude=cells.lon,
        uncertainty_m=radius,
        geo_precision=table["geo_precision"].where(kept, wide.astype("str")),
        bearing_deg=np.nan,
        **found,
        reasons=table["reasons"].mask(is_placed, MOVED.format(size_m / KM_M)),
    )


def cut(labels: pd.Series) -> pd.Series:
    """Return words as short as a label is."""
    return labels.where(labels.str.len() <= LONGEST_LABEL, labels.str[: LONGEST_LABEL - 1] + "…")
