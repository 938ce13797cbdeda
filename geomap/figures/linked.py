"""Which incident answers which, as figures draw it: one row a link, wherever its ends lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap.layers.links import CERTAINTY
from geomap.schema import ranks

if TYPE_CHECKING:
    from numpy.typing import NDArray


def links_of(relations: pd.DataFrame, placed: pd.DataFrame) -> pd.DataFrame:
    """Return `cause, answer`, numbers of rows of `placed`, and `is_stated`: a source says so and nobody disputes it.

    Links from or to an incident that is not among these rows are left out.
    """
    answers = relations[relations["relation"] == "retaliation_for"]
    order = answers["confidence"].map(ranks(CERTAINTY))
    first = answers.assign(order=order).sort_values("order", kind="stable").drop_duplicates(["incident_id", "other_id"])
    rows = pd.Index(placed["incident_id"].astype(object))
    links = pd.DataFrame(
        {
            "cause": rows.get_indexer(first["other_id"].astype(object)),
            "answer": rows.get_indexer(first["incident_id"].astype(object)),
            "is_stated": (first["confidence"] == "stated").to_numpy(),
        }
    )
    known = links[(links["cause"] >= 0) & (links["answer"] >= 0)]
    return known.sort_values(["answer", "cause"], ignore_index=True)


def bundled(links: pd.DataFrame, end_of: NDArray[np.int64], most: int) -> pd.DataFrame:
    """Return links between ends that stand for several incidents, once each with their `count`, the fullest first.

    `end_of` has the end that each incident is a part of. Links within one end are left out, and so are those beyond
    so many.
    """
    ends = links.assign(cause=end_of[links["cause"].to_numpy()], answer=end_of[links["answer"].to_numpy()])
    apart = ends[ends["cause"] != ends["answer"]]
    joined = apart.groupby(["cause", "answer", "is_stated"], sort=True).size().reset_index(name="count")
    return joined.sort_values("count", ascending=False, kind="stable", ignore_index=True).head(most)


def head(tip: NDArray[np.float64], behind: NDArray[np.float64], length: float, width: float) -> NDArray[np.float64]:
    """Return the corners of the head of an arrow that comes from a point behind its tip, the tip first."""
    way = (tip - behind) / (np.hypot(*(tip - behind)) or 1.0)
    side = np.array([-way[1], way[0]]) * width / 2
    foot = tip - way * length
    return np.array([tip, foot + side, foot - side])
