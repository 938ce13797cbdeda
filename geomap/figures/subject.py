"""What a figure shows: the story, its title, the names on the map and whom to thank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from geomap.gazetteer.credits import Credit
    from geomap.page.basemap import Ground
    from geomap.schema import PlacedStory


@dataclass(frozen=True)
class Subject:
    """All that a figure may draw from."""

    story: PlacedStory
    """The placed incidents and their links."""
    title: str
    """What stands above the figure."""
    credits: Sequence[Credit]
    """Whom to thank for places and borders."""
    labels: pd.DataFrame
    """Names for the map: `name, latitude, longitude, rank, kind`, the most important first."""
    ground: Ground | None = None
    """What is wanted of the basemap; None: nothing beside what it is."""
