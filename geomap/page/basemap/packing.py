"""Arrays in one small file: a line of JSON that names them, then their bytes, all of it deflated."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, TypedDict

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

Arrays = dict[str, "NDArray[np.int64]"]
LONGEST_STEP = 32767
"""A step between two points fits 16 bits."""


class Level(TypedDict):
    """What a file of borders says of one level of detail."""

    transform: dict[str, list[float]]
    """TopoJSON's: `scale` and `translate`, each for x and y."""
    countries: list[str]
    """Names of countries and territories, as Natural Earth writes them."""


class About(TypedDict, total=False):
    """What a packed file says of itself."""

    source: str
    """Package and data that it was made from."""
    unit: float
    """The degrees that one whole number stands for; only in files of lines."""
    levels: dict[str, Level]
    """Levels by name; only in the file of borders."""
    provinces: list[list[str]]
    """For each province the code of its country and the names it has; only in the file of outlines."""


def packed(about: About, parts: Mapping[str, Mapping[str, NDArray[np.generic]]]) -> bytes:
    """Return a file of parts, each with its arrays by name; the same arrays give the same bytes."""
    shapes = {
        part: {name: [array.dtype.str, array.shape] for name, array in arrays.items()} for part, arrays in parts.items()
    }
    head = json.dumps({**about, "arrays": shapes}, ensure_ascii=False, separators=(",", ":")).encode()
    body = b"".join(planes(array) for arrays in parts.values() for array in arrays.values())
    return zlib.compress(head + b"\n" + body, 9)


def unpacked(content: bytes) -> tuple[About, dict[str, Arrays]]:
    """Return what a packed file says of itself, and its arrays by part and name.

    >>> unpacked(packed({"unit": 1}, {"some": {"x": np.array([5, 600], dtype="<i2")}}))[1]["some"]["x"].tolist()
    [5, 600]
    """
    raw = zlib.decompress(content)
    at = raw.index(b"\n") + 1
    header = json.loads(raw[:at])
    shapes_by_part = header.pop("arrays")
    about: About = header
    found: dict[str, Arrays] = {}
    for part, shapes in shapes_by_part.items():
        found[part] = {}
        for name, (dtype, shape) in shapes.items():
            found[part][name] = _array(raw, at, np.dtype(dtype), shape)
            at += int(np.prod(shape)) * np.dtype(dtype).itemsize
    return about, found


def planes(array: NDArray[np.generic]) -> bytes:
    """Return an array's bytes, all first bytes of its numbers before all second ones: it packs better."""
    if not array.size:
        return b""
    flat = np.ascontiguousarray(array).reshape(-1)
    return flat.view("u1").reshape(-1, array.dtype.itemsize).T.tobytes()


def _array(raw: bytes, at: int, dtype: np.dtype[np.generic], shape: list[int]) -> NDArray[np.int64]:
    size = int(np.prod(shape)) * dtype.itemsize
    bytes_by_place = np.frombuffer(raw, "u1", size, at).reshape(dtype.itemsize, -1)
    return np.ascontiguousarray(bytes_by_place.T).view(dtype).reshape(shape).astype(np.int64)


def steps_of(lines: list[NDArray[np.int64]]) -> dict[str, NDArray[np.generic]]:
    """Return the arrays of lines in whole numbers, each given as its first point and the steps from there."""
    lines = [_short(line) for line in lines]
    steps = np.concatenate([line[1:] for line in lines]).astype("<i2")
    return {
        "lengths": np.array([len(line) for line in lines], dtype="<u2"),
        "starts": np.array([line[0] for line in lines], dtype="<i4"),
        "steps_x": steps[:, 0],
        "steps_y": steps[:, 1],
    }


def points_of(arrays: Arrays) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the points of all lines in whole numbers, and for each the number of its line."""
    lengths = arrays["lengths"]
    heads = np.cumsum(lengths) - lengths
    is_head = np.zeros(lengths.sum(), dtype=bool)
    is_head[heads] = True
    steps = np.empty((len(is_head), 2), dtype=np.int64)
    steps[is_head] = arrays["starts"]
    steps[~is_head] = np.column_stack([arrays["steps_x"], arrays["steps_y"]])
    sums = np.cumsum(steps, axis=0)
    sums -= np.repeat(sums[heads] - steps[heads], lengths, axis=0)
    return sums, np.repeat(np.arange(len(lengths)), lengths)


def _short(line: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return a line whose steps all fit 16 bits: a longer one is cut into equal parts."""
    steps = [line[:1]]
    for step in line[1:]:
        count = int(np.abs(step).max()) // LONGEST_STEP + 1
        ends = np.round(np.outer(np.arange(count + 1) / count, step)).astype(int)
        steps.append(np.diff(ends, axis=0))
    return np.concatenate(steps)
