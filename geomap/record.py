"""The run record: hashes of what went in and came out, counts that add up, every refused or doubtful row."""

from __future__ import annotations

from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from geomap import files, resolve
from geomap.schema import among, records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.gazetteer.credits import Credit
    from geomap.readers import Reading
    from geomap.schema import PlacedStory


def of(  # noqa: PLR0913, PLR0917 - all that a run is made of
    reading: Reading,
    story: PlacedStory,
    doubtful: Sequence[Finding],
    credits_: Sequence[Credit],
    written: Sequence[Path],
    overrides: Sequence[dict[str, str]] = (),
    basemap: Sequence[dict[str, str]] = (),
) -> dict[str, object]:
    """Return the record of one run as plain data; no clock, no path of the machine, so equal runs are equal.

    `overrides` are the files of corrections by hand that were in use, by name and sha256,
    `basemap` those that changed the basemap.
    """
    return {
        "geomap": version("geomap"),
        "inputs": _hashes(reading.files),
        "taken": [asdict(each) for each in reading.taken],
        "overrides": list(overrides),
        "basemap": list(basemap),
        "outputs": _hashes(written),
        "rows": rows(reading, story),
        "incidents": resolve.summary(story),
        "refused": [asdict(finding) for finding in reading.refused],
        "doubtful": [asdict(finding) for finding in doubtful],
        "unplaced": unplaced(story),
        "credits": [asdict(credit) for credit in credits_],
    }


def rows(reading: Reading, story: PlacedStory) -> dict[str, int]:
    """Return how many rows of reports came in and what became of them: read = placed + unplaced + refused."""
    placed = story.placed.loc[story.placed["latitude"].notna(), "incident_id"]
    is_placed = among(story.reports["incident_id"], placed)
    return {
        "read": reading.rows,
        "placed": int(is_placed.sum()),
        "unplaced": int((~is_placed).sum()),
        "refused": reading.refused_rows,
    }


def _hashes(paths: Sequence[Path]) -> list[dict[str, str]]:
    return [{"name": files.name_of(path), "sha256": files.sha256_of(path)} for path in paths]


def unplaced(story: PlacedStory) -> list[dict[str, Any]]:
    """Return the incidents without a point, each with the words that were looked up, the reason and candidates."""
    columns = ["incident_id", "query", "status", "reasons", "candidates"]
    return records(story.placed[story.placed["latitude"].isna()], columns)
