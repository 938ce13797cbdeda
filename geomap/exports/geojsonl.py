"""GeoJSON Lines: a feature on each line and nothing else, for tools that read a file from a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.exports.geojson import features_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the features of the GeoJSON, each with `attribution`: a line may be taken from the file alone."""
    attribution = [credit.attribution for credit in credits_]
    with path.open("wb") as file:
        for features in features_of(story, attribution=attribution):
            file.write("".join(f"{feature}\n" for feature in features).encode())
