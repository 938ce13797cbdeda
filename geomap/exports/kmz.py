"""KMZ: the KML with the signs of the map as pictures, in one packed file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap.exports import kml
from geomap.exports.icons import icon
from geomap.exports.kml_styles import HOLLOW, icon_of
from geomap.exports.zipped import may_be_large, member, packed
from geomap.figures.palette import ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

FOLDER = "signs"


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the document first, as readers want it, then its pictures."""
    with packed(path) as archive:
        with member(archive, "doc.kml", is_large=may_be_large(story.placed, story.relations)) as file:
            kml.into(file, story, credits_, FOLDER)
        for role in ROLES:
            for end in ("", HOLLOW):
                with member(archive, f"{FOLDER}/{icon_of(role, end)}") as file:
                    file.write(icon(role, hollow=bool(end)))
