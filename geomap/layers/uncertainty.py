"""The layer of location uncertainty: how far from its mark an incident may have happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.layers.layer import Layer

if TYPE_CHECKING:
    from geomap.schema import PlacedStory

COLUMNS = ["incident_id", "latitude", "longitude", "uncertainty_m", "bearing_deg", "geo_precision"]


def build(story: PlacedStory) -> Layer:
    """Return an area for each placed incident, the widest first so that none hides a smaller one.

    The area is a disc of radius `uncertainty_m` (metres) round the point.
    """
    placed = story.placed
    areas = placed.loc[placed["latitude"].notna(), COLUMNS]
    areas = areas.sort_values(["uncertainty_m", "incident_id"], ascending=[False, True], ignore_index=True)
    return Layer("uncertainty", "Location uncertainty", "areas", areas)
