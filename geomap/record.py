"""The run record: hashes of what went in and came out, counts that add up, every refused or doubtful row."""

from __future__ import annotations

from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from geomap import files, resolve
from geomap.publish.hidden import COLUMNS
from geomap.schema import among, records

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geomap.errors import Finding
    from geomap.gazetteer.credits import Credit
    from geomap.publish import Publishing
    from geomap.publish.published import Published
    from geomap.readers import Reading, Taken
    from geomap.schema import PlacedStory


def of(  # noqa: PLR0913, PLR0917 - all that a run is made of
    reading: Reading,
    published: Published,
    doubtful: Sequence[Finding],
    credits_: Sequence[Credit],
    written: Sequence[Path],
    overrides: Sequence[dict[str, str]] = (),
    basemap: Sequence[dict[str, str]] = (),
) -> dict[str, object]:
    """Return the record of one run as plain data; no clock, no path of the machine, so equal runs are equal.

    `overrides` are the files of corrections by hand that were in use, by name and sha256,
    `basemap` those that changed the basemap. Where not everything is published the record has no value of any input and
    no hash of it either, for whoever has all but one cell could try what fits the hash.
    """
    story, is_whole = published.story, published.publishing.is_everything
    return {
        "geomap": version("geomap"),
        **({} if is_whole else {"published": _wish(published.publishing)}),
        "inputs": _hashes(reading.files)
        if is_whole
        else [{"name": published.name_of(each.name)} for each in reading.files],
        "taken": [_taken(each, published) for each in reading.taken],
        "overrides": list(overrides) if is_whole else [{"name": published.name_of(each["name"])} for each in overrides],
        "basemap": [each | {"name": published.strike(each["name"])} for each in basemap],
        "outputs": _hashes(written),
        "rows": rows(reading, story) if len(story.reports) or is_whole else _read(reading),
        "incidents": resolve.summary(story),
        "refused": [_finding(finding, published) for finding in reading.refused],
        "doubtful": [_finding(finding, published) for finding in doubtful],
        "unplaced": unplaced(story),
        "credits": [asdict(credit) for credit in credits_],
    }


def _wish(publishing: Publishing) -> dict[str, object]:
    """Return what was wished as plain data: a reader of the map should know what is missing."""
    chosen = None if publishing.columns is None else list(publishing.columns)
    return {"columns": chosen, "coarsen_km": publishing.coarsen_km, "redacted": list(publishing.redact)}


def _taken(taken: Taken, published: Published) -> dict[str, object]:
    """Return what a file was taken for; where not everything is published, without names of sheets, layers and maps."""
    form = taken.form if published.publishing.is_everything else taken.form.partition(",")[0]
    return asdict(taken) | {"file": published.name_of(taken.file), "form": form}


def _finding(finding: Finding, published: Published) -> dict[str, object]:
    """Return a finding as plain data; where not everything is published, only where it stands, as far as that is."""
    if published.publishing.is_everything:
        return asdict(finding)
    hidden = published.story.withheld
    row = 0 if "row" in hidden else finding.row
    known = COLUMNS if published.publishing.columns is None else set(COLUMNS) - hidden
    column = finding.column if finding.column in known else ""
    return {"file": published.name_of(finding.file), "row": row, "column": column}


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


def _read(reading: Reading) -> dict[str, int]:
    """Return the counts of rows where no report is published, so that what became of each cannot be told."""
    return {"read": reading.rows, "refused": reading.refused_rows}


def _hashes(paths: Sequence[Path]) -> list[dict[str, str]]:
    return [{"name": files.name_of(path), "sha256": files.sha256_of(path)} for path in paths]


def unplaced(story: PlacedStory) -> list[dict[str, Any]]:
    """Return the incidents without a point, each with the words that were looked up, the reason and candidates."""
    columns = ["incident_id", "query", "status", "reasons", "candidates"]
    return records(story.placed[story.placed["latitude"].isna()], columns)
