"""Several sources' words for one thing: the commonest, or all of them joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.schema import listed

if TYPE_CHECKING:
    from collections.abc import Sequence


def kinds(reports: pd.DataFrame) -> pd.DataFrame:
    """Return `event_type, sub_event_type` by incident_id: the most frequent type, and of its reports the sub-type.

    Of two as frequent the earlier one stands.
    """
    event = _commonest(reports, "event_type")
    of_that_event = reports[reports["event_type"] == reports["incident_id"].map(event)]
    return pd.DataFrame({"event_type": event, "sub_event_type": _commonest(of_that_event, "sub_event_type")})


def _commonest(reports: pd.DataFrame, column: str) -> pd.Series:
    given = reports.loc[reports[column].notna(), ["incident_id", column]]
    counted = given.groupby(["incident_id", column], sort=False).size().reset_index(name="count")
    first = counted.sort_values("count", ascending=False, kind="stable").drop_duplicates("incident_id")
    return first.set_index("incident_id")[column]


def joined(reports: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return each column's different values in order, joined by '; ', by incident_id."""
    by_incident = reports.groupby("incident_id", sort=False)
    return pd.DataFrame({column: by_incident[column].agg(_joined) for column in columns})


def _joined(values: pd.Series) -> str | None:
    return "; ".join(_different(values)) or None


def _different(values: pd.Series) -> list[str]:
    parts: dict[str, str] = {}
    for value in values:
        for part in listed(value):
            parts.setdefault(part.casefold(), part)
    return list(parts.values())


def most_exact(reports: pd.DataFrame, column: str) -> pd.Series:
    """Return a column's values joined as `joined` does, without those that a longer one says more exactly.

    'rockets' goes where another source says '107 mm rockets'.
    """
    return reports.groupby("incident_id", sort=False)[column].agg(_most_exact)


def _most_exact(values: pd.Series) -> str | None:
    parts = _different(values)
    ends = [f" {part.casefold()}" for part in parts]
    kept = [part for part, end in zip(parts, ends, strict=True) if not any(o != end and o.endswith(end) for o in ends)]
    return "; ".join(kept) or None
