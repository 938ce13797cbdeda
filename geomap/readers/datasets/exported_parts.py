"""Tables that geomap's exports have beside incidents and reports and that are made from these: nothing is read of them.

Areas, links and launch points are drawn anew by every build, who says what of whom stands in the reports, and the
meaning of columns in docs/data.md.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.readers.datasets.dataset import Dataset

if TYPE_CHECKING:
    from geomap.readers.raw import Raw


def nothing(raw: Raw) -> list[Raw]:
    """Return no table, but what is in doubt with the whole file."""
    return [replace(raw, cells={}, numbers=[], doubtful=[each for each in raw.doubtful if not each.row], taken="")]


AREAS = Dataset("geomap's areas", frozenset({"area", "form", "role", "geo_precision", "incidents"}), nothing)
LINES = Dataset("geomap's links", frozenset({"incident_id", "other_id", "delay_days", "distance_m"}), nothing)
LAUNCHES = Dataset("geomap's launch points", frozenset({"incident_id", "report_id", "query", "uncertainty_m"}), nothing)
ATTRIBUTIONS = Dataset("geomap's attributions", frozenset({"incident_id", "source_id", "status", "said_by"}), nothing)
STYLES = Dataset("QGIS styles", frozenset({"stylename", "styleqml", "stylesld"}), nothing)
ABOUT = Dataset("what geomap says of a workbook", frozenset({"what", "name", "meaning"}), nothing)
