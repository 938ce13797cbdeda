"""The layers of marks: attacks, retaliatory strikes, other incidents; a mark for each that has a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.layers.layer import Layer

if TYPE_CHECKING:
    from geomap.schema import PlacedStory

COLUMNS = ["incident_id", "latitude", "longitude"]


def attacks(story: PlacedStory) -> Layer:
    """Return the attacks."""
    return _marks(story, "attacks", "Attacks", role="attack")


def retaliatory(story: PlacedStory) -> Layer:
    """Return the strikes that answer an earlier incident."""
    return _marks(story, "retaliatory", "Retaliatory strikes", role="retaliatory strike")


def others(story: PlacedStory) -> Layer:
    """Return the incidents that are neither attack nor retaliatory strike."""
    return _marks(story, "others", "Other incidents", role="other")


def _marks(story: PlacedStory, name: str, title: str, *, role: str) -> Layer:
    placed = story.placed
    chosen = placed.loc[(placed["role"] == role) & placed["latitude"].notna(), COLUMNS]
    return Layer(name, title, "marks", chosen.reset_index(drop=True))
