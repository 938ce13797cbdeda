"""Two sides → what was added, removed and renamed, what moved, and what else changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from geomap import geo
from geomap.comparison.pairs import paired
from geomap.schema import FIGURES, PLACED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geomap.comparison.pairs import Pairs
    from geomap.comparison.side import Side

DATES = ("date_start", "date_end", "date_precision", "date_as_reported")
BLAME = ("perpetrator", "attribution_status", "attributed_by", "denied_by")
POINT = ("latitude", "longitude")
KINDS = ("dates", "figures", "attribution", "other")
"""Kinds of changes of a column, in the order in which they are told."""
EVENT = ("incident_id", "label", "date_start", "event_type", *POINT)
"""What is told of an incident that is on one side alone."""
DECIMALS = 6
"""Of a degree: what a GeoJSON has."""


@dataclass(frozen=True)
class Comparison:
    """What changed from the old side to the new one."""

    old: Side
    """What is compared."""
    new: Side
    """With what it is compared."""
    added: pd.DataFrame
    """Rows of the new side's table PLACED that the old one has not."""
    removed: pd.DataFrame
    """Rows of the old side's that the new one has not."""
    renamed: pd.DataFrame
    """Incidents that seem to be one under two ids: `old_id, new_id, reason`."""
    moved: pd.DataFrame
    """Points that differ: `old_id, new_id, label`, both points, and `distance_m`, missing where either has none."""
    changed: pd.DataFrame
    """Values that differ: `old_id, new_id, kind, column, old, new`, these as text, missing where there is none."""
    left_out: tuple[str, ...]
    """Columns that one side alone has: they are not compared."""

    @property
    def is_equal(self) -> bool:
        """Whether nothing changed."""
        return all(table.empty for table in (self.added, self.removed, self.renamed, self.moved, self.changed))

    @property
    def counts(self) -> dict[str, int]:
        """How many incidents there are of each sort of change."""
        kinds = self.changed.drop_duplicates(["new_id", "kind"])["kind"].value_counts()
        alone = {name: len(getattr(self, name)) for name in ("added", "removed", "renamed", "moved")}
        return alone | {kind: int(kinds.get(kind, 0)) for kind in KINDS}


def kind_of(column: str) -> str:
    """Return which kind of change a column's is.

    >>> kind_of("fatalities_high"), kind_of("perpetrator"), kind_of("weapon")
    ('figures', 'attribution', 'other')
    """
    if column in DATES:
        return "dates"
    if column in BLAME:
        return "attribution"
    return "figures" if column.startswith(tuple(f"{figure}_" for figure in FIGURES)) else "other"


def compare(old: Side, new: Side) -> Comparison:
    """Return what changed. The same two the other way round give the mirror of it."""
    every = [*PLACED.names, *sorted({*old.more.columns, *new.more.columns})]
    names = [name for name in every if name in old.known and name in new.known]
    pairs = paired(old.placed, new.placed, [name for name in names if name in PLACED.names])
    before = pd.concat([old.placed, old.more], axis=1).iloc[pairs.old].reset_index(drop=True)
    after = pd.concat([new.placed, new.more], axis=1).iloc[pairs.new].reset_index(drop=True)
    kept = [name for name in names if name not in {"incident_id", *POINT}]
    return Comparison(
        old,
        new,
        added=_alone(new.placed, pairs.added),
        removed=_alone(old.placed, pairs.removed),
        renamed=_renamed(before, after, pairs),
        moved=_moved(before, after) if set(POINT) <= set(names) else _moved(before[:0], after[:0]),
        changed=_changed(before, after, kept),
        left_out=tuple(name for name in every if (name in old.known) != (name in new.known)),
    )


def _alone(placed: pd.DataFrame, rows: NDArray[np.intp]) -> pd.DataFrame:
    return placed.take(rows).reset_index(drop=True)


def _renamed(before: pd.DataFrame, after: pd.DataFrame, pairs: Pairs) -> pd.DataFrame:
    reason = pd.Series(pairs.new).map(pairs.renamed)
    found = pd.DataFrame(
        {"old_id": before["incident_id"], "new_id": after["incident_id"], "reason": reason.astype("str")}
    )
    return found[reason.notna()].reset_index(drop=True)


def _moved(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs whose points differ, the farthest first; those without a distance come last."""
    points = [table[list(POINT)].round(DECIMALS) for table in (before, after)]
    differ = np.flatnonzero(
        _differ(*(table["latitude"] for table in points)) | _differ(*(t["longitude"] for t in points))
    )
    found = pd.DataFrame({"old_id": before["incident_id"], "new_id": after["incident_id"], "label": after["label"]})
    found = found.iloc[differ].reset_index(drop=True)
    for side, table in zip(("old", "new"), points, strict=True):
        for axis in POINT:
            found[f"{side}_{axis}"] = table[axis].to_numpy()[differ]
    ends = (found[f"{side}_{axis}"] for side in ("old", "new") for axis in POINT)
    return found.assign(distance_m=geo.distances_m(*ends)).sort_values(
        ["distance_m", "new_id"], ascending=[False, True], ignore_index=True
    )


def _differ(one: pd.Series, other: pd.Series) -> NDArray[np.bool_]:
    same = (one == other).fillna(value=False).to_numpy(dtype=bool)
    return ~(same | (one.isna() & other.isna()).to_numpy(dtype=bool))


def _changed(before: pd.DataFrame, after: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Return every value that differs, as text, in the order of the new side's incidents and of the columns."""
    parts = [_change(before, after, name, place) for place, name in enumerate(names)]
    empty = pd.DataFrame(
        {name: pd.Series(dtype="str") for name in ("old_id", "new_id", "kind", "column", "old", "new")}
    )
    found = [part for part in parts if len(part)]
    if not found:
        return empty
    whole = pd.concat(found, ignore_index=True).sort_values(["at", "rank", "place"], ignore_index=True)
    return whole[list(empty.columns)]


def _change(before: pd.DataFrame, after: pd.DataFrame, name: str, place: int) -> pd.DataFrame:
    at = np.flatnonzero(_differ(before[name], after[name]))
    kind = kind_of(name)
    return pd.DataFrame(
        {
            "at": at,
            "rank": KINDS.index(kind),
            "place": place,
            "old_id": before["incident_id"].to_numpy()[at],
            "new_id": after["incident_id"].to_numpy()[at],
            "kind": kind,
            "column": name,
            "old": _texts(before[name].iloc[at]),
            "new": _texts(after[name].iloc[at]),
        }
    )


def _texts(values: pd.Series) -> pd.Series:
    """Return values as they are written in a file."""
    kind = values.dtype
    if pd.api.types.is_datetime64_any_dtype(kind):
        values = values.dt.strftime("%Y-%m-%d")
    elif pd.api.types.is_float_dtype(kind):
        values = values.map("{:.10g}".format, na_action="ignore")
    elif pd.api.types.is_bool_dtype(kind):
        values = values.map({True: "true", False: "false"})
    return values.astype("str").reset_index(drop=True)
