"""Placed incidents → the layers of the map.

To add a layer: write a module with a function of a story that returns a Layer, import it here and add one line
to LAYERS. The contract tests then cover it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.layers import launches, links, marks, uncertainty
from geomap.layers.layer import Layer

if TYPE_CHECKING:
    from collections.abc import Callable

    from geomap.schema import PlacedStory

__all__ = ["LAYERS", "Layer", "build_all"]

LAYERS: dict[str, Callable[[PlacedStory], Layer]] = {
    "uncertainty": uncertainty.build,
    "links": links.build,
    "launches": launches.build,
    "others": marks.others,
    "retaliatory": marks.retaliatory,
    "attacks": marks.attacks,
}
"""Every layer by its name, from the bottom of the drawing to the top."""


def build_all(story: PlacedStory) -> list[Layer]:
    """Return every registered layer of a story, bottom first; a layer may be empty."""
    return [build(story) for build in LAYERS.values()]
