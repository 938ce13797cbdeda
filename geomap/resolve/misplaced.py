"""Coordinates that do not lie where their report says: told to whoever builds, and to whoever reads the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from geomap.errors import MOST_NAMED, Finding, first_of
from geomap.resolve.doubts import finding, outside_country
from geomap.resolve.named import far_from_name
from geomap.schema import among, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.gazetteer import Gazetteer

IN_DOUBT = "in doubt: wanted "
ABROAD = "coordinates in the country that the report names"


def misplaced(reports: pd.DataFrame, gazetteer: Gazetteer) -> tuple[list[Finding], dict[str, str]]:
    """Return a finding for each report whose coordinates lie elsewhere, and by report what was wanted of all of them.

    Of very many the first are named in findings, and the others counted.
    """
    far, abroad = far_from_name(reports, gazetteer), outside_country(reports, gazetteer)
    abroad = abroad[~among(abroad["report_id"], far["report_id"])]
    found = first_of((Finding.at(row, "latitude", _point(row), str(row["wanted"])) for row in _first(far)), len(far))
    others = (finding(row, _point(row), str(row["wanted"])) for row in _first(abroad))
    found += first_of(others, len(abroad), column="latitude", wanted=ABROAD)
    both = pd.concat([far[["report_id", "wanted"]], abroad[["report_id", "wanted"]]])
    return found, dict(zip(both["report_id"], both["wanted"], strict=True))


def doubted(matches: pd.DataFrame, wanted: dict[str, str]) -> pd.DataFrame:
    """Return matches with what is in doubt with given coordinates among their reasons, each doubt once."""
    if not wanted:
        return matches
    doubts = IN_DOUBT + matches["report_id"].map(wanted).astype("str")
    is_odd = doubts.notna() & (matches["purpose"] == "location") & (matches["status"] == "given")
    told = zip(matches["reasons"][is_odd].fillna(""), doubts[is_odd], strict=True)
    reasons = matches["reasons"].copy()
    reasons[is_odd] = [said if doubt in said else "; ".join(filter(None, (said, doubt))) for said, doubt in told]
    return matches.assign(reasons=reasons)


def _first(rows: pd.DataFrame) -> Iterator[dict[str, object]]:
    return iter(records(rows.head(MOST_NAMED + 1)))


def _point(row: dict[str, object]) -> str:
    return f"{row['latitude']:g}, {row['longitude']:g}"
