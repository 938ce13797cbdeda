"""PMTiles: placed incidents as vector tiles with all columns; the finest zoom has all of them, the others fewer."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from geomap.errors import MissingPackage, OutputError
from geomap.exports.geojson import features_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geomap.gazetteer.credits import Credit
    from geomap.schema import PlacedStory

FINEST_ZOOM = 9
DETAIL = 15
"""A tile has 2 to the power of this many steps across: at the finest zoom a step is 2.4 metres."""
OPTIONS = (
    "--quiet", "--force", "--layer=incidents", "--name=Incidents", "--description=Incidents", "--minimum-zoom=0",
    f"--maximum-zoom={FINEST_ZOOM}", f"--full-detail={DETAIL}", "--no-tile-size-limit", "--no-feature-limit",
    "--drop-rate=f5000", "--read-parallel",
)  # fmt: skip
"""Each coarser zoom has fewer, until no tile has more than 5,000. Limits of size would leave incidents out of all."""
PROGRAM = "tippecanoe"
LINES = "incidents.geojsonl"
"""What it reads."""


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the tiles by tippecanoe; raises OutputError, with its own words, where it cannot.

    It works in a folder of its own beside the file and notes how it was called, so that it is called by bare names.
    """
    thanks = "; ".join(credit.attribution for credit in credits_)
    with TemporaryDirectory(dir=path.parent) as name:
        folder = Path(name)
        _write_lines(story, folder / LINES)
        told = [*OPTIONS, f"--attribution={thanks}", "--temporary-directory=.", f"--output={path.name}", LINES]
        done = subprocess.run(  # noqa: S603 - our own program and options; text of others is in one of them or in the file
            [PROGRAM, *told], executable=program(), cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise OutputError(path.name, f"{PROGRAM}: {(done.stderr.strip() or str(done.returncode)).splitlines()[-1]}")
        (folder / path.name).replace(path)


def _write_lines(story: PlacedStory, path: Path) -> None:
    """Write the placed incidents as GeoJSON, one on a line."""
    placed = story.placed[story.placed["latitude"].notna()]
    with path.open("wb") as file:
        for features in features_of(replace(story, placed=placed)):
            file.write("".join(f"{feature}\n" for feature in features).encode())


def program() -> Path:
    """Return the program that the package carries; raises MissingPackage without it."""
    found = find_spec(PROGRAM)
    if found is None or found.origin is None:
        raise MissingPackage(PROGRAM, "PMTiles", "pip install 'geomap[pmtiles]'")
    return Path(found.origin).parent / "bin" / PROGRAM
