"""One process that reads a file and writes it, ours and by hand: python -m benchmarks.formats.writing CSV DIR."""

from __future__ import annotations

import json
import resource
import sys
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import orjson

import geomap
from geomap import exports, resolve
from geomap.schema import PLACED

if TYPE_CHECKING:
    from collections.abc import Callable

    import geopandas as gpd

    from geomap.pipeline import Build

ROUNDS = 3


def main() -> None:
    """Print as JSON the median seconds of each writer, and how much memory ours took beyond what was held."""
    csv, folder = sys.argv[1], Path(sys.argv[2])
    build = geomap.build(csv)
    found: dict[str, dict[str, float]] = {}
    for name, by_hand in (("geojson", geojson_by_hand), ("parquet", parquet_by_hand)):
        ours, theirs, more = [], [], 0.0
        for _ in range(ROUNDS):
            before = peak_mb()
            ours.append(seconds(partial(exports.write, name, build.story, folder / f"ours.{name}", build.credits)))
            more = max(more, peak_mb() - before)
            theirs.append(seconds(partial(by_hand, build, folder / "by-hand")))
        found[name] = {"ours_s": median(ours), "by_hand_s": median(theirs), "more_mb": more}
    print(json.dumps(found))


def seconds(write: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    write()
    return time.perf_counter() - start


def peak_mb() -> float:
    """Return the most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def geojson_by_hand(build: Build, path: Path) -> None:
    """Write the same table as GeoJSON with orjson, as one would by hand."""
    rows = build.story.placed[PLACED.names].astype(object)
    records = rows.where(rows.notna(), None).to_dict("records")
    features = [
        {
            "type": "Feature",
            "id": row["incident_id"],
            "geometry": None
            if row["latitude"] is None
            else {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
            "properties": row,
        }
        for row in records
    ]
    path.write_bytes(orjson.dumps({"type": "FeatureCollection", "features": features}, default=str))


def parquet_by_hand(build: Build, path: Path) -> None:
    """Write the same table with GeoPandas' own writer."""
    frame: gpd.GeoDataFrame = resolve.with_points(build.story.placed)
    frame.to_parquet(path, write_covering_bbox=True)


if __name__ == "__main__":
    main()
