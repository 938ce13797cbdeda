"""Read the packed borders of the world: arcs between junctions, who lies on either side, and rings of land."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class World:
    """The world at one level of detail."""

    countries: list[str]
    """Names of countries and territories, as Natural Earth writes them."""
    sides: NDArray[np.int64]
    """For each arc the numbers of the two countries it parts; a coast has one and a number past the last."""
    arcs: NDArray[np.object_]
    """The arcs as shapely lines, longitude first."""
    rings: list[NDArray[np.int64]]
    """The rings of land, each a list of arc numbers; ~n is arc n backwards."""

    @property
    def are_borders(self) -> NDArray[np.bool_]:
        """Whether each arc parts two countries."""
        return np.asarray((self.sides < len(self.countries)).all(axis=1))


def read(level: str) -> World:
    """Return the world at level `fine` (Natural Earth 1:10m) or `coarse` (1:110m)."""
    raw = zlib.decompress(files("geomap.page.basemap").joinpath("world.bin").read_bytes())
    end = raw.index(b"\n")
    header = json.loads(raw[:end])
    at = end + 1
    for name, about in header["levels"].items():
        arrays, at = _arrays(raw, at, about["arrays"])
        if name == level:
            return _world(about, arrays)
    raise KeyError(level)


def _arrays(raw: bytes, at: int, about: dict[str, tuple[str, list[int]]]) -> tuple[dict[str, NDArray[np.int64]], int]:
    """Return the arrays of a level and where they end; bytes stand in planes, see make.planes."""
    arrays = {}
    for name, (dtype, shape) in about.items():
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        planes = np.frombuffer(raw, "u1", size, at).reshape(np.dtype(dtype).itemsize, -1)
        arrays[name] = np.ascontiguousarray(planes.T).view(dtype).reshape(shape).astype(np.int64)
        at += size
    return arrays, at


def _world(about: dict[str, dict[str, list[float]]], arrays: dict[str, NDArray[np.int64]]) -> World:
    lengths = arrays["lengths"]
    heads = np.cumsum(lengths) - lengths
    is_head = np.zeros(lengths.sum(), dtype=bool)
    is_head[heads] = True
    steps = np.empty((len(is_head), 2), dtype=np.int64)
    steps[is_head] = arrays["starts"]
    steps[~is_head] = np.column_stack([arrays["steps_x"], arrays["steps_y"]])
    sums = np.cumsum(steps, axis=0)
    sums -= np.repeat(sums[heads] - steps[heads], lengths, axis=0)
    transform = about["transform"]
    degrees = sums * np.array(transform["scale"]) + np.array(transform["translate"])
    arcs = shapely.linestrings(degrees, indices=np.repeat(np.arange(len(lengths)), lengths))
    rings = np.split(arrays["ring_arcs"], np.cumsum(arrays["ring_lengths"])[:-1])
    return World(list(about["countries"]), arrays["sides"], arcs, rings)
