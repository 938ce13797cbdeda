"""How files are to be read: what a user may say about them beside their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.readers.limits import DEFAULT, Limits

if TYPE_CHECKING:
    from geomap.readers.mapping.columns_map import ColumnsMap
    from geomap.readers.values.dates import Order


@dataclass(frozen=True, slots=True)
class Manner:
    """All of it; what is not said is as usual."""

    limits: Limits = DEFAULT
    """How much of a file is read."""
    columns_map: ColumnsMap | None = None
    """What the columns of tables are that are not ours."""
    dates: Order = ""
    """How 03/11/2020 is meant; empty: the rest of its column must say."""
    without_marked: bool = False
    """Whether rows that their data set marks as graphic, personal, deceptive or hidden are left out."""


USUAL = Manner()
