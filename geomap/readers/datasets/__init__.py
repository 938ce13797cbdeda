"""The data sets of the field: which one a table is, by its columns, and its rows as reports of ours.

To add one: write a module with `DATASET`, import it here and add one line to DATASETS. The contract tests then cover
it. The codes of a data set stay beside our words: what it says of precision, kind and actors stands in `codes` as it
stood in the file, and nothing is made up that the data set does not say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.readers.datasets import (
    acled,
    airwars,
    atlos,
    exported,
    exported_parts,
    exported_stix,
    gdelt,
    gtd,
    plover,
    timemap,
    ucdp,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.readers.datasets.dataset import Dataset
    from geomap.readers.raw import Raw

__all__ = ["DATASETS", "RETOLD", "header_of", "turned"]

DATASETS: dict[str, Dataset] = {
    "geomap": exported.DATASET,
    "geomap-stix": exported_stix.DATASET,
    "geomap-areas": exported_parts.AREAS,
    "geomap-links": exported_parts.LINES,
    "geomap-launches": exported_parts.LAUNCHES,
    "geomap-attributions": exported_parts.ATTRIBUTIONS,
    "geomap-styles": exported_parts.STYLES,
    "geomap-about": exported_parts.ABOUT,
    "acled": acled.DATASET,
    "ucdp": ucdp.DATASET,
    "gtd": gtd.DATASET,
    "gdelt": gdelt.DATASET,
    "airwars": airwars.DATASET,
    "atlos": atlos.DATASET,
    "timemap": timemap.EVENTS,
    "timemap-sources": timemap.SOURCES,
    "timemap-associations": timemap.ASSOCIATIONS,
    "plover": plover.DATASET,
}
"""Every data set by its name, in the order in which they are tried."""
RETOLD = frozenset({"geomap", "geomap-stix"})
"""Those whose rows are incidents that were reports once."""


def header_of(first: Sequence[str]) -> list[str]:
    """Return the names of the columns of a file whose first row is data of a data set that has no header, else none."""
    return next((names for dataset in DATASETS.values() if (names := dataset.header(first))), [])


def turned(raw: Raw) -> list[Raw]:
    """Return a table as tables of ours; one that is ours already, or of no known data set, as it is.

    Capitals in names of columns count for nothing, unless two are the same without them.
    """
    if raw.table is not None:
        return [raw]
    small = {name.strip().lower(): cells for name, cells in raw.cells.items()}
    for name, dataset in DATASETS.items():
        if dataset.needed <= set(small):
            tables = dataset.turn(replace(raw, cells=small))
            return [replace(table, dataset=name) for table in tables]
    ours = replace(raw, cells=small)
    return [ours] if ours.table is not None and len(small) == len(raw.cells) else [raw]
