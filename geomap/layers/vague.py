"""Which places are known vaguely, so that their marks are hollow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

CRISP = ("exact", "near", "relative", "sea")
BESIDE = CRISP[1:]
"""Precisions of a place near or beside another one."""
WIDE_M = 10_000.0
"""Such a place is vague from this radius on."""


def are_vague(placed: pd.DataFrame) -> NDArray[np.bool_]:
    """Return for each incident whether its place is known vaguely, so that its mark is hollow, as on the page."""
    precision, radius = placed["geo_precision"], placed["uncertainty_m"].fillna(0)
    beside = precision.isin(BESIDE) & (placed["bearing_deg"].notna() | (radius > WIDE_M))
    return np.asarray((placed["status"] == "ambiguous") | ~precision.isin(CRISP) | beside)
