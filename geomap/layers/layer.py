"""What a layer is: a name, a title, a way of drawing, and a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Layer:
    """One layer of the map, drawn and switched as a whole."""

    name: str
    """Its name in the registry, in URLs and in files."""
    title: str
    """Its name for people, in sentence case."""
    kind: Literal["marks", "areas", "arrows", "launches"]
    """How its rows are drawn."""
    table: pd.DataFrame
    """What is drawn, a row each; `incident_id` says which incident a row belongs to."""
