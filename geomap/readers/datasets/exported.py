"""Incidents that geomap exported, in whatever format: each row is one account again, and the place that was found.

An incident of one report is that source's own account. One of several reports is their sum: which of its sources said
what is not in such a file, so its account is told by SUMMARY, which names them. A place is taken as the file has it,
with how it was found, and is not looked up again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geomap.errors import Finding
from geomap.readers.datasets.coded import column, found, those, whole
from geomap.readers.datasets.dataset import Dataset
from geomap.readers.raw import Cells, together
from geomap.schema import CONFIDENCES, MATCHES, PLACED, REPORTS, listed
from geomap.sheets import unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geomap.readers.raw import Raw

SUMMARY = "geomap's summary"
"""The source of what geomap made of several reports."""
REPORT = "incident:"
"""Stands before an incident's id in that of its account."""
ANSWERS, HOW_KNOWN = "retaliation_for", "retaliation_confidence"
"""What it answers, and how each of these is known, in the same order."""
UNSAID = "inferred"
"""How a link is known of which the file does not say it: no source is given words that it may not have said."""
AS_THEY_ARE = {
    **{name: name for name in PLACED.names if name in REPORTS.names},
    "location_as_reported": "query",
}
"""Columns of reports that say what the incident's do; coordinates are the source's own only where they were given."""
GIVEN = ("latitude", "longitude", "geo_precision")
PASSED = frozenset({"notes", "tags", "cites", "codes"})
"""Columns of reports that a person may have added to the file."""
BESIDE = frozenset(
    {
        *PLACED.names, ANSWERS, HOW_KNOWN, *PASSED, "attribution", "area", "id", "feature_id", "name", "begin", "end",
        "folder", "description", "date", "time", "time_precision", "location", "category", "associations", "form",
        "incidents", "other_id", "confidence", "asserted_by", "delay_days", "distance_m", "order",
    }
)  # fmt: skip
"""What exports have beside the columns of incidents, which says the same or is drawn from it."""
TEXT = "text with"
"""How it is said what a CSV was taken for: in these, cells that a spreadsheet would run are guarded."""
UNUSED = "a column of docs/data.md; it is not used"


def turn(raw: Raw) -> list[Raw]:
    """Return incidents as accounts, with the places that were found, and what they answer."""
    return [*accounts(raw), *answers(_bare(raw))]


def accounts(raw: Raw) -> list[Raw]:
    """Return incidents as accounts, and the places that were found."""
    raw = _bare(raw)
    ids = raw.cells["incident_id"]
    account = ids.map(lambda text: f"{REPORT}{text.strip()}" if text.strip() else "")
    reports = {"report_id": account, **those(raw, AS_THEY_ARE), **_tellers(raw), **_given(raw), **_passed(raw)}
    purpose = Cells.all("location", len(raw.numbers))
    places = {"report_id": account, "incident_id": ids, "purpose": purpose, **those(raw, _PLACES)}
    unused = [Finding(raw.file, 0, name, name, UNUSED) for name in raw.cells if name not in BESIDE]
    return [
        replace(raw, cells=reports, doubtful=[*raw.doubtful, *unused]),
        replace(raw, cells=places, refused=[], doubtful=[], taken=""),
    ]


_PLACES = {name: name for name in MATCHES.names if name not in {"report_id", "incident_id", "purpose"}}


def _bare(raw: Raw) -> Raw:
    """Return the incidents alone, without areas and links that stand between them, each cell as it was written."""
    unguard = raw.taken.startswith(TEXT)
    cells = {name: each.map(unguarded) for name, each in raw.cells.items()} if unguard else raw.cells
    has = {name: found(column(raw, name), bool) for name in ("incident_id", "role", "form", "other_id")}
    drawn = (has["form"] & ~has["incident_id"]) | (has["other_id"] & ~has["role"])
    lines = {raw.numbers[place] for place in np.flatnonzero(drawn).tolist()}
    doubtful = [each for each in raw.doubtful if each.row not in lines]
    return replace(raw, cells=cells, doubtful=doubtful).only(np.flatnonzero(~drawn))


def _tellers(raw: Raw) -> dict[str, Cells]:
    """Return whose account each is, and what it sums up."""
    both = column(raw, "sources"), column(raw, "reports").map(whole)
    return {
        "source_id": together(_teller, *both),
        "sums_up": together(lambda names, count: names if _teller(names, count) == SUMMARY else "", *both),
        "sums_up_reports": together(_several, *both),
    }


def _teller(sources: str, reports: str) -> str:
    """Return the source of an account.

    >>> _teller("a", "1"), _teller("a", "2"), _teller("a; b", "2")
    ('a', "geomap's summary", "geomap's summary")
    """
    names = listed(sources)
    return names[0] if len(names) == 1 and reports in {"", "1"} else SUMMARY


def _several(sources: str, reports: str) -> str:
    """Return of how many reports an account is the sum, nothing if it is one."""
    if _teller(sources, reports) != SUMMARY:
        return ""
    return reports or str(len(listed(sources)) or "")


def _given(raw: Raw) -> dict[str, Cells]:
    """Return the coordinates of places that came with coordinates: these are the source's own."""
    status = raw.cells["status"]
    return {name: together(_if_given, status, raw.cells[name]) for name in GIVEN if name in raw.cells}


def _if_given(status: str, text: str) -> str:
    return text if status.strip().lower() == "given" else ""


def _passed(raw: Raw) -> dict[str, Cells]:
    """Return what a person added, and of TimeMap what it has beside the place as the first remark."""
    cells = {name: raw.cells[name] for name in PASSED if name in raw.cells}
    if "description" in raw.cells and "associations" in raw.cells:
        about = together(_remark, raw.cells["description"], column(raw, "label"))
        cells["notes"] = about
    return cells


def _remark(description: str, label: str) -> str:
    return "" if description == label else description


def answers(raw: Raw) -> list[Raw]:
    """Return what each incident answers as relations; whose word it is, if there are several sources, is not known."""
    rows = list(_answers(raw))
    if not rows:
        return []
    names = ("incident_id", "relation", "other_id", "asserted_by", "confidence")
    cells = dict(zip(names, map(Cells.of, zip(*(row for _, row in rows), strict=True)), strict=True))
    numbers = [raw.numbers[place] for place, _ in rows]
    unsaid = [] if HOW_KNOWN in raw.cells else [Finding(raw.file, 0, ANSWERS, UNSAID, f"a column {HOW_KNOWN}")]
    return [replace(raw, cells=cells, numbers=numbers, refused=[], doubtful=unsaid, taken="")]


def _answers(raw: Raw) -> Iterator[tuple[int, tuple[str, ...]]]:
    others, known = column(raw, ANSWERS), column(raw, HOW_KNOWN)
    sources, reports = column(raw, "sources"), column(raw, "reports").map(whole)
    for place in np.flatnonzero(found(others, bool)).tolist():
        by = _teller(sources[place], reports[place])
        words = [text for text in listed(known[place]) if text in CONFIDENCES]
        names = listed(others[place])
        words = words if len(words) == len(names) else [UNSAID] * len(names)
        for other, word in zip(names, words, strict=True):
            yield place, (raw.cells["incident_id"][place], ANSWERS, other, by, word)


DATASET = Dataset("geomap's own exports", frozenset({"incident_id", "role", "label", "status"}), turn)
