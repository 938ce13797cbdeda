"""PMTiles: placed incidents as vector tiles with all columns; the finest zoom has all of them, the others fewer."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
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


def write(story: PlacedStory, path: Path, credits_: Sequence[Credit]) -> None:
    """Write the tiles by tippecanoe; raises OutputError, with its own words, where it cannot.

    It works beside the file and notes how it was called, so that it is called by bare names.
    """
    placed = story.placed["latitude"].notna()
    lines = path.with_name(f"{path.name}.lines")
    with lines.open("wb") as file:
        for features in features_of(replace(story, placed=story.placed[placed])):
            file.write("".join(f"{feature}\n" for feature in features).encode())
    thanks = "; ".join(credit.attribution for credit in credits_)
    told = [*OPTIONS, f"--attribution={thanks}", "--temporary-directory=.", f"--output={path.name}", lines.name]
    words = [word.encode(errors="surrogateescape") for word in told]
    done = subprocess.run(  # noqa: S603 - our own program and options; text of others stands in one of them or in the file
        [PROGRAM.encode(), *words], executable=program(), cwd=path.parent, capture_output=True, check=False
    )
    lines.unlink()
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or f"ended by signal or code {done.returncode}"
        raise OutputError(path.name, f"{PROGRAM}: {said.splitlines()[-1]}")


def program() -> Path:
    """Return the program that the package carries; raises MissingPackage without it."""
    found = find_spec(PROGRAM)
    if found is None or found.origin is None:
        raise MissingPackage(PROGRAM, "PMTiles", "pip install 'geomap[pmtiles]'")
    return Path(found.origin).parent / "bin" / PROGRAM
