"""What changed, in words a line each and as plain data."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import pandas as pd

from geomap.comparison.compare import EVENT, KINDS
from geomap.errors import shown
from geomap.schema import records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.comparison.compare import Comparison

KM = 1000.0
NAMES = {
    "added": "added", "removed": "removed", "renamed": "renamed?", "moved": "moved", "dates": "of another date",
    "figures": "of other figures", "attribution": "attributed otherwise", "other": "with other changes",
}  # fmt: skip
"""How each sort of change is counted."""


def summary(made: Comparison) -> str:
    """Return what changed in one line."""
    parts = [f"{count:,} {NAMES[name]}" for name, count in made.counts.items() if count]
    before, after = (len(side.placed) for side in (made.old, made.new))
    sizes = f"{before:,} incident{'' if before == 1 else 's'} before, {after:,} after"
    return f"{sizes}: {', '.join(parts) or 'nothing changed'}"


def lines(made: Comparison) -> Iterator[str]:
    """Give the summary, then a line for each change; text of the files is quoted."""
    yield summary(made)
    if made.left_out:
        yield f"not compared, for one side alone has them: {', '.join(made.left_out)}"
    for sort in ("added", "removed"):
        for row in records(getattr(made, sort), EVENT):
            yield f"{sort}: {_event(row)}"
    for row in records(made.renamed):
        yield f"renamed? {shown(row['old_id'])} → {shown(row['new_id'])}: {row['reason']}"
    for row in records(made.moved):
        yield f"moved: {_named(row)}: {_away(row)}, {_point(row, 'old')} → {_point(row, 'new')}"
    for kind in KINDS:
        changes = records(made.changed[made.changed["kind"] == kind])
        for _, rows in groupby(changes, key=lambda row: row["new_id"]):
            each = list(rows)
            yield f"{kind}: {_named(each[0])}: {'; '.join(map(change, each))}"


def _event(row: dict[str, Any]) -> str:
    day = f"{row['date_start']:%Y-%m-%d}" if row["date_start"] else "undated"
    return ", ".join([shown(row["incident_id"]), shown(row["label"]), day, *filter(None, [row["event_type"]])])


def _named(row: dict[str, Any]) -> str:
    same = row["old_id"] == row["new_id"]
    return shown(row["new_id"]) if same else f"{shown(row['old_id'])} → {shown(row['new_id'])}"


def _away(row: dict[str, Any]) -> str:
    if row["distance_m"] is None:
        return "no longer placed" if row["new_latitude"] is None else "placed now"
    return f"{row['distance_m'] / KM:,.1f} km"


def _point(row: dict[str, Any], side: str) -> str:
    lat, lon = row[f"{side}_latitude"], row[f"{side}_longitude"]
    return "nowhere" if lat is None else f"{lat:.5f}, {lon:.5f}"


def change(row: dict[str, Any]) -> str:
    """Return one changed value in words."""
    before, after = ("nothing" if row[side] is None else shown(row[side]) for side in ("old", "new"))
    return f"{row['column']} {before} → {after}"


def plain(made: Comparison) -> dict[str, object]:
    """Return what changed as plain data, ready for JSON."""
    return {
        "old": made.old.name,
        "new": made.new.name,
        "equal": made.is_equal,
        "counts": made.counts,
        "not_compared": list(made.left_out),
        "added": [_dated(row) for row in records(made.added, EVENT)],
        "removed": [_dated(row) for row in records(made.removed, EVENT)],
        "renamed": records(made.renamed),
        "moved": records(
            made.moved.assign(distance_km=(made.moved["distance_m"] / KM).round(3)).drop(columns="distance_m")
        ),
        "changed": records(made.changed),
    }


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    day = row["date_start"]
    return row | {"date_start": f"{day:%Y-%m-%d}" if isinstance(day, pd.Timestamp) else None}
