"""Proposed links as a CSV of relations that a build reads beside the reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geomap import sheets
from geomap.proposals.answers import RELATION
from geomap.schema import LINKS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from geomap.proposals.answers import Answer

ASSERTED_BY, CONFIDENCE = "geomap", "inferred"
"""Whose word a link is, and how it is known: no source says it."""
COLUMNS = (*LINKS.names, "score", "reasons")


def write(answers: Iterable[Answer], path: Path) -> None:
    """Write table LINKS with a score and the reasons of each link; a build passes over these two."""
    sheets.write(path, COLUMNS, map(_row, answers))


def _row(answer: Answer) -> dict[str, object]:
    return {
        "incident_id": answer.incident,
        "relation": RELATION,
        "other_id": answer.other,
        "asserted_by": ASSERTED_BY,
        "confidence": CONFIDENCE,
        "score": answer.score,
        "reasons": answer.reasons,
    }
