"""One process that reads a file and writes it, ours and by hand: python -m benchmarks.formats.writing CSV DIR."""

from __future__ import annotations

import gc
import json
import re
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from geomap import exports, pipeline, resolve
from geomap.gazetteer import open_default
from geomap.gazetteer.credits import credits_of
from geomap.schema import PLACED

if TYPE_CHECKING:
    from collections.abc import Callable

    import geopandas as gpd

    from geomap.schema import PlacedStory

ROUNDS = 3
STATUS, FORGET = Path("/proc/self/status"), Path("/proc/self/clear_refs")
"""Where Linux says how much memory a process held at most, and where it is told to forget that."""


def main() -> None:
    """Print a line of JSON for each round: the writer, what ours and theirs took, and whether it was the last."""
    csv, folder = sys.argv[1], Path(sys.argv[2])
    thanks = credits_of({"natural-earth", "geonames"})
    with open_default() as gazetteer:
        _, story, _ = pipeline.place(csv, gazetteer=gazetteer)
    for name, by_hand in (("parquet", parquet_by_hand), ("geojson", geojson_by_hand)):
        for number in range(1, ROUNDS + 1):
            ours = taken("ours", partial(exports.write, name, story, folder / f"ours.{name}", thanks))
            theirs = taken("theirs", partial(by_hand, story, folder / "by-hand"))
            print(json.dumps([name, ours | theirs, number == ROUNDS]), flush=True)


def taken(whose: str, write: Callable[[], object]) -> dict[str, float]:
    """Return how long a call takes, how long processors are at work on it, and how much memory it takes at most."""
    gc.collect()
    FORGET.write_text("5", encoding="ascii")
    before = held_mb("VmRSS")
    start, busy = time.perf_counter(), time.process_time()
    write()
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    return {f"{whose}_s": seconds, f"{whose}_busy_s": busy, f"{whose}_mb": held_mb("VmHWM") - before}


def held_mb(what: str) -> float:
    """Return how much memory this process holds (VmRSS), or held at most since that was forgotten (VmHWM)."""
    found = re.search(rf"{what}:\s*(\d+) kB", STATUS.read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0.0


def geojson_by_hand(story: PlacedStory, path: Path) -> None:
    """Write the same table as GeoJSON with orjson, row by row, as one would by hand who knows what is quick."""
    rows = story.placed[PLACED.names].astype(object)
    rows = rows.where(rows.notna(), None)
    with path.open("wb") as file:
        file.write(b'{"type":"FeatureCollection","features":[\n')
        for number, row in enumerate(zip(*(rows[name] for name in rows), strict=True)):
            properties = dict(zip(PLACED.names, row, strict=True))
            lon, lat = properties["longitude"], properties["latitude"]
            place = None if lat is None else {"type": "Point", "coordinates": [lon, lat]}
            feature = {"type": "Feature", "id": row[0], "geometry": place, "properties": properties}
            file.write(b",\n" * bool(number) + orjson.dumps(feature, default=str))
        file.write(b"\n]}\n")


def parquet_by_hand(story: PlacedStory, path: Path) -> None:
    """Write the same table with GeoPandas' own writer."""
    frame: gpd.GeoDataFrame = resolve.with_points(story.placed)
    frame.to_parquet(path, write_covering_bbox=True)


if __name__ == "__main__":
    main()
