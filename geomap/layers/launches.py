"""The layer of launch points: from where an attack was launched, as a report has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.layers.layer import Layer

if TYPE_CHECKING:
    from geomap.schema import PlacedStory

COLUMNS = ["incident_id", "report_id", "query", "latitude", "longitude", "uncertainty_m"]


def build(story: PlacedStory) -> Layer:
    """Return a point for each launch location that was found."""
    matches = story.matches
    found = matches[(matches["purpose"] == "launch") & matches["latitude"].notna()]
    return Layer("launches", "Launch points", "launches", found[COLUMNS].reset_index(drop=True))
