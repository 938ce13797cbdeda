"""UCDP GED and the monthly UCDP Candidate, which has the same columns: events of organised violence with deaths.

Codes as in the codebook of GED 23.1. Low, best and high are UCDP's own figures. Side A and side B are the sides of a
conflict: who attacked whom an event does not say, but for one-sided violence, where side A kills civilians.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geomap.gazetteer.credits import Credit
from geomap.readers.datasets.coded import (
    codes,
    column,
    findings,
    joined,
    named,
    those,
    told_by,
    whole,
    word_of,
)
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.dated import day
from geomap.readers.raw import Cells, together

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geomap.readers.raw import Raw

GEO_PRECISION = {
    "1": "exact", "2": "near", "3": "district", "4": "province", "5": "region", "6": "country", "7": "sea",
}  # fmt: skip
"""1 the spot, 2 round a known place, 3 and 4 centroids, 5 between or beyond provinces, 7 on or over open water."""
DATE_PRECISION = {"1": "day", "2": "days", "3": "week", "4": "month", "5": "year"}
EVENT_TYPE = {"1": "", "2": "", "3": "Violence against civilians"}
"""State-based and non-state conflict is no kind of event of ours: it may be a battle or a bomb."""
AS_THEY_ARE = {
    "location": "where_coordinates", "location_as_reported": "where_description", "admin1": "adm_1",
    "admin2": "adm_2", "latitude": "latitude", "longitude": "longitude", "date_as_reported": "date_start",
}  # fmt: skip
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
KEPT = (
    "relid", "code_status", "type_of_violence", "conflict_name", "conflict_new_id", "dyad_name", "dyad_new_id",
    "side_a", "side_a_new_id", "side_b", "side_b_new_id", *DEATHS, "number_of_sources", "where_prec", "date_prec",
    "event_clarity", "priogrid_gid", "country", "country_id", "gwnoa", "gwnob",
)  # fmt: skip
PUBLISHERS = {"ucdp": "Uppsala Conflict Data Program"}
SUM = f"the sum of {', '.join(DEATHS)}"


def turn(raw: Raw) -> list[Raw]:
    """Return rows of UCDP as reports, each its own incident."""
    doubtful = [*raw.doubtful, *findings(raw, _is_off(raw), "best", SUM)]
    reports = {
        **those(raw, AS_THEY_ARE),
        "report_id": named("ucdp", raw.cells["id"]),
        "source_id": Cells.all("ucdp", len(raw.numbers)),
        "date_start": raw.cells["date_start"].map(day),
        "date_end": column(raw, "date_end").map(day),
        "date_precision": word_of(raw, "date_prec", DATE_PRECISION, doubtful),
        "geo_precision": word_of(raw, "where_prec", GEO_PRECISION, doubtful),
        "event_type": word_of(raw, "type_of_violence", EVENT_TYPE, doubtful),
        "country": column(raw, "country").map(_today),
        "actors": joined(raw, ("side_a", "side_b")),
        "cites": together(_cited, column(raw, "source_article"), column(raw, "source_headline")),
        "codes": codes(raw, KEPT),
    }
    reports |= {f"fatalities_{part}": column(raw, part).map(whole) for part in ("low", "best", "high")}
    return [replace(raw, cells=reports, doubtful=doubtful), told_by(raw, PUBLISHERS)]


def _today(country: str) -> str:
    """Return a country without the older name that UCDP puts in brackets; `codes` has both.

    >>> _today("Yemen (North Yemen)"), _today("Iraq")
    ('Yemen', 'Iraq')
    """
    return country.partition(" (")[0]


def _cited(article: str, headline: str) -> str:
    return article if headline.strip() in article else "; ".join(filter(None, (article.strip(), headline.strip())))


def _is_off(raw: Raw) -> NDArray[np.bool_]:
    """Say of each row whether its best figure is not the sum that UCDP makes it of, where none of them is missing."""
    figures = [_numbers(column(raw, name)) for name in ("best", *DEATHS)]
    is_given = np.logical_and.reduce([each >= 0 for each in figures])
    off: NDArray[np.bool_] = is_given & (figures[0] != sum(figures[1:]))
    return off


def _numbers(cells: Cells) -> NDArray[np.int64]:
    """Return whole numbers, -1 where there is none."""
    numbers = [int(whole(text)) if whole(text).isdecimal() and len(text) < 16 else -1 for text in cells.texts]  # noqa: PLR2004 - what int64 holds
    return np.array(numbers, dtype=np.int64)[cells.which]


DATASET = Dataset(
    "UCDP GED",
    frozenset({"id", "relid", "type_of_violence", "where_prec", "date_prec", "date_start", "best", "low", "high"}),
    turn,
    Credit(
        "UCDP Georeferenced Event Dataset",
        "https://ucdp.uu.se/downloads/",
        "CC-BY-4.0",
        "Incidents: Uppsala Conflict Data Program, UCDP GED (Sundberg and Melander 2013), ucdp.uu.se, CC BY 4.0",
        "UCDP",
    ),
    begins="ucdp-",
)
