"""Lines that the basemap draws beside borders: provinces, rivers, the shores of lakes. One packed file each."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geomap.page.basemap.packing import packed, points_of, steps_of, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

KINDS = ("provinces", "rivers", "lakes")
"""What there is; lakes are rings."""


def read_lines(kind: str) -> NDArray[np.object_]:
    """Return the lines of one kind as shapely lines, longitude first."""
    about, parts = unpacked(files("geomap.page.basemap").joinpath(f"{kind}.bin").read_bytes())
    points, numbers = points_of(parts["lines"])
    return np.asarray(shapely.linestrings(points * about["unit"], indices=numbers))


def packed_lines(lines: Sequence[NDArray[np.float64]], *, unit: float, source: str) -> bytes:
    """Return a packed file of lines in degrees, rounded to whole units; what shrinks to a point is left out."""
    whole = []
    for line in lines:
        points = np.round(line / unit).astype(np.int64)
        steps = np.diff(points, axis=0)
        steps = steps[steps.any(axis=1)]
        if len(steps):
            whole.append(np.concatenate([points[:1], steps]))
    whole.sort(key=lambda line: tuple(line[0]))
    return packed({"source": source, "unit": unit}, {"lines": steps_of(whole)})
