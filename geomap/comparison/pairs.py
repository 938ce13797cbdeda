"""Which incident of one side is which of the other: by id, and where ids changed by all that makes an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SAME_EVENT = ("date_start", "event_type", "latitude", "longitude", "query")
"""What two incidents must have alike to be one event under two ids; date and place must be known."""
NEEDED = SAME_EVENT[:4]
DECIMALS = 5
"""Of a degree, about a metre."""
ALL_ALIKE = "all else is the same"
ALIKE = "same date, place and type"


@dataclass(frozen=True)
class Pairs:
    """Rows of both sides that are one incident, and those that are on one side alone."""

    old: NDArray[np.intp]
    """Rows of the old side."""
    new: NDArray[np.intp]
    """The row of the new side for each of these."""
    removed: NDArray[np.intp]
    """Rows of the old side that the new one has not."""
    added: NDArray[np.intp]
    """Rows of the new side that the old one has not."""
    renamed: dict[int, str]
    """Of those pairs whose ids differ, by their row of the new side, why they are taken for one event."""


def paired(old: pd.DataFrame, new: pd.DataFrame, compared: Sequence[str]) -> Pairs:
    """Return the pairs of two tables PLACED, of which these columns are compared."""
    where = pd.Index(new["incident_id"].astype(object)).get_indexer(pd.Index(old["incident_id"].astype(object)))
    by_id = np.flatnonzero(where >= 0)
    removed = np.flatnonzero(where < 0)
    added = np.setdiff1d(np.arange(len(new)), where[by_id])
    pairs, why = [(by_id, where[by_id])], dict[int, str]()
    both = [name for name in compared if name != "incident_id"]
    for columns, reason in ((both, ALL_ALIKE), ([name for name in SAME_EVENT if name in both], ALIKE)):
        found = _alike(old.iloc[removed], new.iloc[added], columns, is_whole=reason == ALL_ALIKE)
        pairs.append((removed[found[0]], added[found[1]]))
        why |= dict.fromkeys(added[found[1]].tolist(), reason)
        removed, added = np.delete(removed, found[0]), np.delete(added, found[1])
    ends = [np.concatenate(side) for side in zip(*pairs, strict=True)]
    order = np.argsort(ends[1], kind="stable")
    return Pairs(ends[0][order], ends[1][order], removed, added, why)


def _alike(
    old: pd.DataFrame, new: pd.DataFrame, columns: Sequence[str], *, is_whole: bool
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return places in both tables of rows that are alike in columns, each in one pair.

    Where several are alike among themselves they are one to one only if there are as many on both sides and nothing
    else could tell them apart; their ids decide then, in order.
    """
    nothing = np.array([], dtype=np.intp)
    if not len(old) or not len(new) or not set(NEEDED) <= set(columns):
        return nothing, nothing
    keys = [_keys(side, columns, is_whole=is_whole) for side in (old, new)]
    counts = [key.value_counts() for key in keys]
    fitting = counts[0].index[counts[0].eq(counts[1].reindex(counts[0].index)) & ((counts[0] == 1) | is_whole)]
    chosen = [key[key.isin(fitting)] for key in keys]
    sides = [_by_key(key, side["incident_id"]) for key, side in zip(chosen, (old, new), strict=True)]
    return sides[0], sides[1]


def _by_key(keys: pd.Series, ids: pd.Series) -> NDArray[np.intp]:
    """Return the places of rows in the order of their keys, then of their ids."""
    rows = pd.DataFrame({"key": keys.to_numpy(), "id": ids.to_numpy()[keys.index], "at": keys.index})
    return rows.sort_values(["key", "id"])["at"].to_numpy(np.intp)


def _keys(side: pd.DataFrame, columns: Sequence[str], *, is_whole: bool) -> pd.Series:
    """Return what stands for columns, by the place of the row; rows without a date or a place are left out.

    Where there is a point the words of the place may differ, if not all must be the same.
    """
    side = side.reset_index(drop=True)
    words = side["query"] if "query" in columns else pd.Series(None, index=side.index, dtype="str")
    known = side[side["date_start"].notna() & (side["latitude"].notna() | words.notna())]
    content = known[list(columns)].assign(**{axis: known[axis].round(DECIMALS) for axis in ("latitude", "longitude")})
    if not is_whole:
        content = content.assign(query=words.where(side["latitude"].isna()).loc[known.index])
    return pd.util.hash_pandas_object(content, index=False)
