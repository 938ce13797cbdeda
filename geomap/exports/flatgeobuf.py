"""FlatGeobuf: the incidents as one stream, which GIS tools read by box from a disk or a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyogrio
from pyogrio.errors import DataSourceError, FeatureError

from geomap import files
from geomap.exports.arrow import batches, geometry_field, of_points, schema_of
from geomap.exports.gdal import streamed
from geomap.exports.table import INCIDENTS, incidents_of, without

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the incidents; the credits stand in the description.

    The index by place, which also orders the rows, can hold no incident without one: it is written where all have.
    """
    placed = incidents_of(story)
    is_indexed = len(placed) > 0 and bool(placed["latitude"].notna().all())
    options = {
        "TITLE": "Incidents",
        "DESCRIPTION": "; ".join(credit.attribution for credit in credits_),
        "SPATIAL_INDEX": "YES" if is_indexed else "NO",
    }
    schema = schema_of(without(INCIDENTS, story.withheld), geometry_field())
    streamed(schema, batches(placed, schema, of_points), path, "incidents", "FlatGeobuf", "Point", options)
    check_whole(path, len(placed))


def check_whole(path: Path, count: int) -> None:
    """Raise OSError where so many features cannot be read: GDAL says nothing of a disk that is full at the end.

    It is the system's own where the disk takes no more, else it has GDAL's words.
    """
    if problem := _problem(path, count) if count else "":
        files.probe(path.parent)
        raise OSError(problem)


def _problem(path: Path, count: int) -> str:
    """Return why the last feature cannot be read, empty if it can."""
    try:
        found = pyogrio.raw.read(path, skip_features=count - 1, max_features=1, columns=[])[2]
    except (DataSourceError, FeatureError, IndexError, ValueError) as error:
        return " ".join(str(error).split()) or type(error).__name__
    return "" if len(found) == 1 else f"of {count:,} features the last cannot be read again"
