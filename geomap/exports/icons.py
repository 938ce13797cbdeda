"""The signs of the map as small pictures (PNG), for files that carry their own."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import shapely

from geomap.figures.palette import OUTLINES, PAPER, ROLES

SIZE = 64
"""Width and height in pixels."""
FINER = 4
"""Each pixel is looked at in so many places each way, so that slanting edges are smooth."""
RIM, HOLLOW_RIM = 0.12, 0.24
"""How far the sign's paper goes round it, and how wide the rim of a hollow one is, as parts of its radius."""
RADIUS = 1.4
"""What part of the earth, so to say, a picture shows: the sign's radius is 1."""


def icon(role: str, *, hollow: bool) -> bytes:
    """Return the sign of a role: filled with its colour, or paper with a rim of it."""
    corners = np.array(OUTLINES[role], dtype=float)
    sign = shapely.Polygon(corners)
    layers = [(shapely.buffer(sign, RIM), PAPER), (sign, ROLES[role])]
    if hollow:
        layers.append((shapely.buffer(sign, -HOLLOW_RIM), PAPER))
    side = (np.arange(SIZE * FINER) + 0.5) / (SIZE * FINER) * 2 * RADIUS - RADIUS
    x, y = (axis.ravel() for axis in np.meshgrid(side, side))
    seen = np.zeros((len(x), 4))
    for shape, colour in layers:
        seen[shapely.contains_xy(shape, x, y)] = [*bytes.fromhex(colour[1:]), 255]
    return _png(_smoothed(seen.reshape(SIZE, FINER, SIZE, FINER, 4)))


def _smoothed(seen: np.ndarray) -> np.ndarray:
    """Return the mean of the places of each pixel; a colour counts as far as it is seen."""
    weight = seen[..., 3:].sum(axis=(1, 3))
    colours = (seen[..., :3] * seen[..., 3:]).sum(axis=(1, 3)) / np.maximum(weight, 1)
    return np.round(np.concatenate([colours, weight / FINER**2], axis=-1)).astype(np.uint8)


def _png(pixels: np.ndarray) -> bytes:
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
