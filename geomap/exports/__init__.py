"""Placed incidents → files for GIS tools.

To add an export: write a module with `write(story, path, credits) -> None`, import it here and add one line to
EXPORTS. The path lies in a temporary folder; the pipeline moves the file into place. The contract tests then cover it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.exports import geojson

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

__all__ = ["EXPORTS"]

EXPORTS: dict[str, Callable[[PlacedStory, Path, Sequence[Credit]], None]] = {
    "geojson": geojson.write,
}
"""Every export by its name, which is also the suffix of its file."""
