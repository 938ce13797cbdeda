"""Pack the borders of the npm package world-atlas into `world.bin`, the file that `crop` reads.

    python -m geomap.page.basemap.make FOLDER

FOLDER is where world-atlas 2.0.2 was unpacked. The layout of the file is told in README.md beside this module.
Run by hand when the package has a new version; nothing runs it at build time.
"""

from __future__ import annotations

import json
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

LEVELS = {"fine": "countries-10m.json", "coarse": "countries-110m.json"}
NOBODY = 65535
"""Stands for the second country of an arc that only one country has: a coast."""
LONGEST_STEP = 32767


def main(folder: Path, target: Path) -> None:
    """Write the packed file; the same package gives the same bytes."""
    header: dict[str, object] = {"source": "world-atlas 2.0.2, Natural Earth 4.1.0", "levels": {}}
    body = b""
    for level, name in LEVELS.items():
        about, packed = pack(json.loads((folder / name).read_text(encoding="utf-8")))
        header["levels"] |= {level: about}  # type: ignore[operator]  # a dict, filled here only
        body += packed
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    target.write_bytes(zlib.compress(head + b"\n" + body, 9))


def pack(topology: dict) -> tuple[dict[str, object], bytes]:  # type: ignore[type-arg]  # TopoJSON, as it comes
    """Return what the header says of one level, and its arrays as bytes."""
    arcs = [split(np.array(arc)) for arc in topology["arcs"]]
    countries = topology["objects"]["countries"]["geometries"]
    sides = np.full((len(arcs), 2), NOBODY, dtype="<u2")
    for number, country in enumerate(countries):
        for arc in {a if a >= 0 else ~a for ring in rings(country) for a in ring}:
            sides[arc, 0 if sides[arc, 0] == NOBODY else 1] = number
    land = [ring for part in topology["objects"]["land"]["geometries"] for ring in rings(part)]
    steps = np.concatenate([arc[1:] for arc in arcs]).astype("<i2")
    arrays: dict[str, NDArray[np.generic]] = {
        "lengths": np.array([len(arc) for arc in arcs], dtype="<u2"),
        "starts": np.array([arc[0] for arc in arcs], dtype="<i4"),
        "sides": sides,
        "ring_lengths": np.array([len(ring) for ring in land], dtype="<u2"),
        "ring_arcs": np.array([arc for ring in land for arc in ring], dtype="<i4"),
        "steps_x": steps[:, 0],
        "steps_y": steps[:, 1],
    }
    about = {
        "transform": topology["transform"],
        "countries": [country["properties"]["name"] for country in countries],
        "arrays": {name: [array.dtype.str, array.shape] for name, array in arrays.items()},
    }
    return about, b"".join(planes(array) for array in arrays.values())


def rings(geometry: dict) -> Iterator[list[int]]:  # type: ignore[type-arg]  # TopoJSON, as it comes
    """Yield the rings of a geometry, each a list of arc numbers; ~n is arc n backwards."""
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def split(arc: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return an arc whose steps all fit 16 bits: a longer one is cut into equal parts."""
    steps = [arc[:1]]
    for step in arc[1:]:
        parts = int(np.abs(step).max()) // LONGEST_STEP + 1
        ends = np.round(np.outer(np.arange(parts + 1) / parts, step)).astype(int)
        steps.append(np.diff(ends, axis=0))
    return np.concatenate(steps)


def planes(array: NDArray[np.generic]) -> bytes:
    """Return an array's bytes, all first bytes of its numbers before all second ones: it packs better."""
    return (
        np.ascontiguousarray(array).reshape(-1).view("u1").reshape(-1, array.dtype.itemsize).T.tobytes()
        if array.size
        else b""
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("world.bin"))
