"""Several sources' words for one thing: the commonest, or all of them joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.schema import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Joined = Callable[[Sequence[str]], str | None]


def kinds(reports: pd.DataFrame) -> pd.DataFrame:
    """Return `event_type, sub_event_type` by incident_id: the most frequent type, and of its reports the sub-type.

    Of two as frequent the earlier one stands.
    """
    event = _commonest(reports, "event_type")
    typed = reports[["incident_id", "sub_event_type"]]
    of_that_event = typed[reports["event_type"] == reports["incident_id"].map(event)]
    return pd.DataFrame({"event_type": event, "sub_event_type": _commonest(of_that_event, "sub_event_type")})


def _commonest(reports: pd.DataFrame, column: str) -> pd.Series:
    given = reports.loc[reports[column].notna(), ["incident_id", column]]
    one, several = _by_number(given)
    counted = several.groupby(["incident_id", column], sort=False).size().reset_index(name="count")
    first = counted.sort_values("count", ascending=False, kind="stable").drop_duplicates("incident_id")
    return pd.concat([one, first]).set_index("incident_id")[column]


def _by_number(given: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rows of incidents that have one, and those of incidents that have several: these take more thought."""
    several = given["incident_id"].duplicated(keep=False)
    return given[~several], given[several]


def joined(reports: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return each column's different values in order, joined by '; ', by incident_id."""
    return pd.DataFrame({column: told(reports, column, _joined) for column in columns})


def most_exact(reports: pd.DataFrame, column: str) -> pd.Series:
    """Return a column's values joined as `joined` does, without those that a longer one says more exactly.

    'rockets' goes where another source says '107 mm rockets'.
    """
    return told(reports, column, _most_exact)


def told(reports: pd.DataFrame, column: str, join: Joined) -> pd.Series:
    """Return what `join` makes of each incident's different values, by incident_id; missing where there is none.

    Most incidents have one value, and many have the same: what becomes of it alone is asked once.
    """
    given = reports.loc[reports[column].notna(), ["incident_id", column]].drop_duplicates()
    one, several = _by_number(given)
    alone = one.set_index("incident_id")[column]
    found = alone.map({value: join([value]) for value in alone.unique()})
    values: dict[object, list[str]] = {}
    for incident, value in zip(several["incident_id"], several[column], strict=True):
        values.setdefault(incident, []).append(value)
    more = pd.Series({incident: join(each) for incident, each in values.items()}, dtype="str")
    incidents = pd.Index(reports["incident_id"].unique(), name="incident_id")
    everything: pd.Series = pd.concat([found.astype("str"), more])
    return everything.reindex(incidents).rename(column)


def _joined(values: Sequence[str]) -> str | None:
    return "; ".join(_different(values)) or None


def _different(values: Sequence[str]) -> list[str]:
    parts: dict[str, str] = {}
    for value in values:
        for part in listed(value):
            parts.setdefault(part.casefold(), part)
    return list(parts.values())


def _most_exact(values: Sequence[str]) -> str | None:
    parts = _different(values)
    ends = [f" {part.casefold()}" for part in parts]
    kept = [part for part, end in zip(parts, ends, strict=True) if not any(o != end and o.endswith(end) for o in ends)]
    return "; ".join(kept) or None
