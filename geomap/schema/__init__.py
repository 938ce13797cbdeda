"""The columns of every table that flows: type, unit, allowed values, meaning. Declared once, here.

    places; sources, reports → incidents, relations, attributions → matches, placed

A table is a pandas DataFrame. `check` holds a table against its declaration when it is read, joined and before it is
written.
"""

from geomap.schema.checks import check
from geomap.schema.column import Column, Kind, Table
from geomap.schema.frames import DTYPES, among, frame, framed, listed, parts, ranks, records, stacked
from geomap.schema.story import PlacedStory, Story
from geomap.schema.tables import (
    ATTRIBUTIONS,
    INCIDENTS,
    LINKS,
    MATCHES,
    PLACED,
    PLACES,
    PROVENANCE,
    REPORTS,
    SOURCES,
    TABLES,
)
from geomap.schema.words import (
    ATTRIBUTION_STATUSES,
    CONFIDENCES,
    DATE_PRECISIONS,
    EVENT_TYPES,
    FIGURES,
    GEO_PRECISIONS,
    PLACE_TYPES,
    RELATIONS,
    ROLES,
    RUNGS,
    SEATS,
    STATUSES,
)

__all__ = [
    "ATTRIBUTIONS",
    "ATTRIBUTION_STATUSES",
    "CONFIDENCES",
    "DATE_PRECISIONS",
    "DTYPES",
    "EVENT_TYPES",
    "FIGURES",
    "GEO_PRECISIONS",
    "INCIDENTS",
    "LINKS",
    "MATCHES",
    "PLACED",
    "PLACES",
    "PLACE_TYPES",
    "PROVENANCE",
    "RELATIONS",
    "REPORTS",
    "ROLES",
    "RUNGS",
    "SEATS",
    "SOURCES",
    "STATUSES",
    "TABLES",
    "Column",
    "Kind",
    "PlacedStory",
    "Story",
    "Table",
    "among",
    "check",
    "frame",
    "framed",
    "listed",
    "parts",
    "ranks",
    "records",
    "stacked",
]
