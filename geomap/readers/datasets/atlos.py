"""Atlos: the CSV of incidents that a project exports, with whatever attributes the project has added.

A project's incidents are its own, so each project is a source. Rows that the project marks as graphic, personal or
hidden are kept, and each is said to be doubtful: they should not be published by oversight.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.gazetteer.credits import Credit
from geomap.readers import marked
from geomap.readers.datasets.coded import codes, column, findings, found, joined, named, those, told_by, word_of
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.datasets.dated import day

if TYPE_CHECKING:
    from geomap.readers.raw import Raw

GEO_PRECISION = {"Exact": "exact", "Vicinity": "exact", "Locality": "near"}
"""Exact is 10 m, Vicinity 100 m, both within the 1 km of our 'exact'; Locality is 1 km round a village or quarter."""
AS_THEY_ARE = {
    "date_as_reported": "date", "latitude": "latitude", "longitude": "longitude",
    "location_as_reported": "general_location",
}  # fmt: skip
MEANT = "to be published on purpose only: --without-marked leaves such rows out"
_SOURCE = re.compile(r"source_\d+")
TURNED = frozenset({"slug", "project", "description", "more_info", "tags", *AS_THEY_ARE.values()})
"""Columns that are in others of ours whole; all others, the project's own too, are kept in `codes`."""


def turn(raw: Raw) -> list[Raw]:
    """Return incidents of Atlos projects as reports, and the projects as sources."""
    doubtful = list(raw.doubtful)
    for name in marked.COLUMNS:
        doubtful += findings(raw, found(column(raw, name), _is_sensitive), name, MEANT)
    projects = raw.cells["project"].map(_project)
    sources = [name for name in raw.cells if _SOURCE.fullmatch(name)]
    reports = {
        **those(raw, AS_THEY_ARE),
        "report_id": named("atlos", raw.cells["slug"]),
        "source_id": projects,
        "date_start": column(raw, "date").map(day),
        "geo_precision": word_of(raw, "geolocation_resolution", GEO_PRECISION, doubtful),
        "notes": joined(raw, ("description", "more_info")),
        "tags": column(raw, "tags").map(lambda text: "; ".join(part.strip() for part in text.split(","))),
        "cites": joined(raw, sources),
        "codes": codes(raw, [name for name in raw.cells if name not in TURNED and name not in sources]),
    }
    publishers = {name: name.removeprefix("atlos: ") for name in dict.fromkeys(projects.texts)}
    return [replace(raw, cells=reports, doubtful=doubtful), told_by(raw, publishers)]


def _project(name: str) -> str:
    return f"atlos: {name.strip().replace(';', ',')}" if name.strip() else "atlos"


def _is_sensitive(text: str) -> bool:
    return any(word in text for word in marked.MARKS)


DATASET = Dataset(
    "Atlos",
    frozenset({"slug", "project", "status", "sensitive", "latitude", "longitude"}),
    turn,
    Credit(
        "Atlos project",
        "https://www.atlos.org/",
        "as the project's owners grant it",
        "Incidents: collected with Atlos by the projects that are named as sources",
        "Atlos",
    ),
    "rows of Atlos belong to their project, and some are marked graphic or personal: publish none without its consent",
    begins="atlos-",
)
