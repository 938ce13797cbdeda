"""Which columns are hidden: those redacted with all that tells the same, and those not chosen.

A column has one name in all tables: `latitude` is the incident's, the report's and the look-up's. Of a chosen column
some are inseparable: a point without its radius, a date without its precision, an accusation without how it is known
would say more than anybody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.errors import PublishingError
from geomap.schema import FIGURES, PLACED, RELATIONS, REPORTS, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geomap.publish.publishing import Publishing

TABLES = (PLACED, REPORTS, SOURCES)
COLUMNS = tuple(dict.fromkeys(name for table in TABLES for name in table.names))
"""Every column that can be chosen or redacted."""
OF_REPORTS = frozenset(COLUMNS) - set(PLACED.names)
"""Columns of single reports and of sources; where none is published no report is."""

POINT = ("latitude", "longitude", "uncertainty_m", "geo_precision", "bearing_deg")
"""Where something is."""
ANSWERED = ("matched_name", "place_name", "gazetteer_id", "gazetteer_source", "reasons", "candidates", "rung", "score")
"""What geomap found out of a place by itself; its id in a gazetteer is as good as its point."""
LOOKED_UP = ("location", "location_as_reported", "query", "label", "matched_name", "place_name", "gazetteer_id")
"""The words of a place, and the place that they were found to mean."""
AREAS = ("country", "admin1", "admin2")
"""Areas that a point tells, on any grid that leaves a map."""
DATES = ("date_start", "date_end", "date_precision", "date_as_reported")
_DATED = ("date_start", "date_end", "date_as_reported")

_ALONG: Mapping[str, tuple[str, ...]] = {
    "latitude": POINT[:4],
    "longitude": POINT[:4],
    "date_start": ("date_precision",),
    "date_end": ("date_precision",),
    "event_type": ("role",),
    "perpetrator": ("attribution_status",),
    **dict.fromkeys(RELATIONS, ("relation_confidence",)),
    "retaliation_for": ("relation_confidence", "role"),
}
"""What goes along with a chosen column."""


@dataclass(frozen=True)
class Hidden:
    """What is not published."""

    redacted: frozenset[str]
    """Columns whose values are struck wherever they stand."""
    told: frozenset[str]
    """These, what is made from them and what tells the same."""
    unchosen: frozenset[str]
    """Columns that were not chosen."""

    @property
    def columns(self) -> frozenset[str]:
        """All columns that are hidden."""
        return self.told | self.unchosen


def checked(publishing: Publishing) -> Publishing:
    """Return a wish as it is; raises PublishingError for a column that no table has."""
    _check(publishing.columns or (), "a column to publish")
    _check(publishing.redact, "a column to redact")
    return publishing


def hidden(publishing: Publishing) -> Hidden:
    """Return which columns a wish hides; raises PublishingError for one that no table has."""
    checked(publishing)
    redacted = frozenset(publishing.redact).union(*map(_same, publishing.redact))
    told = redacted.union(*(_made_from(name, is_coarse=bool(publishing.coarsen_km)) for name in redacted))
    if publishing.redact or publishing.coarsen_km:
        told |= {"codes"}
    return Hidden(redacted, told, _unchosen(publishing.columns))


def _check(names: Iterable[str], wish: str) -> None:
    for name in names:
        if name not in COLUMNS:
            raise PublishingError(wish, name, "one of " + ", ".join(COLUMNS))


def _unchosen(columns: Iterable[str] | None) -> frozenset[str]:
    if columns is None:
        return frozenset()
    chosen = set(columns)
    chosen = chosen.union(*(_ALONG.get(name, ()) for name in chosen))
    return frozenset(COLUMNS) - (chosen if "latitude" in chosen else chosen - set(POINT))


def _same(name: str) -> tuple[str, ...]:
    """Return the columns that hold the same values as one, or some of them."""
    for figure in FIGURES:
        if name.startswith(f"{figure}_"):
            return tuple(column for column in COLUMNS if column.startswith(f"{figure}_"))
    if name in _DATED:
        return _DATED
    return {"latitude": ("longitude",), "longitude": ("latitude",)}.get(name, ())


def _made_from(name: str, *, is_coarse: bool) -> tuple[str, ...]:
    """Return the columns that are made from one, or from which it could be told.

    Words of a place are told by its point, unless that is coarse.
    """
    if name in POINT or name in AREAS:
        return (*POINT, *ANSWERED)
    if name in LOOKED_UP:
        return ("query", "label", *ANSWERED, *(() if is_coarse else POINT))
    more = {"event_type": ("sub_event_type",), "date_start": (*DATES, "row"), "sums_up_reports": ("reports",)}
    return more.get(name, ())
